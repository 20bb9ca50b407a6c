"""Checks on single cells: empty ones, and cells that hold what belongs into another column."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.bahasa.teks import gabung
from generator.checking.registry import Temuan
from generator.diagnostics.finding import Severity
from generator.naskah.matriks.nilai import Nilai, angka
from generator.naskah.matriks.periksa_dasar import MATRIKS, MatriksDibaca, lipat, path_aksi

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.blocks.model import NodePath
    from generator.naskah.matriks.model import Pengukuran

_BILANGAN = re.compile(r"\d[\d.,]*")
_DALAM_KURUNG = re.compile(r"\([^)]*\)")
_KATA = re.compile(r"[^\W\d_]|%")
# a product (30 orang x 6 kegiatan), a range, a number of a letter, a date: more than one number, one value
_SATU_NILAI = re.compile(
    r"\bx\b|×|\d\s*[-–]\s*\d|\bsampai\b|\bs\.d\b|^[\d.]+/\S"
    r"|\b(?:januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember)\b"
)
_TEMPAT = re.compile(r"\d+ (?:kecamatan|kec\.?|desa|kelurahan|kel\.?|kabupaten|kota|sekolah|puskesmas)", re.IGNORECASE)
_URAIAN = ("adanya ", "tersedianya ", "terlaksananya ", "terwujudnya ", "jumlah ", "meningkatnya ")
_BUKAN_SATUAN = {"jumlah", "ada", "belum ada", "tidak ada", "terlaksana"}
_SINGKATAN = {"org": "orang", "x": "kali", "kec": "kecamatan", "kel": "kelurahan", "keg": "kegiatan", "%": "persen"}
_MENGULANG = "mengulang satuan"
_AWALAN_UKURAN = ("jumlah ", "persentase ", "prosentase ", "cakupan ")


@MATRIKS.periksa("MTK019", Severity.PERINGATAN)
def sel_wajib_kosong(m: MatriksDibaca) -> Iterator[Temuan]:
    """Sel wajib kosong.

    Ukuran, satuan, data dasar, dan penanggung jawab tiap aksi harus terisi bila kolomnya ada. Data yang memang
    belum ada ditulis `tidak tersedia`, yang tidak berlaku ditulis `tidak berlaku`: sel kosong tidak
    mengatakan yang mana. Satuan boleh kosong bila tidak ada nilai yang berupa bilangan.

    Salah:
        - aksi: Perbaikan gizi anak
          satuan: Persen
          target: {2023: 100}

    Benar:
        - aksi: Perbaikan gizi anak
          ukuran: Persentase balita gizi buruk yang tertangani
          satuan: Persen
          data_dasar: tidak tersedia
          target: {2023: 100}
          penanggung_jawab: [dinas-kesehatan]
    """
    columns = m.matriks.kolom
    measured = [nama for nama in ("ukuran", "satuan", "data_dasar") if nama in columns]
    answered = "penanggung_jawab" in columns
    for baris, ukuran in m.terukur:
        empty = [nama.replace("_", " ") for nama in measured if _kosong(ukuran, nama)]
        if answered and baris.awal_aksi and baris.aksi is not None and not baris.aksi.penanggung_jawab:
            empty.append("penanggung jawab")
        if empty:
            inline = baris.aksi is not None and not baris.aksi.pengukuran
            at = m.place((*path_aksi(baris), "aksi") if inline else baris.path)
            yield Temuan(at, f"{gabung(empty)} belum diisi; selnya tercetak kosong", "isi, atau tulis `tidak tersedia`")


def _kosong(ukuran: Pengukuran, nama: str) -> bool:
    if nama == "data_dasar":
        nilai = ukuran.data_dasar
        return nilai is None or (type(nilai) is Nilai and nilai.teks is not None and not _ada_isi(nilai.teks))
    teks = ukuran.ukuran if nama == "ukuran" else ukuran.satuan
    if teks and _ada_isi(teks):
        return False
    return nama == "ukuran" or any(angka(nilai) is not None for nilai in (ukuran.data_dasar, *ukuran.target.values()))


def _ada_isi(teks: str) -> bool:
    return teks[0].isalnum() or any(char.isalnum() or char == "%" for char in teks)


@MATRIKS.periksa("MTK020", Severity.PERINGATAN)
def satuan_bukan_satuan(m: MatriksDibaca) -> Iterator[Temuan]:
    """Kolom satuan berisi nilai atau uraian.

    Satuan hanya menyebut apa yang dihitung: Orang, Dokumen, Persen. Bilangan milik kolom nilai, kalimat milik kolom
    ukuran; sel seperti itu biasanya bergeser satu kolom.

    Salah:
        satuan: 10 Remaja
        satuan: Adanya komitmen dalam penanganan bencana

    Benar:
        satuan: Remaja
    """
    verdicts: dict[str, tuple[str, str]] = {}
    for baris, ukuran in m.terukur:
        satuan = ukuran.satuan
        if satuan is None:
            continue
        if satuan not in verdicts:
            verdicts[satuan] = _salah_satuan(satuan)
        message, hint = verdicts[satuan]
        if message:
            yield Temuan(m.place((*baris.path, "satuan")), message, hint)


def _salah_satuan(satuan: str) -> tuple[str, str]:
    folded = lipat(satuan)
    if folded.startswith("per ") or not _KATA.search(folded):
        return "", ""
    if any(word[0].isdigit() for word in folded.split()):
        return f"satuan `{satuan}` memuat bilangan", "bilangan ditulis di data dasar atau target; sisakan satuannya"
    if folded in _BUKAN_SATUAN or folded.startswith(_URAIAN) or len(folded.split()) > 5:
        return f"`{satuan}` bukan satuan", "tulis apa yang dihitung, misalnya Orang; uraiannya ditulis di `ukuran`"
    return "", ""


@MATRIKS.periksa("MTK038", Severity.PERINGATAN)
def ukuran_berupa_lokasi(m: MatriksDibaca) -> Iterator[Temuan]:
    """Kolom ukuran berisi jumlah lokasi.

    Ukuran mengatakan apa yang diukur pada aksi itu. "11 Kecamatan" hanya menyebut tempatnya, sehingga angka target
    di sebelahnya tidak dapat dimaknai. Dilaporkan sekali untuk setiap tulisan.

    Salah:
        ukuran: 11 Kecamatan
        satuan: Orang

    Benar:
        ukuran: Jumlah peserta di 11 kecamatan
        satuan: Orang
    """
    places: dict[str, list[NodePath]] = {}
    for baris, ukuran in m.terukur:
        teks = ukuran.ukuran
        if teks and teks[0].isdigit() and _TEMPAT.fullmatch(teks):
            places.setdefault(teks.casefold(), []).append((*baris.path, "ukuran"))
    for teks, paths in places.items():
        more = f" (juga pada {len(paths) - 1} baris lain)" if len(paths) > 1 else ""
        message = f"ukuran `{teks.title()}` menyebut lokasi, bukan apa yang diukur{more}"
        yield Temuan(m.place(paths[0]), message, "tulis apa yang diukur, misalnya Jumlah peserta")


@MATRIKS.periksa("MTK021", Severity.PERINGATAN)
def nilai_bercampur_kata(m: MatriksDibaca) -> Iterator[Temuan]:
    """Kolom nilai berisi satuan lain, uraian, atau beberapa nilai.

    Data dasar dan target memuat satu nilai; satuannya ada di kolom satuan, penjelasannya di `keterangan`. Beberapa
    nilai dalam satu sel dipisah dengan `pengukuran`, agar jelas nilai mana milik ukuran mana. Bilangan yang sekadar
    mengulang satuan barisnya (25 orang) dilaporkan sekali sebagai catatan.

    Salah:
        data_dasar: {teks: Orang}
        data_dasar: {teks: 21 PRA 1 RSIA}

    Benar:
        satuan: Orang
        data_dasar: 25
    """
    repeated: list[tuple[NodePath, str]] = []
    for _, ukuran, texts in m.bernaskah:
        said: set[str] = set()
        for path, teks in texts:
            kind, hint = _salah_nilai(m, ukuran, teks, dasar="data_dasar" in path)
            if kind == _MENGULANG:
                repeated.append((path, teks))
            elif kind and kind not in said:
                said.add(kind)
                yield Temuan(m.place(path), f"{kind}: `{teks}`", hint)
    if repeated:
        message = f"{len(repeated)} sel nilai mengulang satuannya, mulai dari `{repeated[0][1]}`"
        yield Temuan(m.place(repeated[0][0]), message, "tulis bilangannya saja", Severity.CATATAN)


def _salah_nilai(m: MatriksDibaca, ukuran: Pengukuran, teks: str, *, dasar: bool) -> tuple[str, str]:
    """Return which fault a value in words has, and what to write."""
    folded = lipat(teks)
    if not folded[0].isdigit():
        if folded in m.satuan:
            return "sel nilai berisi satuan", "kolomnya agaknya bergeser: pindahkan ke `satuan`, isi nilainya"
        if dasar and folded.startswith(_AWALAN_UKURAN):
            return "uraian ukuran di kolom data dasar", "pindahkan ke `ukuran`, isi data dasarnya"
        return "", ""
    bare = " ".join(_DALAM_KURUNG.sub(" ", folded).split())
    numbers = len(_BILANGAN.findall(bare))
    if _SATU_NILAI.search(bare) or (not _KATA.search(bare) and numbers < 2):
        return "", ""
    if numbers > 1:
        return "beberapa nilai dalam satu sel", "pisahkan dengan `pengukuran`, satu nilai tiap ukuran"
    words = [_SINGKATAN.get(word.rstrip("."), word) for word in _BILANGAN.sub(" ", bare, count=1).split()]
    own = [_SINGKATAN.get(word, word) for word in lipat(ukuran.satuan or "").split() if not word[0].isdigit()]
    if words[: len(own)] == own or words == own[:1]:
        return _MENGULANG, ""
    hint = f"satuan baris ini `{ukuran.satuan}`; samakan satuannya, atau pindahkan kata itu ke `keterangan`"
    return "bilangan dengan kata yang bukan satuannya", hint
