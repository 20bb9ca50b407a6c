"""Menimbang, Mengingat, signatures: what is composed, sorted, or left blank."""

from __future__ import annotations

import pytest

from generator.blocks.model import TextBlock, block_text
from generator.diagnostics.finding import Severity
from generator.naskah.peraturan.checks import check
from generator.naskah.peraturan.model import Peraturan
from generator.naskah.umum.isian import KOSONG, Isian
from generator.source.validate import validate
from tests.unit.naskah.naskah_tools import FILE, konteks, peraturan, slot, susun_naskah, texts


def menimbang(*butir: str, **more: object) -> list[str]:
    composition, findings = susun_naskah(menimbang=list(butir), **more)
    assert findings == []
    return texts(composition, "isi.menimbang")


def test_considerations_are_lettered_and_the_last_is_composed() -> None:
    assert menimbang("bahwa satu", "bahwa dua;", "bahwa tiga.") == [
        "Menimbang\t:\ta.\tbahwa satu;",
        "b.\tbahwa dua;",
        "c.\tbahwa tiga;",
        "d.\tbahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, huruf b, dan huruf c, "
        "perlu menetapkan Peraturan Bupati tentang Rencana Aksi Daerah;",
    ]


def test_two_considerations() -> None:
    assert "dimaksud dalam huruf a dan huruf b, perlu" in menimbang("bahwa satu", "bahwa dua")[-1]


def test_one_consideration_stands_without_a_letter() -> None:
    only = "bahwa untuk melaksanakan ketentuan Pasal 9 [[perda-contoh-1-2020]] perlu menetapkan Peraturan Bupati"
    assert menimbang(only) == [
        "Menimbang\t:\tbahwa untuk melaksanakan ketentuan Pasal 9 Peraturan Daerah Kabupaten Contoh Nomor 1 Tahun 2020 "
        "tentang Kabupaten Layak Anak perlu menetapkan Peraturan Bupati;"
    ]


def test_the_composed_one_carries_values_of_the_title() -> None:
    last = menimbang(
        "bahwa satu",
        "bahwa dua",
        tentang="Rencana *Smart* {{ periode.awal }}",
        periode={"awal": "2021", "akhir": "2023"},
    )[-1]
    assert last.endswith("tentang Rencana Smart 2021;")


@pytest.mark.parametrize("key", ["menimbang", "mengingat", "batang_tubuh"])
def test_an_empty_part_is_refused(key: str) -> None:
    data = {**peraturan().model_dump(exclude={"batang_tubuh"}), "batang_tubuh": [{"pasal": "a", "teks": "x"}], key: []}
    found, findings = validate(Peraturan, data, FILE)
    assert found is None
    assert [(finding.code, finding.at.path) for finding in findings] == [("ISI004", (key,))]


def mengingat(*laws: object) -> list[str]:
    composition, findings = susun_naskah(mengingat=list(laws))
    assert findings == []
    return [line.replace("Mengingat\t:\t", "").split(" (")[0] for line in texts(composition, "isi.mengingat")]


def test_legal_bases_are_sorted_by_hierarchy_year_and_number() -> None:
    found = mengingat(
        "perda-contoh-1-2020", "pp-59-2019", "uu-17-2016", "uu-4-2016", "permen-8-2014", "uud-1945", "perppu-1-2016"
    )
    assert [line.split("\t")[0] for line in found] == [f"{n}." for n in range(1, 8)]
    names = [line.split("\t")[1] for line in found]
    assert names[0] == "Undang-Undang Dasar Negara Republik Indonesia Tahun 1945;"
    assert names[1].startswith("Peraturan Pemerintah Pengganti Undang-Undang Nomor 1 Tahun 2016")
    assert [name.split(" tentang")[0] for name in names[2:]] == [
        "Undang-Undang Nomor 4 Tahun 2016",
        "Undang-Undang Nomor 17 Tahun 2016",
        "Peraturan Pemerintah Nomor 59 Tahun 2019",
        "Peraturan Menteri Negara Pemberdayaan Perempuan dan Perlindungan Anak Nomor 8 Tahun 2014",
        "Peraturan Daerah Kabupaten Contoh Nomor 1 Tahun 2020",
    ]


def test_one_legal_basis_has_no_number() -> None:
    assert mengingat("uu-4-2016") == ["Undang-Undang Nomor 4 Tahun 2016 tentang Tabungan Rakyat;"]


def test_amendments_after_the_year_of_the_regulation_are_not_cited() -> None:
    for tahun, cited in (("2013", 0), ("2015", 1), ("2023", 1)):
        composition, _ = susun_naskah(tahun=tahun)
        (line,) = texts(composition, "isi.mengingat")
        assert line.count("sebagaimana") == cited
        assert ("beberapa kali" in line) == (tahun == "2023")


def test_without_a_year_that_of_the_enactment_counts() -> None:
    composition, _ = susun_naskah(tahun=None, penetapan={"tanggal": "1 Mei 2015", "oleh": "bupati"})
    assert "sebagaimana telah diubah dengan" in texts(composition, "isi.mengingat")[0]
    assert composition.values["tahun"] == "2015"


def test_the_last_amendment_must_be_one() -> None:
    _, findings = susun_naskah(mengingat=[{"peraturan": "uu-23-2002", "perubahan_terakhir": "pp-59-2019"}])
    assert [(finding.code, finding.at.path) for finding in findings] == [
        ("DAS004", ("mengingat", 0, "perubahan_terakhir"))
    ]


def test_two_articles_of_one_law_have_anchors_of_their_own() -> None:
    composition, _ = susun_naskah(
        mengingat=[
            {"peraturan": "uud-1945", "bagian": "Pasal 18 ayat (6)"},
            {"peraturan": "uud-1945", "bagian": "Pasal 28B"},
            "uu-4-2016",
        ]
    )
    blocks = [block for block in slot(composition, "isi.mengingat") if isinstance(block, TextBlock)]
    assert [block_text(block).split("\t")[-1][:9] for block in blocks[:2]] == ["Pasal 18 ", "Pasal 28B"]
    assert len({block.anchor for block in blocks}) == 3
    assert blocks[2].anchor == "mengingat/uu-4-2016"


def test_a_finished_draft_has_no_blanks() -> None:
    composition, findings = susun_naskah()
    assert findings == []
    assert composition.values["penetapan"] == {
        "tempat": "Teladan",
        "tanggal": "29 Mei 2023",
        "jabatan": "Bupati Contoh",
        "nama": "Budi Santoso",
    }
    assert composition.values["pengundangan"] == {
        "tempat": "Teladan",
        "tanggal": "30 Mei 2023",
        "jabatan": "Sekretaris Daerah Kabupaten Contoh",
        "nama": "Siti Aminah",
    }
    assert composition.values["berita_daerah"] == {"tahun": "2023", "nomor": "13"}
    assert (composition.values["nomor"], composition.values["tahun"]) == ("12", "2023")


def test_a_blank_draft_prints_dots_and_counts_them() -> None:
    composition, findings = susun_naskah(nomor=None, tahun=None, penetapan=None, pengundangan=None, berita_daerah=None)
    assert {finding.code for finding in findings} == {"PEN001"}
    assert {finding.severity for finding in findings} == {Severity.CATATAN}
    assert sorted(finding.message.split(" belum")[0] for finding in findings) == [
        "nama pejabat penetapan",
        "nama pejabat pengundangan",
        "nomor berita daerah",
        "nomor peraturan",
        "tahun berita daerah",
        "tahun peraturan",
        "tanggal penetapan",
        "tanggal pengundangan",
    ]
    assert composition.values["nomor"] == composition.values["tahun"] == KOSONG
    assert composition.values["berita_daerah"] == {"tahun": KOSONG, "nomor": KOSONG}


def test_texts_print_the_same_year_as_the_title() -> None:
    body = {"pasal": "a", "teks": "Tahun {{ tahun }}"}
    dated, _ = susun_naskah(body, tahun=None)
    blank, _ = susun_naskah(body, tahun=None, penetapan=None)
    assert texts(dated, "isi.batang_tubuh")[-1] == "Tahun 2023."
    assert texts(blank, "isi.batang_tubuh")[-1] == f"Tahun {KOSONG}."


def test_isian_keeps_zero() -> None:
    isian = Isian(FILE)
    assert isian.text(0, "nomor", ()) == "0"
    assert isian.findings == []


def test_certified_copy() -> None:
    composition, _ = susun_naskah(salinan={"oleh": "kepala-bagian-hukum"})
    assert composition.values["salinan"] == {
        "ada": True,
        "jabatan": "Kepala Bagian Hukum",
        "nama": "RAHMA, S.H.",
        "pangkat": "Pembina (IV/a)",
        "nip": "1970",
    }
    without, _ = susun_naskah()
    assert isinstance(without.values["salinan"], dict)
    assert without.values["salinan"]["ada"] is False


def test_document_properties() -> None:
    composition, _ = susun_naskah(tentang="Rencana *Smart City*")
    assert composition.author == "Pemerintah Kabupaten Contoh"
    assert composition.title == "Peraturan Bupati Contoh tentang Rencana Smart City"
    assert composition.values["tentang"] == "Rencana Smart City"


@pytest.mark.parametrize(
    ("more", "code", "path"),
    [
        ({"jenis": "peraturan_wali_kota"}, "JUD001", ("jenis",)),
        (
            {"menimbang": ["bahwa x", "bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a"]},
            "KON001",
            ("menimbang", 1),
        ),
        ({"mengingat": ["uu-23-2003"]}, "DAS001", ("mengingat", 0)),
        ({"mengingat": ["uu-4-2016", "uu-4-2016"]}, "DAS005", ("mengingat", 1)),
        ({"penetapan": {"oleh": "bupatii"}}, "PEN002", ("penetapan", "oleh")),
        ({"salinan": {"oleh": "tidak-ada"}}, "PEN002", ("salinan", "oleh")),
    ],
)
def test_checks_against_the_registries(more: dict[str, object], code: str, path: tuple[str | int, ...]) -> None:
    findings = list(check(peraturan(**more), konteks(), FILE))
    assert (code, path) in [(finding.code, finding.at.path) for finding in findings]
    assert all(finding.hint for finding in findings)
    assert list(check(peraturan(), konteks(), FILE)) == []
