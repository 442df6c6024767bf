"""A NIK that isn't in the register: what it says of its holder, and how they are added."""

from dataclasses import dataclass

from rich.text import Text

from db.rules.nik import likely_birth_date, read_nik
from screens.locale import Lang, refusal_words, say
from screens.resident_lines import FormGround
from screens.text_lines import joined, wrapped


@dataclass(frozen=True, slots=True)
class Missing:
    """A NIK that isn't in the register, and how far adding its holder has come.

    `draft`: a form was begun; `people`: who has the name and birth date that were sent.
    """

    nik: str
    ground: FormGround | None
    draft: bool
    people: tuple[str, ...]


def told_by_nik_words(nik: str, ground: FormGround, lang: Lang) -> str:
    """Return in a sentence what a NIK says of its holder."""
    parts = read_nik(nik)
    return say(
        "missing.nik",
        lang,
        sex=say(f"missing.sex.{parts.sex}", lang),
        birth=likely_birth_date(nik, ground.today),
        where=ground.kecamatan(parts.region),
    )


def missing_text(missing: Missing, lang: Lang, width: int, height: int) -> Text:
    """Return the pane for a NIK that was looked up and isn't in the register."""
    words = refusal_words("NIK_NOT_FOUND", {"nik": missing.nik}, lang)
    lines = wrapped(words.what, width, "bold")
    if missing.ground:
        told = told_by_nik_words(missing.nik, missing.ground, lang)
        lines += wrapped(told, width, "")
    if missing.people:
        lines += [Text(), Text(say("same.question", lang), "bold")]
        lines += [Text(f"  {each}") for each in missing.people]
    else:
        lines += [Text(), *wrapped(f"{words.why} {words.now}", width, "")]
    key = "same" if missing.people else "draft" if missing.draft else "new"
    lines += [Text(), *wrapped(f"▶ {say(f'missing.enter.{key}', lang)}", width, "bold reverse")]
    return joined(lines, width, height)
