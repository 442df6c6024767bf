"""What a person sees and presses; asks the office through reads and transactions."""
