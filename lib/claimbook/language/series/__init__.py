"""Which figures count the same thing: series and stages."""
