"""What holds for every refusal: it has words in both languages, and it changes nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from db.rules.refused import Refused
from db.store.store import Store
from screens.locale import LANGUAGES, refusal_words
from tests.dump import dump


def refused(store: Store, job: Callable[..., object], *args: Any, **kwargs: Any) -> Refused:
    """Do what must be refused, and return the refusal with all that holds for one checked."""
    before = dump(store)
    with pytest.raises(Refused) as caught:
        store.write(job, *args, **kwargs)
    assert dump(store) == before
    assert_has_words(caught.value)
    return caught.value


def assert_has_words(refusal: Refused) -> None:
    """Check that a refusal says what, and can be said with the values it carries."""
    said = [refusal_words(refusal.code, refusal.values, lang) for lang in LANGUAGES]
    for words in said:
        assert words.what
        assert words.line.isprintable()
    assert None not in refusal.values.values()
    assert said[0] != said[1]
