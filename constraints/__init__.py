"""What is planned and what shall hold: members, posts, terms, history, orders, plans, and one file per rule."""
