"""What argparse says of a wrong call, in the language asked."""

import re

from screens.locale import Lang, say

# argparse speaks English only. Each of its sentences that this program can meet, with the key of
# ours; the groups are the values, in the order of the names. Pythons differ in the quotes.
_SENTENCES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (r"the following arguments are required: (.+)", "usage.required", ("names",)),
    (r"unrecognized arguments: (.+)", "usage.unknown", ("names",)),
    (
        r"argument (.+?): invalid choice: (.+?) \(choose from (.+)\)",
        "usage.choice",
        ("name", "value", "accepted"),
    ),
    (r"argument (.+?): invalid \w+ value: (.+)", "usage.number", ("name", "value")),
    (r"argument (.+?): expected .*argument.*", "usage.value_missing", ("name",)),
    (r"argument (.+?): ignored explicit argument (.+)", "usage.no_value", ("name", "value")),
)


def usage_sentence(message: str, lang: Lang) -> str:
    """Return argparse's `message` as a sentence in `lang`; one that isn't known as it is."""
    for pattern, key, names in _SENTENCES:
        if found := re.fullmatch(pattern, message, re.DOTALL):
            values = dict(zip(names, found.groups(), strict=True))
            return say(key, lang, **{name: _bare(value) for name, value in values.items()})
    return message


def _bare(value: str) -> str:
    return value.replace("'", "")
