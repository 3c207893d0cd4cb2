"""Sample outlets that this project wrote itself, and two nights of theirs."""
