"""Who is meant: persons, bodies, media and places, and the names behind titles and pronouns."""
