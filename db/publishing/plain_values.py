"""Frozen dataclasses as plain JSON values, and back by nothing but their declared types."""

import math
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

T = TypeVar("T")


class Misshapen(ValueError):  # noqa: N818 - named for what was met
    """A plain value isn't of the type it is to be; `where` is its place, as `stock.on_hand`."""

    def __init__(self, where: str, wanted: str) -> None:
        super().__init__(f"{where}: not {wanted}")
        self.where = where


def plain(value: object) -> object:
    """Return a value as JSON has it; in texts a "?" for each character that no screen shows."""
    if isinstance(value, str):
        return "".join(each if each.isprintable() else "?" for each in value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [plain(each) for each in value]
    if is_dataclass(value) and not isinstance(value, type):
        return {each.name: plain(getattr(value, each.name)) for each in fields(value)}
    return value


def shaped(kind: type[T], value: object) -> T:
    """Return the dataclass `kind` that a plain value holds.

    Knows int, float, str, bool, date, `| None`, tuples of any length and dataclasses. Nothing
    is converted that isn't written so, no name may be missing and none may be one too many.
    Raises Misshapen.
    """
    built: T = _shaped(kind, value, kind.__name__)
    return built


def _shaped(kind: Any, value: object, where: str) -> Any:
    origin = get_origin(kind)
    if origin is UnionType:
        [inner] = [each for each in get_args(kind) if each is not NoneType]
        return None if value is None else _shaped(inner, value, where)
    if origin is tuple:
        return _several(get_args(kind)[0], value, where)
    if is_dataclass(kind):
        return _dataclass(kind, value, where)
    if kind is date:
        return _day(value, where)
    if kind is float:
        return _float(value, where)
    # `True` is an int to Python and none to whoever counts.
    if type(value) is not kind:
        raise Misshapen(where, kind.__name__)
    return value


def _several(kind: Any, value: object, where: str) -> tuple[Any, ...]:
    if not isinstance(value, list):
        raise Misshapen(where, "a list")
    return tuple(_shaped(kind, each, f"{where}[{n}]") for n, each in enumerate(value))


def _dataclass(kind: Any, value: object, where: str) -> Any:
    if not isinstance(value, Mapping):
        raise Misshapen(where, "an object")
    declared = _declared(kind)
    if value.keys() != declared.keys():
        raise Misshapen(where, f"the names of {kind.__name__}")
    return kind(**{n: _shaped(of, value[n], f"{where}.{n}") for n, of in declared.items()})


def _day(value: object, where: str) -> date:
    try:
        day = date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        day = None
    if day is None or day.isoformat() != value:
        raise Misshapen(where, "a date")
    return day


def _float(value: object, where: str) -> float:
    try:
        number = float(value) if type(value) in (int, float) else None  # type: ignore[arg-type]
    except OverflowError:
        number = None
    if number is None or not math.isfinite(number):
        raise Misshapen(where, "a number")
    return number


@cache
def _declared(kind: Any) -> dict[str, Any]:
    return {each.name: get_type_hints(kind)[each.name] for each in fields(kind)}
