"""The people who sign in to the office."""

from db.models import Login, Operator
from db.office import OperatorLine, operator_named


def operators() -> tuple[OperatorLine, ...]:
    """Return every operator with role and places, by name."""
    names = [row.name for row in Operator.select(Operator.name).order_by(Operator.name)]
    return tuple(operator_named(name) for name in names)


def password_hash_of(name: str) -> str | None:
    """Return an active operator's password hash, None for anyone else."""
    row = (
        Login.select(Login.password_hash)
        .join(Operator, on=(Login.operator == Operator.name))
        .where((Login.operator == name) & Operator.active)
        .first()
    )
    return row.password_hash if row else None


def last_place_of(name: str) -> str | None:
    """Return the place at which the operator last signed in."""
    row = Login.select(Login.last_place).where(Login.operator == name).first()
    return row.__data__["last_place"] if row else None
