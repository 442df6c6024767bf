"""What sshd is told of an account (sshd_config(5); OpenSSH 9.2 and later)."""

from counter_tui.ssh_setup.access import Access

# PermitUserEnvironment can't stand in a Match block; the setup's check looks at it. An AcceptEnv
# in a block takes the place of the general ones; it must name something, and the client's
# environment ends at the wrapper's `env -i` either way. There is no ChannelTimeout: in a block
# OpenSSH 9.2 takes it and doesn't heed it, so what a key starts keeps the time.
_BLOCK = """\
# {account} over SSH: one program, keys in a place of root's, nothing else.
Match User {account}
    AuthenticationMethods publickey
    AuthorizedKeysFile {keys}
    AuthorizedKeysCommand none
    AuthorizedPrincipalsCommand none
    AuthorizedPrincipalsFile none
    TrustedUserCAKeys none
    PasswordAuthentication no
    KbdInteractiveAuthentication no
    HostbasedAuthentication no
    PermitEmptyPasswords no
    MaxAuthTries 3
    MaxSessions 1
    PermitTTY yes
    PermitUserRC no
    DisableForwarding yes
    AllowTcpForwarding no
    AllowStreamLocalForwarding no
    AllowAgentForwarding no
    X11Forwarding no
    PermitTunnel no
    PermitListen none
    PermitOpen none
    GatewayPorts no
    AcceptEnv COUNTER_TUI_TAKES_NOTHING
    ExposeAuthInfo no
    Banner none
    ClientAliveInterval 60
    ClientAliveCountMax 3
    UnusedConnectionTimeout 1m
"""
# What has to count for the account in the end, as `sshd -T` writes it; another file that sshd
# reads first could say otherwise.
_COUNTS = (
    "authenticationmethods publickey",
    "disableforwarding yes",
    "permituserrc no",
    "permituserenvironment no",
    "strictmodes yes",
    "maxsessions 1",
    "forcecommand none",
)


def match_block(access: Access) -> str:
    """Return the account's piece of sshd's configuration."""
    return _BLOCK.format(account=access.account, keys=access.keys_file)


def what_counts(access: Access) -> tuple[str, ...]:
    """Return the lines that `sshd -T` must write for the account."""
    return (*_COUNTS, f"authorizedkeysfile {access.keys_file}")
