"""How fast it is: every figure beside its floor, measured in the same run. Nothing here fails."""
