"""Text as any database takes it."""


def storable(text: str, most: int) -> str:
    """Return `text` cut to `most` characters, with ? for NUL and for half of a character.

    For what is only recorded as it came; what an order says is refused instead.
    """
    return text[:most].replace("\0", "?").encode("utf-8", "replace").decode()
