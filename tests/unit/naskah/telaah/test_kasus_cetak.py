"""Printed regulations with errors that YAML cannot have: exactly the expected findings, at their lines."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.naskah.telaah.semua import TELAAH
from tests.unit.naskah.telaah.alat_telaah import baca, harapan

KASUS = sorted((Path(__file__).parent / "kasus").glob("*.txt"))
KELUARGA = ("JUD", "KON", "DAS", "PEN", "LAM")


@pytest.mark.parametrize("path", KASUS, ids=lambda path: path.stem)
def test_kasus(path: Path) -> None:
    text = path.read_text("utf-8")
    telaah = baca(text)
    found = [each for each in TELAAH.jalankan(telaah) if each.code.startswith(KELUARGA)]
    shown = "\n".join(f"{each.at.line}: {each.code} {each.message} => {each.hint}" for each in found)
    assert sorted((each.at.line, each.severity.value, each.code) for each in found) == harapan(text), shown
    assert all(each.hint for each in found), shown
    expected = {code for _, _, code in harapan(text)}
    assert path.stem.split("-")[0] in expected or path.stem.startswith("BENAR"), path.name
    assert not telaah.tak_dikenal
