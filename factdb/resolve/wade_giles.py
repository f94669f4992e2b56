"""Chinese given names in Wade–Giles ("Tse-tung", as Taiwan writes) against pinyin ("Zedong").

The apostrophes that tell t' from t are hardly ever printed, so that a syllable stands for every pinyin one it may be;
the hyphen tells the syllables.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factdb.lexicon import Lexicon

_HYPHENED = re.compile(r"[A-Za-z]+['’]?[a-z]*-[A-Za-z]+['’]?[a-z]*")


def one_given(a: str, b: str, givens: tuple[str, str], lexicon: Lexicon) -> bool:
    """Say yes if the hyphened given name in one full name may be the other's given name (letters only) in pinyin."""
    return any(
        pattern is not None and pattern.fullmatch(given) is not None
        for pattern, given in ((_pattern(a, lexicon), givens[1]), (_pattern(b, lexicon), givens[0]))
    )


@lru_cache(maxsize=4096)
def _pattern(name: str, lexicon: Lexicon) -> re.Pattern[str] | None:
    """Return what the hyphened part of a name may be in pinyin, None for a name without one, or of other syllables."""
    found = _HYPHENED.search(name)
    if found is None:
        return None
    syllables = [_syllable(part, lexicon) for part in re.sub("['’]", "", found.group()).lower().split("-")]
    return None if None in syllables else re.compile("".join(filter(None, syllables)))


def _syllable(part: str, lexicon: Lexicon) -> str | None:
    """Return the pinyin syllables that one of Wade–Giles may be, as a pattern; None for what is none."""
    table = lexicon.table("romanisation")["wade_giles"]
    whole = table["whole"].get(part)
    if whole is not None:
        return f"(?:{whole})"
    initial = next((each for each in table["initials"] if part.startswith(each)), "")
    final = table["finals"].get(part[len(initial) :])
    return f"(?:{table['initials'].get(initial, '')})(?:{final})" if final else None
