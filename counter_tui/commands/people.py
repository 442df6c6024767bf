"""Finding residents, opening one's record, and who did that before."""

from argparse import Namespace
from typing import Any
from zoneinfo import ZoneInfo

from counter_tui.commands.desk import checked_nik, open_office, viewer
from counter_tui.output import show as print_found
from counter_tui.output import table
from counter_tui.settings import Settings
from counter_tui.troubles import WrongUsage
from db.journal.clock import office_day, read_moment
from db.office import office_settings, operator_named
from db.reads.resident_view import HistoryLine, ResidentView
from db.reads.search import Found, Hit
from db.reads.views import LookLine, views_of
from db.rules.next_act import Next
from db.rules.nik import mask_nik
from db.rules.roles import Act
from db.transactions.look_up import look_up
from db.transactions.open_record import open_record
from db.viewer import Viewer, ask_may_look
from screens.locale import Lang, refusal_words, say, written
from screens.locale.formats import written_clock

MOST_HITS = 200


def find(settings: Settings, asked: Namespace) -> None:
    """Print who a search finds, best first; the search is recorded."""
    if not 1 <= asked.limit <= MOST_HITS:
        raise WrongUsage("usage.limit", most=MOST_HITS)
    with open_office(settings) as store:
        who = viewer(store, settings)
        answer = store.write(look_up, who, " ".join(asked.query), asked.limit)
        whole = store.read(_sees_whole_niks, who.operator)
    if answer.refused and answer.refused.code != "NIK_NOT_FOUND":
        raise answer.refused
    hits = answer.found.hits
    if not hits:
        print_found(settings, [], [say("find.nobody", settings.lang)])
        return
    found = [_hit(hit, whole=whole) for hit in hits]
    print_found(settings, found, _hit_lines(found, answer.found, settings.lang))


def show(settings: Settings, asked: Namespace) -> None:
    """Print one resident's record; the opening is recorded."""
    nik = checked_nik(asked.nik)
    with open_office(settings) as store:
        who = viewer(store, settings)
        view = store.write(open_record, who, nik)
    found = _resident(view, who.place, settings.lang)
    print_found(settings, found, _resident_lines(view, found, settings.lang))


def views(settings: Settings, asked: Namespace) -> None:
    """Print who looked at a resident, the latest first."""
    nik = checked_nik(asked.nik)
    with open_office(settings) as store:
        lines = store.read(_views, viewer(store, settings), nik)
        zone = store.read(office_settings).zone
    rows = [(_moment(line.at, zone), *_who(line), line.terminal) for line in lines]
    told = table(rows) if rows else [say("views.none", settings.lang)]
    print_found(settings, lines, told)


def _moment(at: str, zone: ZoneInfo) -> str:
    return f"{written(office_day(read_moment(at), zone))} {written_clock(at, zone)}"


def _who(line: LookLine) -> tuple[str, str, str]:
    return line.operator, written(line.place), line.kind


def _views(who: Viewer, nik: str) -> tuple[LookLine, ...]:
    ask_may_look(who, Act.READ_VIEWS)
    return views_of(nik)


def _sees_whole_niks(operator: str) -> bool:
    return office_settings().training or operator_named(operator).may_export


def _hit(hit: Hit, *, whole: bool) -> dict[str, Any]:
    return {
        "nik": hit.nik if whole else mask_nik(hit.nik),
        "name": hit.name,
        "birth_date": hit.birth_date,
        "kelurahan": hit.kelurahan,
        "status": hit.status,
    }


def _hit_lines(found: list[dict[str, Any]], all_found: Found, lang: Lang) -> list[str]:
    names = ("hits.name", "hits.birth", "hits.kelurahan", "hits.status")
    rows = [
        (
            one["nik"],
            written(one["name"]),
            written(one["birth_date"]),
            written(one["kelurahan"]),
            say(f"status.short.{one['status']}", lang),
        )
        for one in found
    ]
    lines = table([("NIK", *(say(name, lang) for name in names)), *rows])
    total = f"{written(all_found.count)}{'' if all_found.counted_all else '+'}"
    key = "find.more" if all_found.more else "find.count"
    return [*lines, say(key, lang, shown=len(found), total=total)]


def _resident(view: ResidentView, place: str | None, lang: Lang) -> dict[str, Any]:
    who = view.register
    coming: dict[str, Any] = {"act": view.next.act, "why": _why(view, place, lang)}
    if view.next.from_day:
        coming["from"] = view.next.from_day
    return {
        "nik": who.nik,
        "name": who.name,
        "status": view.status,
        "next": {**coming, "code": view.next.why},
        "suket": view.suket,
        "card": view.card,
        "issue": view.issue,
        "no_kk": who.no_kk,
        "birth_place": who.birth_place,
        "birth_date": who.birth_date,
        "age": view.age,
        "sex": who.sex,
        "marital": who.marital,
        "citizenship": who.citizenship,
        "address": who.address,
        "rt": who.rt,
        "rw": who.rw,
        "kelurahan": who.kelurahan_name,
        "kecamatan": who.kecamatan_name,
        "mother_name": who.mother_name,
        "phone": view.phone,
        "base_status": who.base_status,
        "confirmed": view.confirmed,
        "outsider": view.outsider,
        "answers": view.answers,
        "nik_warnings": view.nik_warnings,
        "history": view.history,
    }


def _why(view: ResidentView, place: str | None, lang: Lang) -> str:
    """Return what comes next and why, as the counter's screen says it but for the key."""
    if view.next.act in (Next.WAIT, Next.NONE):
        return refusal_words(view.next.why, view.next.values, lang).line
    told = say(
        f"next.{view.next.why}",
        lang,
        place=place,
        issue=view.issue,
        status=view.status,
        proposal=view.siak_proposal,
        number=view.suket.number if view.suket else None,
        until=view.suket.valid_until if view.suket else None,
    )
    return told.removeprefix("Enter: ")


def _resident_lines(view: ResidentView, found: dict[str, Any], lang: Lang) -> list[str]:
    who = view.register
    told = (
        (say("hits.name", lang), who.name),
        ("NIK", who.nik),
        (say("card.status", lang), f"{say('cli.value', lang, value=view.status)}, {view.status}"),
        (say("show.next", lang), found["next"]["why"]),
        (say("card.suket", lang), _suket(view, lang)),
        (say("card.card", lang), _card(view, lang)),
        (say("hits.birth", lang), f"{who.birth_place}, {written(who.birth_date)} ({view.age})"),
        (say("card.kk", lang), who.no_kk),
        (say("show.address", lang), f"{who.address} RT {who.rt}/{who.rw}, {who.kelurahan_name}"),
        (say("card.mother", lang), who.mother_name),
    )
    lines = table([(label, written(value)) for label, value in told])
    if not view.confirmed:
        lines.append(say("show.unconfirmed", lang))
    return [*lines, *table([_past(line, lang) for line in view.history])]


def _past(line: HistoryLine, lang: Lang) -> tuple[str, ...]:
    taken_back = say("card.history.corrected", lang) if line.corrected else ""
    what = f"{line.kind} {taken_back}".strip()
    return written(line.day), what, line.status or "", line.by, written(line.place), line.act


def _suket(view: ResidentView, lang: Lang) -> str:
    if view.suket is None:
        return "-"
    key = "card.suket.lapsed" if view.suket.lapsed else "card.suket.until"
    return f"{view.suket.number}, {say(key, lang, until=view.suket.valid_until)}"


def _card(view: ResidentView, lang: Lang) -> str:
    if view.card is None:
        return "-"
    day, place = view.card.printed_on, view.card.place
    return say(f"card.card.{view.card.state}", lang, day=day, place=place)
