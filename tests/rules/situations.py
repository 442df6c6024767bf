"""Residents before a clerk, for the tests of the rules: one at a time, drawn, and all of them."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from db.rules.calendar_dates import birthday
from db.rules.issuing_policy import IssuingPolicy, PolicyMode, PrintClass, PrintReason
from db.rules.ktp_status import KtpStatus
from db.rules.person import BaseStatus, Citizenship, Marital, Person
from db.rules.situation import OpenSuket, Situation, Stand

TODAY = date(2024, 3, 4)
ADULT_BORN = date(1990, 5, 4)
TURNS_17 = date(2007, 3, 4)
SEVENTEEN_TOMORROW = date(2007, 3, 5)
TURNS_16 = date(2008, 3, 4)
SIXTEEN_TOMORROW = date(2008, 3, 5)
CHILD_BORN = date(2014, 3, 4)

RUNNING = OpenSuket("471.13/1/Dukcapil/I/2024", TODAY)
LAPSED = OpenSuket("471.13/9/Dukcapil/VIII/2023", TODAY - timedelta(days=1))

BLANKS_HERE = Stand("DINAS", False, 3, 3, {})
BLANKS_ELSEWHERE = Stand("DINAS", False, 0, 0, {"MPP": 4})
BLANKS_OF_THE_OFFICE = Stand("DINAS", False, 0, 4, {"MPP": 4})
NO_BLANKS = Stand("DINAS", False, 0, 0, {})
VAN_WITHOUT_BLANKS = Stand("MOBIL-1", True, 0, 0, {})
STANDS = (BLANKS_HERE, BLANKS_ELSEWHERE, BLANKS_OF_THE_OFFICE, NO_BLANKS, VAN_WITHOUT_BLANKS)

NORMAL = IssuingPolicy(PolicyMode.NORMAL, tuple(PrintClass))
FOR_SUKET_HOLDERS = IssuingPolicy(PolicyMode.SELEKTIF, (PrintClass.SUKET,))
HABIS = IssuingPolicy(PolicyMode.HABIS, tuple(PrintClass))
POLICIES = (NORMAL, FOR_SUKET_HOLDERS, HABIS)

_PERSON = {
    "nik": "5271014405900001",
    "birth_date": ADULT_BORN,
    "marital": Marital.BELUM_KAWIN,
    "base_status": BaseStatus.HIDUP,
    "citizenship": Citizenship.WNI,
    "outsider": False,
}


def someone(**facts: Any) -> Person:
    """Return an unmarried adult citizen who lives in the city, but for the `facts` given."""
    return Person(**{**_PERSON, **facts})


def situation(status: KtpStatus | None = None, **facts: Any) -> Situation:
    """Return someone in `status` on TODAY, with blanks at hand and no bar but the `facts` given.

    Facts of the person and of the situation stand side by side, as `birth_date=` and `stand=`.
    """
    of_person = {name: value for name, value in facts.items() if name in _PERSON}
    plain = Situation(
        person=someone(**of_person),
        recorded_status=status,
        reason=PrintReason.BARU,
        suket=None,
        stand=BLANKS_HERE,
        policy=NORMAL,
        suket_allowed=True,
        serve_outsiders=True,
        today=TODAY,
    )
    return replace(plain, **{name: facts[name] for name in facts if name not in _PERSON})


def every_situation() -> Iterator[Situation]:
    """Give every combination of what the rules tell apart, with one value for each kind."""
    people = [
        someone(birth_date=birth, marital=marital, outsider=outsider)
        for birth in (TURNS_17, SEVENTEEN_TOMORROW, TURNS_16, SIXTEEN_TOMORROW)
        for marital in (Marital.BELUM_KAWIN, Marital.CERAI_MATI)
        for outsider in (False, True)
    ]
    people += [someone(base_status=status) for status in BaseStatus]
    people.append(someone(citizenship=Citizenship.WNA))
    facts = itertools.product(
        people,
        (None, *KtpStatus),
        (PrintReason.BARU,),
        (None, RUNNING, LAPSED),
        STANDS,
        POLICIES,
        (True, False),
        (True, False),
    )
    return (Situation(*each, TODAY) for each in facts)


births = st.dates(date(1900, 1, 1), date(2100, 12, 31))
days = st.dates(date(1900, 1, 1), date(2120, 12, 31))
people = st.builds(
    Person,
    nik=st.just("5271014405900001"),
    birth_date=births,
    # Mostly the unmarried, alive and citizens, of whom the rules have the most to say.
    marital=st.sampled_from([Marital.BELUM_KAWIN] * 4 + list(Marital)),
    base_status=st.sampled_from([BaseStatus.HIDUP] * 20 + list(BaseStatus)),
    citizenship=st.sampled_from([Citizenship.WNI] * 6 + list(Citizenship)),
    outsider=st.booleans(),
)
counts = st.integers(0, 3)
stands = st.builds(
    lambda place, visits, on_hand, others, whole_office: Stand(
        place,
        visits,
        on_hand,
        on_hand + sum(others.values()) if whole_office else on_hand,
        others,
    ),
    st.sampled_from(["DINAS", "MOBIL-1"]),
    st.booleans(),
    counts,
    st.dictionaries(st.sampled_from(["MPP", "KEC-01"]), st.integers(1, 9)),
    st.booleans(),
)
policies = st.builds(
    IssuingPolicy,
    st.sampled_from(PolicyMode),
    st.lists(st.sampled_from(PrintClass), unique=True).map(tuple),
)


def _days_of(person: Person) -> st.SearchStrategy[date]:
    """Give days of a person's life, often near a birthday that decides something."""
    decisive = st.builds(birthday, st.just(person.birth_date), st.sampled_from([10, 16, 17, 60]))
    return st.builds(lambda day, off: day + timedelta(days=off), decisive, st.integers(-400, 400))


def _situation_of(person: Person) -> st.SearchStrategy[Situation]:
    return _days_of(person).flatmap(lambda today: _situation_on(person, today))


def _situation_on(person: Person, today: date) -> st.SearchStrategy[Situation]:
    ends = st.integers(-200, 200).map(lambda off: today + timedelta(days=off))
    return st.builds(
        Situation,
        person=st.just(person),
        recorded_status=st.none() | st.sampled_from(KtpStatus),
        reason=st.sampled_from(PrintReason),
        suket=st.none() | st.builds(OpenSuket, st.just("471.13/1/Dukcapil/I/2024"), ends),
        stand=stands,
        policy=policies,
        suket_allowed=st.booleans(),
        serve_outsiders=st.booleans(),
        today=st.just(today),
    )


situations = people.flatmap(_situation_of)
