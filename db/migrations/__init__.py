"""Numbered steps of the schema, run by playhouse.migrations; each is a frozen copy."""
