"""The columns of old cards, of spoiled blanks and of destructions."""

from collections.abc import Sequence

from db.reads.destructions import DestructionLine
from db.reads.old_cards import OldCardLine
from db.reads.spoiled_blanks import SpoiledLine
from db.rules.nik import mask_nik
from screens.columns import Column
from screens.locale import Lang, say, written


def old_card_columns(lang: Lang) -> Sequence[Column[OldCardLine]]:
    """Return the columns of cards that were taken back."""

    def cause(row: OldCardLine) -> str:
        return say(f"name.{row.cause}", lang)

    return (
        Column(say("old.column.day", lang), 10, lambda row: written(row.taken_on)),
        Column(say("old.column.name", lang), 14, lambda row: row.name, grow=2),
        Column("NIK", 16, lambda row: mask_nik(row.nik), wide=True),
        Column(say("old.column.issue", lang), 3, lambda row: written(row.issue), right=True),
        Column(say("old.column.cause", lang), 16, cause, grow=1),
        Column(say("old.column.end", lang), 16, lambda row: written(row.destroyed)),
    )


def spoiled_columns(lang: Lang) -> Sequence[Column[SpoiledLine]]:
    """Return the columns of spoiled blanks."""

    def cause(row: SpoiledLine) -> str:
        return say(f"name.{row.cause}", lang)

    return (
        Column(say("old.column.day", lang), 10, lambda row: written(row.day)),
        Column(say("old.column.place", lang), 8, lambda row: row.place),
        Column(say("old.column.cause", lang), 20, cause, grow=1),
        Column(say("old.column.pieces", lang), 7, lambda row: written(row.pieces), right=True),
    )


def destruction_columns(lang: Lang) -> Sequence[Column[DestructionLine]]:
    """Return the columns of destructions."""

    def state(row: DestructionLine) -> str:
        return say(f"name.{row.state}", lang)

    return (
        Column(say("old.column.ref", lang), 16, lambda row: row.ref),
        Column(say("old.column.day", lang), 10, lambda row: written(row.day)),
        Column(say("old.column.place", lang), 8, lambda row: row.place),
        Column(say("old.column.cards", lang), 7, lambda row: written(row.cards), right=True),
        Column(say("old.column.blanks", lang), 8, lambda row: written(row.blanks), right=True),
        Column(say("old.column.state", lang), 10, state, grow=1),
    )
