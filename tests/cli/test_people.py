"""Finding and showing residents: what is printed to whom, and that it is recorded."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from db.models import Look
from db.reads.resident_view import resident_view
from db.reads.search import search
from db.rules.nik import mask_nik
from db.rules.register_row import RegisterRow
from db.store.store import Store, open_store
from tests.cli.conftest import Run, on_one_engine
from tests.office import (
    ADULT,
    CHILD,
    DECEASED,
    FAILED,
    ISSUED,
    PASSWORD,
    PRINTED,
    READY,
    RESIDENTS,
    SENT,
    FixedClock,
    open_test_office,
    person,
)

STEERING = person("ADI\x1b[31m \x9bMERAH\u202e", date(1990, 1, 1), sex="L")


@pytest.fixture
def training_url(database_url: str) -> str:
    """Give the URL of this test's own training office."""
    residents = (*RESIDENTS, STEERING)
    open_test_office(database_url, settings={"training": True}, residents=residents).close()
    return database_url


def looks(url: str) -> list[tuple[str, str, str | None, str | None]]:
    """Return what was looked at: who, how, whom, by which words; sign-ins left out."""

    def read() -> list[tuple[str, str, str | None, str | None]]:
        rows = Look.select().where(Look.kind.in_(["OPEN", "SEARCH"])).order_by(Look.id)
        return [(row.operator, row.kind, row.nik, row.query) for row in rows]

    store = open_store(url)
    try:
        return store.read(read)
    finally:
        store.close()


def test_a_search_gives_the_best_first_with_masked_niks(ask: Run) -> None:
    found = ask("find", "nur", "--json").json
    assert found == [
        {
            "nik": mask_nik(resident.nik),
            "name": resident.name,
            "birth_date": resident.birth_date.isoformat(),
            "kelurahan": resident.kelurahan_name,
            "status": status,
        }
        for resident, status in ((ISSUED, "CARD_ISSUED"), (RESIDENTS[10], "BELUM_REKAM"))
    ]


@on_one_engine
def test_several_words_are_one_search(ask: Run, office_url: str) -> None:
    assert [one["name"] for one in ask("find", "sri", "wahyu", "--json").json] == [ADULT.name]
    assert looks(office_url) == [("petugas", "SEARCH", None, "sri wahyu")]


def test_whole_niks_are_for_those_who_may_export(ask: Run) -> None:
    ask("operators", "add", "data", "--full-name", "Petugas Data", "--role", "petugas",
        "--places", "DINAS", "--may-export", by="admin",
        passwords=[PASSWORD, "sandi-data"])  # fmt: skip
    [one] = ask("find", "wahyuni", "--json", by="data", passwords=["sandi-data"]).json
    assert one["nik"] == ADULT.nik


def test_whole_niks_are_for_everyone_in_a_training_office(
    run: Run, training_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COUNTER_TUI_PASSWORD", PASSWORD)
    [one] = run("find", "wahyuni", "--json", "--db", training_url, "--as", "petugas").json
    assert one["nik"] == ADULT.nik


@on_one_engine
def test_the_variables_password_counts_in_a_training_office_only(
    run: Run, office_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COUNTER_TUI_PASSWORD", PASSWORD)
    ran = run("find", "nur", "--db", office_url, "--as", "petugas", "--lang", "en")
    assert ran.status == 2
    assert "COUNTER_TUI_PASSWORD" in ran.err
    assert looks(office_url) == []


@on_one_engine
def test_the_list_for_people_masks_as_well(ask: Run) -> None:
    told = ask("find", "wahyuni").out
    assert mask_nik(ADULT.nik) in told
    assert ADULT.nik not in told
    assert "04-05-1990" in told


@on_one_engine
def test_a_list_says_how_many_there_are(ask: Run) -> None:
    told = ask("find", "nur", "--limit", "1", "--lang", "en").out.splitlines()
    assert len(told) == 3
    assert told[-1] == "1 of 2. Add a word, birth date or kelurahan."
    assert ask("find", "nur").out.splitlines()[-1] == "2 dari 2."
    assert len(ask("find", "nur", "--limit", "1", "--json").json) == 1


def test_a_search_that_finds_nobody_is_an_empty_list_and_recorded(
    ask: Run, office_url: str
) -> None:
    unknown = ADULT.nik[:-4] + "9999"
    for query in ("zulkifli", unknown):
        ran = ask("find", query, "--json")
        assert (ran.status, ran.json) == (0, [])
    assert [query for *_, query in looks(office_url)] == ["zulkifli", unknown]


@on_one_engine
@pytest.mark.parametrize(
    ("query", "code"),
    [("5", "SEARCH_TOO_SHORT"), ("...", "SEARCH_EMPTY"), ("9" * 16, "NIK_PROVINCE_UNKNOWN")],
)
def test_what_cannot_be_searched_for_is_refused(ask: Run, query: str, code: str) -> None:
    ran = ask("find", query, "--json")
    assert (ran.status, ran.json["refused"]) == (1, code)


def test_a_list_shows_the_status_that_the_record_shows(office: Store) -> None:
    for resident in RESIDENTS:
        [hit] = office.read(search, resident.nik, 20, FixedClock()).hits
        assert hit.status == office.read(resident_view, resident.nik, "DINAS", FixedClock()).status


def test_a_record_holds_what_the_counter_shows(ask: Run) -> None:
    found = ask("show", READY.nik, "--json").json
    wanted = {"nik": READY.nik, "name": READY.name, "status": "PRINT_READY_RECORD"}
    assert {name: found[name] for name in wanted} == wanted
    assert (found["suket"], found["card"], found["outsider"]) == (None, None, False)
    assert (found["birth_date"], found["kelurahan"]) == ("1988-01-31", "Ampenan Selatan")
    assert found["next"]["act"] == "suket"


@on_one_engine
@pytest.mark.parametrize(
    ("resident", "status", "act"),
    [
        (ADULT, "BELUM_REKAM", "enrol"),
        (FAILED, "ENROLL_FAILURE", "enrol"),
        (PRINTED, "CARD_PRINTED", "hand-over"),
        (SENT, "SENT_FOR_ENROLLMENT", "wait"),
        (ISSUED, "CARD_ISSUED", "none"),
        (DECEASED, "BELUM_REKAM", "none"),
    ],
    ids=lambda value: getattr(value, "name", value),
)
def test_a_record_names_the_next_act_and_why(
    ask: Run, resident: RegisterRow, status: str, act: str
) -> None:
    found = ask("show", resident.nik, "--json", "--lang", "en").json
    assert (found["status"], found["next"]["act"]) == (status, act)
    assert found["next"]["why"].endswith((".", "PRR)", "holder"))
    assert not found["next"]["why"].startswith("Enter")


@on_one_engine
def test_the_next_act_of_a_child_names_the_day_from_which_it_is_lawful(ask: Run) -> None:
    coming: dict[str, Any] = ask("show", CHILD.nik, "--json").json["next"]
    assert (coming["act"], coming["from"]) == ("none", "2031-04-21")


@on_one_engine
def test_who_is_recorded_early_waits_for_the_seventeenth_birthday(
    run: Run, database_url: str
) -> None:
    today = date.today()  # noqa: DTZ011 - a month from the seventeenth birthday, whatever the zone
    birth = date(today.year - 17, today.month, 1)
    birth = date(birth.year + birth.month // 12, birth.month % 12 + 1, 20)
    young = person("DINDA", birth, siak="PRINT_READY_RECORD")
    open_test_office(database_url, residents=[young]).close()
    who = ("--db", database_url, "--as", "petugas", "--json")
    coming = run("show", young.nik, *who, passwords=[PASSWORD]).json["next"]
    assert coming["act"] == "wait"
    assert coming["from"] == birth.replace(year=birth.year + 17).isoformat()


def test_opening_a_record_is_recorded_and_the_admin_sees_by_whom(ask: Run, office_url: str) -> None:
    ask("show", READY.nik)
    ask("find", READY.nik, by="gudang")
    assert looks(office_url) == [
        ("petugas", "OPEN", READY.nik, None),
        ("gudang", "OPEN", READY.nik, None),
    ]
    seen = ask("views", READY.nik, "--json", by="admin").json
    assert [(one["operator"], one["place"], one["kind"]) for one in seen] == [
        ("gudang", "DINAS", "OPEN"),
        ("petugas", "DINAS", "OPEN"),
    ]
    assert "petugas" in ask("views", READY.nik, by="admin").out


@on_one_engine
@pytest.mark.parametrize(
    ("command", "by"), [("views", "petugas"), ("show", "pengawas"), ("find", "admin")]
)
def test_who_may_not_look_sees_nothing(ask: Run, office_url: str, command: str, by: str) -> None:
    ran = ask(command, READY.nik, "--json", by=by)
    assert (ran.status, ran.json["refused"]) == (1, "NOT_PERMITTED")
    assert looks(office_url) == []


@on_one_engine
@pytest.mark.parametrize(
    ("nik", "code"),
    [
        ("527101", "NIK_NOT_16_DIGITS"),
        ("abc", "NIK_NOT_16_DIGITS"),
        ("٥٢٧١٠١٤٤٠٥٩٠٠٠٠١", "NIK_NOT_16_DIGITS"),
        (ADULT.nik[:-4] + "0000", "NIK_SERIAL_ZERO"),
        (ADULT.nik[:-4] + "9999", "NIK_NOT_FOUND"),
    ],
)
@pytest.mark.parametrize("command", ["show", "enrol", "issue"])
def test_a_number_that_is_nobodys_is_refused_with_the_reason(
    ask: Run, command: str, nik: str, code: str
) -> None:
    ran = ask(command, nik, "--json")
    assert (ran.status, ran.json["refused"]) == (1, code)


@on_one_engine
def test_a_name_cannot_steer_the_terminal(run: Run, training_url: str) -> None:
    who = ("--db", training_url, "--as", "petugas")
    for command in (("find", "adi"), ("show", STEERING.nik)):
        told = run(*command, *who, passwords=[PASSWORD]).out
        assert "MERAH" in told
        assert all(line.isprintable() for line in told.splitlines())
        assert run(*command, *who, "--json", passwords=[PASSWORD]).out.isascii()
    shown = run("show", STEERING.nik, *who, "--json", passwords=[PASSWORD]).json
    assert shown["name"] == STEERING.name
