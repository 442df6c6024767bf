"""When to ask for more blanks and what was given instead, from the command line."""

from __future__ import annotations

import json

from tests.cli.conftest import Run, on_one_engine
from tests.office import ADULT, READY, RESIDENTS


def test_the_need_is_shown_to_anyone(ask: Run) -> None:
    ask("stock", "receive", "700", "--document", "BA", by="gudang")
    found = ask("stock", "need", "--json", by=None).json
    assert (found["on_hand"], found["under_way"], found["level"]) == (700, 0, "amber")
    assert (found["mean"], found["mean_days"], found["cover_days"]) == (0.0, 20, None)
    assert (found["backlog"], found["suket_open"], found["suggested"]) == (3, 0, 0)
    assert set(found["counts"]) == {
        "recorded_not_printed", "must_hold_not_recorded", "arrivals", "lost", "damaged",
    }  # fmt: skip
    assert found["policy"]["mode"] == "NORMAL"
    told = ask("stock", "need", by=None).out
    assert "Usul permintaan" in told
    assert "Suggested request" in ask("stock", "need", "--lang", "en", by=None).out


def test_the_board_tells_how_long_the_blanks_last(ask: Run) -> None:
    stock = ask("board", "--json", by=None).json["stock"]
    assert (stock["under_way"], stock["mean"], stock["cover_days"]) == (0, 0.0, None)
    assert stock["level"] == "red"


def test_the_stock_is_told_to_the_public_in_one_line(ask: Run) -> None:
    ask("stock", "receive", "5.000", "--document", "BA", by="gudang")
    line = ask("stock", "public", by=None).out
    assert line.count("\n") == 1
    assert line.startswith("Disdukcapil Kota Mataram, ")
    assert line.endswith("WITA: tersedia 5.000 keping blangko KTP-el.\n")
    found = ask("stock", "public", "--json", by=None).json
    assert (found["pieces"], found["office"]) == (5000, "Disdukcapil Kota Mataram")
    assert found["line"].startswith("Disdukcapil Kota Mataram, ")


def test_no_person_stands_in_what_is_told_to_all(ask: Run) -> None:
    for command in ("need", "public"):
        told = ask("stock", command, by=None).out + ask("stock", command, "--json", by=None).out
        assert not any(who.nik in told or who.name in told for who in RESIDENTS)


def test_what_is_given_instead_of_a_card_is_recorded_and_counted(ask: Run) -> None:
    done = ask("instead", READY.nik, "ikd")
    assert done.status == 0
    assert "Pengganti KTP-el dicatat." in done.out
    assert "IKD (identitas digital)" in done.out
    assert json.loads(ask("instead", READY.nik, "BIODATA", "--json").out)["instead"] == "BIODATA"
    today = ask("board", "--json", by=None).json["today"]
    assert (today["ikd"], today["biodata"]) == (1, 1)
    again = ask("instead", READY.nik, "IKD", "--json")
    assert (again.status, again.json["refused"]) == (1, "INSTEAD_GIVEN")
    assert ask("instead", ADULT.nik, "IKD", "--json").json["refused"] == "NOT_RECORDED"
    assert ask("instead", READY.nik, "KIA", "--json").json["refused"] == "INSTEAD_UNKNOWN"


@on_one_engine
def test_a_keep_without_a_mode_is_a_slip(ask: Run) -> None:
    assert ask("policy", "--keep", "5", by="gudang").status == 2
    ran = ask("policy", "NORMAL", "--reason", "tiba", "--keep", "2000000", "--json", by="gudang")
    assert ran.json["refused"] == "SETTING_VALUE"
