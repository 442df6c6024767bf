"""A new office: its settings, its places, its first admin."""

import re
import sys
from argparse import Namespace

from counter_tui.commands.desk import call_by
from counter_tui.commands.desk import open_office as open_again
from counter_tui.commands.letter_key import first_key
from counter_tui.commands.receipts import print_receipt
from counter_tui.commands.sign_in import Passwords
from counter_tui.databases import new_database, refuse_existing
from counter_tui.settings import Settings
from counter_tui.terminal_identity import is_terminal
from counter_tui.training_place import refuse_unfinished
from counter_tui.troubles import WrongUsage
from db.office import office_settings
from db.passwords import hash_password
from db.rules.provinces import PROVINCE_CODES
from db.rules.settings import DEFAULTS, read_setting
from db.store.store import open_store
from db.transactions.open_office import OpenOfficeOrder, PlaceOrder, open_office
from screens.locale import say

VAN = ":van"
LONGEST_PLACE_NAME = 60
_REGION = re.compile(r"[0-9]{2}\.[0-9]{2}")


def init(settings: Settings, asked: Namespace) -> None:
    """Make a new office; what the options don't say is asked at a terminal."""
    refuse_existing(settings.url)
    refuse_unfinished(settings.url)
    order = _order(settings, asked)
    password_hash = hash_password(Passwords(settings).new(order.admin))
    call = call_by(settings, order.admin, None)
    with new_database(settings.url):
        store = open_store(settings.url)
        try:
            receipt = store.write(open_office, call, order, password_hash)
        finally:
            store.close()
    first_key(settings, order.admin)
    with open_again(settings, read_only=True) as store:
        print_receipt(settings, receipt, store.read(office_settings))


def _order(settings: Settings, asked: Namespace) -> OpenOfficeOrder:
    ask = _Questions(settings)
    name = ask.for_text("init.name", asked.name, DEFAULTS.office_name)
    region = ask.for_text("init.region", asked.region, DEFAULTS.region)
    if not _REGION.fullmatch(region) or region[:2] not in PROVINCE_CODES:
        raise WrongUsage("usage.region", value=region)
    # --place before the command is read as the place where one acts.
    given = [*([settings.place] if settings.place else []), *(asked.places or [])]
    places = [_place(text) for text in given] or ask.for_places()
    if len({place.code for place in places}) < len(places):
        raise WrongUsage("usage.place_twice")
    admin = ask.for_text("init.admin", asked.admin, None)
    admin_name = ask.for_text("init.admin_name", asked.admin_name, admin)
    chosen = {"office_name": read_setting("office_name", name), "region": region}
    own = {key: value for key, value in chosen.items() if value != getattr(DEFAULTS, key)}
    return OpenOfficeOrder(own, tuple(places), admin, admin_name)


class _Questions:
    """Asks at the terminal for what the options don't say."""

    def __init__(self, settings: Settings) -> None:
        self._lang = settings.lang
        self._can_ask = is_terminal(sys.stdin, sys.stderr)

    def for_text(self, key: str, given: str | None, proposed: str | None) -> str:
        """Return the option's text, else what is typed, else what is proposed."""
        if given is not None:
            return given
        if not self._can_ask:
            if proposed is None:
                raise WrongUsage("usage.init")
            return proposed
        while True:
            typed = self._typed(key, proposed)
            if typed or proposed:
                return typed or proposed or ""

    def for_places(self) -> list[PlaceOrder]:
        """Return the places that are typed, one a line, until an empty line."""
        if not self._can_ask:
            raise WrongUsage("usage.init")
        found: list[PlaceOrder] = []
        while True:
            typed = self._typed("init.place", None)
            if typed:
                found.append(_place(typed))
            elif found:
                return found

    def _typed(self, key: str, proposed: str | None) -> str:
        tail = f" [{proposed}]: " if proposed else ": "
        print(say(key, self._lang), end=tail, file=sys.stderr, flush=True)
        line = sys.stdin.readline()
        if not line:
            raise WrongUsage("usage.init")
        return line.strip()


def _place(text: str) -> PlaceOrder:
    code, equals, name = text.strip().partition("=")
    name, visits = name.removesuffix(VAN).strip(), name.endswith(VAN)
    fits = bool(name) and name.isprintable() and len(name) <= LONGEST_PLACE_NAME
    if not equals or not code.strip() or not fits:
        raise WrongUsage("usage.place", value=text)
    return PlaceOrder(code.strip(), name, visits)
