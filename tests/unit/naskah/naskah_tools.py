"""A small made-up regency with its laws, and short ways to compose a regulation of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import BaseModel

from generator.blocks.composition import Composition, Slot
from generator.blocks.model import Block, Row, TableBlock, TextBlock, block_text
from generator.naskah.matriks.model import Matriks
from generator.naskah.peraturan.compose import compose
from generator.naskah.peraturan.model import Peraturan
from generator.naskah.umum.daerah import Daerah
from generator.naskah.umum.hukum import DaftarHukum, DaftarJenis, PustakaHukum
from generator.naskah.umum.kalimat import Penulis
from generator.naskah.umum.konteks import DaftarKla, DaftarSatuan, Konteks, Nasional
from generator.naskah.umum.saringan import FILTERS
from generator.naskah.umum.skala import DaftarKinerja
from generator.source.validate import validate
from generator.templating.text import TextRenderer

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.diagnostics.finding import Finding
    from generator.naskah.umum.rujukan import Sasaran

FILE = "kab-contoh/rad/naskah.yaml"
LN, TLN = "Lembaran Negara Republik Indonesia", "Tambahan Lembaran Negara Republik Indonesia"

JENIS = {
    "undang-undang-dasar": {"nama": "Undang-Undang Dasar Negara Republik Indonesia"},
    "undang-undang": {"nama": "Undang-Undang", "lembaran": LN, "tambahan": TLN},
    "perppu": {
        "nama": "Peraturan Pemerintah Pengganti Undang-Undang",
        "lembaran": LN,
        "tambahan": TLN,
        "setingkat": "undang-undang",
    },
    "peraturan-pemerintah": {"nama": "Peraturan Pemerintah", "lembaran": LN, "tambahan": TLN},
    "peraturan-presiden": {"nama": "Peraturan Presiden", "lembaran": LN, "tambahan": TLN},
    "peraturan-menteri": {
        "nama": "Peraturan",
        "lembaran": "Berita Negara Republik Indonesia",
        "pembentuk": "menteri",
    },
    "peraturan-daerah-kabupaten-kota": {
        "nama": "Peraturan Daerah",
        "lembaran": "Lembaran Daerah",
        "tambahan": "Tambahan Lembaran Daerah",
        "pembentuk": "daerah",
    },
    "peraturan-bupati": {"nama": "Peraturan Bupati", "lembaran": "Berita Daerah", "pembentuk": "daerah"},
}


def _law(jenis: str, nomor: str, tahun: str, judul: str, **more: Any) -> dict[str, Any]:
    return {"jenis": jenis, "nomor": nomor, "tahun": tahun, "judul": judul, **more}


HUKUM = {
    "uud-1945": {"jenis": "undang-undang-dasar", "tahun": "1945"},
    "uu-23-2002": _law(
        "undang-undang",
        "23",
        "2002",
        "Perlindungan Anak",
        lembaran={"tahun": "2002", "nomor": "109", "tambahan": "4235"},
        diubah_oleh=["uu-35-2014", "uu-17-2016"],
    ),
    "uu-35-2014": _law(
        "undang-undang",
        "35",
        "2014",
        "Perubahan atas Undang-Undang Nomor 23 Tahun 2002 tentang Perlindungan Anak",
        lembaran={"tahun": "2014", "nomor": "297", "tambahan": "5606"},
    ),
    "uu-17-2016": _law(
        "undang-undang",
        "17",
        "2016",
        "Penetapan Perppu Nomor 1 Tahun 2016",
        lembaran={"tahun": "2016", "nomor": "237", "tambahan": "5946"},
    ),
    "perppu-1-2016": _law("perppu", "1", "2016", "Perubahan Kedua", lembaran={"tahun": "2016", "nomor": "99"}),
    "uu-4-2016": _law("undang-undang", "4", "2016", "Tabungan Rakyat"),
    "pp-59-2019": _law(
        "peraturan-pemerintah",
        "59",
        "2019",
        "Koordinasi Perlindungan Anak",
        lembaran={"tahun": "2019", "nomor": "156", "tambahan": "6383"},
    ),
    "perpres-25-2021": _law(
        "peraturan-presiden", "25", "2021", "Kebijakan KLA", lembaran={"tahun": "2021", "nomor": "96"}
    ),
    "permen-8-2014": _law(
        "peraturan-menteri",
        "8",
        "2014",
        "Sekolah Ramah Anak",
        pembentuk="Menteri Negara Pemberdayaan Perempuan dan Perlindungan Anak",
        lembaran={"tahun": "2014", "nomor": "1761"},
    ),
    "perda-contoh-1-2020": _law(
        "peraturan-daerah-kabupaten-kota",
        "1",
        "2020",
        "Kabupaten Layak Anak",
        pembentuk="Kabupaten Contoh",
        lembaran={"tahun": "2020", "nomor": "3", "tambahan": "7"},
    ),
    "perbup-contoh-9-2021": _law(
        "peraturan-bupati",
        "9",
        "2021",
        "Gugus Tugas",
        pembentuk="Kabupaten Contoh",
        lembaran={"tahun": "2021", "nomor": "9"},
    ),
    "uu-miring": _law("undang-undang", "1", "2000", "Pengesahan *ILO Convention No. 182*"),
}

DAERAH = {
    "nama": "Contoh",
    "jenis": "kabupaten",
    "provinsi": "Raya",
    "ibu_kota": "Teladan",
    "pejabat": {
        "bupati": {"nama": "Budi Santoso"},
        "sekretaris-daerah": {"nama": "Siti Aminah"},
        "kepala-bagian-hukum": {"nama": "Rahma", "gelar": "S.H.", "pangkat": "Pembina (IV/a)", "nip": "1970"},
    },
    "perangkat_daerah": {
        "dinas-kesehatan": {"nama": "Dinas Kesehatan", "alias": ["Dinkes"]},
        "dinas-sosial": {"nama": "Dinas Sosial"},
    },
    "mitra": {"forum-anak": {"nama": "Forum Anak"}},
}

KLA = {
    "versi": [
        {
            "tahun": tahun,
            "sumber": f"versi {tahun}",
            "klaster": [{"id": "kelembagaan", "nama": "Kelembagaan", "indikator": [{"nomor": "1", "nama": "Perda"}]}],
        }
        for tahun in ("2022", "2020")
    ]
}

Model = TypeVar("Model", bound=BaseModel)


def model(kind: type[Model], data: Mapping[str, Any]) -> Model:
    """Return validated data; a finding fails the test."""
    found, findings = validate(kind, data, FILE)
    assert found is not None, findings
    return found


def pustaka(**laws: Any) -> PustakaHukum:
    """Return the library of the made-up regency, with more laws if given."""
    jenis = model(DaftarJenis, {"jenis_peraturan": JENIS}).jenis_peraturan
    return PustakaHukum(jenis, model(DaftarHukum, {"peraturan": {**HUKUM, **laws}}).peraturan)


def konteks(**daerah: Any) -> Konteks:
    """Return everything that documents of the regency look up."""
    region = model(Daerah, {**DAERAH, **daerah})
    return Konteks(
        region,
        pustaka(),
        Nasional(
            model(DaftarKla, KLA), frozenset({"Persen"}), DaftarSatuan(satuan_pecahan=("Persen",)), DaftarKinerja()
        ),
    )


def peraturan(*batang_tubuh: dict[str, Any], **more: Any) -> Peraturan:
    """Return a regulation with that body; without one a single article."""
    data: dict[str, Any] = {
        "jenis": "peraturan_bupati",
        "nomor": "12",
        "tahun": "2023",
        "tentang": "Rencana Aksi Daerah",
        "menimbang": ["bahwa anak perlu dilindungi", "bahwa daerah wajib melindungi anak"],
        "mengingat": ["uu-23-2002"],
        "batang_tubuh": list(batang_tubuh) or [{"pasal": "satu", "teks": "Satu"}],
        "penetapan": {"tanggal": "29 Mei 2023", "oleh": "bupati"},
        "pengundangan": {"tanggal": "30 Mei 2023", "oleh": "sekretaris-daerah"},
        "berita_daerah": {"nomor": "13"},
    }
    data |= more
    return model(Peraturan, {key: value for key, value in data.items() if value is not None})


def susun_naskah(*batang_tubuh: dict[str, Any], **more: Any) -> tuple[Composition, list[Finding]]:
    """Compose a regulation with that body."""
    return compose(peraturan(*batang_tubuh, **more), konteks(), FILE)


def slot(composition: Composition, name: str) -> tuple[Block, ...]:
    """Return the blocks of all slots of that name, in order."""
    return tuple(block for found, each in composition.slots() if found == name for block in each.blocks)


def texts(composition: Composition, name: str) -> list[str]:
    """Return the paragraphs of a slot as they read on paper."""
    return [block_text(block) for block in slot(composition, name) if isinstance(block, TextBlock)]


def tubuh(*batang_tubuh: dict[str, Any], **more: Any) -> list[str]:
    """Return the body as it reads on paper; any finding fails the test."""
    composition, findings = susun_naskah(*batang_tubuh, **more)
    assert findings == []
    return texts(composition, "isi.batang_tubuh")


def penulis(sasaran: Mapping[str, Sasaran] | None = None, **values: object) -> Penulis:
    """Return a writer of running text that knows the library and these values and targets."""
    return Penulis(FILE, TextRenderer(FILTERS), values, pustaka(), sasaran or {})


def all_blocks(composition: Composition) -> Iterator[Block]:
    """Yield every block of a document."""
    for _, each in composition.slots():
        if isinstance(each, Slot):
            yield from each.blocks


def all_rows(table: TableBlock) -> list[Row]:
    """Return header rows and body rows."""
    return [*table.header, *table.rows]


KOLOM = {
    "nomor": "NO",
    "indikator": "INDIKATOR",
    "aksi": "AKSI",
    "ukuran": "UKURAN",
    "satuan": "SATUAN",
    "data_dasar": {"judul": "DATA DASAR", "tahun": "2020"},
    "target": "TARGET",
    "penanggung_jawab": "PENANGGUNG JAWAB",
}


def matriks(*kelompok: dict[str, Any], susunan: str = "satu tabel", kolom: dict[str, Any] | None = None) -> Matriks:
    """Return a matrix with all columns, or with those given."""
    return model(Matriks, {"susunan": susunan, "kolom": kolom or KOLOM, "kelompok": list(kelompok)})


def aksi(nama: str = "Sosialisasi", **more: Any) -> dict[str, Any]:
    """Return one action with figures."""
    data = {
        "aksi": nama,
        "ukuran": "Jumlah orang",
        "satuan": "Orang",
        "data_dasar": "10",
        "target": {"2021": "25", "2022": "30"},
        "penanggung_jawab": ["dinas-kesehatan"],
    }
    return {key: value for key, value in (data | more).items() if value is not None}
