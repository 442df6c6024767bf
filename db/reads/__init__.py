"""Questions: frozen dataclasses out, never live rows."""
