"""What an act did, in one sentence or two."""

from db.journal.receipt import Receipt
from db.rules.ktp_status import KtpStatus
from screens.locale import Lang, say


def did_words(receipt: Receipt, lang: Lang) -> str:
    """Return what stands on the card after an act."""
    if receipt.kind == "correct":
        return say("did.correct", lang, what=say(f"act.{receipt.corrected}", lang))
    key = f"did.{receipt.kind}"
    if receipt.kind == "issue" and receipt.status == KtpStatus.CARD_PRINTED:
        key = "did.issue.wait"
    if receipt.kind == "issue" and receipt.suket_number:
        key = "did.issue.suket"
    if receipt.kind == "depart":
        key = f"did.depart.{receipt.base_status}"
    if receipt.kind == "give-instead":
        key = f"did.give-instead.{receipt.instead}"
    words = say(
        key,
        lang,
        status=receipt.status,
        place=receipt.place,
        left=receipt.blanks_left,
        number=receipt.suket_number,
        until=receipt.suket_until,
    )
    return " ".join([words, *_left_behind(receipt, lang)])


def _left_behind(receipt: Receipt, lang: Lang) -> list[str]:
    """Return what becomes of the suket and of the waiting card of someone who departed."""
    if receipt.kind != "depart":
        return []
    told = []
    if receipt.suket_number:
        told.append(say("did.depart.suket", lang, number=receipt.suket_number))
    if receipt.old_card:
        told.append(say("did.depart.card", lang, place=receipt.old_card_place))
    return told
