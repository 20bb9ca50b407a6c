"""What was composed is what the file says, slot by slot, when it is read back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.blocks.dump import dump
from generator.blocks.model import TableBlock, TextBlock
from generator.naskah.laporan_kinerja.compose import BAB, DEPAN
from generator.ooxml.anchors import bookmark_name
from tests.alat.banding import find_run
from tests.dokumen.conftest import LAPORAN, block_anchors

if TYPE_CHECKING:
    from tests.dokumen.conftest import Dokumen

REGULATION_SLOTS = {"isi.menimbang", "isi.mengingat", "isi.batang_tubuh", "lampiran[].isi"}
REPORT_SLOTS = {f"isi.{name}" for name in (*DEPAN, *BAB, "lampiran_perjanjian", "daftar_isi", "daftar_tabel")}
NUMBERED = {"Bab", "Bagian", "Paragraf", "Pasal", "Ayat", "Definisi", "Pasal Teks"}


def test_every_slot_is_read_back_in_one_piece(dokumen: Dokumen) -> None:
    printed = [(name, slot) for name, slot in dokumen.composition.slots() if slot.blocks]
    wanted = REPORT_SLOTS if dokumen.target == LAPORAN else REGULATION_SLOTS
    assert wanted <= {name for name, _ in printed}
    for name, slot in printed:
        difference = find_run(dokumen.lines, list(dump(slot.blocks)))
        assert not difference, f"{name}\n{difference}"


def test_bookmarks_stand_where_the_blocks_say(dokumen: Dokumen) -> None:
    written = block_anchors(dokumen.blocks)
    for name, slot in dokumen.composition.slots():
        wanted = [bookmark_name(key) for key in block_anchors(slot.blocks)]
        assert not wanted or not find_run(written, wanted), name
    assert len(set(written)) == len(written)


def test_every_numbered_unit_has_a_bookmark(peraturan: Dokumen) -> None:
    batang_tubuh = peraturan.composition.values["isi"]["batang_tubuh"].blocks
    first = [bookmark_name(batang_tubuh[0].anchor), bookmark_name(batang_tubuh[-1].anchor)]
    order = [getattr(block, "anchor", "") for block in peraturan.blocks]
    body = peraturan.blocks[order.index(first[0]) : order.index(first[1]) + 1]
    assert len(body) == len(batang_tubuh)
    for block in body:
        assert isinstance(block, TextBlock)
        assert block.style in NUMBERED or block.style.startswith("Rincian ")
        assert block.anchor, block
    for block in peraturan.blocks:
        if isinstance(block, TextBlock) and block.style.startswith(("Konsiderans", "Lampiran", "Rincian", "Matriks")):
            assert block.anchor, block


def test_every_matrix_row_has_a_bookmark(peraturan: Dokumen) -> None:
    matrices = [block for block in peraturan.blocks if isinstance(block, TableBlock) and block.style == "Matriks"]
    assert matrices
    for table in matrices:
        assert all(row.anchor for row in (*table.header, *table.rows)), table.caption


def test_tables_say_what_they_are_and_repeat_their_head(dokumen: Dokumen) -> None:
    for block in dokumen.blocks:
        if isinstance(block, TableBlock) and block.style == "Matriks":
            assert block.caption.startswith("Matriks rencana aksi: ")
            assert len(block.header) >= 2
