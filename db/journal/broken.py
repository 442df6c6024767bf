"""What is raised where an entry's changes break what must hold."""

from db.journal.rows import RowChange


class Broken(Exception):  # noqa: N818 - a state of the data, told to the person in words
    """A change that breaks what must hold, whatever the tables allow."""

    def __init__(self, change: RowChange) -> None:
        super().__init__(change.table)
        self.change = change
