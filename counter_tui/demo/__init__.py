"""The training office: people who don't exist, in a city that does."""
