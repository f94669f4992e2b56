"""An extraction becomes rows: each function gives the tuple of one table, in the order of its columns."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from factdb import model
from factdb.compare.kinds import kind_path
from factdb.errors import UsageError
from factdb.ingest.snapshot import half_open
from factdb.lexicon.units import unit as unit_of
from factdb.model.ids import article_number, predicate_id

if TYPE_CHECKING:
    from factdb.ingest.repeats import Earlier
    from factdb.ingest.snapshot import Snapshot
    from factdb.lexicon import Lexicon
    from factdb.resolve.resolution import Resolution
    from factdb.store.bulk import Batch

Record = dict[str, Any]
#: What stands in a row where an article names nothing.
_NOBODY: Record = dict.fromkeys(("role", "text", "start", "end", "how"))
_NO_WORDS: Record = dict.fromkeys(("text", "start", "end", "kind"))
_NEVER: Record = dict.fromkeys(("from", "to", "text"))


class ArticleRows:
    """Makes the rows of one article; local ids get the article's id before them."""

    def __init__(self, snapshot: Snapshot, resolved: Resolution, lexicon: Lexicon, now: str, extractor: str) -> None:
        self.snapshot = snapshot
        self.prefix = f"{snapshot.key}."
        self.resolved = resolved
        self.lexicon = lexicon
        self.now = now
        self.extractor = extractor
        found = snapshot.found
        self.mentions: dict[str, Record] = {record["id"]: record for record in found["mentions"]}
        self.times: dict[str, Record] = {record["id"]: record for record in found["times"]}
        self.quantities: dict[str, Record] = {record["id"]: record for record in found["quantities"]}

    def id(self, local: str | None) -> str | None:
        """Return the id in the database of a record of this article."""
        return None if local is None else f"{self.prefix}{local}"

    def add_to(self, batch: Batch, earlier: Earlier) -> None:
        """Add all rows of the article."""
        snapshot = self.snapshot
        batch.add(model.Article, self._article())
        batch.add(model.ArticleText, (snapshot.key, article_number(snapshot.key), snapshot.text))
        batch.extend(model.Mention, self._mentions())
        same = self._doubles()
        for record in snapshot.found["statements"]:
            if same[record["id"]] == record["id"]:
                batch.add(model.Statement, self._statement(record, same, earlier))
                batch.extend(model.StatementSpan, self._spans(record))
            for claim in record["claims"]:
                self._add_claim(batch, claim, same[record["id"]])

    def _doubles(self) -> dict[str, str]:
        """Return for each statement the first one with the same place and speaker: mostly itself."""
        first: dict[tuple[int, int, str | None], str] = {}
        return {
            record["id"]: first.setdefault(
                (record["start"], record["end"], self.resolved.speakers.get(record["id"])), record["id"]
            )
            for record in self.snapshot.found["statements"]
        }

    def _article(self) -> tuple[Any, ...]:
        it = self.snapshot
        return (
            *(it.key, it.sha256, it.title, it.url, it.path, it.language, it.author, self.resolved.publisher),
            *(*half_open(it.published), self.now, self.extractor, len(it.text), self._about()),
        )

    def _about(self) -> str | None:
        """Return the place that the article speaks of most: of the country named most often, the one named most often.

        What lies in no known country comes last; of equals the first one counts.
        """
        named = sorted(
            (it for it in self.snapshot.found["mentions"] if it["kind"] == "place"), key=lambda it: int(it["start"])
        )
        if not named:
            return None
        places = [(it["country"], self.resolved.mentions[it["id"]][0]) for it in named]
        countries = Counter(country for country, _ in places if country)
        ground = max(countries, key=countries.__getitem__, default=None)
        times = Counter(entity for country, entity in places if ground in (None, country))
        return max(times, key=times.__getitem__)

    def _mentions(self) -> list[tuple[Any, ...]]:
        article, prefix, resolved = self.snapshot.key, self.prefix, self.resolved.mentions
        return [
            (prefix + it["id"], article, it["start"], it["end"], it["text"], *resolved[it["id"]])
            for it in self.snapshot.found["mentions"]
        ]

    def _statement(self, record: Record, same: dict[str, str], earlier: Earlier) -> tuple[Any, ...]:
        local, speaker, cue = record["id"], record["speaker"] or _NOBODY, record["cue"] or _NO_WORDS
        speaker_id = self.resolved.speakers.get(local)
        key, parent, repeats = self._links(record, same, earlier, speaker_id)
        said = self.times.get(record["said"], _NEVER)
        return (
            self.prefix + local,
            self.snapshot.key,
            record["start"],
            record["end"],
            record["exact"],
            key,
            parent,
            repeats,
            speaker_id,
            self.resolved.institutions.get(local),
            speaker["role"],
            speaker["text"],
            speaker["start"],
            speaker["end"],
            speaker["how"],
            cue["text"],
            cue["start"],
            cue["end"],
            record["form"],
            record["stance"],
            record["channel"],
            said["from"],
            said["to"],
            record["repaired"],
            "extractor",
            self.now,
            None,
        )

    def _links(
        self, record: Record, same: dict[str, str], earlier: Earlier, speaker: str | None
    ) -> tuple[str | None, str | None, str | None]:
        """Return the statement's content key, the one that contains it, and the one that it repeats."""
        local, key = record["id"], earlier.keys[record["exact"]]
        own = self.id(local) or ""
        parent = same.get(record["parent"] or "")
        before = same.get(record["repeats"] or "")
        repeats = earlier.root(self.id(before) if before != local else None) or earlier.first(key, speaker)
        if repeats is None:
            earlier.add(key, own, speaker)
        else:
            earlier.link(own, repeats)
        return key, self.id(parent if parent != local else None), repeats

    def _spans(self, record: Record) -> list[tuple[Any, ...]]:
        statement = self.prefix + record["id"]
        return [(statement, position, start, end) for position, (start, end) in enumerate(record["spans"])]

    def _add_claim(self, batch: Batch, record: Record, statement: str) -> None:
        batch.add(model.Claim, self._claim(record, statement))
        quantity = self.quantities.get(record["quantity"] or "")
        if quantity is not None:
            claim = self.id(record["id"])
            batch.add(model.NumericClaim, self._number(claim, quantity, record.get("extent")))
            for position, other in enumerate(quantity["equivalents"]):
                batch.add(model.Equivalent, self._equivalent(claim, position, other))

    def _claim(self, record: Record, statement: str) -> tuple[Any, ...]:
        cue = record["cue"] or _NO_WORDS
        place = self.mentions.get(record["place"], _NO_WORDS)
        period = self.times.get(record["period"], _NEVER)
        return (
            self.prefix + record["id"],
            self.prefix + statement,
            predicate_id(record["predicate"]),
            self._entity(record["subject"]),
            self._entity(record["object"]),
            self._place(record["place"]),
            place["text"],
            self._place(record["other_place"]),
            record["bearing"],
            period["from"],
            period["to"],
            period["text"],
            record["polarity"],
            record["certainty"],
            record.get("over_time"),
            cue["text"],
            cue["start"],
            cue["end"],
        )

    def _number(self, claim: str | None, record: Record, extent: str | None) -> tuple[Any, ...]:
        bounds = (record["low"], record["high"], record["low_open"], record["high_open"])
        words = (record["text"], record["start"], record["end"])
        quality = (record["approximate"], record["vague"])
        unit = self._unit(record["unit"])
        counted = record["counted"]
        kind = kind_path(counted, self.lexicon, extent)
        return (claim, *words, *bounds, *quality, *unit, record["step"], counted, kind)

    def _equivalent(self, claim: str | None, position: int, record: Record) -> tuple[Any, ...]:
        bounds = (record["low"], record["high"], record["low_open"], record["high_open"])
        words = (record["text"], record["start"], record["end"])
        return (claim, position, *words, *bounds, record["approximate"], *self._unit(record["unit"]))

    def _unit(self, symbol: str) -> tuple[str, str, float, float]:
        """Return the unit as written, its base unit, and the way there; an unknown unit is its own base."""
        try:
            unit = unit_of(symbol, self.lexicon)
        except UsageError:
            return symbol, symbol, 1.0, 0.0
        return symbol, unit.base, unit.factor, unit.offset

    def _entity(self, mention: str | None) -> str | None:
        found = self.resolved.mentions.get(mention) if mention else None
        return found[0] if found else None

    def _place(self, mention: str | None) -> str | None:
        is_place = mention and self.mentions.get(mention, _NO_WORDS)["kind"] == "place"
        return self._entity(mention) if is_place else None
