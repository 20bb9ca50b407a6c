"""Citations are composed from the library, never typed."""

from __future__ import annotations

import pytest

from generator.naskah.umum.hukum import DaftarHukum, DaftarJenis, check_library
from generator.naskah.umum.sitasi import amendments_until, citation, full_name, short_name
from generator.source.validate import validate
from tests.unit.naskah.naskah_tools import JENIS, LN, TLN, model, pustaka

BN = "Berita Negara Republik Indonesia"


@pytest.mark.parametrize(
    ("key", "printed"),
    [
        ("uud-1945", "Undang-Undang Dasar Negara Republik Indonesia Tahun 1945"),
        (
            "uu-35-2014",
            "Undang-Undang Nomor 35 Tahun 2014 tentang Perubahan atas Undang-Undang Nomor 23 Tahun 2002 tentang "
            f"Perlindungan Anak ({LN} Tahun 2014 Nomor 297, {TLN} Nomor 5606)",
        ),
        (
            "pp-59-2019",
            "Peraturan Pemerintah Nomor 59 Tahun 2019 tentang Koordinasi Perlindungan Anak "
            f"({LN} Tahun 2019 Nomor 156, {TLN} Nomor 6383)",
        ),
        ("perpres-25-2021", f"Peraturan Presiden Nomor 25 Tahun 2021 tentang Kebijakan KLA ({LN} Tahun 2021 Nomor 96)"),
        (
            "permen-8-2014",
            "Peraturan Menteri Negara Pemberdayaan Perempuan dan Perlindungan Anak Nomor 8 Tahun 2014 tentang Sekolah "
            f"Ramah Anak ({BN} Tahun 2014 Nomor 1761)",
        ),
        (
            "perda-contoh-1-2020",
            "Peraturan Daerah Kabupaten Contoh Nomor 1 Tahun 2020 tentang Kabupaten Layak Anak (Lembaran Daerah "
            "Kabupaten Contoh Tahun 2020 Nomor 3, Tambahan Lembaran Daerah Kabupaten Contoh Nomor 7)",
        ),
        (
            "perbup-contoh-9-2021",
            "Peraturan Bupati Contoh Nomor 9 Tahun 2021 tentang Gugus Tugas "
            "(Berita Daerah Kabupaten Contoh Tahun 2021 Nomor 9)",
        ),
        ("uu-4-2016", "Undang-Undang Nomor 4 Tahun 2016 tentang Tabungan Rakyat"),
    ],
)
def test_every_kind(key: str, printed: str) -> None:
    assert citation(pustaka(), key, 2023) == printed


def test_running_text_leaves_the_gazette_out() -> None:
    assert (
        short_name(pustaka(), "pp-59-2019")
        == "Peraturan Pemerintah Nomor 59 Tahun 2019 tentang Koordinasi Perlindungan Anak"
    )


def test_amendments() -> None:
    library = pustaka()
    law, first, second = (full_name(library, key) for key in ("uu-23-2002", "uu-35-2014", "uu-17-2016"))
    assert citation(library, "uu-23-2002", 2013) == law
    assert citation(library, "uu-23-2002", 2014) == f"{law} sebagaimana telah diubah dengan {first}"
    many = f"{law} sebagaimana telah beberapa kali diubah, terakhir dengan {second}"
    assert citation(library, "uu-23-2002", 2023) == citation(library, "uu-23-2002", None) == many


def test_the_last_amendment_may_be_said() -> None:
    library = pustaka()
    assert amendments_until(library, "uu-23-2002", 2023, "uu-35-2014") == ("uu-35-2014",)
    assert amendments_until(library, "uu-23-2002", 2010, "uu-17-2016") == ("uu-35-2014", "uu-17-2016")
    assert "terakhir" not in citation(library, "uu-23-2002", 2023, "uu-35-2014")


def test_an_article_stands_in_front() -> None:
    uud = citation(pustaka(), "uud-1945", 2023, part="Pasal 18 ayat (6)")
    assert uud == "Pasal 18 ayat (6) Undang-Undang Dasar Negara Republik Indonesia Tahun 1945"


def test_rank_is_hierarchy_then_year_then_number() -> None:
    library = pustaka()
    ordered = sorted(library.peraturan, key=library.rank)
    assert ordered == [
        "uud-1945",
        "uu-miring",
        "uu-23-2002",
        "uu-35-2014",
        "perppu-1-2016",  # a Perppu stands with the Undang-Undang of its year
        "uu-4-2016",
        "uu-17-2016",
        "pp-59-2019",
        "perpres-25-2021",
        "permen-8-2014",
        "perda-contoh-1-2020",
        "perbup-contoh-9-2021",
    ]


@pytest.mark.parametrize("nomor", ["IV/MPR/2000", "²", "5/HUK"])
def test_a_number_that_is_no_number_sorts_first(nomor: str) -> None:
    law = {"jenis": "undang-undang", "nomor": nomor, "tahun": "2002", "judul": "X"}
    assert pustaka(aneh=law).rank("aneh")[2] == 0


def codes(**laws: dict[str, object]) -> list[tuple[str, tuple[str | int, ...]]]:
    jenis = model(DaftarJenis, {"jenis_peraturan": JENIS}).jenis_peraturan
    found = check_library(jenis, {"a/hukum.yaml": model(DaftarHukum, {"peraturan": laws})})
    return [(finding.code, finding.at.path) for finding in found]


def test_faults_of_a_library() -> None:
    assert codes(a={"jenis": "undang-undang", "tahun": "2000"}) == []
    assert codes(a={"jenis": "undang", "tahun": "2000"}) == [("DAS003", ("peraturan", "a", "jenis"))]
    assert codes(a={"jenis": "peraturan-menteri", "tahun": "2000"}) == [("ISI001", ("peraturan", "a"))]
    assert codes(a={"jenis": "undang-undang", "tahun": "2000", "diubah_oleh": ["b"]}) == [
        ("DAS001", ("peraturan", "a", "diubah_oleh", 0))
    ]
    assert codes(a={"jenis": "undang-undang", "tahun": "2000", "dicabut_oleh": "b"}) == [
        ("DAS001", ("peraturan", "a", "dicabut_oleh"))
    ]


def test_an_id_in_two_files() -> None:
    jenis = model(DaftarJenis, {"jenis_peraturan": JENIS}).jenis_peraturan
    laws = model(DaftarHukum, {"peraturan": {"a": {"jenis": "undang-undang", "tahun": "2000"}}})
    (finding,) = check_library(jenis, {"x": laws, "y": laws})
    assert (finding.code, finding.at.file) == ("DAS002", "y")


def test_setingkat_must_name_a_kind() -> None:
    data = {"jenis_peraturan": {**JENIS, "lain": {"nama": "Lain", "setingkat": "undang"}}}
    found, findings = validate(DaftarJenis, data, "jenis.yaml")
    assert found is None
    assert [(finding.code, "undang" in finding.message) for finding in findings] == [("DAS003", True)]
