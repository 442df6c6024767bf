"""Old cards from the command line: listed, taken back, destroyed with spoiled blanks."""

from argparse import Namespace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from counter_tui.commands.desk import call, checked_nik, open_office, viewer
from counter_tui.commands.out_file import write_out
from counter_tui.commands.receipts import (
    do_and_print,
    done,
    print_called_for,
    receipt_lines,
)
from counter_tui.output import as_json, table
from counter_tui.output import show as print_found
from counter_tui.settings import Settings
from counter_tui.troubles import WrongUsage
from db.office import office_settings
from db.reads.destructions import (
    Counts,
    DestructionLine,
    ToDestroy,
    destruction_of,
    destructions,
    ordered_by,
    to_destroy,
)
from db.reads.old_cards import ALL, LIES, OldCardLine, old_cards
from db.reads.spoiled_blanks import spoiled_counts
from db.reads.today import office_now
from db.reads.whole_lists import all_rows, shows_whole_niks
from db.rules.indonesian import read_date
from db.rules.nik import mask_nik
from db.transactions.destroy import DestroyOrder, destroy
from db.transactions.take_back_card import TakeBackOrder, take_back_card
from db.viewer import Viewer, record_look
from screens.locale import Lang, say, written

HEADINGS = (
    "NIK",
    "NAMA_LGKP",
    "PENERBITAN",
    "SEBAB",
    "TGL_TERIMA",
    "TEMPAT",
    "SURAT",
    "PEMUSNAHAN",
)


def old(settings: Settings, asked: Namespace) -> None:
    """Print the old cards that lie at the place, or with --all every one; NIKs masked."""
    with open_office(settings) as store:
        who = viewer(store, settings)
        place = None if asked.all else who.place
        view = ALL if asked.all else LIES
        lines, whole = store.read(_read, who, place, view, export=bool(asked.out))
        spoiled = store.read(spoiled_counts, place)
        query = f"old-cards {view}" + (" out" if asked.out else "")
        store.write(record_look, who, "LIST", query=query, hits=len(lines))
    if asked.out:
        write_out(settings, Path(asked.out), HEADINGS, map(_cells, lines))
        return
    told = {
        "place": place,
        "cards": [_told(line, whole=whole) for line in lines],
        "cards_by_cause": _counted(lines),
        "blanks_by_cause": spoiled,
    }
    print_found(settings, told, _lines(lines, spoiled, settings.lang, whole=whole))


def take_back(settings: Settings, asked: Namespace) -> None:
    """Record a card that came back without another made for it."""
    nik, issue = checked_nik(asked.nik), asked.issue or 0
    do_and_print(settings, take_back_card, TakeBackOrder(nik, asked.cause, issue, asked.document))


def destroyed(settings: Settings, asked: Namespace) -> None:
    """Record the destruction of what lies at the place; with --dry-run say what it would be."""
    if asked.cards_only and asked.blanks_only:
        raise WrongUsage("usage.destroy_only")
    witnesses = tuple(map(_witness, asked.witness or ()))
    until, day = _day("--until", asked.until), _day("--day", asked.day)
    kinds = {"cards": not asked.blanks_only, "blanks": not asked.cards_only}
    lang = settings.lang
    with open_office(settings) as store:
        if asked.dry_run:
            who = viewer(store, settings)
            would = store.read(_would, who.place, until, kinds)
            print_found(settings, _would_json(would), _would_lines(would, lang))
            return
        office = store.read(office_settings)
        mine = call(store, settings)
        # Sent again under the same id it names what it named before.
        names = store.read(ordered_by, mine.act_id)
        if names is None:
            would = store.read(_would, mine.place, until, kinds)
            names = would.cards, would.blanks
        written_day = day.isoformat() if day else ""
        order = DestroyOrder(*names, witnesses, asked.method, asked.document, written_day)
        receipt = done(store, destroy, mine, order)
        ended = store.read(destruction_of, receipt.ref or "")
        told = {**as_json(receipt), "cards": ended.cards, "blanks": ended.blanks}
        words = say("destroy.ended", lang, cards=ended.cards, blanks=ended.blanks)
        print_found(settings, told, [*receipt_lines(receipt, office, lang), f"  {words}"])
        print_called_for(store, settings, mine, receipt)


def records(settings: Settings, _asked: Namespace) -> None:
    """Print the destructions, the latest first; no resident in it."""
    with open_office(settings, read_only=True) as store:
        lines = store.read(all_rows, partial(destructions, ""))
    print_found(settings, lines, _records(lines, settings.lang))


def _read(
    who: Viewer, place: str | None, view: str, *, export: bool
) -> tuple[tuple[OldCardLine, ...], bool]:
    whole = shows_whole_niks(who, export=export)
    return all_rows(partial(old_cards, place, view, "")), whole


def _would(place: str | None, until: date | None, kinds: dict[str, bool]) -> ToDestroy:
    today = office_now(office_settings()).today
    return to_destroy(place or "", until or today, **kinds)


def _witness(text: str) -> tuple[str, str]:
    """Return name and agency: the agency follows the last comma, names may hold others."""
    name, _, agency = text.rpartition(",")
    return name.strip(), agency.strip()


def _day(option: str, text: str | None) -> date | None:
    if text is None:
        return None
    day = read_date(text)
    if day is None:
        raise WrongUsage("usage.day", name=option, value=text[:40])
    return day


def _counted(lines: tuple[OldCardLine, ...]) -> dict[str, int]:
    causes = sorted({line.cause for line in lines})
    return {cause: sum(line.cause == cause for line in lines) for cause in causes}


def _told(line: OldCardLine, *, whole: bool) -> dict[str, Any]:
    return {**as_json(line), "nik": line.nik if whole else mask_nik(line.nik)}


def _cells(line: OldCardLine) -> tuple[Any, ...]:
    return (
        line.nik,
        line.name,
        line.issue,
        line.cause,
        line.taken_on,
        line.place,
        line.document or "",
        line.destroyed or "",
    )


def _lines(
    lines: tuple[OldCardLine, ...], spoiled: dict[str, int], lang: Lang, *, whole: bool
) -> list[str]:
    blanks = _causes(tuple(spoiled.items()), lang)
    told = [say("old.blanks", lang, pieces=sum(spoiled.values()), causes=blanks)]
    if not lines:
        return [say("old.none.lies", lang), *told]
    names = ("day", "name", "issue", "cause", "place", "end")
    heading = [say(f"old.column.{name}", lang) for name in names]
    heading.insert(2, "NIK")
    rows = [
        (
            written(line.taken_on),
            line.name,
            line.nik if whole else mask_nik(line.nik),
            written(line.issue),
            say("cli.value", lang, value=line.cause),
            line.place,
            written(line.destroyed),
        )
        for line in lines
    ]
    causes = _causes(tuple(_counted(lines).items()), lang)
    return [
        *table([heading, *rows]),
        say("old.cards", lang, cards=len(lines), causes=causes),
        *told,
    ]


def _causes(counts: Counts, lang: Lang) -> str:
    parts = (f"{say('cli.value', lang, value=cause)} {written(n)}" for cause, n in counts)
    return ", ".join(parts) or "-"


def _would_json(would: ToDestroy) -> dict[str, Any]:
    return {
        "place": would.place,
        "cards": len(would.cards),
        "blanks": sum(pieces for _, pieces in would.blanks_by_cause),
        "cards_by_cause": dict(would.cards_by_cause),
        "blanks_by_cause": dict(would.blanks_by_cause),
        "left": would.left,
    }


def _would_lines(would: ToDestroy, lang: Lang) -> list[str]:
    pieces = sum(count for _, count in would.blanks_by_cause)
    cards, blanks = _causes(would.cards_by_cause, lang), _causes(would.blanks_by_cause, lang)
    lines = [
        say("destroy.would.cards", lang, cards=len(would.cards), causes=cards),
        say("destroy.would.blanks", lang, pieces=pieces, causes=blanks),
    ]
    more = [say("destroy.left", lang, left=would.left)] if would.left else []
    return [*lines, *more]


def _records(lines: tuple[DestructionLine, ...], lang: Lang) -> list[str]:
    if not lines:
        return [say("old.none.destructions", lang)]
    rows = [
        (
            line.ref,
            written(line.day),
            line.place,
            say("destroy.pieces", lang, cards=line.cards, blanks=line.blanks),
            say("cli.value", lang, value=line.state),
            ", ".join(f"{name} ({agency})" for name, agency in line.witnesses),
        )
        for line in lines
    ]
    return table(rows)
