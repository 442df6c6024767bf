"""A resident's card as lines of text: who, state, what comes next, what was done before."""

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from rich.text import Text

from db.reads.resident_view import HistoryLine, ResidentView
from db.rules.ktp_status import KtpStatus
from db.rules.next_act import Next
from db.rules.person import BaseStatus
from screens.locale import Lang, refusal_words, say, written
from screens.locale.formats import written_clock
from screens.policy_text import class_words, instead_words
from screens.text_lines import beside, both_ends, fitted, joined, wrapped

LABEL_WIDTH = 9


@dataclass(frozen=True, slots=True)
class Done:
    """What an act did, in words; the card that carries it does nothing more."""

    words: str


def card_text(
    view: ResidentView,
    place: str,
    lang: Lang,
    width: int,
    height: int,
    done: Done | None = None,
    *,
    whose: str = "",
    unfinished: str = "",
) -> Text:
    """Return the card for a pane of `width` x `height`.

    `whose` names the role whose act comes next, where it isn't the reader's own; `unfinished`
    names the forms that the reader began for this person.

    The history takes what room is left. Where there is none, first the empty lines go, then
    long data is cut: what comes next is always seen.
    """
    state, following = _state(view, lang), _next(view, place, lang, width, done, whose)
    if not done and not whose:
        following += wrapped(instead_words(view, lang), width, "")
    if unfinished and not done:
        following += wrapped(say("card.unfinished", lang, forms=unfinished), width, "bold")
    person = _person(view, lang, width)
    room = height - len(state) - len(following)
    if len(person) > room:
        person = [both_ends(*ends, width) for ends in _person_ends(view, lang)]
    gap = [Text()] if len(person) + 2 <= room else []
    lines = [*person, *gap, *state, *gap, *following, Text()]
    lines += _history(view, lang, width, height - len(lines))
    return joined(lines, width, height)


def _person(view: ResidentView, lang: Lang, width: int) -> list[Text]:
    """Return who is shown, each part on as many lines as it needs."""
    parts = _person_ends(view, lang)
    return [
        line for left, right in parts for line in beside(left.plain, str(left.style), right, width)
    ]


def _person_ends(view: ResidentView, lang: Lang) -> list[tuple[Text, Text]]:
    who = view.register
    nik = f"{who.nik[:6]} {who.nik[6:12]} {who.nik[12:]}"
    about = " · ".join(
        part
        for part in (
            ", ".join(part for part in (who.birth_place, written(who.birth_date)) if part),
            say("card.age", lang, age=view.age),
            who.sex,
            say(f"name.{who.marital}", lang),
            who.citizenship,
        )
        if part
    )
    block = f"RT {who.rt or '-'}/{who.rw or '-'}" if who.rt or who.rw or who.address else ""
    street = " ".join(part for part in (who.address, block) if part)
    home = ", ".join(part for part in (street, who.kelurahan_name, who.kecamatan_name) if part)
    marks = [say(f"card.warning.{each}", lang) for each in view.nik_warnings]
    if not view.confirmed:
        marks.append(say("card.unconfirmed", lang))
    notes = Text(", ".join(marks), "italic")
    mother = f"{say('card.mother', lang)} {who.mother_name or '-'}"
    if view.phone:
        mother += f" · {say('card.phone', lang, phone=view.phone)}"
    where = [say("card.outsider", lang)] if view.outsider else []
    if who.base_status != BaseStatus.HIDUP:
        where.append(say(f"name.{who.base_status}", lang).upper())
    right = Text(", ".join(where), "bold")
    return [
        (Text(who.name, "bold"), Text(nik, "bold")),
        (Text(about), Text(f"{say('card.kk', lang)} {who.no_kk or '-'}", "dim")),
        (Text(home), right),
        (Text(mother, "dim"), notes),
    ]


def _state(view: ResidentView, lang: Lang) -> list[Text]:
    status = Text(_label(say("card.status", lang)))
    status.append(say(f"name.{view.status}", lang).upper(), "bold")
    status.append(f"   {say('card.issue', lang, issue=view.issue)}", "dim")
    lines = [status]
    if told := class_words(view, lang):
        lines.append(Text(f"{_label(say('card.class', lang))}{told}"))
    if view.suket:
        key = "card.suket.lapsed" if view.suket.lapsed else "card.suket.until"
        until = say(key, lang, until=view.suket.valid_until)
        lines.append(Text(f"{_label(say('card.suket', lang))}{view.suket.number}  {until}"))
    if view.card:
        told = say(
            f"card.card.{view.card.state}", lang, day=view.card.printed_on, place=view.card.place
        )
        if view.card.collector:
            to, name = view.card.handed_to, view.card.collector
            told += say("card.taken", lang, to=to, name=name)
        lines.append(Text(f"{_label(say('card.card', lang))}{told}"))
    return lines


def _next(
    view: ResidentView, place: str, lang: Lang, width: int, done: Done | None, whose: str
) -> list[Text]:
    if done:
        lines = wrapped(f"✓ {say('card.done', lang)}: {done.words}", width, "bold")
        return [*lines, Text(say("card.done.next", lang), "dim")]
    if view.next.act in (Next.WAIT, Next.NONE):
        words = refusal_words(view.next.why, view.next.values, lang)
        head, *rest = wrapped(f"■ {words.what}", width, "bold")
        return [head, *rest, *wrapped(f"{words.why} {words.now}".strip(), width, "")]
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
    if whose:
        told = say("card.next.role", lang, role=whose, next=told.removeprefix("Enter: "))
        return wrapped(f"■ {told}", width, "bold")
    lines = wrapped(f"▶ {told}", width, "bold reverse")
    if view.suket and view.next.act in (Next.ISSUE, Next.HAND_OVER):
        also = say("next.also.TAKE_SUKET", lang, number=view.suket.number)
        lines += wrapped(also, width, "")
    if view.card_from and view.next.act is Next.ENROL:
        lines.append(Text(say("enrol.early", lang, from_day=view.card_from)))
    return lines


def _history(view: ResidentView, lang: Lang, width: int, room: int) -> list[Text]:
    if room < 1:
        return []
    title = _label(say("card.history", lang))
    if not view.history:
        return [Text(f"{title}{say('card.history.none', lang)}", "dim")]
    zone = ZoneInfo(view.time_zone)
    told = [_history_line(line, zone, lang, width - LABEL_WIDTH) for line in view.history[:room]]
    labels = [title, *[" " * len(title)] * (len(told) - 1)]
    return [Text(label, "dim").append_text(line) for label, line in zip(labels, told, strict=True)]


def _history_line(line: HistoryLine, zone: ZoneInfo, lang: Lang, width: int) -> Text:
    """Return an act in a line; what has no room gives way: the status, then a suket's number."""
    number = line.suket_number or ""
    whole = _history_words(line, zone, lang, number, short=False)
    if whole.cell_len <= width:
        return whole
    short = _history_words(line, zone, lang, number, short=True)
    over = short.cell_len - width
    if over <= 0 or not number:
        return short
    return _history_words(line, zone, lang, fitted(number, max(len(number) - over, 1)), short=True)


def _history_key(line: HistoryLine) -> str:
    """Return the sentence of what was done; a card that waits isn't one that was issued."""
    if line.kind == "issue" and line.status == KtpStatus.CARD_PRINTED:
        return "act.issue.waits"
    if line.kind == "give-instead" and line.instead:
        return f"act.give-instead.{line.instead}"
    if line.kind == "depart" and line.base_status:
        return f"act.depart.{line.base_status}"
    return f"act.{line.kind}"


def _history_words(
    line: HistoryLine, zone: ZoneInfo, lang: Lang, number: str, *, short: bool
) -> Text:
    what = say(_history_key(line), lang)
    if number and line.kind in ("suket", "void-suket"):
        what += f" {number}"
    if line.status and line.kind in ("enrol", "status", "correct"):
        key = f"status.short.{line.status}" if short else f"name.{line.status}"
        what += f" → {say(key, lang)}"
    text = Text(f"{written(line.day)} {written_clock(line.at, zone)}  ", "dim")
    text.append(what)
    text.append(f"  {line.by} {line.place or ''}", "dim")
    if line.corrected:
        text.append(f"  {say('card.history.corrected', lang)}", "bold")
    return text


def _label(word: str) -> str:
    return f"{word:<{LABEL_WIDTH}}"
