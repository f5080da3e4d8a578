"""Charts of a result, painted with Qt alone and linked with list and map."""
