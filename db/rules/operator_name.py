"""What an operator may be called."""

LONGEST = 32


def is_operator_name(text: str) -> bool:
    """Return whether `text` can be a sign-in name: letters, digits and _, as any keyboard has."""
    return text.isascii() and text.isidentifier() and len(text) <= LONGEST
