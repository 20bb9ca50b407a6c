"""Known figures of the real performance report stand where they belong, and known faults of print are gone.

The facts come from a list of what is right and wrong in the printed report; printed lines are in brackets.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from generator.blocks.figures import ChartBlock, ContentsBlock
from generator.blocks.model import TableBlock, TextBlock, block_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.blocks.model import Block
    from tests.dokumen.conftest import Dokumen

SENTENCES = {
    "mean of all indicators": "Rata-rata capaian 7 (tujuh) IKU adalah 126,21% dengan kategori Sangat Tinggi",
    "mean in the summary": "Rata-rata capaiannya 126,21% dengan kategori Sangat Tinggi: 3 (tiga) indikator melampaui",
    "mean in the last chapter": "rata-rata capaian 126,21% dan kategori Sangat Tinggi",
    "mean of gender (1120)": r"(?=.*3 \(tiga\) indikator).*111,33%",
    "IPG": r"(?=.*92,22)(?=.*92,33)(?=.*2021).*naik 0,11 poin",
    "IDG": r"(?=.*70,14)(?=.*70,57).*naik 0,43 poin.*turun 1,10 poin persen.*(99,11% menjadi 98,01%)",
    "ARG": r"(?=.*18,01%)(?=.*28,65%).*naik 10,64 poin persen",
    "ratio of children": r"(?=.*3,17)(?=.*2,7[ ;]).*turun 0,47 poin",
    "villages": r"(?=.*286,06%).*kenaikan 186,06 poin persen|(?=.*286,06%).*naik 186,06 poin persen",
    "villages at the end": r"(?=.*desa dengan klasifikasi minimal maju)(?=.*44,16%).*151,45%",
    "PPKS at the end, not 52,95 (600)": r"(?=.*2026)(?=.*76,95%)(?=.*angka PPKS yang tertangani).*89,30%",
    "IPG at the end": r"(?=.*Indeks Pembangunan Gender)(?=.*2026).*99,43%",
    "IDG at the end": r"(?=.*Indeks Pemberdayaan Gender)(?=.*2026).*92,86%",
    "ARG at the end": r"(?=.*Anggaran)(?=.*2026).*135,14%",
    "PUSPAGA (1667)": r"(?=.*PUSPAGA)(?=.*220 Orang)(?=.*228 Orang).*103,64%",
    "Tagana (793)": r"(?=.*Tagana)(?=.*30 Orang)(?=.*38 Orang).*126,67%",
    "marriage (1359)": r"(?=.*33,20%)(?=.*17,26%).*7,65% (\(Sangat Rendah\)|dan berkategori Sangat Rendah)",
    "all LPM counted (2180)": r"Rata-rata capaiannya 99,88% dengan kategori Sangat Tinggi|rata-rata capaian 99,88%",
    "target of the agreement (428)": "Perjanjian Kinerja 200 Orang; capaian dihitung terhadap 220 Orang",
    "nothing computed against zero (1444)": r"[Rr]uang laktasi pada tahun 2022 adalah nol, sehingga capaiannya tidak"
    r"|[Tt]arget jumlah ruang laktasi.*nol.*tidak dihitung",
    "budget in words": r"Rp29\.669\.164\.407(,00)? \(dua puluh sembilan miliar enam ratus enam puluh sembilan juta "
    "seratus enam puluh empat ribu empat ratus tujuh rupiah",
    "spending in words (2363)": r"Rp25\.936\.934\.756(,00)? \(dua puluh lima miliar sembilan ratus tiga puluh "
    r"enam juta sembilan ratus tiga puluh empat ribu tujuh ratus lima puluh enam rupiah\) atau 87,42%",
    "five bureaus (228)": r"5 \(lima\) bidang",
    "gazette (151)": r"Nomor 24 Tahun 2013 .*\(Lembaran Daerah Kabupaten Balangan Tahun 2013 Nomor 24",
    "title of the rule (119)": "Petunjuk Teknis Perjanjian Kinerja, Pelaporan Kinerja, dan Tata Cara Reviu atas "
    "Laporan Kinerja Instansi Pemerintah",
}

ROWS = {
    "PPKS": r"PPKS\) yang Tertangani \| 116,95% \| 52,95% \| 68,72% \| 129,78% \| 89,30% \| Sangat Tinggi",
    "IPG": r"IPG .*\| 99,47% \| 92,74 \| 92,33 \*\* \| 99,56% \| 99,43% \| Sangat Tinggi",
    "IDG": r"IDG .*\| 99,11% \| 72 \| 70,57 \*\* \| 98,01% \| 92,86% \| Sangat Tinggi",
    "ARG": r"ARG .*\| 21% \| 28,65% \| 136,43% \| 135,14% \| Sangat Tinggi",
    "women, with a category (1250)": r"Perempuan\) \| 75,18% \| 14 \| 17,4 \| 75,71% \| 72,06% \| Tinggi",
    "children": r"per 10\.000 Anak\) \| .* \| 1,9 \| 2,7 \| 57,89% \| 20,00% \| Rendah",
    "villages": r"Minimal Maju \| 100,00% \| 23,38% \| 66,88% \| 286,06% \| 151,45% \| Sangat Tinggi",
    "mean": r"Rata-rata capaian \| 126,21% \| Sangat Tinggi",
    "mean of gender": r"Rata-rata capaian \| 111,33% \| – \| Sangat Tinggi",
    "BDT (765)": r"12\.000 KK \| 22\.577 KK \| 188,14% \| Sangat Tinggi",
    "BDT in the budget (2635)": r"Basis Data Terpadu .*\| 188,14 \| 98,04 \| 90,10",
    "marriage in the budget (2669)": r"Kualitas Keluarga \| .*\| 7,65 \| 94,47 \| -86,82",
    "family index (2670)": r"127,89 \| 98,68 \| 29,21",
    "mean, not sum (2631)": r"1\. 35,00¶2\. 287,50¶rata-rata 161,25 \| 85,85 \| 75,40",
    "laktasi (1444)": r"Ruang Laktasi \| 0 Buah \| 0 Buah \| – \| –",
    "LPM (2177)": r"LPM yang Dibina \| 8 LPM \| 8 LPM \| 100,00%",
    "two programmes (2209)": r"BPNT.*¶.*PKH.*\| 203\.400\.000$",
    "RKPDes (2039)": r"Terlaksananya Penetapan RKPDes Tepat Waktu \| Jumlah RKPDes yang Ditetapkan Tepat Waktu",
    "evaluation (2099)": "Terlaksananya Evaluasi Perkembangan Desa dan Kelurahan",
    "whole name (2333)": r"Persentase Penyampaian Laporan Inventaris Aset Desa Tepat Waktu \|",
    "programme (503)": r"15 \| Program Pemberdayaan Lembaga Kemasyarakatan, Lembaga Adat,? dan Masyarakat Hukum Adat",
    "rehabilitation (918)": "– Rehabilitasi Sarana dan Prasarana Taman Makam Pahlawan Nasional Kabupaten/Kota",
    "PPKS table": r"Jumlah \| 68\.334 Orang \| 46\.958 Orang \| 68,72%",
    "staff": r"Jumlah \| .*\b145\b",
    "budget": r"JUMLAH \| 29\.669\.164\.407 \| 25\.936\.934\.756 \| 87,42",
    "efficiency": r"JUMLAH \| 87,42 \|",
    "villages without double counting (1729)": r"2019 \|.*\b153\b",
}

GONE = (
    "129,98",
    "196,32",
    "237,15",
    "105,53",
    "192,35",
    "99,19%",
    "99,75",
    "seperti tersebut diatas",
    "Peraturan Permendagri",
    "ratus lima enam",
    "milyar",
    "Startegis",
    "Desa Tepat |",
    "desarnya",
    "asset",
    "Pelebagaian",
)


def paragraphs(blocks: Sequence[Block]) -> list[str]:
    """Return the text of every paragraph, without its look."""
    return [plain("".join(run.text for run in block.runs)) for block in blocks if isinstance(block, TextBlock)]


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("−", "-")


def rows(blocks: Sequence[Block]) -> list[str]:
    """Return every table row on one line, paragraphs of a cell parted by ¶."""
    return [
        plain(
            " | ".join("¶".join("".join(run.text for run in line.runs) for line in cell.content) for cell in row.cells)
        )
        for block in blocks
        if isinstance(block, TableBlock)
        for row in block.rows
    ]


@pytest.mark.parametrize("name", SENTENCES)
def test_known_sentences(laporan: Dokumen, name: str) -> None:
    found = [text for text in paragraphs(laporan.blocks) if re.search(escaped(SENTENCES[name]), text, re.IGNORECASE)]
    assert found, SENTENCES[name]


def escaped(pattern: str) -> str:
    """Return a plain sentence as a pattern; one that has groups is a pattern already."""
    return pattern if re.search(r"[\\|]|\.\*", pattern) else re.escape(pattern)


@pytest.mark.parametrize("name", ROWS)
def test_known_rows(laporan: Dokumen, name: str) -> None:
    assert any(re.search(ROWS[name], row) for row in rows(laporan.blocks)), ROWS[name]


def test_known_faults_of_print_are_gone(laporan: Dokumen) -> None:
    said = "\n".join((*laporan.lines, *paragraphs(laporan.blocks)))
    assert [word for word in GONE if word in said] == []


def test_tables_and_figures_are_numbered_without_a_gap(laporan: Dokumen) -> None:
    """Print stopped numbering at Tabel 3.11 (1115 and on)."""
    for label in ("Tabel", "Gambar"):
        said = [block_text(block).split()[:2] for block in captions(laporan, label)]
        assert {word for word, _ in said} == {label}
        numbers = [tuple(number.rpartition(".")[::2]) for _, number in said]
        chapters = list(dict.fromkeys(chapter for chapter, _ in numbers))
        assert numbers == [(c, str(n)) for c in chapters for n in range(1, sum(each == c for each, _ in numbers) + 1)]
    data = [block for block in laporan.blocks if isinstance(block, TableBlock) and block.style.startswith("Tabel Data")]
    assert len(data) == len(captions(laporan, "Tabel"))


def captions(laporan: Dokumen, label: str) -> list[TextBlock]:
    return [block for block in laporan.blocks if isinstance(block, TextBlock) and block.style == f"Judul {label}"]


def test_the_agency_has_one_name(laporan: Dokumen) -> None:
    """Print drops a word of it here and there (242, 289)."""
    full = "Dinas Sosial, Pemberdayaan Perempuan dan Perlindungan Anak serta Pemberdayaan Masyarakat dan Desa"
    for text in paragraphs(laporan.blocks):
        for found in re.findall(r"Dinas Sosial, Pemberdayaan.{0,90}", text):
            assert found.startswith(full[:90]), text


def test_contents_name_every_heading_table_and_figure(laporan: Dokumen) -> None:
    listed = [entry.anchor for block in laporan.blocks if isinstance(block, ContentsBlock) for entry in block.entries]
    assert len(set(listed)) == len(listed) > 150
    styles = ("heading 1", "heading 2", "heading 3", "Judul Tabel", "Judul Gambar")
    titles = [block.anchor for block in laporan.blocks if isinstance(block, TextBlock) and block.style in styles]
    assert all(titles)
    assert [each for each in listed if each in titles] == sorted(titles, key=listed.index)
    assert set(titles) <= set(listed)


def test_charts_have_a_value_or_a_gap_for_every_category(laporan: Dokumen) -> None:
    charts = [block for block in laporan.blocks if isinstance(block, ChartBlock)]
    assert len(charts) > 15
    for chart in charts:
        assert chart.series, chart.description
        assert {len(series.values) for series in chart.series} == {len(chart.categories)}, chart.description
        for series in chart.series:
            for value in series.values:
                assert value is None or len(f"{value:f}".rpartition(".")[2]) <= 4 or value == int(value), chart
