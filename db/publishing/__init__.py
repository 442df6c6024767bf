"""Publishing the board's page: figures that anybody may read, put where viewers can open them."""
