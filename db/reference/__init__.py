"""Reference data that every office starts with."""
