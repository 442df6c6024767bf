"""The ready-made cases of the training office, by name."""

from db.reads.training_cases import training_cases
from db.store.store import Store


def demo_cases(store: Store) -> dict[str, str]:
    """Return one NIK a case, of people who are in that case now."""
    return store.read(training_cases)
