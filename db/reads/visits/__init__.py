"""Questions about visits: which there are, whom their lists name, and the schools they go to."""
