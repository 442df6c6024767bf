"""Telephone numbers as people in Indonesia say them, written in one way."""

from db.rules.refused import Refused

COUNTRY = "62"
# From a landline with a short area code to the longest mobile number, with the 0 before it.
SHORTEST, LONGEST = 9, 14
_BETWEEN = " -.()/"


def read_phone(text: str) -> str:
    """Return a telephone number as digits that begin with 0, or "" where nothing was told.

    Blanks, dashes, dots, brackets and strokes between the digits are left out; +62, 0062 and
    62 in front are a 0. Raises Refused PHONE_INVALID.
    """
    plain = text.strip()
    digits = plain.removeprefix("+").translate(str.maketrans("", "", _BETWEEN))
    if not digits:
        if plain:
            raise Refused("PHONE_INVALID", number=plain[:40])
        return ""
    if not (digits.isascii() and digits.isdecimal()):
        raise Refused("PHONE_INVALID", number=plain[:40])
    national = _national(digits, abroad=plain.startswith("+"))
    right = SHORTEST <= len(national) <= LONGEST and national[:1] == "0" and national[1] != "0"
    if not right:
        raise Refused("PHONE_INVALID", number=plain[:40])
    return national


def _national(digits: str, *, abroad: bool) -> str:
    """Return the number as it is dialled inside the country."""
    if digits.startswith(f"00{COUNTRY}"):
        digits = digits[2:]
    elif abroad and not digits.startswith(COUNTRY):
        return ""
    if digits.startswith(COUNTRY):
        return f"0{digits.removeprefix(COUNTRY).removeprefix('0')}"
    return digits
