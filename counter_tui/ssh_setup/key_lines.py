"""A public key as a person sends it, and its line in the account's file of keys."""

from base64 import b64decode
from binascii import Error as NotBase64

from counter_tui.ssh_setup.access import Kind, check_name, check_program, wrapper_name
from counter_tui.troubles import WrongUsage

# The fields of each kind of key after its own name.
_FIELDS = {
    "ssh-ed25519": 1,
    "ssh-rsa": 2,
    "ecdsa-sha2-nistp256": 2,
    "ecdsa-sha2-nistp384": 2,
    "ecdsa-sha2-nistp521": 2,
    "sk-ssh-ed25519@openssh.com": 2,
    "sk-ecdsa-sha2-nistp256@openssh.com": 3,
}
FEWEST_RSA_BITS = 2048
LONGEST_KEY = 16_384
_LENGTH = 4


def key_line(kind: Kind, program: str, name: str, text: str, *, plain: bool = False) -> str:
    """Return the line that lets `name` in with the public key in `text`, and to nothing else.

    `plain` has this person's screens without ornament.
    Raises WrongUsage for a name that isn't plain, and for anything but one public key.
    """
    command = f"{check_program(program)}/libexec/{wrapper_name(kind)} {check_name(name)}"
    words = f"{command} --plain" if plain else command
    return f'restrict,pty,command="{words}" {public_key(text)} {name}'


def public_key(text: str) -> str:
    """Return type and key of the one public key in `text`, without its comment.

    Raises WrongUsage where there is anything else: options, a second key, a private key.
    """
    if "PRIVATE KEY" in text:
        raise WrongUsage("usage.ssh_private_key")
    lines = text.strip().splitlines()
    words = lines[0].split() if len(lines) == 1 else []
    if len(words) < 2 or words[0] not in _FIELDS:
        raise WrongUsage("usage.ssh_key", accepted=tuple(_FIELDS))
    fields = _fields(words[1])
    if fields[:1] != [words[0].encode()] or len(fields) != 1 + _FIELDS[words[0]]:
        raise WrongUsage("usage.ssh_key_broken")
    if words[0] == "ssh-rsa" and int.from_bytes(fields[2]).bit_length() < FEWEST_RSA_BITS:
        raise WrongUsage("usage.ssh_key_short", bits=FEWEST_RSA_BITS)
    return f"{words[0]} {words[1]}"


def _fields(encoded: str) -> list[bytes]:
    """Return the fields of a key, none where it is cut off or holds anything more."""
    try:
        left = b64decode(encoded, validate=True)
    except (NotBase64, ValueError):
        return []
    found = []
    while left:
        length = int.from_bytes(left[:_LENGTH])
        if not 0 < length <= len(left) - _LENGTH:
            return []
        found.append(left[_LENGTH : _LENGTH + length])
        left = left[_LENGTH + length :]
    return found
