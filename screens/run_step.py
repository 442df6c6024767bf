"""What Enter does in the run room, decided from the run as it was read."""

from enum import StrEnum

from db.reads.runs import Run


class Step(StrEnum):
    """PRINT: the card at the printer is good; NEXT: take the next one; WAIT: colleagues have the
    last ones; OVER: nothing is left to print; BACK: the card printed last is looked at.
    """

    PRINT = "print"
    NEXT = "next"
    WAIT = "wait"
    OVER = "over"
    BACK = "back"


def step_of(run: Run) -> Step:
    """Return what comes next for the operator for whom the run was read."""
    if run.state != "OPEN":
        return Step.OVER
    if run.at_printer and run.at_printer.bar is None:
        return Step.PRINT
    if run.at_printer or run.waits or not run.others_taken:
        return Step.NEXT
    return Step.WAIT
