"""Files of lists for visits: reading them, and writing out the rows that can't be taken."""
