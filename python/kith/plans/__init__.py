"""The calls about documents: one plan or two, a price, the answers to an instrument."""
