"""What scarce blanks mean for the person shown: their class, and what may be given instead."""

from db.reads.resident_view import ResidentView
from db.rules.issuing_policy import PolicyMode, admits, rank
from db.rules.ktp_status import WAITS_FOR_SIAK, KtpStatus
from db.rules.lawful import Deed
from screens.locale import Lang, say

_WAITS_FOR_A_CARD = frozenset({KtpStatus.PRINT_READY_RECORD, *WAITS_FOR_SIAK})
_SHORT_OF_BLANKS = frozenset(
    {"POLICY_KEEPS_BLANKS", "NO_BLANK_HERE", "NO_BLANKS", "BLANKS_AT_OTHER_TRAYS"}
)


def class_words(view: ResidentView, lang: Lang) -> str:
    """Return which class a person who waits for a card is in, and its place in the order.

    Empty while the office prints for everyone.
    """
    policy = view.policy
    if policy.mode is PolicyMode.NORMAL or view.status not in _WAITS_FOR_A_CARD:
        return ""
    classes = view.print_classes
    told = say("card.class.kept", lang)
    if admits(policy, classes):
        first, count = rank(policy, classes), len(policy.classes)
        told = say("card.class.served", lang, rank=first, count=count)
    # The bare word of the policy: what it means in brackets has no room in the line.
    return f"{say('cli.value', lang, value=classes)} · {policy.mode}: {told}"


def instead_words(view: ResidentView, lang: Lang) -> str:
    """Return what may be given to someone who gets no card for want of a blank, else nothing."""
    bar = view.hindrances[Deed.ISSUE]
    short = bar is not None and bar.code in _SHORT_OF_BLANKS
    return say("card.instead", lang) if short and view.hindrances[Deed.GIVE_IKD] is None else ""
