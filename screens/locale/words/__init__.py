"""The sentences, a file a room: WORDS has key: (Indonesian, English), REFUSALS a code's three."""
