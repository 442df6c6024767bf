"""The office's database: opening it, and running jobs on it."""
