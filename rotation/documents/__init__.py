"""Documents: one structured document per paper and language, and a renderer for every form of it."""
