"""YAML as front matter needs it: every scalar a string, no tags, no aliases, no custom objects."""

from __future__ import annotations

from typing import Any

import yaml


class _PlainLoader(yaml.BaseLoader):
    """A loader that makes strings, lists and mappings, and refuses everything by which YAML can do more."""

    def compose_node(self, parent: Any, index: Any) -> Any:
        event = self.peek_event()  # type: ignore[no-untyped-call]
        if isinstance(event, yaml.AliasEvent):
            raise yaml.YAMLError("an alias (*name) is not allowed here")
        if getattr(event, "tag", None) not in {None, "!"}:
            raise yaml.YAMLError(f"a tag ({event.tag}) is not allowed here")
        return super().compose_node(parent, index)


def load(text: str) -> Any:
    """Return the document's strings, lists and mappings; raises yaml.YAMLError, or RecursionError for a deep nest."""
    return yaml.load(text, Loader=_PlainLoader)  # noqa: S506 - BaseLoader makes strings only
