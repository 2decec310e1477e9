"""Write the sample document as HTML in both languages: ``python -m tests.accessibility.write_samples FOLDER``."""

from __future__ import annotations

import sys
from pathlib import Path

from constraints.words import LANGUAGES
from rotation.documents.html import as_html
from tests.documents.sample import sample

for language in LANGUAGES:
    path = Path(sys.argv[1]) / f"sample-{language}.html"
    path.write_text(as_html(sample(language)), encoding="utf-8", newline="")
