"""What someone is given who gets no card now."""

from enum import StrEnum


class Instead(StrEnum):
    """IKD: the digital identity on the person's own telephone; BIODATA: a sheet of their data."""

    IKD = "IKD"
    BIODATA = "BIODATA"
