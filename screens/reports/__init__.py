"""The office's reports as tables, files and lines; no Textual."""
