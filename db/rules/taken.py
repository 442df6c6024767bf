"""What is taken of a person at a recording of the KTP-el."""

from collections.abc import Sequence
from enum import StrEnum

from db.rules.refused import Refused


class Taken(StrEnum):
    """Photo, fingers, irises and signature (Permendagri 72/2022 names a device for each)."""

    PHOTO = "PHOTO"
    FINGERS = "FINGERS"
    IRIS = "IRIS"
    SIGNATURE = "SIGNATURE"


def read_taken(codes: Sequence[str]) -> tuple[Taken, ...]:
    """Return what these codes mean, in the order of the form; raises Refused TAKEN_UNKNOWN."""
    for code in codes:
        if code not in tuple(Taken):
            raise Refused("TAKEN_UNKNOWN", given=code[:40], accepted=tuple(Taken))
    return tuple(each for each in Taken if each in codes)
