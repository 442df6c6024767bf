"""What became of a paper at the printer, in a sentence."""

from db.rules.papers import PaperKind
from db.transactions.paper_tries import read_why
from screens.locale import Lang, refusal_codes, refusal_words, say
from screens.papers.jobs import Ending, Outcome


def paper_words(kind: PaperKind, ref: str, lang: Lang) -> str:
    """Return a paper by its name and number; a slip's is the id of an act, and of no use here."""
    name = say(f"paper.kind.{kind}", lang)
    return name if kind is PaperKind.SLIP else f"{name} {ref}"


def outcome_words(outcome: Outcome, lang: Lang) -> str:
    """Return what became of a paper, and of one that isn't printed what to do."""
    paper = paper_words(outcome.kind, outcome.ref, lang)
    if outcome.why is not None:
        why = refusal_words(outcome.why.code, outcome.why.values, lang)
        return say("paper.failed", lang, paper=paper, why=f"{why.what} {why.why}".strip())
    if outcome.ending is Ending.SAVED:
        return say("paper.saved", lang, paper=paper, file=str(outcome.file))
    if outcome.ending is Ending.TAKEN:
        return say("paper.taken", lang, paper=paper)
    if outcome.ending is Ending.WAITS:
        key = "paper.waits.says" if outcome.says else "paper.waits"
        return say(key, lang, paper=paper, printer=outcome.printer, says=outcome.says)
    return say("paper.printed", lang, paper=paper, printer=outcome.printer)


def why_words(why: str | None, lang: Lang) -> str:
    """Return what a paper of the list failed of and why; "" where it didn't fail."""
    if not why:
        return ""
    code, values = read_why(why)
    if code not in refusal_codes():
        return code
    words = refusal_words(code, values, lang)
    return f"{words.what} {words.why}".strip()
