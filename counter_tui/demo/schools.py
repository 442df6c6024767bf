"""Schools of the training office."""

# The schools that public reports on visits name.
SCHOOLS = (
    ("SMAN1", "SMAN 1 MATARAM"),
    ("SMAN2", "SMAN 2 MATARAM"),
    ("SMAN3", "SMAN 3 MATARAM"),
    ("SMAN5", "SMAN 5 MATARAM"),
    ("SMAN6", "SMAN 6 MATARAM"),
    ("SMAN7", "SMAN 7 MATARAM"),
    ("SMAN8", "SMAN 8 MATARAM"),
    ("SMAN9", "SMAN 9 MATARAM"),
    ("SMAN10", "SMAN 10 MATARAM"),
    ("SMAN11", "SMAN 11 MATARAM"),
    ("SMKN4", "SMKN 4 MATARAM"),
)
