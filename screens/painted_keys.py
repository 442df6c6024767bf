"""Whether a key of a room with one card counts: only for the card that was painted."""

OUTDATED = "outdated"


class PaintedKeys:
    """When what stands on the screen went out to the terminal.

    A key counts that was pressed after the present card was painted; Enter, besides, only where
    nothing was typed since: what a reader sends must never print.
    """

    def __init__(self) -> None:
        self.painted_at: float | None = None
        self.calm_at: float | None = None
        self._shown: object = None

    def drawn(self, shown: object) -> None:
        """Note that the screen is drawn anew; `shown` is the card and what Enter does with it."""
        if shown != self._shown:
            self.painted_at = self.calm_at = None
            self._shown = shown

    def outdated(self) -> None:
        """Note that an act was done since: no key counts before the screen is drawn anew."""
        self.painted_at = self.calm_at = None
        self._shown = OUTDATED

    def typed(self) -> None:
        """Note that something was typed or scanned; the screen is drawn anew after it."""
        self.calm_at = None

    def painted(self, at: float) -> None:
        """Note when the present drawing went out to the terminal."""
        if self.calm_at is None:
            self.calm_at = at
        if self.painted_at is None:
            self.painted_at = at

    def counts(self, at: float) -> bool:
        """Return whether a command key was pressed for what is shown."""
        return self.painted_at is not None and at > self.painted_at

    def enter_counts(self, at: float) -> bool:
        """Return whether Enter was pressed for what is shown, and nothing was typed since."""
        return self.counts(at) and self.calm_at is not None and at > self.calm_at
