"""New paragraphs of a regulation, read as trees, placed in YAML, and what is refused with its reason."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import pytest

from generator.pulang.struktur_baru import StrukturBaru
from generator.pulang.sumber import Asal, Sumber
from generator.pulang.usul import Lama, Sisa, Usul
from tests.unit.pulang.alat_pulang import SumberTiruan, paragraf

if TYPE_CHECKING:
    from generator.diagnostics.finding import NodePath

BT = "batang_tubuh"
NASKAH: dict[str, Any] = {
    BT: [
        {
            "bab": "Umum",
            "isi": [
                {
                    "pasal": "asas",
                    "teks": "Asasnya meliputi",
                    "rincian": ["adil", {"teks": "terbuka", "id": "terbuka"}],
                },
                {
                    "pasal": "tugas",
                    "ayat": [{"id": "tugas-bupati", "teks": "Bupati bertugas."}, "Dinas membantu."],
                },
            ],
        },
        {"bab": "Penutup", "isi": [{"pasal": "berlaku", "teks": "Peraturan ini berlaku."}]},
    ],
    "lampiran": [
        {
            "lampiran": "rencana",
            "isi": [
                {"bab": "Pendahuluan", "isi": ["Pembuka.", {"subbab": "Tujuan", "isi": ["Tujuannya:"]}]},
            ],
        }
    ],
}
# Every line of the draft: path and text, in order.
DRAF: list[tuple[NodePath, str, str]] = [
    ((BT, 0, "bab"), "BAB I\nUMUM", "BAB I"),
    ((BT, 0, "isi", 0, "pasal"), "Pasal 1", "Pasal 1"),
    ((BT, 0, "isi", 0, "teks"), "Asasnya meliputi:", ""),
    ((BT, 0, "isi", 0, "rincian", 0, "teks"), "a.\tadil; dan", "a."),
    ((BT, 0, "isi", 0, "rincian", 1, "teks"), "b.\tterbuka.", "b."),
    ((BT, 0, "isi", 1, "pasal"), "Pasal 2", "Pasal 2"),
    ((BT, 0, "isi", 1, "ayat", 0, "teks"), "(1)\tBupati bertugas.", "(1)"),
    ((BT, 0, "isi", 1, "ayat", 1, "teks"), "(2)\tDinas membantu.", "(2)"),
    ((BT, 1, "bab"), "BAB II\nPENUTUP", "BAB II"),
    ((BT, 1, "isi", 0, "pasal"), "Pasal 3", "Pasal 3"),
    ((BT, 1, "isi", 0, "teks"), "Peraturan ini berlaku.", ""),
    ((), "Ditetapkan di Kota", ""),
    (("lampiran", 0, "isi", 0, "bab"), "BAB I\nPENDAHULUAN", "BAB I"),
    (("lampiran", 0, "isi", 0, "isi", 0, "teks"), "Pembuka.", ""),
    (("lampiran", 0, "isi", 0, "isi", 1, "subbab"), "A.\tTujuan", "A."),
    (("lampiran", 0, "isi", 0, "isi", 1, "isi", 0, "teks"), "Tujuannya:", ""),
]


def hasil(behind: str, *typed: str) -> list[Usul | Sisa]:
    """Return what comes of lines typed behind the line of the draft with these words."""
    at = next(n for n, (_, text, _) in enumerate(DRAF) if behind in text) + 1
    units = [paragraf(text) for _, text, _ in DRAF]
    units[at:at] = map(paragraf, typed)
    asal: dict[int, Asal | None] = {}
    for n, (path, _, number) in enumerate(DRAF):
        asal[n if n < at else n + len(typed)] = Asal(path, number) if path else None
    added = list(range(at, at + len(typed)))
    return list(StrukturBaru(units, asal, added, cast("Sumber", SumberTiruan(NASKAH))).all())


def usul(behind: str, *typed: str) -> list[tuple[NodePath, Any]]:
    found = hasil(behind, *typed)
    assert all(isinstance(each, Usul) for each in found), found
    return [(each.path, each.value) for each in found if isinstance(each, Usul)]


@pytest.mark.parametrize(
    ("behind", "typed", "path", "value"),
    [
        ("membantu", ["(3)\tCamat membantu."], (BT, 0, "isi", 1, "ayat", 2), "Camat membantu."),
        ("Pasal 2", ["(1)\tCamat membantu."], (BT, 0, "isi", 1, "ayat", 0), "Camat membantu."),
        ("terbuka.", ["c.\tsetara."], (BT, 0, "isi", 0, "rincian", 2), "setara"),
        (
            "adil;",
            ["1.\tsama; atau", "2.\trata;"],
            (BT, 0, "isi", 0, "rincian", 0, "rincian"),
            {"rincian": ["sama", "rata"], "penghubung": "atau"},
        ),
        (
            "bertugas.",
            ["1.\tmembina;", "2.\tmengawasi."],
            (BT, 0, "isi", 1, "ayat", 0, "rincian"),
            {"rincian": ["membina", "mengawasi"], "penomoran": "angka", "penghubung": "tanpa"},
        ),
        (
            "membantu",
            ["Pasal 3", "Camat mendukung kegiatan."],
            (BT, 0, "isi", 2),
            {"pasal": "camat-mendukung", "teks": "Camat mendukung kegiatan."},
        ),
        (
            "BAB II",
            ["Pasal 3", "Camat mendukung:", "a. dana; dan", "b. sarana, yaitu:", "1. gedung; dan", "2. jalan."],
            (BT, 1, "isi", 0),
            {
                "pasal": "camat-mendukung",
                "teks": "Camat mendukung",
                "rincian": ["dana", {"teks": "sarana, yaitu", "rincian": ["gedung", "jalan"]}],
            },
        ),
        (
            "berlaku.",
            ["BAB III\nSANKSI", "Pasal 4", "Pelanggar ditegur."],
            (BT, 2),
            {"bab": "Sanksi", "isi": [{"pasal": "sanksi", "teks": "Pelanggar ditegur."}]},
        ),
        (
            "membantu",
            ["Bagian Kesatu\nForum", "Paragraf 1\nUmum", "Pasal 3", "Forum dibentuk."],
            (BT, 0, "isi", 2),
            {
                "bagian": "Forum",
                "isi": [{"paragraf": "Umum", "isi": [{"pasal": "forum-dibentuk", "teks": "Forum dibentuk."}]}],
            },
        ),
        ("berlaku.", ["(2)\tMasa peralihan setahun."], (BT, 1, "isi", 0), [Lama(), "Masa peralihan setahun."]),
        ("Pembuka.", ["Kalimat kedua."], ("lampiran", 0, "isi", 0, "isi", 1), "Kalimat kedua."),
        (
            "Tujuannya:",
            ["a.\tmaju; dan", "b.\tadil."],
            ("lampiran", 0, "isi", 0, "isi", 1, "isi", 0, "rincian"),
            {"rincian": ["maju", "adil"]},
        ),
        (
            "Tujuannya:",
            ["B.\tSasaran", "Sasarannya:", "1.\tAnak; dan", "2.\tkeluarga.", "Itu saja."],
            ("lampiran", 0, "isi", 0, "isi", 2),
            {
                "subbab": "Sasaran",
                "isi": [{"teks": "Sasarannya", "rincian": ["Anak", "keluarga"], "penomoran": "angka"}, "Itu saja."],
            },
        ),
        (
            "Tujuannya:",
            ["BAB II\nPENUTUP", "Selesai."],
            ("lampiran", 0, "isi", 1),
            {"bab": "Penutup", "isi": ["Selesai."]},
        ),
    ],
)
def test_new_units_find_their_place(behind: str, typed: list[str], path: NodePath, value: Any) -> None:
    assert usul(behind, *typed) == [(path, value)]


def test_units_of_several_ranks_stand_side_by_side() -> None:
    found = usul("membantu", "(3)\tTiga.", "(4)\tEmpat.", "Pasal 3", "Lima.", "BAB II\nLAIN", "Pasal 4", "Enam.")
    assert [path for path, _ in found] == [(BT, 0, "isi", 1, "ayat", 2)] * 2 + [(BT, 0, "isi", 2), (BT, 1)]


@pytest.mark.parametrize(
    ("behind", "typed", "words"),
    [
        ("membantu", ["Pasal 3"], "belum berisi"),
        ("berlaku.", ["BAB III\nSANKSI"], "belum berisi"),
        ("bertugas.", ["Pasal 3", "Camat."], "Pasal baru memutus"),
        ("Asasnya", ["(2)\tAyat."], "ayat baru memutus"),
        ("terbuka.", ["BAB II\nTUGAS"], "BAB baru memutus"),
        ("membantu", ["Tanpa nomor."], "tanpa nomor"),
        ("membantu", ["(1)\tLagi."], "mulai lagi"),
        ("terbuka.", ["c.\tsatu;", "a.\tdua."], "mulai lagi"),
        ("membantu", ["Paragraf 1\nUmum", "Pasal 3", "Camat."], "di luar Bagian"),
        ("membantu", ["Pasal 3", "Kalimat.", "(1)\tAyat."], "mencampur"),
        ("membantu", ["Pasal 3", "Nilai {{ daerah.nama }}."], "tanda khusus"),
        ("Pembuka.", ["1.\tLangsung"], "paragraf baru tidak dikenali"),
        ("Pendahuluan".upper(), ["A.\tPengantar"], "subbab baru memutus"),
    ],
)
def test_what_has_no_place_is_refused(behind: str, typed: list[str], words: str) -> None:
    found = hasil(behind, *typed)
    assert any(isinstance(each, Sisa) and words in each.alasan for each in found), found
    assert sorted(n for each in found for n in each.units) == sorted({n for each in found for n in each.units})


@pytest.mark.parametrize(
    ("typed", "text", "remark"),
    [
        (["dimaksud dalam Pasal 1."], "dimaksud dalam [[asas]].", ""),
        (["dimaksud dalam Pasal 2 ayat (1)."], "dimaksud dalam [[tugas-bupati]].", ""),
        (["dimaksud dalam Pasal 1 huruf b."], "dimaksud dalam [[terbuka]].", ""),
        (["dimaksud dalam Pasal 1 dan Pasal 2."], "dimaksud dalam [[asas, tugas]].", ""),
        (["dimaksud dalam Pasal 1 atau Pasal 2."], "dimaksud dalam [[asas atau tugas]].", ""),
        (["tercantum dalam Lampiran."], "tercantum dalam [[rencana]].", ""),
        (["dimaksud dalam Pasal 2 ayat (2)."], "dimaksud dalam Pasal 2 ayat (2).", "beri `id:`"),
        (["dimaksud dalam Pasal 3."], "dimaksud dalam Pasal 3.", "[[pasal-baru]] atau [[berlaku]]"),
        (["dimaksud dalam Pasal 9."], "dimaksud dalam Pasal 9.", "tidak ada yang bernomor itu"),
        (
            ["menurut Pasal 1 Peraturan Daerah Nomor 2 Tahun 2020."],
            "menurut Pasal 1 Peraturan Daerah Nomor 2 Tahun 2020.",
            "",
        ),
    ],
)
def test_typed_references_become_ids_where_they_are_clear(typed: list[str], text: str, remark: str) -> None:
    (found,) = hasil("membantu", "Pasal 3", *typed)
    assert isinstance(found, Usul)
    assert found.value["teks"] == text
    assert remark in " ".join(found.perhatian)
    assert bool(found.perhatian) == bool(remark)


def test_a_clause_that_is_referred_to_is_given_an_id() -> None:
    (found,) = usul(
        "membantu", "Pasal 3", "(1)\tForum dibentuk.", "(2)\tForum sebagaimana dimaksud pada ayat (1) bebas."
    )
    assert found[1]["ayat"] == [
        {"id": "forum", "teks": "Forum dibentuk."},
        "Forum sebagaimana dimaksud pada [[forum]] bebas.",
    ]
    assert found[1]["pasal"] == "forum-dibentuk"


def test_the_old_text_that_becomes_a_clause_is_given_an_id() -> None:
    (found,) = usul("berlaku.", "(2)\tSelain ayat (1) ada yang lain.")
    old, new = found[1]
    assert old.id
    assert new == f"Selain [[{old.id}]] ada yang lain."
