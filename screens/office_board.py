"""The board of an open office, as its own users see it."""

from functools import partial

from db.reads.board import board
from screens.board import Board
from screens.session import Session


def office_board(
    session: Session, *, viewer: str = "", leave: bool = True, is_home: bool = False
) -> Board:
    """Return the board with the figures of a session's office; the rest is as `Board` has it."""
    return Board(
        partial(session.store.send_read, board),
        session.lang,
        training=session.training,
        viewer=viewer,
        leave=leave,
        is_home=is_home,
    )
