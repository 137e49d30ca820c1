"""An analyst's notebook for claims and figures in news."""

__version__ = "0.1.0"
