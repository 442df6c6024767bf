"""One person as the civil register (SIAK) tells of them."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class RegisterRow:
    """A resident's line in the register: SIAK's data, which the counter doesn't decide.

    Codes are the words of SIAK (sex L/P, marital BELUM_KAWIN ...); `rt` and `rw`
    three digits or empty; `kelurahan_code` as 52.71.01.1004. `siak_status` is what
    SIAK already says of this person's KTP-el before the counter's first act, else None.
    """

    nik: str
    no_kk: str
    name: str
    birth_place: str
    birth_date: date
    sex: str
    marital: str
    religion: str
    occupation: str
    blood: str
    citizenship: str
    address: str
    rt: str
    rw: str
    kelurahan_code: str
    kelurahan_name: str
    kecamatan_name: str
    mother_name: str
    base_status: str
    siak_status: str | None
