"""The office's record and its rules; knows nothing of terminals."""
