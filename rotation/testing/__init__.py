"""For the tests of rules of one's own: the contract that every rule has to keep, and a pytest fixture for it.

``pytest`` finds the fixture ``rule_contract`` as soon as the package is installed.
"""
