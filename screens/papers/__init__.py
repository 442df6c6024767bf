"""Letters and records as PDF, for screens and commands alike; no Textual here."""
