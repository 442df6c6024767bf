"""A job's end as a message: what it gave, or why it gave nothing, in words."""

from collections.abc import Callable
from concurrent.futures import CancelledError, Future
from dataclasses import dataclass
from typing import Any

from textual.message import Message
from textual.message_pump import MessagePump

from db.rules.refused import Refused
from db.store.errors import OfficeUnavailable, Trouble
from screens.locale import Lang, RefusalWords, refusal_words


@dataclass
class Ended(Message):
    """A job handed to the store is over; `name` and `token` say which one it was."""

    name: str
    token: int
    value: Any = None
    error: BaseException | None = None


def report(pump: MessagePump, future: "Future[Any]", name: str, token: int = 0) -> None:
    """Post `Ended` to `pump` when the job is over; a job dropped at closing posts nothing."""
    future.add_done_callback(_poster(pump, name, token))


def _poster(pump: MessagePump, name: str, token: int) -> "Callable[[Future[Any]], None]":
    def post(future: "Future[Any]") -> None:
        try:
            error = future.exception()
        except CancelledError:
            return
        if isinstance(error, CancelledError):
            return
        value = None if error else future.result()
        pump.post_message(Ended(name, token, value, error))

    return post


def words_of(error: BaseException, lang: Lang) -> RefusalWords:
    """Return what a person reads of an error: a refusal's words, or the database's trouble."""
    if isinstance(error, Refused):
        return refusal_words(error.code, error.values, lang)
    if isinstance(error, OfficeUnavailable):
        return refusal_words(str(error.trouble), {"detail": error.detail}, lang)
    return refusal_words(str(Trouble.UNREACHABLE), {"detail": type(error).__name__}, lang)
