"""The board's figures of a plausible office on a plausible morning, made by hand."""

from __future__ import annotations

from datetime import date, timedelta

from db.rules.board_figures import (
    DAYS_SHOWN,
    HOURS,
    Backlog,
    BoardFigures,
    Counts,
    DayStand,
    KelurahanStand,
    PlaceStand,
    StockStand,
    TargetStand,
    VisitStand,
    Waiting,
)

DAY = date(2026, 3, 12)
# 10.32.05 in Mataram (WITA, eight hours before UTC).
AS_OF = "2026-03-12T02:32:05.250000Z"
DAY_ENDS = "2026-03-12T16:00:00.000000Z"


def some_figures() -> BoardFigures:
    """Return the figures of a Thursday morning: blanks run low, a van is at a school."""
    return BoardFigures(
        office="Disdukcapil Kota Mataram",
        training=False,
        time_zone="Asia/Makassar",
        day=DAY,
        as_of=AS_OF,
        day_ends=DAY_ENDS,
        stock=StockStand(
            on_hand=1_438,
            under_way=500,
            level="amber",
            amber=1_500,
            red=500,
            mean=187.4,
            mean_days=10,
            cover_days=7,
        ),
        places=(
            PlaceStand("DINAS", "Kantor Dinas", 1_102, 8, Counts(21, 34, 6, 1)),
            PlaceStand("MPP", "Mal Pelayanan Publik", 286, 5, Counts(9, 17, 2, 0)),
            PlaceStand("MOBIL-1", "Mobil 1", 50, None, Counts(38, 0, 0, 0)),
        ),
        today=Counts(68, 51, 8, 1),
        ikd=12,
        biodata=3,
        by_hour=by_hour(),
        by_day=by_day(),
        backlog=Backlog(
            suket_open=Waiting(214, 41),
            lapsed=19,
            cards_waiting=Waiting(873, 126),
            waiting_for_siak=Waiting(37, 9),
            to_catch_up=0,
        ),
        target=target(),
        visits=(
            VisitStand(
                "2026-0007",
                "SEKOLAH",
                "SMAN 5 Mataram",
                DAY,
                "MOBIL-1",
                "BERJALAN",
                186,
                38,
                0,
            ),
            VisitStand(
                "2026-0008",
                "KELURAHAN",
                "Ampenan Selatan",
                DAY + timedelta(days=1),
                "MOBIL-1",
                "TERJADWAL",
                None,
                None,
                None,
            ),
            VisitStand(
                "2026-0009",
                "RUMAH",
                "",
                DAY + timedelta(days=4),
                "MOBIL-1",
                "TERJADWAL",
                6,
                0,
                0,
            ),
        ),
        policy="NORMAL",
        policy_since=None,
        siak_down_since=None,
        head_n=48_213,
        head_hash="5f" * 32,
    )


def by_hour() -> tuple[Counts, ...]:
    """Return the hours of the day, which add up to its counts."""
    done = {
        7: Counts(9, 6, 1, 0),
        8: Counts(31, 22, 4, 1),
        9: Counts(21, 17, 3, 0),
        10: Counts(7, 6, 0, 0),
    }
    return tuple(done.get(hour, Counts()) for hour in range(HOURS))


def by_day() -> tuple[DayStand, ...]:
    """Return the last days, today the last of them: no work on Saturdays and Sundays."""
    days = []
    for back in range(DAYS_SHOWN - 1, 0, -1):
        day = DAY - timedelta(days=back)
        works = day.weekday() < 5
        counts = Counts(90 + back, 160 + 3 * back, 11 + back % 5, back % 3) if works else Counts()
        days.append(DayStand(day, counts, closed=works and back > 1, works=works))
    return (*days, DayStand(DAY, Counts(68, 51, 8, 1), closed=False, works=True))


def target() -> TargetStand:
    """Return a year's target that is behind its pace, with two kelurahan kept back."""
    return TargetStand(
        year=2026,
        baseline=8_200,
        target=8_214,
        recorded=2_431,
        arrived=41,
        departed=27,
        pace_kept=30.5,
        pace_needed=28.25,
        kelurahan=(
            KelurahanStand("52.71.01.1001", "Ampenan Tengah", 190, 61),
            KelurahanStand("52.71.01.1004", "Ampenan Selatan", 212, 58),
            KelurahanStand("52.71.02.1003", "Dasan Agung", 174, 90),
            KelurahanStand("52.71.03.1002", "Cakranegara Barat", 133, 29),
        ),
        kept_back=46,
    )
