"""The people who sign in: add, list, disable, new password."""

from argparse import Namespace

from counter_tui.commands.desk import call_by, open_office
from counter_tui.commands.receipts import print_done
from counter_tui.commands.sign_in import passwords_for, signed_in
from counter_tui.output import show, table
from counter_tui.settings import Settings
from db.office import OperatorLine, office_settings
from db.passwords import hash_password
from db.reads.operators import operators
from db.rules.roles import Act
from db.store.store import Store
from db.transactions.add_operator import OperatorOrder, add_operator
from db.transactions.disable_operator import DisableOrder, disable_operator
from db.transactions.set_password import PasswordOrder, set_password
from db.viewer import Viewer, ask_may_look
from screens.locale import say

# The roles as the office calls them; the rules' own words are understood too.
ROLES = {"petugas": "clerk", "gudang": "store_keeper", "pengawas": "supervisor"}


def listed(settings: Settings, _asked: Namespace) -> None:
    """Print every operator; the admin's right."""
    with open_office(settings) as store:
        who = signed_in(store, settings, passwords_for(store, settings))
        lines = store.read(_operators, Viewer(who.operator.name, who.place, settings.terminal))
    rows = [
        (
            line.name,
            say("cli.value", settings.lang, value=line.role),
            ", ".join(line.places) or "-",
            say("operators.active" if line.active else "operators.disabled", settings.lang),
            line.full_name,
        )
        for line in lines
    ]
    show(settings, lines, table(rows))


def add(settings: Settings, asked: Namespace) -> None:
    """Add an operator; their password is asked for."""
    places = tuple(part.strip() for part in asked.places.split(",") if part.strip())
    role = asked.role.strip().lower().replace("-", "_")
    order = OperatorOrder(
        asked.name, asked.full_name, ROLES.get(role, role), places, asked.may_export
    )
    with open_office(settings) as store:
        passwords = passwords_for(store, settings)
        who = signed_in(store, settings, passwords)
        hashed = _hashed(store, passwords.new(asked.name))
        call = call_by(settings, who.operator.name, who.place)
        print_done(store, settings, add_operator, call, order, hashed)


def disable(settings: Settings, asked: Namespace) -> None:
    """Shut an operator out, or with --undo let them in again."""
    with open_office(settings) as store:
        who = signed_in(store, settings, passwords_for(store, settings))
        call = call_by(settings, who.operator.name, who.place)
        order = DisableOrder(asked.name, active=asked.undo)
        print_done(store, settings, disable_operator, call, order)


def password(settings: Settings, asked: Namespace) -> None:
    """Give an operator a new password."""
    with open_office(settings) as store:
        passwords = passwords_for(store, settings)
        who = signed_in(store, settings, passwords)
        hashed = _hashed(store, passwords.new(asked.name))
        call = call_by(settings, who.operator.name, who.place)
        order = PasswordOrder(asked.name)
        print_done(store, settings, set_password, call, order, hashed)


def _hashed(store: Store, password: str) -> str:
    return hash_password(password, training=store.read(office_settings).training)


def _operators(who: Viewer) -> tuple[OperatorLine, ...]:
    ask_may_look(who, Act.CHANGE_OPERATOR)
    return operators()
