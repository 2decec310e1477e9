"""``python -m rotation``: the command line."""

from rotation.cli import main

main()
