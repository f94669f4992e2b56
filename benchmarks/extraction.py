"""How fast extraction is: articles a second on one core, what each stage costs, and how cost grows with length.

    python -m benchmarks.extraction [--articles N] [--corpus FILE]

The text is made from invented sentences, about 4,500 characters an article, with quotations, numbers and dates about as
dense as in news; with --corpus it is measured besides how fast `factdb extract` is as a whole process on articles of
one's own (JSON Lines: text, published), and how fast the quantities of their sentences are found. Times are processor
time.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import subprocess
import sys
import time
from itertools import cycle
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factdb.article import Article
from factdb.extract import extract, pipeline
from factdb.extract.document import Document
from factdb.extract.quantities import find_quantities
from factdb.lexicon import Lexicon

if TYPE_CHECKING:
    from collections.abc import Callable

LENGTH = 4500
STAGES = ("find_times", "find_quantities", "find_statements", "find_said", "find_mentions", "find_claims")
SENTENCES = """
The {body} said on {day} that its crews had reached {n} villages in the {region} region since the start of the month.
“We counted {n} damaged houses and lost two bridges,” said {person}, the head of the {body}, in a statement on {day}.
{person}, a spokesman for the {body}, denied that more than {n} people had been killed near {town}.
According to the {body}, between {n} and {m} residents of {town} were evacuated overnight.
The road from {town} to the coast, {n} kilometers ({m} miles) long, remained closed.
“It is too early to speak of a toll,” {person} told reporters in {town}. “We will know more on {day}.”
It was not clear how many of the {n} workers had returned by nightfall.
A ministry official said that the river had risen by {n} centimeters in the last week, the fastest rise since 1998.
The {body} did not immediately confirm the report, which {person} called “an invention”.
Dozens of volunteers carried sandbags along the quay, and schools in the {region} region stayed shut.
He added that repairs would cost about ${n} million, up from ${m} million last year.
Residents described a night of heavy rain and wind, with trees across the tracks and no power in most streets.
The town lies where the river leaves the hills, and its lower streets have been under water before, as pictures show.
Shops along the market square opened late, and their owners swept mud out of the doors while neighbours carried chairs.
Critics of the dam, among them farmers and anglers, have argued that it was built in the wrong place and on the cheap.
The opposition in parliament asked for an inquiry, which the government has so far resisted with little success.
“My mother would not leave the house,” {person} said. “She sat upstairs with the cat and waited for the boats.”
Engineers are examining the piers of the old bridge, whose stones date from a time when no lorries crossed it.
The mayor thanked the volunteers and the soldiers, and asked people to stay away from the embankment.
An earlier plan to raise the dyke was dropped because the money went to a new stadium on the edge of town.
Insurers warned that many of the damaged homes had never been covered against floods, and that prices would go up.
Some of the families have moved in with relatives; others sleep in a sports hall that smells of wet wool and soup.
It is not the first time that the region has quarrelled over who should pay for the upkeep of its defences.
State television reported that the governor had said {n} hectares of farmland were under water.
"""
WORDS = {
    "body": [
        "Ministry of Works",
        "Harbour Authority",
        "Interior Ministry",
        "Red Cross",
        "Rivers Board",
        "fire service",
    ],
    "person": ["Ada Obi", "Marten Lind", "Colonel Ivo Petrak", "Rosa Delgado", "Jonas Weir", "Hanna Sorel"],
    "town": ["Kharkiv", "Ravenhaven", "Skarnes", "Lyon", "Dravograd", "Beira", "Westmark"],
    "region": ["Kharkiv", "Upper Drava", "Sofala", "Coastal", "Northern"],
    "day": ["Monday", "Tuesday", "Wednesday", "Friday", "Saturday", "Sunday"],
}


def article(number: int) -> Article:
    """Return an invented article of about LENGTH characters, the same for the same number."""
    choose = random.Random(number)  # noqa: S311 - invented text, not a secret
    forms = SENTENCES.strip().splitlines()
    text = ""
    while len(text) < LENGTH:
        words = {name: choose.choice(values) for name, values in WORDS.items()}
        sentence = choose.choice(forms).format(n=choose.randint(2, 900), m=choose.randint(901, 5000), **words)
        text += sentence + choose.choice([" ", " ", "\n\n"])
    return Article(text, published="2022-09-11")


def measured(stages: dict[str, float]) -> None:
    """Make the pipeline add each stage's processor time to `stages`."""
    for name in STAGES:
        setattr(pipeline, name, timed(getattr(pipeline, name), stages, name))


def timed(stage: Callable[..., Any], stages: dict[str, float], name: str) -> Callable[..., Any]:
    """Return the stage with a clock."""

    def run(*arguments: Any) -> Any:
        began = time.process_time()
        result = stage(*arguments)
        stages[name] = stages.get(name, 0.0) + time.process_time() - began
        return result

    return run


def seconds(texts: list[Article], *, as_json: bool = False) -> float:
    """Return the processor time that extraction of the articles takes."""
    began = time.process_time()
    for text in texts:
        found = extract(text)
        if as_json:
            json.dumps(found.to_dict(), ensure_ascii=False)
    return time.process_time() - began


def sentences_a_second(texts: list[str]) -> float:
    """Return of how many sentences a second the quantities are found, each sentence a document of its own."""
    sentences = [text[start:end] for text in texts for start, end in Document(text).sentences]
    lexicon = Lexicon()
    began = time.process_time()
    for sentence in sentences:
        find_quantities(Document(sentence), lexicon, [])
    return len(sentences) / (time.process_time() - began)


def whole_process(texts: list[str], published: str = "2022-09-11") -> str:
    """Return how many articles a second `factdb extract` reads, start-up, reading and JSON included."""
    lines = [json.dumps({"id": str(n), "text": text, "published": published}) for n, text in enumerate(texts)]
    command = [sys.executable, "-m", "factdb", "extract", "--input", "jsonl", "--format", "jsonl", "-"]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, input="\n".join(lines), text=True, stdout=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    took = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    length = sum(map(len, texts)) / len(texts)
    of_equal_length = length / LENGTH * len(texts) / took
    return (
        f"{len(texts) / took:8.0f}    ({length:,.0f} characters each; of {LENGTH:,} characters {of_equal_length:.0f})"
    )


def in_pieces(corpus: Path, count: int) -> list[str]:
    """Return `count` articles of about LENGTH characters, made of the paragraphs of the corpus, and again."""
    found, text = [], ""
    for line in cycle(corpus.read_text(encoding="utf-8").splitlines()):
        for paragraph in json.loads(line)["text"].split("\n\n"):
            text += paragraph + "\n\n"
            if len(text) >= LENGTH:
                found.append(text)
                text = ""
        if len(found) >= count:
            return found[:count]
    return found


def main() -> None:
    """Print the figures."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--articles", type=int, default=200)
    ask.add_argument("--corpus", type=Path)
    given = ask.parse_args()
    count = given.articles
    began = time.process_time()
    extract(article(0))
    print(f"first article, lexicons read      {time.process_time() - began:8.3f} s")
    texts = [article(number) for number in range(1, count + 1)]
    seconds(texts[:20])
    plain = seconds(texts)
    print(f"articles a second, one core       {count / plain:8.0f}    ({1000 * plain / count:.2f} ms each)")
    print(f"the same with JSON made           {count / seconds(texts, as_json=True):8.0f}")
    print(f"sentences a second, quantities    {sentences_a_second([text.text for text in texts]):8.0f}")
    print(f"whole process                     {whole_process([text.text for text in texts])}")
    if given.corpus:
        pieces = in_pieces(given.corpus, 1000)
        print(f"the same, 1,000 of the corpus     {whole_process(pieces)}")
        print(f"sentences a second, quantities    {sentences_a_second(pieces):8.0f}")
    once = "\n\n".join(text.text for text in texts[:8])
    short, long = (min(seconds([Article(once * times)]) for _ in range(3)) for times in (1, 8))
    print(f"eight times the length takes      {long / short:8.1f} times as long")
    stages: dict[str, float] = {}
    measured(stages)
    seconds(texts)
    for name, took in stages.items():
        print(f"  {name.removeprefix('find_'):30}  {1000 * took / count:8.2f} ms an article")


if __name__ == "__main__":
    main()
