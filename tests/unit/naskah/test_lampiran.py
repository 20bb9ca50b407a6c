"""Attachments: how the sheets lie, what the template is told, where matrices stand."""

from __future__ import annotations

from typing import Any

from generator.blocks.model import Orientation, SectionBreak, TableBlock, TextBlock, block_text
from generator.naskah.peraturan.matriks_naskah import each_matriks
from generator.naskah.peraturan.nilai_templat import perangkat_daerah, ringkasan_matriks, text_values
from tests.unit.naskah.naskah_tools import KOLOM, aksi, all_blocks, konteks, peraturan, slot, susun_naskah, texts

PERIODE = {"awal": "2021", "akhir": "2022"}
MATRIKS = {
    "matriks": {
        "kolom": KOLOM,
        "kelompok": [
            {"nama": "Satu", "indikator": [{"nama": "A", "aksi": [aksi(), aksi()]}]},
            {"nama": "Dua", "indikator": [{"sub": [{"nama": "B", "aksi": [aksi()]}, {"nama": "C", "aksi": []}]}]},
        ],
    }
}


def composed(*lampiran: dict[str, Any]) -> tuple[list[str], Orientation | None]:
    """Return the attachments as a line of kinds, and how the last sheets lie."""
    composition, findings = susun_naskah(lampiran=list(lampiran), periode=PERIODE)
    assert findings == []
    out: list[str] = []
    for name, each in composition.slots():
        for block in each.blocks:
            if isinstance(block, SectionBreak):
                out.append(f"{'==' if name.endswith('akhir_seksi') else '--'} {block.orientation.value}")
            elif name.startswith("lampiran"):
                out.append("tabel" if isinstance(block, TableBlock) else block_text(block))
    return out, composition.last_orientation


def bab(judul: str, *isi: Any) -> dict[str, Any]:
    return {"bab": judul, "isi": list(isi)}


def test_chapters_with_a_matrix_lie_across() -> None:
    found, last = composed({"lampiran": "a", "isi": [bab("Satu", "x"), bab("Dua", MATRIKS), bab("Tiga", "y")]})
    assert found == [
        "BAB I\nSATU",
        "x",
        "-- tegak",
        "BAB II\nDUA",
        "tabel",
        "-- lanskap",
        "BAB III\nTIGA",
        "y",
        "== tegak",
    ]
    assert last is Orientation.TEGAK


def test_no_new_section_where_the_sheets_do_not_turn() -> None:
    found, last = composed({"lampiran": "a", "isi": [bab("Satu", MATRIKS), bab("Dua", MATRIKS)]})
    assert found == ["BAB I\nSATU", "tabel", "BAB II\nDUA", "tabel", "== lanskap"]
    assert last is Orientation.LANSKAP


def test_an_attachment_may_lie_across_as_a_whole() -> None:
    found, last = composed({"lampiran": "a", "halaman": "lanskap", "isi": ["x"]}, {"lampiran": "b", "isi": ["y"]})
    assert found == ["x", "== lanskap", "y", "== tegak"]
    assert last is Orientation.TEGAK


def test_without_attachments() -> None:
    composition, _ = susun_naskah()
    assert composition.last_orientation is None
    assert composition.values["lampiran"] == []


def test_what_the_template_is_told_of_attachments() -> None:
    composition, _ = susun_naskah(lampiran=[{"lampiran": "a", "isi": ["x"]}, {"lampiran": "b", "isi": ["y"]}])
    found = composition.values["lampiran"]
    assert isinstance(found, list)
    assert [(each["nomor"], each["sebutan"]) for each in found] == [("I", "Lampiran I"), ("II", "Lampiran II")]
    alone, _ = susun_naskah(lampiran=[{"lampiran": "a", "isi": ["x"]}])
    assert isinstance(alone.values["lampiran"], list)
    assert alone.values["lampiran"][0]["sebutan"] == "Lampiran"


def test_references_inside_an_attachment_are_short() -> None:
    isi = [
        bab("Satu", {"subbab": "Tujuan", "id": "tujuan", "isi": ["x"]}, "Lihat pada [[tujuan]]"),
        bab("Dua", "Lihat pada [[tujuan]]"),
    ]
    composition, findings = susun_naskah(lampiran=[{"lampiran": "a", "isi": isi}])
    assert findings == []
    assert [text for text in texts(composition, "lampiran[].isi") if text.startswith("Lihat")] == [
        "Lihat pada huruf A",
        "Lihat dalam BAB I huruf A",
    ]


def test_a_matrix_is_found_wherever_it_stands() -> None:
    naskah = peraturan(
        lampiran=[{"lampiran": "a", "isi": [bab("Satu", {"subbab": "S", "isi": ["x", MATRIKS]}), MATRIKS]}]
    )
    assert [at for _, at in each_matriks(naskah)] == [
        ("lampiran", 0, "isi", 0, "isi", 0, "isi", 1, "matriks"),
        ("lampiran", 0, "isi", 1, "matriks"),
    ]


def test_counts_come_from_the_matrix() -> None:
    naskah = peraturan(lampiran=[{"lampiran": "a", "isi": [MATRIKS]}], periode=PERIODE)
    values = text_values(naskah, konteks(), "Peraturan Bupati")
    assert values["jumlah"] == {"indikator": 3, "aksi": 3, "lampiran": 1}
    assert values["periode"] == {"awal": 2021, "akhir": 2022, "lama": 2, "tahun": [2021, 2022]}
    assert ringkasan_matriks(naskah) == [
        {"nama": "Satu", "indikator": 1, "aksi": 2},
        {"nama": "Dua", "indikator": 2, "aksi": 1},
    ]
    assert [(each["id"], each["aksi"]) for each in perangkat_daerah(naskah, konteks())] == [
        ("dinas-kesehatan", 3),
        ("dinas-sosial", 0),
    ]


def test_blocks_know_the_yaml_they_came_from() -> None:
    composition, _ = susun_naskah(lampiran=[{"lampiran": "a", "isi": [bab("Satu", MATRIKS)]}], periode=PERIODE)
    assert all(block.at for block in all_blocks(composition) if isinstance(block, (TextBlock, TableBlock)))
    (table,) = [block for block in slot(composition, "lampiran[].isi") if isinstance(block, TableBlock)]
    assert [row.at for row in table.rows][1] == (*table.at, "kelompok", 0, "indikator", 0, "aksi", 0)
