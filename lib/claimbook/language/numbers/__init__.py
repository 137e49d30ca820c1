"""What is written: a text as tokens, and the numbers in it with their worth, ranges and measures."""
