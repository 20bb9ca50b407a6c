"""Synthetic projects for measuring: a region with a matrix of any length, or a long regulation."""

from __future__ import annotations

import shutil
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
AGENCIES = {f"dinas-{n}": f"Dinas Nomor {n}" for n in range(1, 8)}
ROWS_PER_INDICATOR = 5

_DAERAH = """\
nama: Contoh
jenis: kabupaten
provinsi: Provinsi Contoh
ibu_kota: Contoh
pejabat:
  bupati: {{nama: Fulan}}
  sekda: {{nama: Fulanah}}
perangkat_daerah:
{agencies}
"""
_NASKAH = """\
jenis: peraturan_bupati
nomor: 1
tahun: 2024
periode: {awal: 2024, akhir: 2026}
tentang: Rencana Aksi Daerah Contoh Tahun {{ periode.awal }}-{{ periode.akhir }}
menimbang:
  - bahwa rencana aksi perlu ditetapkan agar pelaksanaannya terarah
  - bahwa data pada matriks perlu diukur
mengingat: [uu-23-2002, uu-23-2014]
batang_tubuh:
"""
_PENUTUP = """\
penetapan: {tanggal: 2 Januari 2024, oleh: bupati}
pengundangan: {tanggal: 2 Januari 2024, oleh: sekda}
berita_daerah: {nomor: 1}
"""


def make_project(folder: Path, rows: int, pasal: int) -> Path:
    """Write a project with one document: a regulation of `pasal` articles and a matrix of `rows` rows."""
    shutil.copytree(ROOT / "content" / "_nasional", folder / "content" / "_nasional")
    shutil.copytree(ROOT / "templates", folder / "templates")
    region = folder / "content" / "kab-contoh"
    (region / "rad").mkdir(parents=True)
    agencies = "\n".join(f"  {key}: {{nama: {name}}}" for key, name in AGENCIES.items())
    (region / "daerah.yaml").write_text(_DAERAH.format(agencies=agencies), encoding="utf-8")
    lampiran = "lampiran: [lampiran.yaml]\n" if rows else ""
    (region / "rad" / "naskah.yaml").write_text(_NASKAH + _body(pasal) + _PENUTUP + lampiran, encoding="utf-8")
    if rows:
        (region / "rad" / "lampiran.yaml").write_text(
            "lampiran: matriks\nisi:\n  - matriks: matriks.yaml\n", encoding="utf-8"
        )
        (region / "rad" / "matriks.yaml").write_text(_matrix(rows), encoding="utf-8")
    return folder


def matrix_row(n: int) -> dict[str, object]:
    """Return the n-th row as plain data; both engines print these."""
    return {
        "aksi": f"Sosialisasi dan pembinaan kelompok masyarakat ke-{n} di kecamatan dan desa",
        "ukuran": f"Jumlah peserta kegiatan ke-{n}",
        "satuan": "Orang",
        "data_dasar": 20 + n % 50,
        "target": [25 + n % 50, 30 + n % 50, 35 + n % 50],
        "penanggung_jawab": f"dinas-{1 + n % len(AGENCIES)}",
    }


def pasal_text(n: int) -> list[str]:
    """Return the sentences of the n-th article: two clauses and a list of three."""
    return [
        f"Setiap Perangkat Daerah melaksanakan ketentuan ke-{n} secara terencana, terpadu, dan berkelanjutan "
        "sesuai dengan tugas dan fungsinya serta kemampuan keuangan Daerah",
        f"Pelaksanaan ketentuan ke-{n} meliputi",
        "perencanaan dan penganggaran kegiatan setiap tahun",
        "pelaksanaan kegiatan bersama masyarakat dan dunia usaha",
        "pemantauan, evaluasi, dan pelaporan hasil kegiatan",
    ]


def _body(pasal: int) -> str:
    lines = ["  - bab: Ketentuan Umum", "    isi:"]
    for n in range(1, pasal + 1):
        first, second, *items = pasal_text(n)
        lines += [
            f"      - pasal: pasal-{n}",
            "        ayat:",
            f"          - id: ayat-{n}",
            f"            teks: {first}",
        ]
        lines += [f"          - teks: {second} sebagaimana dimaksud pada [[ayat-{n}]]", "            rincian:"]
        lines += [f"              - {item}" for item in items]
    return "\n".join(lines) + "\n"


def _matrix(rows: int) -> str:
    lines = ["kolom:"]
    headings = ("nomor", "indikator", "aksi", "ukuran", "satuan")
    lines += [f"  {name}: {name.upper()}" for name in headings]
    lines += ["  data_dasar: {judul: DATA DASAR, tahun: 2023}", "  target: TARGET", "  penanggung_jawab: INSTANSI"]
    lines.append("kelompok:")
    for n in range(rows):
        if n % (10 * ROWS_PER_INDICATOR) == 0:
            lines += [f"  - nama: Kelompok {n}", "    indikator:"]
        if n % ROWS_PER_INDICATOR == 0:
            lines += [f"      - nama: Indikator kinerja nomor {n // ROWS_PER_INDICATOR + 1}", "        aksi:"]
        row = matrix_row(n)
        target = row["target"]
        assert isinstance(target, list)
        lines += [
            f"          - aksi: {row['aksi']}",
            f"            ukuran: {row['ukuran']}",
            f"            satuan: {row['satuan']}",
            f"            data_dasar: {row['data_dasar']}",
            f"            target: {{2024: {target[0]}, 2025: {target[1]}, 2026: {target[2]}}}",
            f"            penanggung_jawab: [{row['penanggung_jawab']}]",
        ]
    return "\n".join(lines) + "\n"
