"""What the office did in a day or a month, counted from the journal: no name and no NIK."""
