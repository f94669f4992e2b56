"""How compared topics are printed for people: what each says, who says it where, and what is to be made of it.

Imported by commands when they run, never at their top.
"""

from __future__ import annotations

from collections import Counter
from itertools import islice
from textwrap import wrap
from typing import TYPE_CHECKING, Any

from factdb.cli.output import Styled, terminal_width
from factdb.compare.wording import amount, claimed, day_in_year, figure, period, reason, silent, times
from factdb.plain import counted, one_line
from factdb.report.evidence import rows, series

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from factdb.cli.output import Output
    from factdb.report.evidence import Conflicts, Contest, Evidence, Group, Pair, Range, Topic

#: The most pairs of a topic that are shown to a person who did not ask for all of them.
PAIRS = 12
#: The most sources of one value, and the most occasions whose range is told.
SOURCES = 8
RANGES = 8
#: The most reasons why pairs can't be compared.
_REASONS = 3
#: The most sources whose figures are told day by day, and how wide their names may be.
SERIES = 12
_NAME = 36
_STYLES = {"value_conflict": "bad", "undetermined": "warn", "denial": "bad", "superseded": "dim", "framing": "warn"}


def topics(out: Output, found: Sequence[Topic], contested: Sequence[Contest], *, pairs: bool, more: int) -> None:
    """Print topics: their evidence and verdicts as text, or one of the two as rows."""
    if pairs:
        out.rows(rows.JUDGED, (rows.pair_row(topic, pair) for topic in found for pair in topic.pairs))
    elif out.format != "table":
        out.rows(rows.EVIDENCE, (row for topic in found for row in rows.evidence_rows(topic)))
    else:
        _texts(out, found, contested, more)


def listed(out: Output, found: Sequence[tuple[str, str | None, int, str]]) -> None:
    """Print the topics that there are, and how to open one."""
    out.rows(("predicate", "area", "figures", "topic"), found)
    if found and out.format == "table":
        out.note(f"To open one: factdb compare {found[0][0]} --place …, or factdb compare --topic {found[0][3]}")


def of_others(places: Sequence[str], found: Sequence[Topic]) -> str:
    """Say why topics of other countries are among those of the places asked for."""
    asked, areas = " or ".join(places), " and ".join(topic.area_name or "no place" for topic in found)
    return f"What is under {areas} states no place in {asked}: its articles name {asked}, and speak of {areas} most."


def conflicts(out: Output, found: Conflicts, limit: int) -> None:
    """Print the conflicts, topics first, then contested accounts: a few lines each for people, else a row each."""
    numbers = (row for row in map(rows.conflict_row, found.topics) if row)
    listed = [*numbers, *map(rows.contest_row, found.contested)][:limit]
    if out.format != "table":
        out.rows(rows.CONFLICTS, listed)
        return
    if not listed:
        out.note(
            "No conflicts: no two numbers are apart that were compared. `factdb predicates` lists what is counted."
        )
    for row in listed:
        _conflict_lines(out, dict(zip(rows.CONFLICTS, row, strict=True)))
    if found.left_out:
        more = counted(found.left_out, "topic")
        out.text(
            f"Left out: {more} of numbers that may not be about the same or are of one statement; --all lists them too."
        )


def _conflict_lines(out: Output, row: Mapping[str, Any]) -> None:
    verdict = row["verdict"].replace("_", " ")
    ratio = f" {times(row['ratio'])}" if row["ratio"] not in {None, 1} else ""
    out.text(Styled(f"{verdict}{ratio}", _STYLES.get(row["verdict"], "good")), f"  {row['about']}   {row['topic']}")
    _wrapped(out, f"{row['one']}  ×  {row['other']}", "    ")
    origins = f", {counted(row['origins'], 'origin')}" if row["origins"] else ""
    _wrapped(out, f"{row['why']} ({counted(row['claims'], 'claim')}{origins})", "    ")
    out.text("")


def _texts(out: Output, found: Sequence[Topic], contested: Sequence[Contest], more: int) -> None:
    for number, topic in enumerate(found):
        if number:
            out.text("")
        _topic(out, topic)
    if more:
        told = f"{counted(more, 'more topic')}: --limit {len(found) + more} shows all, --place narrows them down."
        out.text(f"\n{told}")
    if contested:
        out.text("\n" if found else "", end="")
        _contests(out, contested)


def _topic(out: Output, topic: Topic) -> None:
    out.text(Styled(f"{topic.label} · {topic.area_name or 'place unknown'}", "heading"), f"   topic {topic.id}")
    for line in _summary(topic):
        _wrapped(out, line, "")
    _series(out, topic)
    if topic.counted:
        out.text(f"Of {topic.readings:,} readings only the lowest and the highest are shown.")
    for group in topic.groups:
        _group(out, group)
    if topic.pairs:
        out.text("")
    shown = _judged(topic)
    for pair in shown[:PAIRS]:
        _pair(out, pair)
    if hint := _hint(topic):
        _wrapped(out, hint, "  ")
    if told := _left_out(topic, shown):
        _wrapped(out, f"{told}: factdb compare --topic {topic.id} --pairs", "  ")


def _series(out: Output, topic: Topic) -> None:
    """Print what each source said of the occasion with most origins, a line each, if any of them changed its figure."""
    held = topic.ranges[0] if topic.ranges else None
    found = series(held) if held else []
    if not any(each.changed for each in found):
        return
    out.text("")
    out.heading("What each source said, day by day")
    width = min(max(len(each.source) for each in found[:SERIES]), _NAME)
    for each in found[:SERIES]:
        steps = " → ".join(f"{figure(item.reading)} ({day_in_year(item.reading.said)})" for item in each.steps)
        _wrapped(out, f"{each.source:<{width}}  {steps}", "  ")
    if len(found) > SERIES:
        out.text(f"  and {counted(len(found) - SERIES, 'more source')} below")


def _judged(topic: Topic) -> list[Pair]:
    """Return the pairs that are told one by one, the worst first: those that say little only for want of others."""
    judged = [pair for pair in topic.pairs if not _set_apart(pair)]
    return [pair for pair in judged if not pair.loose] or judged


def _set_apart(pair: Pair) -> bool:
    """Say whether a pair is only counted: not to be compared, of one statement, or of two times."""
    return pair.comparison.verdict == "incomparable" or pair.one_statement or pair.two_times


def _numbers(clusters: Sequence[Sequence[int]]) -> str:
    """Say how many numbers it takes, and which groups each of them is for: "2: one for 1, one for 2 and 4–6"."""
    return f"{len(clusters)}: {', '.join(f'one for {_runs(cluster)}' for cluster in clusters)}"


def _runs(numbers: Sequence[int]) -> str:
    """Return ascending numbers with runs of three and more drawn together: "1, 2 and 4–6"."""
    runs: list[list[int]] = []
    for each in numbers:
        if runs and each == runs[-1][-1] + 1:
            runs[-1].append(each)
        else:
            runs.append([each])
    long = 3
    parts = [
        text for run in runs for text in ([f"{run[0]}–{run[-1]}"] if len(run) >= long else [str(each) for each in run])
    ]
    return " and ".join((", ".join(parts[:-1]), parts[-1])) if len(parts) > 1 else parts[0]


def _left_out(topic: Topic, shown: Sequence[Pair]) -> str:
    """Say which pairs are not shown, those that cannot be compared with why; "" if there are none."""
    more, told = len(shown) - PAIRS, set(map(id, shown))
    why = Counter(reason(pair.comparison) for pair in topic.pairs if pair.comparison.verdict == "incomparable")
    ruled = "; ".join(f"{text} ({number})" for text, number in why.most_common(_REASONS))
    parts = [f"{counted(more, 'more pair')}, none of them worse"] if more > 0 else []
    left = [pair for pair in topic.pairs if pair.comparison.verdict != "incomparable"]
    if loose := sum(pair.loose and not _set_apart(pair) and id(pair) not in told for pair in left):
        parts.append(f"{counted(loose, 'pair')} hardly of one matter, or of a part")
    if own := sum(pair.one_statement for pair in left):
        parts.append(f"{counted(own, 'pair')} of numbers that one statement tells apart itself")
    if others := sum(pair.two_times and not pair.one_statement for pair in left):
        parts.append(f"{counted(others, 'pair')} of two times")
    if why:
        parts.append(
            f"{counted(why.total(), 'pair')} that cannot be compared ({ruled}{'; …' if len(why) > _REASONS else ''})"
        )
    return f"Not shown: {'; '.join(parts)}" if parts else ""


def _hint(topic: Topic) -> str:
    """Say how to state what leaves the worst undetermined pair open; "" if no pair of the topic is."""
    for pair in topic.pairs:
        missing = pair.comparison.missing if pair.comparison.verdict == "undetermined" else ()
        for reading in (pair.comparison.a, pair.comparison.b):
            options = [_STATED[part] for part in missing if silent(reading, part)]
            if options:
                command = f"factdb review scope {reading.claim} {' '.join(options)}"
                return f"Once it is known what {amount(reading)} leaves unstated: {command}"
    return ""


_STATED = {"subject": "--subject NAME", "place": "--place PLACE", "period": "--from DAY --to DAY"}


def _summary(topic: Topic) -> Iterator[str]:
    """Yield how much there is, and the range of each occasion; a line each if there are several."""
    counts = (
        counted(topic.utterances, "statement"), counted(topic.origins, "origin"), counted(topic.articles, "article"),
    )  # fmt: skip
    told = [each for each in topic.ranges if each.extremes]
    if len(told) == 1:
        yield f"{', '.join(counts)} · {_range(told[0])}"
        if values := _values(topic, told[0]):
            yield f"No one number fits them all. It takes {values} (as numbered below)."
        return
    yield ", ".join(counts)
    for each in told[:RANGES]:
        values = _values(topic, each)
        yield f"{each.heading}: {_range(each)}{f' · no one number fits: {values}' if values else ''}"
    if len(told) > RANGES:
        yield f"and {counted(len(told) - RANGES, 'more time')} told of"


def _range(held: Range) -> str:
    """Return the lowest and the highest of an occasion with who says so; the one figure, if there is but one."""
    if not held.extremes:
        return ""
    low, high = held.extremes
    if held.one_statement:
        return f"{_amount(low)} to {_amount(high)} in one statement, which tells them apart ({low.source})"
    told = f"low {_amount(low)} ({low.source}) · high {_amount(high)} ({high.source})"
    left = len(held.asserted) - len(held.standing)
    later = f" · {counted(left, 'earlier figure')} replaced later" if left else ""
    return f"{f'{_amount(low)} ({low.source})' if low is high else told}{later}"


def _values(topic: Topic, held: Range) -> str:
    """Say how many numbers it takes to explain one occasion, and for which groups; "" if one will do."""
    found = () if held.one_statement else topic.clusters(held)
    return _numbers(found) if len(found) > 1 else ""


def _group(out: Output, group: Group) -> None:
    first = group.first
    out.text(f"\n {group.number:>2}  ", Styled(claimed(first.reading), "heading"), f"  {_scope(first)}")
    for sources in islice(group.by_origin().values(), SOURCES):
        _source(out, sources)
    if len(group.by_origin()) > SOURCES:
        out.text(f"     and {counted(len(group.by_origin()) - SOURCES, 'more origin')}")


def _source(out: Output, items: Sequence[Evidence]) -> None:
    """Print one origin: who, for whom, in which words, and every place where it was printed."""
    first = items[0]
    said = first.source.casefold()
    office = ", ".join(part for part in (first.role, first.institution) if part and part.casefold() not in said)
    _wrapped(out, f"{first.source}{f' ({office})' if office else ''}: “{first.reading.text}”", "     ")
    printed: dict[str, list[Evidence]] = {}
    for item in items:
        printed.setdefault(item.reading.utterance or item.statement, []).append(item)
    for held in printed.values():
        _wrapped(out, _came(held), "       ")


def _came(items: Sequence[Evidence]) -> str:
    item = items[0]
    said = item.reading.said
    parts = [" ← ".join(item.chain), f"said {said}" if said and said != item.published else "", _dated(item)]
    times = len(items)
    parts += ["printed twice" if times == 2 else f"printed {times} times" if times > 2 else "", item.relays]  # noqa: PLR2004
    return f"{', '.join(part for part in parts if part)} [{item.statement}]"


def _dated(item: Evidence) -> str:
    return f"published {item.published}" if item.published else "undated"


def _scope(item: Evidence) -> str:
    reading = item.reading
    when = period(reading.period.start, reading.period.end)
    told = f"{item.period_text} ({when})" if item.period_text and when else item.period_text or when
    parts = [
        f"by {item.subject}" if item.subject else "",
        item.place or "place not stated",
        told or "period not stated",
    ]
    return " · ".join(one_line(part) for part in parts if part)


def _pair(out: Output, pair: Pair) -> None:
    verdict = pair.comparison.verdict
    head = f" {pair.a.number:>2} – {pair.b.number:<2} "
    style = _STYLES.get(verdict, "good")
    lines = wrap(rows.why(pair), max(30, terminal_width(out.stream) - 30)) or [""]
    out.text(head, Styled(f"{verdict.replace('_', ' '):<20}", style), lines[0])
    for line in lines[1:]:
        out.text(" " * (len(head) + 20), line)


def _contests(out: Output, contested: Sequence[Contest]) -> None:
    out.heading("Accounts that contest each other")
    for contest in contested:
        one, other = contest.sides
        out.text(f"\n  {contest.place_name}: ", Styled(f"{one.what} × {other.what}", "warn"))
        for side in contest.sides:
            when = f", {side.when}" if side.when else ""
            words = one_line(side.exact)
            _wrapped(out, f"{side.text}{when}: “{words}” [{side.statement}]", "     ")


def _wrapped(out: Output, text: str, indent: str) -> None:
    for line in wrap(
        one_line(text), terminal_width(out.stream), initial_indent=indent, subsequent_indent=indent + "  "
    ):
        out.text(line)


def _amount(item: Evidence) -> str:
    return amount(item.reading)
