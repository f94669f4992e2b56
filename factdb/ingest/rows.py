"""An extraction becomes rows: each function gives the tuple of one table, in the order of its columns."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from factdb import model
from factdb.compare.kinds import kind_among
from factdb.errors import UsageError
from factdb.ingest.about import spoken_of
from factdb.ingest.snapshot import half_open
from factdb.lexicon.units import unit as unit_of
from factdb.model.ids import article_number, predicate_id

if TYPE_CHECKING:
    from factdb.extract.format import Claim, Equivalent, Mention, Quantity, Speaker, Statement, Time, Words
    from factdb.ingest.repeats import Earlier
    from factdb.ingest.snapshot import Snapshot
    from factdb.lexicon import Lexicon
    from factdb.resolve.resolution import Resolution
    from factdb.store.bulk import Batch

Row = tuple[Any, ...]


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
        self.mentions: dict[str | None, Mention] = {record.id: record for record in found.mentions}
        self.times: dict[str | None, Time] = {record.id: record for record in found.times}
        self.quantities: dict[str | None, Quantity] = {record.id: record for record in found.quantities}

    def add_to(self, batch: Batch, earlier: Earlier) -> None:
        """Add all rows of the article."""
        snapshot = self.snapshot
        batch.add(model.Article, self._article())
        batch.add(model.ArticleText, (snapshot.key, article_number(snapshot.key), snapshot.text))
        batch.extend(model.Mention, self._mentions())
        same = self._doubles()
        statements = [record for record in snapshot.found.statements if same[record.id] == record.id]
        batch.extend(model.Statement, [self._statement(record, same, earlier) for record in statements])
        batch.extend(model.StatementSpan, self._spans(statements))
        claims = [(claim, same[record.id]) for record in snapshot.found.statements for claim in record.claims]
        batch.extend(model.Claim, [self._claim(claim, statement) for claim, statement in claims])
        for claim, _ in claims:
            self._add_number(batch, claim)

    def _doubles(self) -> dict[str, str]:
        """Return for each statement the first one with the same place and speaker: mostly itself."""
        statements = self.snapshot.found.statements
        if len({record.start for record in statements}) == len(statements):
            return {record.id: record.id for record in statements}
        first: dict[tuple[int, int, str | None], str] = {}
        speakers = self.resolved.speakers
        return {
            record.id: first.setdefault((record.start, record.end, speakers.get(record.id)), record.id)
            for record in statements
        }

    def _article(self) -> Row:
        it = self.snapshot
        return (
            *(it.key, it.sha256, it.title, it.url, it.path, it.language, it.author, self.resolved.publisher),
            *(*half_open(it.published), self.now, self.extractor, len(it.text), self._about()),
        )

    def _about(self) -> str | None:
        """Return the place that the article speaks of most, as an entity."""
        extracted = self.snapshot.found
        scenes = {claim.place for it in extracted.statements for claim in it.claims if claim.place}
        found = spoken_of(self.snapshot.text, extracted.mentions, scenes)
        resolved = self.resolved.mentions
        times = Counter([resolved[it.id][0] for it in found])
        return max(times, key=times.__getitem__, default=self.resolved.ground)

    def _mentions(self) -> list[Row]:
        article, prefix, resolved = self.snapshot.key, self.prefix, self.resolved.mentions
        return [
            (prefix + it.id, article, it.start, it.end, it.text, *resolved[it.id])
            for it in self.snapshot.found.mentions
        ]

    def _statement(self, record: Statement, same: dict[str, str], earlier: Earlier) -> Row:
        local = record.id
        speaker_id = self.resolved.speakers.get(local)
        return (
            self.prefix + local,
            self.snapshot.key,
            record.start,
            record.end,
            record.exact,
            *self._links(record, same, earlier, speaker_id),
            speaker_id,
            self.resolved.institutions.get(local),
            *_source(record.speaker),
            *_place_in_text(record.cue),
            record.form,
            record.stance,
            record.channel,
            *_period(self.times.get(record.said)),
            record.repaired,
            "extractor",
            self.now,
            None,
        )

    def _links(
        self, record: Statement, same: dict[str, str], earlier: Earlier, speaker: str | None
    ) -> tuple[str | None, str | None, str | None]:
        """Return the statement's content key, the one that contains it, and the one that it repeats."""
        key, own = earlier.keys[record.exact], self.prefix + record.id
        before = self._another(record.repeats, record, same) if record.repeats else None
        repeats = earlier.root(before) if before else earlier.first(key, speaker)
        if repeats is None:
            earlier.add(key, own, speaker)
        else:
            earlier.link(own, repeats)
        return key, self._another(record.parent, record, same) if record.parent else None, repeats

    def _another(self, local: str, record: Statement, same: dict[str, str]) -> str | None:
        """Return the id of the statement that a record refers to, None if that is itself after all."""
        found = same.get(local)
        return self.prefix + found if found and found != record.id else None

    def _spans(self, statements: list[Statement]) -> list[Row]:
        prefix = self.prefix
        return [
            (prefix + record.id, position, start, end)
            for record in statements
            for position, (start, end) in enumerate(record.spans)
        ]

    def _claim(self, record: Claim, statement: str) -> Row:
        place = self.mentions.get(record.place)
        period = self.times.get(record.period)
        return (
            self.prefix + record.id,
            self.prefix + statement,
            predicate_id(record.predicate),
            self._entity(record.subject),
            self._entity(record.object),
            self._place(record.place),
            place.text if place else None,
            self._place(record.other_place),
            record.bearing,
            *_period(period),
            period.text if period else None,
            record.polarity,
            record.certainty,
            record.over_time,
            *_place_in_text(record.cue),
        )

    def _add_number(self, batch: Batch, record: Claim) -> None:
        quantity = self.quantities.get(record.quantity)
        if quantity is not None:
            claim = self.prefix + record.id
            batch.add(model.NumericClaim, self._number(claim, quantity, record))
            for position, other in enumerate(quantity.equivalents):
                batch.add(model.Equivalent, self._equivalent(claim, position, other))

    def _number(self, claim: str, it: Quantity, of: Claim) -> Row:
        bounds = (it.low, it.high, it.low_open, it.high_open, it.approximate, it.vague)
        kind = kind_among(of.predicate.partition(".")[2], it.counted, self.lexicon, of.extent)
        return (claim, it.text, it.start, it.end, *bounds, *self._unit(it.unit), it.step, it.counted, kind)

    def _equivalent(self, claim: str, position: int, it: Equivalent) -> Row:
        bounds = (it.low, it.high, it.low_open, it.high_open, it.approximate)
        return (claim, position, it.text, it.start, it.end, *bounds, *self._unit(it.unit))

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
        held = self.mentions.get(mention)
        return self._entity(mention) if held and held.kind == "place" else None


def _source(speaker: Speaker | None) -> Row:
    """Return the columns of who said it, as written."""
    return (speaker.role, speaker.text, speaker.start, speaker.end, speaker.how) if speaker else (None,) * 5


def _place_in_text(cue: Words | None) -> Row:
    """Return the columns of a cue."""
    return (cue.text, cue.start, cue.end) if cue else (None, None, None)


def _period(time: Time | None) -> Row:
    """Return the columns of a period, half open."""
    return (time.since, time.until) if time else (None, None)
