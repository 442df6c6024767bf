"""The people who sign in to the office."""

from itertools import groupby
from operator import itemgetter

from peewee import JOIN

from db.models import Login, Operator, OperatorPlace
from db.models.base import rows_of
from db.office import OperatorLine, operator_line
from db.rules.operator_name import is_operator_name


def operators() -> tuple[OperatorLine, ...]:
    """Return every operator with role and places, by name."""
    query = (
        Operator.select(*Operator._meta.sorted_fields, OperatorPlace.place)
        .join(OperatorPlace, JOIN.LEFT_OUTER, on=(OperatorPlace.operator == Operator.name))
        .order_by(Operator.name, OperatorPlace.place)
    )
    by_name = groupby(rows_of(query), key=itemgetter(0))
    return tuple(operator_line(list(rows)) for _, rows in by_name)


def password_hash_of(name: str) -> str | None:
    """Return an active operator's password hash, None for anyone else."""
    if not is_operator_name(name):
        return None
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
