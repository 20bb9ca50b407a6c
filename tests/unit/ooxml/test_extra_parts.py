"""What charts and pictures bring into a package is declared, related, and collides with nothing."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from generator.blocks.composition import Composition, Slot
from generator.blocks.figures import PictureBlock
from generator.blocks.model import TextBlock
from generator.ooxml.drawing import picture_extent
from generator.ooxml.extra_parts import ExtraParts
from generator.ooxml.guard import read_package
from generator.ooxml.namespaces import R
from tests.alat.lint_docx import lint
from tests.unit.ooxml.figure_tools import STYLE, chart, image, parts, template, write

if TYPE_CHECKING:
    from pathlib import Path

DOCUMENT = "word/document.xml"
RELATIONS = "word/_rels/document.xml.rels"
TYPES = "[Content_Types].xml"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def targets(made: dict[str, bytes]) -> dict[str, str]:
    return {each.get("Id", ""): each.get("Target", "") for each in etree.fromstring(made[RELATIONS])}


def drawings(made: dict[str, bytes]) -> list[int]:
    return [int(each.get("id", "")) for each in etree.fromstring(made[DOCUMENT]).iter(f"{WP}docPr")]


def picture(file: Path | None, size: tuple[int, int] = (40, 30)) -> PictureBlock:
    return PictureBlock(STYLE, file, size, "Foto")


def test_a_document_without_figures_is_as_before(tmp_path: Path) -> None:
    plain, framed = (read_package(write(template(tmp_path), *blocks)) for blocks in ((), (picture(None),)))
    assert sorted(plain) == sorted(framed)
    assert [plain[name] for name in (RELATIONS, TYPES)] == [framed[name] for name in (RELATIONS, TYPES)]


def test_the_same_bytes_twice_and_the_lint_is_content(tmp_path: Path) -> None:
    blocks = (chart(), picture(image(tmp_path / "a.png")), chart(form="garis"), picture(None))
    data = write(template(tmp_path), *blocks)
    assert data == write(template(tmp_path), *blocks)
    assert lint(io.BytesIO(data)) == []
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.namelist()[:2] == [TYPES, "_rels/.rels"]
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_names_and_ids_of_the_template_are_left_alone(tmp_path: Path) -> None:
    old = parts()
    extra = b'<Relationship Id="rIdIsi1" Type="t/image" Target="media/gambar1.png"/></Relationships>'
    changed = {
        RELATIONS: old[RELATIONS].replace(b"</Relationships>", extra),
        "word/media/gambar1.png": old["word/media/lambang.png"],
    }
    header = old["word/header1.xml"]
    drawing = (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{WP[1:-1]}"><wp:docPr id="77" name="x"/></wp:inline></w:drawing></w:r>'
    )
    changed["word/header1.xml"] = header.replace(b"</w:p>", drawing.encode() + b"</w:p>", 1)
    made = read_package(write(template(tmp_path, changed), chart(), picture(image(tmp_path / "a.png"))))
    assert made["word/media/gambar1.png"] == old["word/media/lambang.png"]
    assert targets(made)["rIdIsi1"] == "media/gambar1.png"
    assert {targets(made)[name] for name in ("rIdIsi2", "rIdIsi3")} == {"charts/chart1.xml", "media/gambar2.png"}
    assert drawings(made) == [78, 79]


def test_the_same_picture_is_stored_once(tmp_path: Path) -> None:
    first, second = image(tmp_path / "a.png"), image(tmp_path / "b.png")
    other = image(tmp_path / "c.jpg", colour="red")
    made = read_package(write(template(tmp_path), *map(picture, (first, second, other, first))))
    media = {name: data for name, data in made.items() if "media/gambar" in name}
    assert media == {"word/media/gambar1.png": first.read_bytes(), "word/media/gambar1.jpeg": other.read_bytes()}
    uses = [each.get(f"{{{R}}}embed", "") for each in etree.fromstring(made[DOCUMENT]).iter(f"{A}blip")]
    assert [targets(made)[name] for name in uses] == [f"media/gambar1.{end}" for end in ("png", "png", "jpeg", "png")]
    assert len(set(drawings(made))) == 4


def test_an_ending_that_means_something_else_in_the_template(tmp_path: Path) -> None:
    types = parts()[TYPES].replace(b'Extension="png" ContentType="image/png"', b'Extension="PNG" ContentType="image/x"')
    made = read_package(write(template(tmp_path, {TYPES: types}), picture(image(tmp_path / "a.png"))))
    said = {each.get("PartName"): each.get("ContentType") for each in etree.fromstring(made[TYPES])}
    assert said["/word/media/gambar1.png"] == "image/png"


def test_a_template_without_relations(tmp_path: Path) -> None:
    old = parts()
    del old[RELATIONS]
    block = chart()
    extra = ExtraParts(old, [block], 9000)
    assert extra.relation(block).encode() in bytes(extra.parts[RELATIONS])  # type: ignore[arg-type]


def test_figures_in_a_header_are_refused(tmp_path: Path) -> None:
    header = parts()["word/header1.xml"]
    slot = b"<w:p><w:r><w:t>{{p kepala }}</w:t></w:r></w:p></w:hdr>"
    loaded = template(tmp_path, {"word/header1.xml": header.replace(b"</w:hdr>", slot)})
    plain, drawn = Slot((TextBlock(STYLE, ()),)), Slot((chart(), TextBlock(STYLE, ())))
    assert loaded.check(Composition("", "", {"isi": plain, "kepala": plain})) == []
    (found,) = loaded.check(Composition("", "", {"isi": plain, "kepala": drawn}))
    assert found.code == "TPL010"


@pytest.mark.parametrize(
    ("pixels", "mm"),
    [
        ((4000, 2000), (100, 50)),
        ((2000, 4000), (40, 80)),
        ((96, 48), (25.4, 12.7)),
        ((1, 60000), (0, 80)),
        ((0, 0), (0, 0)),
    ],
)
def test_pictures_fit_and_are_never_enlarged(pixels: tuple[int, int], mm: tuple[float, float]) -> None:
    extent = picture_extent(pixels, 5669, 80)  # 100 mm
    assert min(extent) > 0
    assert [abs(each / 36000 - wanted) < 0.3 for each, wanted in zip(extent, mm, strict=True)] == [True, True]
