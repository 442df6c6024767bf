"""The one way in which an act or a question is refused."""

from collections.abc import Mapping
from types import MappingProxyType


class Refused(Exception):  # noqa: N818 - a refusal is an answer, not a fault of the program
    """An act that may not be done; nothing was changed.

    `code` is stable and listed in docs/refusals.md; `values` fill the sentence
    that the person reads (dates as `date`, counts as `int`, the rest as text).
    """

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.values: Mapping[str, object] = MappingProxyType(values)

    def __str__(self) -> str:
        told = ", ".join(f"{name}={value}" for name, value in self.values.items())
        return f"{self.code}({told})" if told else self.code
