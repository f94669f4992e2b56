"""Seeding what is there already: python benchmarks/again.py [ARTICLES].

A folder of generated articles is seeded twice into one database, and the two runs are compared in processor time.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

from benchmarks.generated import extractions
from factdb.ingest import seed


def main(articles: int) -> None:
    """Print the seconds of both runs and their ratio."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "articles")
        source.mkdir()
        for number, line in enumerate(extractions(articles)):
            (source / f"{number}.txt").write_text(line["article"]["text"], encoding="utf-8")
        first, again = (seeded(source, str(Path(folder, "factdb.db"))) for _ in range(2))
    print(
        f"{articles} articles: first {first:.2f} s ({articles / first:.0f} articles/s), again {again:.3f} s:", end=" "
    )
    print(f"{first / again:.0f} x faster")


def seeded(source: Path, db: str) -> float:
    """Return the processor seconds that seeding the folder takes."""
    begun = time.process_time()
    seed([source], db)
    return time.process_time() - begun


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 500)
