"""How sure an index is: drawn anew over the choices that could have been made otherwise."""
