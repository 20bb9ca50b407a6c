"""The manifest of a draft: what is written is what is read."""

from __future__ import annotations

from generator.blocks.model import Cell, Row, Run, TextBlock
from generator.ooxml.anchors import bookmark_name
from generator.ooxml.manifest import Manifest, declare, read_manifest, text_sum

TYPES = b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'


def test_bookmarks_come_back_with_path_and_sum() -> None:
    manifest = Manifest('kab-a/"b" & c')
    block = TextBlock("Ayat", (Run("Isi  ayat."),), "(1)", anchor="pasal/a/ayat/1", at=("batang_tubuh", 0, "teks"))
    manifest.paragraph(block)
    manifest.row(Row((Cell((block,)), Cell((TextBlock("x", ()),))), "baris", ("kelompok", 1)))
    parts = {"[Content_Types].xml": TYPES}
    item = declare(parts)
    assert item == "customXml/item1.xml"
    parts[item] = "".join(manifest.pieces()).encode()
    found = read_manifest(parts)
    assert found is not None
    assert found.target == 'kab-a/"b" & c'
    assert list(found.entries) == [bookmark_name("pasal/a/ayat/1"), bookmark_name("baris")]
    first, second = found.entries.values()
    assert (first.path, first.sum) == ("batang_tubuh/0/teks", text_sum("(1) Isi ayat."))
    assert (second.path, second.sum) == ("kelompok/1", text_sum("(1) Isi ayat. |"))


def test_a_template_may_have_parts_of_its_own() -> None:
    parts = {"[Content_Types].xml": TYPES, "customXml/item1.xml": b"<x/>"}
    assert declare(parts) == "customXml/item2.xml"
    assert read_manifest(parts) is None
