"""A status that a file brings leads forward or is listed."""

from __future__ import annotations

import pytest

from db.rules.file_status import counter_moves_on, register_moves_on, same_status
from db.rules.ktp_status import NOT_RECORDED, KtpStatus, answers_after


def test_not_recorded_says_the_same_in_every_word() -> None:
    assert same_status(None, "BELUM_REKAM")
    assert same_status("BELUM_WAJIB", None)
    assert not same_status(None, "BIO_CAPTURED")
    assert not same_status("ADJUDICATE_RECORD", "DUPLICATE_RECORD")


@pytest.mark.parametrize("was", [None, *KtpStatus])
def test_no_file_leads_back_to_not_recorded(was: str | None) -> None:
    for to in (None, *NOT_RECORDED):
        assert not register_moves_on(was, to)
        assert was is None or not counter_moves_on(was, to)


def test_siaks_own_word_moves_to_any_later_stage_and_to_no_earlier_one() -> None:
    assert register_moves_on(None, "CARD_ISSUED")
    assert register_moves_on("DUPLICATE_RECORD", "PRINT_READY_RECORD")
    assert register_moves_on("ADJUDICATE_RECORD", "DUPLICATE_RECORD")
    assert not register_moves_on("CARD_ISSUED", "PRINT_READY_RECORD")
    assert not register_moves_on("DUPLICATE_RECORD", "ADJUDICATE_RECORD")


@pytest.mark.parametrize("was", KtpStatus)
def test_the_counters_status_moves_only_to_what_siak_may_answer(was: KtpStatus) -> None:
    moves = {to for to in KtpStatus if counter_moves_on(was, to)}
    assert moves == set(answers_after(was)) - NOT_RECORDED
