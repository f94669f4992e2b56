"""Claims: what each statement, and the article's own voice, asserts, with its figures, arguments, place and period.

Region by region (the words of one statement in one sentence) the event words are found, every figure is given to the
one that fits it best, and the rest of the claim is read off the clause. A figure that fits none takes up the event of
the claim before where its words point back ("this includes 30 settlements"), else it is `reported.KIND`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdb.extract.claims.arguments.anaphora import Names
from factdb.extract.claims.arguments.described import Described
from factdb.extract.claims.echoed import deny_again, place_denials
from factdb.extract.claims.events import Events
from factdb.extract.claims.figures.find import Figures
from factdb.extract.claims.layers import Layers
from factdb.extract.claims.narration import narration
from factdb.extract.claims.opened import share_attributed
from factdb.extract.claims.regions import Wanted, owners, regions
from factdb.extract.claims.run import Draft, Run
from factdb.extract.claims.scope.find import Scope
from factdb.extract.claims.scope.inherit import share_scope
from factdb.extract.claims.scope.titled import share_title
from factdb.extract.claims.words.cues import find_cues
from factdb.extract.claims.words.grammar import grammar
from factdb.extract.claims.words.telling import may_tell
from factdb.extract.claims.words.tokens import tokenize
from factdb.extract.claims.words.vocabulary import vocabulary
from factdb.extract.furniture import is_furniture

if TYPE_CHECKING:
    from factdb.extract.claims.regions import Region
    from factdb.extract.claims.words.tokens import Tokens
    from factdb.extract.claims.words.vocabulary import Vocabulary
    from factdb.extract.document import Document, Span
    from factdb.extract.records import Claim, Mention, Quantity, Statement, Time
    from factdb.lexicon import Lexicon


def find_claims(  # noqa: PLR0917 - one parameter for each layer that the stages before have made
    doc: Document,
    lexicon: Lexicon,
    statements: list[Statement],
    quantities: list[Quantity],
    times: list[Time],
    mentions: list[Mention],
) -> list[Statement]:
    """Attach claims to the statements given and return the narration statements, each with its own.

    Narration is every sentence that asserts something outside all attributed content. A quantity is in one claim at
    most, that of its innermost statement, but for denials that point back to it. The figures of single persons ("a
    woman died") are added to `quantities`, those who are only described ("the minister resigned") to `mentions`.
    """
    tokens = tokenize(doc)
    speakers = {(mention.start, mention.end): mention.id for mention in mentions}
    layers = Layers(quantities, times, mentions)
    rules = grammar(lexicon)
    names = Names(doc, layers.mentions, lexicon, rules)
    described = Described(doc.text, lexicon, statements)
    run = Run(doc.text, lexicon, vocabulary(lexicon), rules, names, speakers, described)
    wanted = _wanted(tokens, run.vocabulary, quantities)
    owned = owners(tokens, statements, layers.quantities, rules.words["performing"])
    for region in regions(doc, tokens, statements, owned, wanted):
        _read(layers.fill(region), run)
    share_scope(run.drafts)
    share_attributed(doc.text, run.drafts, mentions, rules)
    share_title(doc.text, run.drafts, mentions, lexicon)
    quantities += run.made
    mentions += described.made.values()
    narrated = _attach(doc, run.drafts, lexicon)
    deny_again(doc, statements, lexicon)
    place_denials([*statements, *narrated], {mention.id for mention in mentions if mention.kind == "place"})
    return narrated


def _wanted(tokens: Tokens, words: Vocabulary, quantities: list[Quantity]) -> Wanted:
    """Return where event words may begin, and which of the tokens make a claim likely enough to read on."""
    hits = words.beginnings(tokens.words)
    telling = {at for at in hits if tokens.words[at] in words.telling}
    figures = (tokens.at(quantity.start) for quantity in quantities)
    telling.update(at for at in figures if at < len(tokens.words))
    return Wanted(hits, sorted(telling))


def _read(region: Region, run: Run) -> None:
    """Add the region's claims to the run's: those of its figures, then those of events without one."""
    cues = find_cues(region, run.vocabulary, run.grammar)
    if region.quantities or may_tell(region, cues, run.grammar):
        scope = Scope(region, cues, run)
        Events(scope).read(Figures(scope).read() if region.quantities else {})


def _attach(doc: Document, drafts: list[Draft], lexicon: Lexicon) -> list[Statement]:
    narrated: dict[Span, list[Claim]] = {}
    for draft in sorted(drafts, key=lambda draft: draft.region.starts[draft.at]):
        statement = draft.region.statement
        claims = narrated.setdefault(draft.region.sentence, []) if statement is None else statement.claims
        claims.append(draft.claim)
    said = {
        sentence: claims
        for sentence, claims in narrated.items()
        if not is_furniture(doc.shadow[slice(*sentence)], lexicon)
    }
    return [narration(doc, sentence, claims) for sentence, claims in said.items()]
