"""Charts as SVG of our own: a timeline, a fairness chart, and alternatives side by side.

Each has small frozen data, and gives a picture, an alternative text, and a table with the same facts.
"""
