"""What a number means: qualifier, kind, unit, what it counts; and which numbers measure nothing."""
