"""The command line ``rotation``."""

from rotation.cli.app import main

__all__ = ["main"]
