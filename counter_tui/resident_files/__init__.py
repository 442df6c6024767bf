"""Files of residents: reading them, what is wrong with them, and bringing them in."""
