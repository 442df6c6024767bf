"""What stands on each paper, read in one snapshot."""
