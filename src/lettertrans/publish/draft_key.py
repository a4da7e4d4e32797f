"""`draft: true` in YAML front matter, put there without touching anything else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lettertrans.errors import InputError
from lettertrans.source.front_matter import read_front_matter

if TYPE_CHECKING:
    from yaml import MappingNode, Node

_FENCE = re.compile(r"---[ \t]*(?:\r\n|\n|\r)")
_KEY = "draft"


def with_draft_key(text: str, newline: str) -> str:
    """A Markdown file without byte order mark, with `draft: true` in its front matter; it gets one if it has none.

    InputError where the front matter is written in a way that has no room for the key.
    """
    front = read_front_matter(text)
    if front is None:
        return f"---{newline}{_KEY}: true{newline}---{newline}{newline}{text}"
    fence, inside = _divided(text[: front.body_start])
    marked = _marked(inside, newline)
    if not _is_draft(marked):
        hint = f"write `{_KEY}: true` into the front matter of the source"
        raise InputError("the front matter has no room for the mark of a draft", hint=hint)
    return fence + marked + text[front.body_start :]


def _divided(head: str) -> tuple[str, str]:
    fence = _FENCE.match(head)
    end = fence.end() if fence else 0
    return head[:end], head[end:]


def _marked(yaml_text: str, newline: str) -> str:
    mapping = _mapping(yaml_text)
    if mapping is None:
        return f"{_KEY}: true{newline}{yaml_text}"
    for key, value in mapping.value:
        if key.value == _KEY:
            return _replaced(yaml_text, key, value)
    if mapping.flow_style:
        at = yaml_text.index("{", mapping.start_mark.index) + 1
        return f"{yaml_text[:at]}{_KEY}: true{', ' if mapping.value else ''}{yaml_text[at:]}"
    first = mapping.value[0][0].start_mark.index
    line = max(yaml_text.rfind(end, 0, first) for end in "\r\n") + 1
    indent = yaml_text[line : len(yaml_text) - len(yaml_text[line:].lstrip(" "))]
    return f"{yaml_text[:line]}{indent}{_KEY}: true{newline}{yaml_text[line:]}"


def _replaced(yaml_text: str, key: Node, value: Node) -> str:
    start, end = key.end_mark.index, value.end_mark.index
    between = yaml_text[start:end]
    return f"{yaml_text[:start]}: true{between[len(between.rstrip()) :]}{yaml_text[end:]}"


def _is_draft(yaml_text: str) -> bool:
    import yaml

    try:
        mapping = _mapping(yaml_text)
    except yaml.YAMLError:
        return False
    found = [value for key, value in mapping.value if key.value == _KEY] if mapping else []
    return [(value.tag, value.value) for value in found] == [("tag:yaml.org,2002:bool", "true")]


def _mapping(yaml_text: str) -> MappingNode | None:
    """The mapping before the closing fence, which begins another document for YAML."""
    import yaml

    root = next(yaml.compose_all(yaml_text, Loader=yaml.SafeLoader), None)
    return root if isinstance(root, yaml.MappingNode) else None
