"""The README tells the truth: its examples run, and print what stands there."""

from __future__ import annotations

from pathlib import Path

from tests.cli.readme import refreshed

ROOT = Path(__file__).parents[2]


def test_the_examples_of_the_readme_print_what_it_says() -> None:
    """Each console example, run anew on the sample articles, gives the output that the page shows."""
    page = (ROOT / "README.md").read_text(encoding="utf-8")
    assert refreshed(page, ROOT / "seeds") == page, "run `make docs`"


def test_an_example_may_leave_out_the_rest_of_its_output(tmp_path: Path) -> None:
    """A line of three dots stands for what follows; the lines before it are renewed."""
    page = "```console\n$ factdb --help\nold\nold\n…\n```\n"
    lines = refreshed(page, tmp_path).splitlines()
    assert lines[2].startswith("Usage: factdb")
    assert lines[4:] == ["…", "```"]


def test_make_does_what_the_readme_says() -> None:
    """The two set-up commands that the README names are targets of the Makefile."""
    targets = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert "\ndemo: .venv/ready" in targets
    assert "\ntest: " in targets
