"""The rules, one file each. ``constraints.registry`` lists them."""
