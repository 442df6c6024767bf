"""Whatever text names a paper or stands for a letter, the answer is a refusal, never a fault."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

import pytest

from db.rules.papers import PaperKind
from db.rules.refused import Refused
from db.store.store import Store
from db.viewer import Viewer
from screens.papers.check_letter import checked_on_record
from screens.papers.make import made
from screens.papers.tools import Tools
from tests.db.acts.test_any_text import TEXTS
from tests.office import FixedClock
from tests.papers.letters import tools_of
from tests.refusals import assert_has_words


@pytest.fixture
def tools(keys: Path) -> Tools:
    """Give a machine's tools."""
    return tools_of(keys)


@pytest.mark.parametrize("kind", PaperKind)
def test_any_text_for_a_papers_number_is_answered(
    signing: Store, tools: Tools, kind: PaperKind
) -> None:
    viewer = Viewer("petugas", "DINAS", clock=FixedClock())
    for text in TEXTS:
        with pytest.raises(Refused) as caught:
            made(signing, viewer, kind, text, tools)
        assert_has_words(caught.value)


def test_any_text_for_a_letter_is_answered(signing: Store) -> None:
    fields = ("52.71", "0" * 16, "471.13/1/Dukcapil/III/2024", "5271013101880001", "SITI")
    for text in TEXTS:
        hidden = quote(text.encode("utf-8", "surrogatepass"))
        for at in range(len(fields)):
            said = [*fields[:at], hidden, *fields[at + 1 :]]
            for each in (text, "|".join(["SUKET/1", *said, "20240304", "20240904", "A" * 86])):
                with pytest.raises(Refused) as caught:
                    checked_on_record(each, signing, FixedClock())
                assert_has_words(caught.value)
