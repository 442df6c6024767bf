"""PostgreSQL's role for viewers: it may read the page, and nothing else in the office's database.

The statements are run once by the server's superuser, in the office's database, in one
transaction. Run again they make an older role of that name what it is to be.
"""

from db.models.board import BOARD_VIEW

CONNECTIONS = 40
_LONGEST_NAME = 63
# Functions with which everybody may write, or hold the turn at the page, by the server's defaults.
_OPEN_TO_ALL = (
    "^(lo_creat|lo_create|lo_from_bytea|lo_put|lowrite|pg_logical_emit_message"
    "|pg_(try_)?advisory_(xact_)?lock(_shared)?)$"
)


def viewer_role_statements(role: str, database: str, office_role: str) -> list[str]:
    """Return the SQL that makes the viewing `role` in the office's `database`.

    `office_role` is the one that counters connect with: what everybody may do there by
    PostgreSQL's defaults is left to it. No password is set: who connects as the role, and how,
    is for pg_hba.conf. Raises ValueError for a name that can't be a role's or a database's.
    """
    viewer, office, base = map(_name, (role, office_role, database))
    return [
        _create(role),
        f"ALTER ROLE {viewer} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION "
        f"NOBYPASSRLS NOINHERIT CONNECTION LIMIT {CONNECTIONS}",
        f"ALTER ROLE {viewer} SET default_transaction_read_only = on",
        f"ALTER ROLE {viewer} SET statement_timeout = '5s'",
        _leave_every_group(role),
        f"GRANT TEMPORARY ON DATABASE {base} TO {office}",
        f"REVOKE TEMPORARY ON DATABASE {base} FROM PUBLIC",
        f"REVOKE ALL ON DATABASE {base} FROM {viewer}",
        f"GRANT CONNECT ON DATABASE {base} TO {viewer}",
        f"GRANT CREATE, USAGE ON SCHEMA public TO {office}",
        f"REVOKE CREATE ON SCHEMA public FROM PUBLIC, {viewer}",
        f"GRANT USAGE ON SCHEMA public TO {viewer}",
        f"REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC, {viewer}",
        f"REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM PUBLIC, {viewer}",
        f"GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA public TO {office}",
        f"REVOKE ALL ON ALL FUNCTIONS IN SCHEMA public FROM PUBLIC, {viewer}",
        _close_functions(office_role),
        f"GRANT SELECT ON public.{_name(BOARD_VIEW)} TO {viewer}",
    ]


def _create(role: str) -> str:
    return _block(
        f"IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = {_text(role)}) "
        f"THEN EXECUTE format('CREATE ROLE %I', {_text(role)}); END IF;"
    )


def _leave_every_group(role: str) -> str:
    found = (
        "SELECT roleid::regrole AS of_role FROM pg_auth_members "
        f"WHERE member = (SELECT oid FROM pg_roles WHERE rolname = {_text(role)})"
    )
    left = f"EXECUTE format('REVOKE %s FROM %I', one.of_role, {_text(role)});"
    return _block(f"FOR one IN {found} LOOP {left} END LOOP;")


def _close_functions(office_role: str) -> str:
    found = (
        "SELECT oid::regprocedure AS called FROM pg_proc "
        f"WHERE pronamespace = 'pg_catalog'::regnamespace AND proname ~ {_text(_OPEN_TO_ALL)}"
    )
    closed = (
        "EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', one.called); "
        f"EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO %I', one.called, {_text(office_role)});"
    )
    return _block(f"FOR one IN {found} LOOP {closed} END LOOP;")


def _block(steps: str) -> str:
    return f"DO $do$ DECLARE one record; BEGIN {steps} END $do$"


def _name(name: str) -> str:
    return '"' + _checked(name).replace('"', '""') + '"'


def _text(text: str) -> str:
    # E'' reads a backslash the same way whatever the server's settings say of plain literals.
    escaped = text.replace("\\", "\\\\").replace("'", "''")
    return f"E'{escaped}'"


def _checked(name: str) -> str:
    if not name.isprintable() or "$do$" in name or not 0 < len(name.encode()) <= _LONGEST_NAME:
        raise ValueError(f"no name of a role or a database: {name[:80]!r}")
    return name
