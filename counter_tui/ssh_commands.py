"""The commands that set up the way in over SSH."""

from counter_tui.command_shape import Command, text, whole_number

_OWN = (
    text("--out", "DIR", "ssh_out"),
    text("--account", "NAME", "ssh_account"),
    text("--program", "DIR", "ssh_program"),
    text("--keys", "DIR", "ssh_keys"),
    text("--sshd", "DIR", "ssh_sshd"),
    text("--hours", "N", "ssh_hours", type=whole_number),
)

SSH_COMMANDS: tuple[Command, ...] = (
    Command(
        ("ssh-setup", "viewers"),
        "ssh_setup.viewers",
        (
            text("--page", "FILE|URL", "ssh_page"),
            text("--publisher", "NAME", "ssh_publisher"),
            *_OWN,
        ),
    ),
    Command(
        ("ssh-setup", "clerks"),
        "ssh_setup.clerks",
        (text("--home", "DIR", "ssh_home"), text("--settings", "FILE", "ssh_settings"), *_OWN),
    ),
    Command(
        ("ssh-setup", "key"),
        "ssh_setup.key",
        (
            text("name", "NAME", "ssh_name"),
            text("file", "KEYFILE", "ssh_key_file"),
            text("--kind", "viewers|clerks", "ssh_kind", choices=("viewers", "clerks")),
            text("--program", "DIR", "ssh_program"),
        ),
    ),
)
