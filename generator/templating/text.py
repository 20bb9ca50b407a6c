"""Short texts in YAML with values in them, such as `Tahun {{ periode.awal }}`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.templating.faults import FORBIDDEN, Fault, did_you_mean
from generator.templating.simple import fill_simple
from generator.templating.tags import scan
from generator.templating.values import MAX_TEXT_CHARS, MAX_TEXT_STEPS, Budget

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from jinja2 import Environment, Template

_WORDS = ("if", "elif", "else", "endif", "for", "endfor")


class TextFault(Exception):  # noqa: N818
    """A text that cannot be filled; `message` and `hint` are for the person who wrote it."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class TextRenderer:
    """Fills short texts; loads Jinja only when a text has a tag, and compiles each text once."""

    def __init__(self, filters: Mapping[str, Callable[..., object]]) -> None:
        self._filters = filters
        self._env: Environment | None = None
        self._compiled: dict[str, Template] = {}

    def render(self, text: str, values: Mapping[str, object]) -> str:
        """Return the text with its tags filled; text without tags comes back as it is."""
        if "{{" not in text and "{%" not in text:
            return text
        filled = fill_simple(text, values, self._filters)
        if filled is not None:
            return filled
        template = self._compiled.get(text)
        if template is None:
            template = self._compiled[text] = self._compile(text)
        return self._fill(template, values)

    def _compile(self, text: str) -> Template:
        from jinja2.exceptions import TemplateError

        from generator.templating.filters import print_value
        from generator.templating.sandbox import check_syntax, make_environment

        if self._env is None:
            self._env = make_environment(self._filters, finalize=print_value)
        _refuse(_only_text_tags(text) or check_syntax(self._env, text))
        try:
            return self._env.from_string(text)
        except (TemplateError, SyntaxError, RecursionError) as error:
            raise TextFault(f"tag tidak dapat diolah ({error})") from error

    def _fill(self, template: Template, values: Mapping[str, object]) -> str:
        from generator.templating.explain import explain
        from generator.templating.filters import BUDGET_NAME

        pieces: list[str] = []
        size = 0
        try:
            for piece in template.generate({**values, BUDGET_NAME: Budget(MAX_TEXT_STEPS)}):
                size += len(piece)
                if size > MAX_TEXT_CHARS:
                    raise TextFault("teks yang dihasilkan terlalu panjang")
                pieces.append(piece)
        except TextFault:
            raise
        except Exception as error:
            _refuse([explain(error, values)])
        return "".join(pieces)


def _only_text_tags(text: str) -> list[Fault]:
    for tag in scan(text)[0]:
        if tag.kind == "komentar" or tag.level:
            return [Fault(1, FORBIDDEN, f"tag {tag.text} hanya untuk templat Word, bukan untuk teks")]
        if tag.kind == "perintah" and tag.word not in _WORDS:
            hint = did_you_mean(tag.word, _WORDS, 0.5)
            return [Fault(1, FORBIDDEN, f"tag {tag.text} tidak dikenal di dalam teks", hint)]
    return []


def _refuse(faults: list[Fault]) -> None:
    if faults:
        raise TextFault(faults[0].message, faults[0].hint)
