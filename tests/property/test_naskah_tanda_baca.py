"""Punctuation is closed once whatever was typed, and text without marks comes out as typed."""

from __future__ import annotations

import re
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.blocks.model import TextBlock, plain_text
from generator.naskah.umum.rincian import tutup, tutup_kalimat
from tests.unit.naskah.naskah_tools import penulis, slot, susun_naskah

Unit = dict[str, Any]
PROFILE = settings(deadline=None, max_examples=50)

WORDS = st.sampled_from(["satu", "dua;", "tiga; dan", "empat.", "lima :", "enam, dan", "tujuh ; atau", "delapan (8)"])
CONJUNCTIONS = ("dan", "atau", "dan/atau")


@st.composite
def lists(draw: st.DrawFn, depth: int = 1) -> list[Unit]:
    out: list[Unit] = []
    for _ in range(draw(st.integers(1, 4))):
        item: Unit = {"teks": draw(WORDS)}
        if depth < 4 and draw(st.integers(0, 2)) == 0:
            item["rincian"] = draw(lists(depth + 1))
            item["penghubung"] = draw(st.sampled_from(CONJUNCTIONS))
        out.append(item)
    return out


def closings(units: list[Unit], printed: list[str]) -> list[str]:
    """Take the lines of a list off `printed` and return what closes each item of it, lists below included."""
    out: list[str] = []
    for unit in units:
        line = printed.pop(0)
        if unit.get("rincian"):
            assert line.endswith(":")
            below = closings(unit["rincian"], printed)
            assert_conjunction(below, unit["penghubung"])
            out.append(below[-1])
        else:
            found = re.search(r"(; (?:dan/atau|dan|atau)|;|\.)$", line)
            assert found, line
            assert not re.search(r"[;:.,]\s*$|\bdan$|\batau$", line[: found.start()])
            out.append(found[1])
    return out


def assert_conjunction(found: list[str], penghubung: str) -> None:
    """The conjunction stands behind the last item but one; the last is closed by what holds the list."""
    assert found[:-2] == [";"] * len(found[:-2])
    assert found[-2:-1] == ([f"; {penghubung}"] if len(found) > 1 else [])


@PROFILE
@given(lists(), st.sampled_from(CONJUNCTIONS))
def test_every_list_has_one_conjunction_and_the_whole_one_full_stop(units: list[Unit], penghubung: str) -> None:
    composition, findings = susun_naskah({"pasal": "p", "teks": "Meliputi", "rincian": units, "penghubung": penghubung})
    assert findings == []
    blocks = slot(composition, "isi.batang_tubuh")[2:]
    printed = [plain_text(block.runs) for block in blocks if isinstance(block, TextBlock)]
    assert sum(line.endswith(".") for line in printed) == 1
    assert printed[-1].endswith(".")
    found = closings(units, printed)
    assert printed == []
    assert found[-1] == "."
    assert_conjunction(found, penghubung)


PLAIN = st.text(st.characters(exclude_characters="{}[]*\0", exclude_categories=["Cs"]), min_size=1)


@PROFILE
@given(PLAIN)
def test_text_without_marks_comes_out_as_typed(text: str) -> None:
    writer = penulis()
    assert plain_text(writer.runs(text, ())) == text
    assert writer.findings == []


@PROFILE
@given(st.lists(PLAIN.filter(lambda text: text.strip() == text), min_size=1, max_size=4))
def test_marks_change_the_look_and_not_the_words(parts: list[str]) -> None:
    typed = "".join(f"*{part}*" if n % 2 else part + " " for n, part in enumerate(parts))
    assert plain_text(penulis().runs(typed, ())) == typed.replace("*", "")


@PROFILE
@given(PLAIN)
def test_closing_twice_is_closing_once(text: str) -> None:
    assert tutup_kalimat(tutup_kalimat(text)) == tutup_kalimat(text)
    for closing in (";", "; dan", ":"):
        assert tutup(tutup(text, closing), closing) == tutup(text, closing)
