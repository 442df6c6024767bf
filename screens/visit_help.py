"""The help of a visit's room: what each key does at this moment, or why it does nothing."""

from collections.abc import Mapping

from db.rules.roles import Role
from screens.help import HelpLine, HelpText
from screens.locale import Lang, say
from screens.room_keys import bar_words, permitted
from screens.visit_keys import KEYS

_ALWAYS = (("1-9", "number"), ("a-z", "name"), ("↑ ↓", "arrows"), ("◂ ▸", "turns"), ("Esc", "back"))


def visit_help(barred: Mapping[str, str], role: Role, lang: Lang) -> HelpText:
    """Return the help; `barred` are the keys that do nothing, by id, with why."""
    lines = [HelpLine("Enter", say("visit.help.enter", lang))]
    for key in KEYS:
        what = say(f"room.help.{key.id}", lang)
        grey = not permitted(key, role) or key.id in barred
        if not permitted(key, role):
            what = bar_words(key, role, lang)
        elif key.id in barred:
            what = f"{what}. {say(barred[key.id], lang)}"
        lines.append(HelpLine(f"{key.cap}  {key.letter}", what, grey=grey))
    lines += [HelpLine(cap, say(f"visit.help.{name}", lang)) for cap, name in _ALWAYS]
    lines.append(HelpLine("F1  ?", say("room.help.help", lang)))
    return HelpText(say("room.title.visit", lang), tuple(lines), say("room.about.visit", lang))
