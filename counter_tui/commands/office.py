"""The office: its settings, issuing policy, this terminal, and its database's version."""

from argparse import Namespace

from counter_tui.commands.desk import open_office, store_at
from counter_tui.commands.receipts import do_and_print
from counter_tui.databases import bad_urls_told
from counter_tui.output import show, table
from counter_tui.settings import Settings
from counter_tui.settings_files import read_settings_files, register_terminal, terminal_file
from counter_tui.troubles import WrongUsage
from db.office import office_settings, places
from db.rules.refused import Refused
from db.rules.settings import SETTING_NAMES
from db.store.create import upgrade_database
from db.transactions.change_setting import SettingOrder, change_setting
from db.transactions.set_policy import PolicyOrder, set_policy
from screens.locale import Lang, say, written

LONGEST_TERMINAL_NAME = 40


def setting(settings: Settings, asked: Namespace) -> None:
    """Print the office's settings, or one of them, or change one."""
    if asked.value is not None:
        do_and_print(settings, change_setting, SettingOrder(asked.name, asked.value))
        return
    with open_office(settings, read_only=True) as store:
        office = store.read(office_settings)
    found = {name: getattr(office, name) for name in SETTING_NAMES}
    if asked.name is not None:
        if asked.name not in found:
            raise Refused("SETTING_UNKNOWN", name=asked.name)
        found = {asked.name: found[asked.name]}
    show(settings, found, table([(name, _written(found[name], settings.lang)) for name in found]))


def policy(settings: Settings, asked: Namespace) -> None:
    """Print the issuing policy, or change it for a reason."""
    if asked.mode is not None:
        if asked.reason is None:
            raise WrongUsage("usage.policy")
        order = PolicyOrder(asked.mode, asked.reason, asked.classes, asked.keep)
        do_and_print(settings, set_policy, order)
        return
    if asked.reason is not None or asked.classes or asked.keep is not None:
        raise WrongUsage("usage.policy")
    with open_office(settings, read_only=True) as store:
        office = store.read(office_settings)
    found = office.policy
    told = {
        "mode": str(found.mode),
        "classes": say("cli.value", settings.lang, value=found.classes),
        "since": found.since,
        "reason": found.reason,
        "by": found.by,
        "kept_back": found.kept_back,
    }
    rows = [(say(f"policy.{name}", settings.lang), written(told[name])) for name in told]
    show(settings, found, table(rows))


def terminal(settings: Settings, asked: Namespace) -> None:
    """Print how this terminal is registered, or register it."""
    if asked.name is not None:
        _register(settings, asked.name)
    files = read_settings_files()
    found = {"terminal": files.terminal, "place": files.place, "file": str(terminal_file())}
    rows = [(say(f"terminal.{name}", settings.lang), written(found[name])) for name in found]
    show(settings, found, table(rows))


def upgrade(settings: Settings, _asked: Namespace) -> None:
    """Bring the database up to this program's version."""
    with bad_urls_told(settings.url):
        applied = upgrade_database(settings.url)
    # A database of a newer program had nothing to apply and still can't be used.
    store_at(settings.url).close()
    key = "upgrade.done" if applied else "upgrade.nothing"
    show(settings, {"applied": applied}, [say(key, settings.lang, names=applied)])


def _register(settings: Settings, name: str) -> None:
    if not name.strip() or not name.isprintable() or len(name) > LONGEST_TERMINAL_NAME:
        raise WrongUsage("usage.terminal", most=LONGEST_TERMINAL_NAME)
    if settings.place is not None:
        with open_office(settings, read_only=True) as store:
            codes = [line.code for line in store.read(places)]
        if settings.place not in codes:
            raise Refused("PLACE_UNKNOWN", place=settings.place)
    try:
        register_terminal(name.strip(), settings.place or settings.terminal_place)
    except OSError as error:
        raise WrongUsage("usage.file", path=str(terminal_file()), why=str(error)) from error


def _written(value: object, lang: Lang) -> str:
    """Return a setting's value as it may be typed: no dots in a year, yes and no as words."""
    if isinstance(value, bool):
        return say("cli.yes" if value else "cli.no", lang)
    return str(value) if isinstance(value, int) else written(value)
