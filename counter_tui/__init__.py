"""The registration counter for the KTP-el in a terminal: what starts, and with what settings."""

__version__ = "0.1.0"
