"""The commands of crosscheck, by what they do; each imports what it needs when it is called, so that all start fast."""
