"""What stands between the pages and the rest: the open book, the annotator, the grid, how the app is served."""
