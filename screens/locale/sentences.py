"""The catalogue: one key, one sentence in Indonesian and one in English, side by side."""

import re
import warnings
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Literal

from screens.locale import words
from screens.locale.formats import NOTHING, written

Lang = Literal["id", "en"]
LANGUAGES: tuple[Lang, ...] = ("id", "en")
Pair = tuple[str, str]
# An act as a refusal names it: its kind and its id.
_ACT = re.compile(r"(?P<kind>[a-z-]+) (?P<id>[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})")


class ValueMissing(UserWarning):
    """A sentence names a value that its caller didn't pass; it is shown as "-"."""


# A clerk reads the sentence with a "-" and goes on; in the tests every warning is an error.
# Appended, so that whoever asks for warnings gets them.
warnings.simplefilter("ignore", ValueMissing, append=True)


@dataclass(frozen=True, slots=True)
class RefusalWords:
    """A refusal as a person reads it: what happened, why, and what to do now."""

    what: str
    why: str
    now: str

    @property
    def line(self) -> str:
        """Return the three as one line."""
        return " ".join(part for part in (self.what, self.why, self.now) if part)


def say(key: str, lang: Lang, **values: object) -> str:
    """Return the sentence `key` in a language with its values filled in; raises KeyError.

    A value that the sentence names and nobody passed is a "-" (and warns ValueMissing).
    """
    return _filled(_sentences()[key], lang, values)


def refusal_words(code: str, values: Mapping[str, object], lang: Lang) -> RefusalWords:
    """Return the words of a refusal or of a trouble with the database; raises KeyError.

    Values are filled in as `say` does.
    """
    what, why, now = _refusals()[code]
    return RefusalWords(
        _filled(what, lang, values), _filled(why, lang, values), _filled(now, lang, values)
    )


def refusal_codes() -> tuple[str, ...]:
    """Return every code that has words, sorted."""
    return tuple(sorted(_refusals()))


@cache
def _sentences() -> dict[str, Pair]:
    found: dict[str, Pair] = {}
    for module in _word_modules():
        for key, pair in getattr(module, "WORDS", {}).items():
            if key in found:
                raise ValueError(f"two sentences are called {key}")
            found[key] = pair
    return found


@cache
def _refusals() -> dict[str, tuple[Pair, Pair, Pair]]:
    found: dict[str, tuple[Pair, Pair, Pair]] = {}
    for module in _word_modules():
        for code, parts in getattr(module, "REFUSALS", {}).items():
            if code in found:
                raise ValueError(f"two refusals are called {code}")
            found[code] = parts
    return found


def _word_modules() -> list[object]:
    return [
        import_module(f"{words.__name__}.{module.name}") for module in iter_modules(words.__path__)
    ]


def _filled(pair: Pair, lang: Lang, values: Mapping[str, object]) -> str:
    return pair[LANGUAGES.index(lang)].format_map(_Shown(values, lang))


class _Shown:
    """A sentence's values by name, each as it is shown."""

    def __init__(self, values: Mapping[str, object], lang: Lang) -> None:
        self._values = values
        self._lang = lang

    def __getitem__(self, name: str) -> str:
        try:
            value = self._values[name]
        except KeyError:
            warnings.warn(f"no value for {{{name}}}", ValueMissing, stacklevel=4)
            value = None
        return _shown(value, self._lang)


def _shown(value: object, lang: Lang) -> str:
    """Return a value's own words where the catalogue has them (a status, a role), else as it is."""
    if isinstance(value, str) and (name := _sentences().get(f"name.{value}")):
        return name[LANGUAGES.index(lang)]
    if isinstance(value, str) and (act := _ACT.fullmatch(value)):
        return f"{_shown(act['kind'], lang)} {act['id']}"
    if isinstance(value, tuple):
        return ", ".join(_shown(each, lang) for each in value) or NOTHING
    return written(value)
