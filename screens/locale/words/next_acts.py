"""The line on a resident's card that says what Enter will do.

"next.<why>" for each `why` of a NextAct that is an act. The values that the card passes:

    place     code of the place where the clerk is (NEXT_ISSUE)
    proposal  what the enrolment form proposes as SIAK's answer (NEXT_ENROL, _AGAIN)
    issue     which card this is for the resident (NEXT_ISSUE, NEXT_HAND_OVER)
    number    of the open suket (NEXT_SUKET_AGAIN, "next.also.TAKE_SUKET")
    until     the last day of that suket (NEXT_SUKET_AGAIN)

"next.also.TAKE_SUKET" is a second line under NEXT_ISSUE and NEXT_HAND_OVER where a suket is
open, because the same Enter closes it. Where the next act is "wait" or "none", `why` is a
hindrance's code: its refusal words with `next.values` stand here, and Enter does nothing.
"""

WORDS = {
    "next.NEXT_ENROL": (
        "Enter: rekam; usulan SIAK: {proposal}",
        "Enter: record; SIAK's answer proposed: {proposal}",
    ),
    "next.NEXT_ENROL_AGAIN": (
        "Enter: rekam ulang; usulan SIAK: {proposal}",
        "Enter: record again; proposed: {proposal}",
    ),
    "next.NEXT_ISSUE": (
        "Enter: cetak KTP-el ke-{issue} sekarang, 1 blangko dari {place}",
        "Enter: issue card no. {issue} now, 1 blank from {place}",
    ),
    "next.NEXT_HAND_OVER": (
        "Enter: serahkan KTP-el ke-{issue} kepada pemiliknya",
        "Enter: hand over card no. {issue} to its holder",
    ),
    "next.NEXT_SUKET": (
        "Enter: terbitkan suket; kartu dicetak kemudian",
        "Enter: give a suket; the card is printed later",
    ),
    "next.NEXT_SUKET_AGAIN": (
        "Enter: suket baru ({number} berakhir {until})",
        "Enter: a new suket ({number} lapsed {until})",
    ),
    "next.also.TAKE_SUKET": (
        "Tarik suket {number}; Enter ini sekaligus menutupnya.",
        "Take back suket {number}; this Enter closes it.",
    ),
}
