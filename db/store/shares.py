"""Whether a file lies on a network share, where SQLite's write-ahead log is not safe."""

from pathlib import Path

_NETWORK = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "ceph", "glusterfs", "fuse.sshfs", "davfs"}
)


def on_network_share(path: Path, mounts: Path = Path("/proc/self/mounts")) -> str | None:
    """Return the kind of network file system that holds `path`, or None for a local one.

    `mounts` is the kernel's table; where there is none, only a Windows share name
    (two leading backslashes) is told.
    """
    if str(path).startswith("\\\\"):
        return "UNC"
    try:
        table = mounts.read_text()
    except OSError:
        return None
    resolved = path.resolve()
    best, kind = -1, ""
    for line in table.splitlines():
        _, point, name, *_ = line.split(" ")
        where = Path(point.replace("\\040", " "))
        if resolved.is_relative_to(where) and len(where.parts) >= best:
            best, kind = len(where.parts), name
    return kind if kind in _NETWORK else None
