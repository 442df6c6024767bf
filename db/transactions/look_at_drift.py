"""Someone reads by name who joined and left a year's list, and that is recorded."""

from db.reads.target_people import DriftPeople, drift_people
from db.viewer import Viewer, ask_may_look, record_look


def look_at_drift(viewer: Viewer, year: int) -> DriftPeople:
    """Return those people and record the look as a search that found them."""
    ask_may_look(viewer)
    people = drift_people(year)
    hits = len(people.arrived) + len(people.departed)
    record_look(viewer, "SEARCH", query=f"target {year}", hits=hits)
    return people
