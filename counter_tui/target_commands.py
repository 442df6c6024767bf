"""The commands of the year's target, its people, and the voters of an election day."""

from counter_tui.command_shape import Command, code_word, switch, text, whole_number

_YEAR = text("--year", "Y", type=whole_number)

TARGET_COMMANDS: tuple[Command, ...] = (
    Command(
        ("target",),
        "target.show",
        (_YEAR, switch("--names"), text("--out", "FILE", "target_out")),
    ),
    Command(
        ("target", "snapshot"),
        "target.snapshot",
        (_YEAR, text("--source", "S", default="SIAK")),
    ),
    Command(
        ("target", "people"),
        "target_people.people",
        (
            _YEAR,
            text("--part", "P", "target_part", type=code_word, default="LEFT"),
            text("--kecamatan", "K", "target_kecamatan"),
            text("--kelurahan", "K", "target_kelurahan"),
            text("--school", "S", "target_school"),
            switch("--no-school"),
            text("--month", "N", "target_month", type=whole_number, default=0),
            text("--out", "FILE", "people_out"),
        ),
    ),
    Command(
        ("target", "voters"),
        "voters.voters",
        (
            text("--day", "DATE", "election_day"),
            text("--kelurahan", "K", "voters_kelurahan"),
            switch("--unrecorded"),
            switch("--names", "voters_names"),
            text("--out", "FILE", "voters_out"),
        ),
    ),
)
