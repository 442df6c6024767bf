"""Names of things that stand inside other sentences: roles, acts, causes."""

WORDS = {
    "name.clerk": ("petugas", "clerk"),
    "name.store_keeper": ("gudang", "store keeper"),
    "name.supervisor": ("pengawas", "supervisor"),
    "name.admin": ("admin", "admin"),
}
