"""The help of the counter: its keys, and for the person shown why a grey one is grey."""

from db.reads.resident_view import ResidentView
from db.rules.roles import Role
from screens.help import HelpLine, HelpText
from screens.keys import COUNTER_KEYS, CounterKey
from screens.legend_text import bar_against
from screens.locale import Lang, refusal_words, say


def counter_help(view: ResidentView | None, lang: Lang, role: Role) -> HelpText:
    """Return the help for the person shown, or for nobody, as someone of this role needs it."""
    lines = [HelpLine("Enter", say("help.enter", lang))]
    lines += [_line(key, view, lang, role) for key in COUNTER_KEYS]
    lines += [
        HelpLine("↑ ↓", say("help.arrows", lang)),
        HelpLine("Esc", say("help.esc", lang)),
        HelpLine("Ctrl+Q", say("help.quit", lang)),
    ]
    notes = (say("help.letters", lang), say("help.grey", lang))
    return HelpText(say("help.at.counter", lang), tuple(lines), notes=notes)


def _line(key: CounterKey, view: ResidentView | None, lang: Lang, role: Role) -> HelpLine:
    cap = f"{key.cap:<3} {key.letter}"
    bar = bar_against(key, view, role)
    if bar is None:
        return HelpLine(cap, say(f"help.{key.id}", lang))
    why = refusal_words(bar.code, bar.values, lang).what
    return HelpLine(cap, f"{say(f'key.{key.id}', lang)}: {why}", grey=True)
