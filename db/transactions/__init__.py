"""One public function a file: one act, one database transaction, one journal entry."""
