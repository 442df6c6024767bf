"""What the counter shows before anyone was looked up."""

from rich.text import Text

from screens.locale import Lang, say
from screens.text_lines import joined, wrapped

_LINES = (
    "counter.hello",
    "counter.hello.more",
    "",
    "counter.hello.name",
    "counter.hello.beside",
    "",
    "counter.hello.keys",
)


def greeting_text(lang: Lang, width: int, height: int, unfinished: int = 0) -> Text:
    """Return what can be typed, and how many forms are unfinished, for `width` x `height`."""
    lines = [Text(say(key, lang) if key else "") for key in _LINES]
    if unfinished:
        told = say("counter.unfinished", lang, count=unfinished)
        lines += [Text(), *wrapped(told, width, "bold")]
    return joined(lines, width, height)
