"""Charts and pictures to test with, and a template that prints one slot."""

from __future__ import annotations

import io
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from lxml import etree
from PIL import Image

from generator.blocks.composition import Composition, Slot
from generator.blocks.figures import ChartBlock, Series
from generator.blocks.model import TextBlock
from generator.ooxml.guard import read_package
from generator.ooxml.namespaces import W
from generator.ooxml.package import write_package
from generator.ooxml.template import Template

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.blocks.figures import ChartForm
    from generator.blocks.model import Block

SOURCE = Path(__file__).resolve().parents[3] / "templates/peraturan.docx"
STYLE = "Lampiran Teks"


def series(name: str, *values: str | None) -> Series:
    return Series(name, tuple(None if value is None else Decimal(value) for value in values))


def chart(*rows: Series, form: ChartForm = "batang", names: Iterable[str] = (), **more: object) -> ChartBlock:
    rows = rows or (series("Target", "80", "82.5"), series("Realisasi", None, "71.3"))
    names = tuple(names) or tuple(f"Sasaran {n}" for n in range(1, len(rows[0].values) + 1))
    return ChartBlock(STYLE, form, names, rows, "Capaian per sasaran")._replace(**more)  # type: ignore[arg-type]


def image(path: Path, size: tuple[int, int] = (40, 30), colour: str = "green") -> Path:
    Image.new("RGB", size, colour).save(path)
    return path


def parts() -> dict[str, bytes]:
    """Return the parts of the real template, its body cut down to one slot."""
    found = read_package(SOURCE.read_bytes())
    root = etree.fromstring(found["word/document.xml"])
    body = root.find(f"{{{W}}}body")
    assert body is not None
    section = next(root.iter(f"{{{W}}}sectPr"))
    for element in list(body):
        body.remove(element)
    body.append(etree.fromstring(f'<w:p xmlns:w="{W}"><w:r><w:t>{{{{p isi }}}}</w:t></w:r></w:p>'))
    body.append(section)
    return {**found, "word/document.xml": etree.tostring(root)}


def template(folder: Path, changed: dict[str, bytes] | None = None) -> Template:
    out = io.BytesIO()
    write_package(out, {**parts(), **(changed or {})})
    (folder / "templat.docx").write_bytes(out.getvalue())
    loaded, findings = Template.load(folder / "templat.docx", "templat.docx", [STYLE], {})
    assert loaded is not None, findings
    return loaded


def write(loaded: Template, *blocks: Block) -> bytes:
    composition = Composition("Uji", "Penulis", {"isi": Slot((*blocks, TextBlock(STYLE, ())))})
    assert loaded.check(composition) == []
    out = io.BytesIO()
    assert loaded.write(composition, out) == []
    return out.getvalue()
