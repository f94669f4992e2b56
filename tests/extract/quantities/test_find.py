"""Quantities in mini articles: each rule by the rows expected of a sentence or two."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factdb.extract.document import Document
from factdb.extract.quantities import find_quantities
from factdb.extract.records import Quantity, Time
from factdb.lexicon import Lexicon

if TYPE_CHECKING:
    from pathlib import Path

    from factdb.extract.records import Issue


def found(text: str, *times: str, lexicon: Lexicon | None = None) -> list[Quantity]:
    """Return the quantities of a text in which the given stretches are dates."""
    rows = [
        Time(f"t{n}", text.index(time), text.index(time) + len(time), time, "2024-05-01")
        for n, time in enumerate(times)
    ]
    return find_quantities(Document(text), lexicon or Lexicon(), rows)[0]


def one(text: str) -> Quantity:
    """Return the only quantity of a text."""
    rows = found(text)
    assert len(rows) == 1, rows
    return rows[0]


def issues(text: str) -> list[Issue]:
    """Return the issues found in a text."""
    return find_quantities(Document(text), Lexicon(), [])[1]


@pytest.mark.parametrize(
    ("written", "value", "step"),
    [
        ("2,000", 2000, 1000),
        ("2,053", 2053, 1),
        ("1.2 million", 1_200_000, 100_000),
        ("two thousand", 2000, 1000),
        ("12.50", 12.5, 0.01),
        ("12,34,567", 1_234_567, 1),
        ("10\u00a0000", 10_000, 10_000),
        ("10\u202f500", 10_500, 100),
        ("2½", 2.5, None),
        ("2 1/2", 2.5, None),
        ("three hundred and five", 305, 1),
        ("two and a half million", 2_500_000, None),
        ("half a million", 500_000, None),
        ("3bn", 3e9, 1e9),
        ("6.8mil", 6.8e6, 1e5),
        ("2bil", 2e9, 1e9),
        ("five lakh", 500_000, 100_000),
        ("two crore", 20_000_000, 10_000_000),
        ("a hundred and one", 101, 1),
        ("1.5 trillion", 1.5e12, 1e11),
        ("twenty-one", 21, 1),
        ("two point five", 2.5, 0.1),
        ("a million and a half", 1_500_000, None),
        ("12 dozen", 144, 12),
        ("seven hundred thousand", 700_000, 100_000),
        ("2.48×10^5", 248_000, 1000),
        ("4e3", 4000, 1000),
    ],
)
def test_a_number_is_read_with_its_last_significant_place(written: str, value: float, step: float | None) -> None:
    """Digits, words and scales give the value, and the place of the last digit that means something."""
    row = one(f"They counted {written} olives.")
    assert (row.low, row.high, row.step) == (value, value, step)


@pytest.mark.parametrize(
    ("written", "low"),
    [
        ("dozens", 24),
        ("scores of", 40),
        ("hundreds", 200),
        ("tens of thousands", 20_000),
        ("several hundred", 200),
        ("millions", 2e6),
    ],
)
def test_a_vague_plural_has_no_upper_end(written: str, low: float) -> None:
    """Dozens are two dozen or more, and marked vague."""
    row = found(f"It was seen by {written} people.")[0]
    assert (row.low, row.high, row.vague) == (low, None, True)


def sided(row: Quantity) -> str:
    """Return a figure with its bound as a sign: >30, >=30, <30, <=30, ~30."""
    if row.high is None:
        return f"{'>' if row.low_open else '>='}{row.low}"
    if row.low is None:
        return f"{'<' if row.high_open else '<='}{row.high}"
    return f"{'~' if row.approximate else ''}{row.low}"


@pytest.mark.parametrize(
    ("expected", "bounds"),
    [
        (">30", ["more than {}", "over {}", "well over {}", "just over {}", "upwards of {}", "in excess of {}"]),
        (">=30", ["at least {}", "no fewer than {}", "{} or more", "not less than {}", "a minimum of {}"]),
        ("<30", ["less than {}", "fewer than {}", "under {}", "just under {}", "well below {}"]),
        ("<=30", ["up to {}", "as many as {}", "at most {}", "no more than {}", "{} or fewer"]),
        ("~30", ["about {}", "some {}", "nearly {}", "an estimated {}", "{} or so", "roughly {}", "close to {}"]),
    ],
)
def test_a_bound_opens_one_side(expected: str, bounds: list[str]) -> None:
    """Each bound word sets its side, and its own words are kept with their place."""
    for bound in bounds:
        text = f"The storm sank {bound.format(30)} yachts."
        row = one(text)
        assert sided(row) == expected
        assert row.bound is not None
        assert row.bound.text == bound.format("").strip() == text[row.bound.start : row.bound.end]


def test_a_round_number_bounds_nothing() -> None:
    """3,000 is 3,000: an open end is never invented from its zeros."""
    row = one("The dam holds 3,000 carp.")
    assert (row.low, row.high, row.approximate, row.bound) == (3000, 3000, False, None)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("It lies 5-7 km away.", 5, 7),
        ("Between 2 and 3 million bees died.", 2e6, 3e6),
        ("It takes from 20 to 30 minutes.", 20, 30),
        ("It is worth $2-3bn.", 2e9, 3e9),
        ("They want 10 to 12 percent.", 10, 12),
        ("Five or six goats strayed.", 5, 6),
        ("It costs €1.5–2 million.", 1.5e6, 2e6),
        ("It was more than 20 and less than 30 metres.", 20, 30),
        ("a five-to-seven-mile walk", 5, 7),
        ("Temperatures ranged from -5C to 12C.", -5, 12),
    ],
)
def test_two_ends_are_one_range(text: str, low: float, high: float) -> None:
    """A range is one quantity; a scale or unit on its last figure holds for both."""
    row = one(text)
    assert (row.low, row.high) == (low, high)


def test_a_change_is_two_figures() -> None:
    """After a verb of change "from … to …" gives two values, both in the unit."""
    rows = found("Rents rose from 4 to 6 percent of income.")
    assert [(row.low, row.high, row.unit) for row in rows] == [(4, 4, "percent"), (6, 6, "percent")]
    rows = found("Police revised the number of people washed away from seven to nine.")
    assert [(row.low, row.high) for row in rows] == [(7, 7), (9, 9)]


def test_the_number_of_a_model_counts_nothing() -> None:
    """What is counted are the things, by whatever number their model goes."""
    rows = found("Norway ordered 54 Leopard 2 tanks and 18 more Leopard 2 tanks.")
    assert [(row.low, row.counted) for row in rows] == [(54, "tank"), (18, "tank")]


@pytest.mark.parametrize(
    "text",
    [
        "The 15th brigade held Highway 95.",
        "It was 2022.",
        "They met at 10:30 and at 7 p.m.",
        "They met at eight o’clock, at 4 in the morning, by five in the evening and at half past four.",
        "The S&P 500 opened.",
        "A Boeing 787 landed.",
        "Resolution 242 stands.",
        "Rovers won 3-1.",
        "He lives at 10 Downing Street.",
        "Call 0800 555 111.",
        "The court split 5-4.",
        "An M142 fired.",
        "The twenty-first century began.",
        "It flew over Area 51.",
        "COVID-19 spread.",
        "See https://example.org/2024/05/123.",
        "In the 1990s it shut.",
        "No one came, and one of the reasons was rain.",
        "She is one of the best.",
        "Your 401(k) is safe.",
        "A two-way street, a one-on-one talk.",
        "The first half ended.",
        "On 9/11 they stayed.",
        "Route 66 and Apollo 11.",
        "Phase two began.",
        "1. Peel the apples.",
        "It says 1 ) that the dam is old, and 2 ) that it leaks.",
        "The ferry Princess Ama 2 was late, and the Boeing 737 Max 8 crashed.",
        "The hall is open from 9.30 to 11.15.",
        "In week 47 the pier was shut; they met at Pier 39.",
        "The spare has the number 24703 L-202.",
        "It grew in the half, and shrank.",
        "Test scores were lower, and risk scores had fallen.",
        "The wreck lies at 48°27′N 30°31′E, the port at 50.4501° N, 30.5234° E.",
        "They chose option 3 of scenario 2.",
        "A 2-for-1 offer on 3-in-1 printers.",
        "The 5G phones sell, and his pressure is 120/80.",
    ],
)
def test_a_name_or_date_is_no_quantity(text: str) -> None:
    """Ordinals, years, clock times, names of things, scores, addresses and telephone numbers are left out."""
    assert found(text) == []


def test_a_date_found_as_a_time_is_no_quantity_but_a_duration_is() -> None:
    """What lies in a calendar date is left out; "three days ago" has a duration."""
    text = "On 5 June 12 mules were lost, three days ago."
    assert [(row.low, row.unit) for row in found(text, "5 June", "three days ago")] == [(12, "1"), (3, "day")]


def test_the_articles_habit_decides_what_a_dot_means() -> None:
    """A dot groups thousands where nothing speaks against it, and not where decimals are written so."""
    assert found("They hold 2.000 km2.")[0].low == 2000
    assert [row.low for row in found("They hold 2.125 km2, not 3.5 km2.")] == [2.125, 3.5]
    assert [row.low for row in found("They hold 2.125 km2, not 3,5 km2.")] == [2125, 3.5]


def test_a_quoted_figure_does_not_turn_the_articles_habit() -> None:
    """Several round figures with a dot are thousands though one other has a comma; one alone is no habit against it."""
    text = "Some 4.300 hens and 12.000 ducks died, of 20.500. “It was 10,000”, he said."
    assert [each.low for each in found(text)] == [4300, 12000, 20500, 10000]
    assert [each.low for each in found("It weighs 1.500 kg, of 10,000 kg.")] == [1.5, 10000]


def test_both_readings_of_a_dot_are_kept() -> None:
    """The reading not chosen is told."""
    assert one("They hold 2.000 km2.").why["other reading"] == "2"


def test_an_equivalent_takes_over_the_bound() -> None:
    """A bracket in another unit is the same claim, with the same open end."""
    row = one("The spill covered more than 3,000 square kilometres (1,158 square miles).")
    (same,) = row.equivalents
    assert (same.low, same.high, same.low_open, same.unit, same.text) == (1158, None, True, "mi2", "1,158 square miles")


def test_money_has_equivalents_but_is_never_converted() -> None:
    """Two currencies are one amount, and no rate is checked."""
    row = one("The plan costs $2.8bn (£2.4bn).")
    assert (row.unit, [same.unit for same in row.equivalents]) == ("USD", ["GBP"])
    assert issues("The plan costs $2.8bn (£9bn).") == []


def test_a_dot_that_may_mean_two_things_is_an_issue() -> None:
    """Where no other figure of the article tells how it writes thousands, a person should look."""
    (issue,) = issues("The plant makes 2.000 barrels a day.")
    assert (issue.code, issue.start, issue.end) == ("two-readings", 16, 21)
    assert issues("It makes 2.000 barrels a day, 12,5 percent more.") == []


@pytest.mark.parametrize(
    "text",
    [
        "He preaches zero tolerance.", "It ended at half-time.", "See pages 4 and 5.", "Figs. 7 and 8 show it.",
        "See Table 2d.", "France 3 television said so.", "The iPhone 15 sold well.", "A 7-Eleven was robbed.",
        "National road 25 is cut.", "State Road 12 was blocked.", "He stays until at least 2025.",
        "As others found [25,14], it holds.", "Trading on oct . 13 was thin.", "See Section 4.4 for more.",
    ],
)  # fmt: skip
def test_names_and_numbers_of_things_are_no_quantities(text: str) -> None:
    """Numbered things, in lists too, media, citations and tokenised dates count nothing."""
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("7 3 / 4 % bonds fell.", 7.75, "percent"),
        ("It holds 8 x 2^10 bits.", 8192, "bit"),
        ("It is one-half miles away.", 0.5, "mi"),
        ('The pen is 10 " long.', 10, "in"),
        ("He stands 6ft 4in and runs.", 76 / 12, "ft"),
        ("She weighs 15 stone.", 15, "stone"),
    ],
)
def test_odd_spellings_of_figures_and_units(text: str, value: float, unit: str) -> None:
    """Fractions in tokenised text, powers, halves, inches and stones are read."""
    row = one(text)
    assert row.low == pytest.approx(value)
    assert row.unit == unit


def test_a_wrong_conversion_is_an_issue() -> None:
    """Where the two differ by more than their rounding, a person should look."""
    assert issues("It is 73 kilometers (45 miles) long.") == []
    assert issues("It rose by 1.5C (2.7F) in warm air.") == []
    (issue,) = issues("It is 73 kilometers (54 miles) long.")
    assert (issue.code, issue.start, issue.end) == ("conversion", 6, 29)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("A 62-year-old woman spoke.", 62, 62),
        ("Anna Ruiz, 34, spoke.", 34, 34),
        ("A man aged 41 spoke.", 41, 41),
        ("A boy of 12 spoke.", 12, 12),
        ("She is in her 60s.", 60, 70),
        ("He was five years old.", 5, 5),
        ("It killed men, the oldest 67.", 67, 67),
        ("It killed pupils, the youngest of them just six.", 6, 6),
        ("Boys between the ages of 9 and 12 ran.", 9, 12),
        ("It is for those aged 16 to 18.", 16, 18),
    ],
)
def test_an_age_is_no_count(text: str, low: float, high: float) -> None:
    """Ages have a kind of their own and the year as their unit."""
    row = one(text)
    assert (row.kind, row.unit, row.low, row.high, row.counted) == ("age", "year", low, high, None)


def test_of_them_counts_what_was_counted_before() -> None:
    """A part of what was counted has its noun, or the one in apposition."""
    rows = found("Nine rowers were rescued, four of them by helicopter and two of them teenagers. Another three swam.")
    assert [row.counted for row in rows] == ["rower", "rower", "teenager", "rower"]


def test_an_abbreviation_with_dots_stands_before_what_is_counted() -> None:
    """The dots of "U.S." end no phrase: soldiers are counted."""
    assert [(row.text, row.counted) for row in found("Three U.S. soldiers were hurt.")] == [
        ("Three U.S. soldiers", "soldier")
    ]


def test_the_lemma_and_the_words_are_kept() -> None:
    """`counted` is the lemma; `counted_text` is as written, within the quantity's own stretch."""
    row = one("At least 20 Nepalese fishermen waited.")
    assert (row.counted, row.counted_text, row.text, row.kind) == (
        "fisherman",
        "fishermen",
        "At least 20 Nepalese fishermen",
        "people",
    )


def test_people_may_be_left_out() -> None:
    """Where the verb speaks of people, a lone figure counts persons."""
    assert one("Only six survived.").counted == "person"
    assert [row.counted for row in found("The quake left a toll of 40. Thousands fled.")] == ["person", None]


@pytest.mark.parametrize(
    ("text", "unit", "kind"),
    [
        ("It weighs 40 tonnes.", "t", "mass"),
        ("It covers 3 sq. miles.", "mi2", "area"),
        ("It flew at 800 km/h.", "km/h", "speed"),
        ("It held 20 litres.", "L", "volume"),
        ("It fell by 3 per cent.", "percent", "share"),
        ("A magnitude 6.1 quake hit.", "magnitude", "magnitude"),
        ("It was 40C in the heat.", "celsius", "temperature"),
        ("It cost 300 rupees.", "INR", "money"),
        ("It cost 361 million pounds.", "GBP", "money"),
        ("It weighs 20 pounds.", "lb", "mass"),
        ("It is three times as long.", "times", "ratio"),
        ("Output doubled.", "times", "ratio"),
        ("It took six months.", "month", "duration"),
        ("A third of the barley rotted.", "1", "share"),
        ("A 14-storey tower fell.", "1", "objects"),
    ],
)
def test_a_unit_gives_the_kind(text: str, unit: str, kind: str) -> None:
    """The unit's dimension is the kind of quantity; a count of anything has the unit 1."""
    row = one(text)
    assert (row.unit, row.kind) == (unit, kind)


def test_a_letter_is_a_scale_or_a_unit_by_what_follows() -> None:
    """The m of 5m is a million before homes and after a pound sign, and metres before a size."""
    rows = found("Some 5m homes, a ditch 6m wide and £7m.")
    assert [(row.low, row.unit) for row in rows] == [(5e6, "1"), (6, "m"), (7e6, "GBP")]


def test_each_row_says_why() -> None:
    """The rules that made a row are named."""
    why = one("At least 20 drummers waited.").why
    assert why == {"figure": "digits", "bound": "at_least", "counted": "noun"}


def test_ids_are_in_text_order() -> None:
    """q1, q2 … follow the text, ages in brackets included."""
    rows = found("Six men, one in his 50s, and 3 dogs.")
    assert [row.id for row in rows] == [f"q{n}" for n in range(1, len(rows) + 1)]
    assert [row.start for row in rows] == sorted(row.start for row in rows)


def test_a_user_can_add_words(tmp_path: Path) -> None:
    """A bound of the user's own file works like those of the package."""
    (tmp_path / "bounds.toml").write_text('[more_than]\nbefore = ["in the teeth of"]\n', encoding="utf-8")
    (row,) = found("It drew in the teeth of 50 rivals.", lexicon=Lexicon(folders=(tmp_path,)))
    assert (row.low, row.high, row.low_open) == (50, None, True)


@pytest.mark.parametrize(
    ("text", "low", "unit", "kind"),
    [
        ("Shares of the ferry line fell 4pc on Tuesday.", 4, "percent", "share"),
        ("Each family will be paid K50,000 by June.", 50_000, "ZMW", "money"),
        ("Geologists put the magnitude at 6.9.", 6.9, "magnitude", "magnitude"),
        ("A relief group put the number of dead at 74.", 74, "1", "people"),
        ("The band's drummer is dead at 74.", 74, "year", "age"),
    ],
)
def test_short_units_and_what_is_put_at(text: str, low: float, unit: str, kind: str) -> None:
    """The pc of shares is percent, K money, and whoever puts the dead at a figure tells no age."""
    assert [(row.low, row.unit, row.kind) for row in found(text)] == [(low, unit, kind)]


@pytest.mark.parametrize(
    ("text", "low", "unit", "counted"),
    [
        ("Incidence reached 412 per 100,000 residents.", 412, "per 100000", None),
        ("There were 3.1 deaths per 1,000 births.", 3.1, "1", "death"),
        ("Eggs cost 64 cents a dozen.", 64, "cent", None),
        ("It fell to - 20 degrees Celsius.", -20, "celsius", None),
        ("Sales came to MEUR 60.", 60_000_000, "EUR", None),
        ("That one mile is steep.", 1, "mi", None),
        ("They passed four empty houses.", 4, "1", "house"),
        ("He lost 0.5 bitcoin.", 0.5, "bitcoin", None),
        ("Fares rose by 40 kobo.", 40, "kobo", None),
        ("Tickets cost 20 bucks.", 20, "USD", None),
        ("It held 1.5×10⁶ cells.", 1_500_000, "1", "cell"),
        ("It held 10^5 cells.", 100_000, "1", "cell"),
        ("Sugar was at 98 mg/dL.", 98, "milligram per decilitre", None),
        ("He weighs 12st.", 12, "stone", None),
        ("The striker is 6'3\" tall.", 6.25, "ft", None),
        ("A fever of 98.6 F was found.", 98.6, "fahrenheit", None),
        ("Rates may go up by half-point steps.", 0.5, "1", "point"),
    ],
)
def test_a_figure_and_what_it_is_in(text: str, low: float, unit: str, counted: str | None) -> None:
    """Incidences, coins, what money is per and words beside a figure leave one figure with its unit or noun."""
    row = one(text)
    assert (row.low, row.unit, row.counted) == (low, unit, counted)


def test_a_measure_between_a_count_and_its_noun() -> None:
    """The count counts what the measure qualifies."""
    rows = found("They seized two 152mm guns and four 500-pound bombs.")
    assert [(row.low, row.unit, row.counted) for row in rows] == [
        (2, "1", "gun"),
        (152, "mm", None),
        (4, "1", "bomb"),
        (500, "lb", None),
    ]


def test_scores_are_many_where_they_are_a_subject() -> None:
    """Scores that are hurt or missing are 40 and more, results of a test are none."""
    assert [row.low for row in found("Scores were hurt, and scores more had fled.")] == [40, 40]


def test_a_part_of_those_just_named() -> None:
    """After "of the 450 deputies" a bare figure counts deputies."""
    assert [row.counted for row in found("Of the 450 deputies 227 backed the bill.")] == ["deputy", "deputy"]


def test_a_change_by_one_amount_to_another_is_no_range() -> None:
    """A dividend that goes up "by 11c to 17c" has gone up from 6c, however far off its verb stands."""
    rows = found("Profit rose, the lender said on the first day of trade, and its interim payment by 11c to 17c.")
    assert [(row.low, row.high) for row in rows] == [(11, 11), (17, 17)]
