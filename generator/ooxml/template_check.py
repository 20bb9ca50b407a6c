"""Judging one tag by itself, before the template is put together, so that every tag gets its own finding."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.templating.faults import FORBIDDEN, SYNTAX, Fault, did_you_mean
from generator.templating.sandbox import check_syntax

if TYPE_CHECKING:
    from jinja2 import Environment

    from generator.templating.tags import Tag

STATEMENTS: Final = ("if", "elif", "else", "endif", "for", "endfor", "set", "vm", "hm")
_BARE: Final = ("else", "endif", "endfor", "vm", "hm")
_SHELLS: Final = {
    "if": "{{% {0} %}}{{% endif %}}",
    "elif": "{{% if 1 %}}{{% {0} %}}{{% endif %}}",
    "for": "{{% {0} %}}{{% endfor %}}",
    "set": "{{% {0} %}}",
}
_JINJA_ONLY: Final = (
    *("autoescape", "block", "call", "filter", "macro", "raw", "trans", "with"),
    *("do", "debug", "extends", "from", "import", "include", "continue", "break", "endset"),
)


def tag_faults(tag: Tag, env: Environment) -> list[Fault]:
    """Return what is wrong with this tag alone: its word, level, names of filters, and form."""
    if tag.kind == "komentar":
        return []
    if tag.kind == "cetak":
        if tag.level in ("tr", "tc", "r"):
            return [_level(tag)]
        return check_syntax(env, f"{{{{ {tag.body} }}}}") if tag.body else [Fault(1, SYNTAX, "tag kosong")]
    if tag.level == "r":
        return [_level(tag)]
    if tag.word not in STATEMENTS:
        return [_unknown_word(tag)]
    if tag.word in _BARE:
        return [] if tag.body == tag.word else [Fault(1, SYNTAX, f'sesudah "{tag.word}" tidak boleh ada apa pun')]
    if tag.word == "set" and "=" not in tag.body:
        return [Fault(1, FORBIDDEN, "set tanpa = tidak diizinkan di templat", "tulis {% set nama = nilai %}")]
    return check_syntax(env, _SHELLS[tag.word].format(tag.body))


def is_usable(tag: Tag) -> bool:
    """Return whether the tag has a meaning at all, so that later checks may look at it."""
    if tag.kind == "cetak":
        return tag.level in ("", "p")
    return tag.kind == "komentar" or (tag.level != "r" and tag.word in STATEMENTS)


def _level(tag: Tag) -> Fault:
    plain = f"{tag.text[:2]} {tag.body} {tag.text[-2:]}"
    return Fault(1, FORBIDDEN, f'tanda "{tag.level}" tidak berlaku di sini', f"tulis {plain}")


def _unknown_word(tag: Tag) -> Fault:
    if tag.word.removeprefix("end") in _JINJA_ONLY:
        return Fault(1, FORBIDDEN, f"perintah {tag.word} tidak diizinkan di templat")
    hint = did_you_mean(tag.word, STATEMENTS, 0.5) or "yang ada: " + ", ".join(STATEMENTS)
    return Fault(1, SYNTAX, f'perintah "{tag.word or tag.body}" tidak ada', hint)
