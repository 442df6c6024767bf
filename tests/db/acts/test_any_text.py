"""Whatever text is sent in an order, the answer is a receipt or a refusal, never a fault."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any

from db.rules.refused import Refused
from db.store.store import Store
from tests.db.acts.every_act import EVERY_ACT, Step
from tests.refusals import assert_has_words

TEXTS = (
    "",
    "\x00",
    "a\x00b",
    "\ud800",
    "a\udcffb",
    "\x1b[2J",
    "‮siti",
    "x" * 300,
    "9" * 5000,
    "'; DROP TABLE ktp; --",
    "{nik} {0} %s",
    "[bold]Mawar[/]",
)


def with_text(step: Step, text: str) -> Iterator[Step]:
    """Give the step with each of its texts in turn replaced."""
    if isinstance(step.order, str):
        yield replace(step, order=text)
    if is_dataclass(step.order):
        order: Any = step.order
        for field in fields(order):
            if isinstance(getattr(order, field.name), str):
                yield replace(step, order=replace(order, **{field.name: text}))
    yield replace(step, operator=text)
    yield replace(step, place=text)


def test_any_text_is_answered(office: Store) -> None:
    for name in ("suket", "receive"):
        EVERY_ACT[name].step.done(office)
    for name, each in EVERY_ACT.items():
        # Nobody twice: who is in the batch is not the question here.
        lawful = replace(each.step, more=([],)) if name == "residents" else each.step
        for text in TEXTS:
            for step in with_text(lawful, text):
                try:
                    step.done(office)
                except Refused as refusal:
                    assert_has_words(refusal)
