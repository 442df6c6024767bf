"""One file a group of commands; each command is a function of the settings and what was asked."""
