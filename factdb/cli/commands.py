"""The commands by section: what each is called, where it lives, and the first sentence of its help.

The sentences stand here once more, so that `factdb --help` loads none of the modules that the commands live in; a test
holds both together.
"""

from __future__ import annotations

from factdb.cli.group import Later

#: The commands, in the order and under the headings of `factdb --help`.
SECTIONS: dict[str, list[Later]] = {
    "Read": [
        Later("seed", "seed:seed", "Read article files into the database, each article once."),
        Later(
            "extract",
            "extract:extract",
            "Print the statements, numbers, times and names found in article files, or write them as Parquet parts.",
        ),
        Later(
            "import",
            "import_:import_",
            "Store what `factdb extract` printed as jsonl or wrote as parts, here or on another machine.",
        ),
    ],
    "Compare": [
        Later(
            "compare",
            "compare:compare",
            "Compare what is said about one thing: evidence by value, and the verdicts between.",
        ),
        Later("conflicts", "compare:conflicts", "List where reports conflict, the worst first."),
        Later(
            "estimate",
            "overview:estimate",
            "Show the lowest and the highest number asserted of each matter, with who says so.",
        ),
        Later(
            "timeline", "overview:timeline", "List what is said to have happened when, and by whom, the earliest first."
        ),
        Later(
            "disagreements",
            "overview:disagreements",
            "Count, for each two sources, how often their numbers agree and how often they conflict.",
        ),
        Later(
            "report",
            "report:report",
            "List the named reports, or run one with its parameters: factdb report NAME --PARAMETER VALUE.",
        ),
    ],
    "Decide": [
        Later(
            "rule", "desk:rule", "Rule on two claims: your verdict stands before every rule, with your name and reason."
        ),
        Later(
            "grade",
            "desk:grade",
            "Grade a source A to F for reliability, or a claim 1 to 6 for credibility (the Admiralty scale).",
        ),
        Later(
            "review",
            "review:review",
            "Go through what needs an editor: pairs that a missing scope leaves open, then doubtful statements.",
        ),
        Later("undo", "desk:undo", "End a decision: a ruling, a grade or a review, by its id."),
        Later("entity", "entity_more:entity", "Decide who is who: merge, split, name, and see why."),
    ],
    "Ask": [
        Later(
            "articles",
            "listings:articles",
            "List articles: when and by whom published, and how many statements they hold.",
        ),
        Later("statements", "listings:statements", "List statements: who said what, and for whom."),
        Later("claims", "listings:claims", "List claims: what statements assert, where, when, and with which number."),
        Later("speakers", "listings:speakers", "List everyone who speaks, with how often and between which days."),
        Later("institutions", "listings:institutions", "List the bodies that speak or are spoken for."),
        Later("places", "listings:places", "List the places that claims are about."),
        Later(
            "predicates",
            "listings:predicates",
            "List what is asserted: events, and the kinds of numbers that go with them.",
        ),
        Later(
            "show",
            "show:show",
            "Show one thing in full: its words in their context, its chain, its claims, and who else speaks of it.",
        ),
        Later("who", "who:who", "Show who somebody is as a source, and for whom they spoke when."),
        Later("search", "search:search", "Find statements by their words, or articles by any word of their text."),
        Later("sql", "sql:sql", "Run one query of your own, which can only read."),
    ],
    "Publish": [
        Later("html", "html:html_", "Write the database as a folder of pages that need no server and no network."),
        Later("chart", "html:chart", "Draw the figures of one topic: who says which number when, as SVG."),
        Later("export", "export:export", "Export statements and claims for other tools, narrowed as listings are."),
    ],
    "Look after": [
        Later("db", "db:db", "Look after a database: contents, upgrade, soundness, backup, space."),
    ],
}
