"""``python -m claimbook``."""

from .cli import main

main()
