"""The viewers' role in PostgreSQL, as a step of their setup."""

from urllib.parse import unquote, urlsplit

from counter_tui.ssh_setup.access import Access
from screens.locale import say

_END = "COUNTER_TUI_END"


def role_step(access: Access) -> str:
    """Return how the role is made: run here, or told where the database is on another machine."""
    from db.publishing.viewer_role import viewer_role_statements

    asked = urlsplit(access.page)
    database = unquote(asked.path.lstrip("/"))
    role = unquote(asked.username or access.account)
    made = viewer_role_statements(role, database, access.publisher)
    statements = "\n".join(f"{each};" for each in made)
    psql = f"psql -X -q -1 -v ON_ERROR_STOP=1 -d {database}"
    if asked.hostname is None:
        return f"runuser -u postgres -- {psql} <<'{_END}'\n{statements}\n{_END}"
    where = say("ssh.step.role_there", access.lang, server=asked.hostname)
    return "\n".join(f"# {line}" for line in (where, psql, *statements.splitlines()))
