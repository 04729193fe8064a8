"""The calls about an area: its tables in, and what all its plans come to."""
