"""Passwords as argon2 hashes; slow on purpose, so never called inside a transaction."""

from db.rules.refused import Refused

SHORTEST = 8
LONGEST = 200


def hash_password(password: str, *, training: bool = False) -> str:
    """Return the argon2id hash of a new password.

    Raises Refused PASSWORD_TOO_SHORT (under 8 characters, except in a training office)
    or PASSWORD_TOO_LONG (over 200).
    """
    if len(password) < (1 if training else SHORTEST):
        raise Refused("PASSWORD_TOO_SHORT", least=SHORTEST)
    if len(password) > LONGEST:
        raise Refused("PASSWORD_TOO_LONG", most=LONGEST)
    from argon2 import PasswordHasher

    return PasswordHasher().hash(_as_bytes(password))


def password_fits(password_hash: str | None, password: str) -> bool:
    """Return whether the password is the hash's; takes as long where there is no hash."""
    from argon2 import PasswordHasher
    from argon2.exceptions import InvalidHashError, VerificationError

    hasher = PasswordHasher()
    if password_hash is None:
        hasher.hash(_as_bytes(password))
        return False
    try:
        return hasher.verify(password_hash, _as_bytes(password))
    except (VerificationError, InvalidHashError):
        return False


def _as_bytes(password: str) -> bytes:
    """Return a password as bytes; one that came in as no UTF-8 is only another wrong one."""
    return password[:LONGEST].encode("utf-8", "surrogatepass")
