"""Who says what, through whom: sayings, quotations and statements."""
