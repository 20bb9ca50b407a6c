"""Checks of Menimbang."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.bahasa.penomoran import huruf
from generator.bahasa.teks import gabung
from generator.checking.registry import Temuan
from generator.diagnostics.finding import Severity
from generator.naskah.telaah.daftar import TELAAH
from generator.naskah.telaah.kenali_nama import is_penutup
from generator.naskah.telaah.sitasi_terbaca import semua_peraturan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.naskah.telaah.bentuk import Butir, Telaah

_SUMBER = "UU 12/2011 Lampiran II, bagian Konsiderans"
_KETERANGAN = re.compile(r"bahwa\s+(?:dalam rangka|untuk|guna|demi|sehubungan dengan|dalam upaya|sebagai upaya|agar)\b")
_PREDIKAT = re.compile(
    r"\b(?:perlu|perlunya|diperlukan|maka|harus|wajib|dapat|telah|sudah|akan|belum|tidak|adalah|merupakan|ialah|menjadi|memerlukan"
    r"|membutuhkan|dipandang|ditetapkan|dibentuk|disusun|dilakukan|dilaksanakan|diatur|dibutuhkan|diubah|dicabut|mengamanatkan"
    r"|memerintahkan|mempunyai|memiliki|menetapkan)\b"
)
_SAMPAI = re.compile(r"huruf\s+([a-z])\s+sampai\s+dengan\s+huruf\s+([a-z])\b")
_RUMUS = re.compile(
    r"bahwa\s+berdasarkan\s+pertimbangan\s+sebagaimana\s+(?:telah\s+)?dimaksud\s+(dalam|pada)\s+(huruf.*?)(?=,?\s*(?:maka\s+)?"
    r"(?:perlu|perlunya|dipandang|telah|harus)\b)"
)


def _text(butir: Butir) -> str:
    return " ".join(butir.teks.split())


@TELAAH.periksa("KON003", Severity.PERINGATAN, _SUMBER)
def diawali_bahwa(telaah: Telaah) -> Iterator[Temuan]:
    """Pertimbangan tidak diawali bahwa.

    Setiap butir Menimbang adalah satu kalimat yang diawali kata bahwa.

    Salah:
        a. setiap anak berhak atas perlindungan;

    Benar:
        a. bahwa setiap anak berhak atas perlindungan;
    """
    for each in telaah.menimbang:
        if each.teks and not each.teks.startswith(("bahwa ", "[")):
            yield Temuan(each.at, "pertimbangan ini tidak diawali kata `bahwa`", "awali dengan `bahwa`, huruf kecil")


@TELAAH.periksa("KON004", Severity.PERINGATAN, _SUMBER)
def kalimat_utuh(telaah: Telaah) -> Iterator[Temuan]:
    """Pertimbangan tanpa pokok pikiran.

    Butir yang hanya berisi keterangan tujuan (dalam rangka, untuk, guna) belum menyatakan apa-apa: induk kalimatnya
    tidak ada. Sebutkan apa yang perlu, diperlukan, atau ditetapkan.

    Salah:
        a. bahwa dalam rangka memberikan kepastian hukum terhadap pelaksanaan rencana aksi;

    Benar:
        a. bahwa dalam rangka memberikan kepastian hukum terhadap pelaksanaan rencana aksi, perlu disusun pengaturannya;
    """
    for each in telaah.menimbang:
        text = _text(each)
        opening = _KETERANGAN.match(text)
        if opening is None or _PREDIKAT.search(text, opening.end()):
            continue
        _, comma, behind = text[opening.end() :].partition(",")
        if comma and re.search(r"\b(?:di|ber|me|ter)[a-z]{3,}", behind):
            continue  # a main clause may begin behind the comma
        message = "pertimbangan ini hanya keterangan tujuan; induk kalimatnya tidak ada"
        yield Temuan(each.at, message, "lengkapi dengan pokok pikirannya, misalnya `..., perlu ...`")


@TELAAH.periksa("KON005", Severity.PERINGATAN, _SUMBER)
def huruf_penutup(telaah: Telaah) -> Iterator[Temuan]:
    """Butir penutup tidak menyebut semua huruf.

    Butir terakhir Menimbang merujuk semua pertimbangan di atasnya, satu per satu: dalam huruf a dan huruf b, atau dalam
    huruf a, huruf b, dan huruf c. Kata depannya dalam, bukan pada.

    Salah:
        d. bahwa berdasarkan pertimbangan sebagaimana dimaksud pada huruf a dan b, perlu menetapkan ...;

    Benar:
        d. bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, huruf b, dan huruf c, perlu ...;
    """
    if len(telaah.menimbang) < 2 or not is_penutup(telaah.menimbang[-1]):
        return
    last = telaah.menimbang[-1]
    letters = [huruf(n) for n in range(1, len(telaah.menimbang))]
    right = f"dalam {gabung([f'huruf {each}' for each in letters])}"
    found = _RUMUS.match(_text(last))
    if found is None:
        yield Temuan(
            last.at, "butir penutup tidak merujuk pertimbangan di atasnya", f"tulis `... dimaksud {right}, ...`"
        )
        return
    written = f"{found[1]} {found[2]}".rstrip(" ,")
    if written == right:
        return
    named = _letters(found[2])
    missing = [each for each in letters if each not in named]
    extra = [each for each in named if each not in letters]
    if missing:
        message = f"butir penutup tidak menyebut huruf {gabung(missing)}"
    elif extra:
        message = f"butir penutup menyebut huruf {gabung(extra)}, yang tidak ada di atasnya"
    elif _SAMPAI.search(found[2]) and found[1] == "dalam":
        return
    else:
        message = f"rumusan rujukan butir penutup tidak baku: `{written}`"
    yield Temuan(last.at, message, f"tulis `{right}`")


@TELAAH.periksa("KON006", Severity.PERINGATAN, _SUMBER)
def pernyataan_penetapan(telaah: Telaah) -> Iterator[Temuan]:
    """Menimbang tidak berakhir dengan pernyataan penetapan.

    Butir terakhir menyatakan perlunya menetapkan peraturan ini dengan namanya. Pertimbangan tunggal memuat alasan dan
    pernyataan itu sekaligus.

    Salah:
        c. bahwa pelaksanaannya perlu diatur;

    Benar:
        c. bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a dan huruf b, perlu menetapkan Peraturan
           Bupati tentang ...;
    """
    for last in telaah.menimbang[-1:]:
        single = len(telaah.menimbang) == 1
        if single and last.at.path:  # KON002 says it of content
            continue
        if not re.search(r"\b(?:me|di)n?t?etapkan\b", last.teks):
            hint = "akhiri dengan `..., perlu menetapkan Peraturan ... tentang ...;`"
            yield Temuan(last.at, "butir terakhir Menimbang tidak menyatakan apa yang ditetapkan", hint)


@TELAAH.periksa("KON007", Severity.PERINGATAN, _SUMBER)
def ada_di_mengingat(telaah: Telaah) -> Iterator[Temuan]:
    """Peraturan di Menimbang tidak ada di Mengingat.

    Peraturan yang pasalnya disebut sebagai alasan di Menimbang harus juga menjadi dasar hukum di Mengingat.

    Salah:
        Menimbang: bahwa untuk melaksanakan ketentuan Pasal 9 ayat (6) Peraturan Daerah Nomor 1 Tahun 2020 ...
        Mengingat: (tanpa Peraturan Daerah Nomor 1 Tahun 2020)

    Benar:
        Mengingat: 14. Peraturan Daerah Nomor 1 Tahun 2020 tentang Kabupaten Layak Anak ...;
    """
    if not telaah.mengingat:
        return
    based = {law.kunci for each in telaah.mengingat for law in semua_peraturan(each.teks)}
    for each in telaah.menimbang:
        for law in semua_peraturan(each.teks):
            if law.berpasal and law.kunci not in based:
                message = f"{law.sebutan} disebut pasalnya di sini, tetapi tidak ada di Mengingat"
                yield Temuan(each.at, message, "tambahkan peraturan itu di Mengingat")


@TELAAH.periksa("KON008", Severity.PERINGATAN, _SUMBER)
def titik_koma(telaah: Telaah) -> Iterator[Temuan]:
    """Butir Menimbang atau Mengingat tidak diakhiri titik koma.

    Setiap butir Menimbang, termasuk yang terakhir, dan setiap butir Mengingat diakhiri titik koma.

    Salah:
        c. ... perlu menetapkan Peraturan Wali Kota tentang Rencana Aksi Daerah.

    Benar:
        c. ... perlu menetapkan Peraturan Wali Kota tentang Rencana Aksi Daerah;
    """
    for part, items in (("Menimbang", telaah.menimbang), ("Mengingat", telaah.mengingat)):
        for each in items:
            if each.teks and not each.teks.endswith(";"):
                number = f" {each.nomor}" if each.nomor else ""
                end = f"`{each.teks[-1]}`" if each.teks[-1] in ".,:" else "tanpa tanda"
                yield Temuan(each.at, f"{part}{number} berakhir {end}, bukan titik koma", "akhiri dengan `;`")


@TELAAH.periksa("KON009", Severity.PERINGATAN, _SUMBER)
def nomor_berurutan(telaah: Telaah) -> Iterator[Temuan]:
    """Nomor butir pembukaan tidak berurutan.

    Butir Menimbang berhuruf a, b, c dan butir Mengingat berangka 1, 2, 3 tanpa lompatan. Huruf atau angka yang terlewat
    membuat rujukan ke butir itu keliru.

    Salah:
        a. ...; b. ...; d. ...;

    Benar:
        a. ...; b. ...; c. ...;
    """
    for part, items in (("Menimbang", telaah.menimbang), ("Mengingat", telaah.mengingat)):
        if len(items) < 2:
            continue
        for n, each in enumerate(items, 1):
            right = huruf(n) if part == "Menimbang" else str(n)
            if each.nomor and each.nomor != right:
                yield Temuan(each.at, f"{part} `{each.nomor}` seharusnya `{right}`", f"beri nomor `{right}`")
                break


def _letters(text: str) -> list[str]:
    span = _SAMPAI.search(text)
    if span:
        return [chr(code) for code in range(ord(span[1]), ord(span[2]) + 1)]
    return re.findall(r"\b([a-z])\b", text)
