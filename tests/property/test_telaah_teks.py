"""A look at all words of a document at once overlooks nothing that a look at every text would find."""

from __future__ import annotations

import re
from collections import Counter

from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.checking.registry import Temuan
from generator.diagnostics.finding import Place
from generator.naskah.telaah.bentuk import Butir, Lampiran, Paragraf, Satuan, Telaah
from generator.naskah.telaah.periksa_format import ejaan, kata_ganda, temuan_ejaan, temuan_kata_ganda
from generator.naskah.telaah.teks_telaah import semua_teks
from generator.naskah.umum.ejaan import DaftarEjaan, Ejaan, cari_salah_eja

EJAAN = DaftarEjaan(
    ejaan=(
        Ejaan(benar="klaster", salah=("kluster",)),
        Ejaan(benar="nonfisik", salah=("non fisik", "non-fisik")),
        Ejaan(benar="Jumat", salah=("jum'at", "jum’at")),
        Ejaan(benar="kafe", salah=("café",)),
    )
)
WORDS = (
    *("dan", "Dan", "DAN", "dan,", "(dan", "anak-anak", "kluster", "Kluster", "“kluster”", "sub-kluster", "non"),
    *("fisik", "non-fisik", "jum'at", "jum’at", "café", "CAFÉ", "5", "-", "dan/dan", "dan\tdan", "dan_dan", "Straße"),
    "strasse",
)
TEXTS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map(" ".join)


DOUBLED = re.compile(r"(?<![\w-])([^\W\d_]{2,})\s+(?=([^\W\d_]{2,})(?![\w-]))")


def document(menimbang: list[str], badan: list[str], lampiran: list[str]) -> Telaah:
    paragraphs = tuple(Paragraf(text, Place("a", ("lampiran", n))) for n, text in enumerate(lampiran))
    return Telaah(
        "a",
        menimbang=tuple(Butir("a", text, Place("a", ("menimbang", n))) for n, text in enumerate(menimbang)),
        batang_tubuh=tuple(Satuan("teks", "", text, (), Place("a", ("isi", n))) for n, text in enumerate(badan)),
        lampiran=(Lampiran("", (), paragraphs, Place("a")),),
        ejaan=EJAAN,
    )


@given(*[st.lists(TEXTS, max_size=4)] * 3)
@example(["non", "fisik"], ["dan", "dan"], ["dan", "dan"])
@example([], [], ["kluster", "5", "kluster"])
@settings(max_examples=300, deadline=None)
def test_nothing_is_overlooked(menimbang: list[str], badan: list[str], lampiran: list[str]) -> None:
    telaah = document(menimbang, badan, lampiran)
    texts = [(text, at) for text, places in semua_teks(telaah) for at in places]
    assert Counter(text for text, _ in texts) == Counter([*menimbang, *badan, *lampiran])
    spelled: list[Temuan] = [each for text, at in texts for each in temuan_ejaan(text, at, EJAAN)]
    doubled: list[Temuan] = [each for text, at in texts for each in temuan_kata_ganda(text, at)]
    assert list(ejaan(telaah)) == spelled
    assert list(kata_ganda(telaah)) == doubled


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_the_short_way_through_a_text_finds_the_same(text: str) -> None:
    pairs = [found.groups() for found in DOUBLED.finditer(text)]
    expected = any(one.casefold() == two.casefold() and two.islower() for one, two in pairs)
    assert any(temuan_kata_ganda(text, Place("a"))) == expected
    assert EJAAN.pola is not None
    assert any(cari_salah_eja(text, EJAAN)) == (EJAAN.pola.search(text) is not None)
