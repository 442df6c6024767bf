"""What stands against an act because of who would do it."""

from db.rules.lawful import Hindrance
from db.rules.roles import Act, Role, permits, who_may


def role_bar(role: Role, act: Act) -> Hindrance | None:
    """Return why a role may not do an act by itself, with who may; None where it may."""
    if permits(role, act):
        return None
    return Hindrance("NOT_PERMITTED", {"role": str(role), "act": str(act), "roles": who_may(act)})
