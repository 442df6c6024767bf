"""What the counter shows before anyone was looked up."""

from rich.text import Text

from screens.locale import Lang, say
from screens.text_lines import joined

_LINES = (
    "counter.hello",
    "counter.hello.more",
    "",
    "counter.hello.name",
    "counter.hello.beside",
    "",
    "counter.hello.keys",
)


def greeting_text(lang: Lang, width: int, height: int) -> Text:
    """Return what can be typed, for a pane of `width` x `height`."""
    return joined([Text(say(key, lang) if key else "") for key in _LINES], width, height)
