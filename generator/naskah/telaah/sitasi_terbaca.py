"""Citations as typed: which law, under which title, in which gazette, as amended by what."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from generator.naskah.umum.sitasi import short_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.naskah.umum.hukum import PustakaHukum

_NOMOR = re.compile(r"\b(?:Nomor|No\.?)\s*:?\s*([0-9][\w./-]*)\s+[Tt]ahu?n?\s+([0-9]{4})\b")
_JENIS = re.compile(
    r"\b(?:Undang-Undang|Peraturan|Keputusan|Instruksi|Surat\s+Edaran|Ketetapan|[Pp]ermen[\w-]+|Perda|Perpres|PP|UU)\b"
)
_PASAL = re.compile(r"(?:Pasal|ayat|huruf|angka)\s+\S+\s*$")
_KATA_KECIL = frozenset({"dan", "atau", "dan/atau", "serta"})
_UBAH = re.compile(
    r"(;?)\s*\bsebagaimana\s+(?:telah\s+)?((?:beberapa\s+kali\s+)?di(?:ubah|rubah)[^(]{0,60}?)\bdengan\s+",
    re.IGNORECASE,
)
_LEMBARAN = re.compile(r"\(((?:Tambahan\s+)?(?:Lembaran|Berita|Daerah|Negara|Tambahan)\b[^()]*)\)?")
_TENTANG = re.compile(r"\s*[Tt]entang\s+")
_DI_LEMBARAN = re.compile(r"[Tt]ahu?n?\s+([0-9]{4})\s+(?:Nomor|No\.?)\s*([0-9]+)")
_DI_TAMBAHAN = re.compile(r"Tambahan\b[^()]{0,120}?(?:Nomor|No\.?)\s*([0-9]+)")
_SINGKATAN = {
    "uu": "undang-undang",
    "pp": "peraturan pemerintah",
    "perpres": "peraturan presiden",
    "permendagri": "peraturan menteri dalam negeri",
    "perda": "peraturan daerah",
}


class Peraturan(NamedTuple):
    """A law that a text names: what it is called before its number, number, year; whether an article of it is named."""

    nama: str
    nomor: str
    tahun: int
    berpasal: bool
    mulai: int
    selesai: int

    @property
    def kunci(self) -> tuple[str, str, int]:
        """Kind, number, year: enough to tell laws of one text apart."""
        name = samakan_nama(self.nama)
        return " ".join(name.split()[:2]), self.nomor, self.tahun

    @property
    def sebutan(self) -> str:
        """Kind, number and year in full."""
        return f"{' '.join(self.nama.split())} Nomor {self.nomor} Tahun {self.tahun}"


class Sitasi(NamedTuple):
    """One law with its title and gazette as typed; `lembaran` is what stands in the parentheses."""

    peraturan: Peraturan
    judul: str
    lembaran: str

    @property
    def tahun_nomor(self) -> tuple[int, int] | None:
        """Year and number in the gazette."""
        found = _DI_LEMBARAN.search(self.lembaran)
        return (int(found[1]), int(found[2])) if found else None

    @property
    def tambahan(self) -> int | None:
        """Number in the supplement of the gazette."""
        found = _DI_TAMBAHAN.search(self.lembaran)
        return int(found[1]) if found else None


class DasarHukum(NamedTuple):
    """One item of Mengingat: the law, the amending law that it names last, and the words between."""

    pokok: Sitasi
    perubahan: Sitasi | None
    hubungan: str
    bertitik_koma: bool


def semua_peraturan(teks: str) -> Iterator[Peraturan]:
    """Yield every law that a text names by number and year."""
    for found in _NOMOR.finditer(teks):
        begin = max(0, found.start() - 200)
        kinds = [*_JENIS.finditer(teks, begin, found.start())]
        while kinds:
            last = kinds.pop()
            name = teks[last.start() : found.start()].strip()
            if kinds and _continues(teks[kinds[-1].end() : last.start()]):
                continue
            if all(word[0].isupper() or word in _KATA_KECIL or word[0] in "(" for word in name.split()):
                article = _PASAL.search(teks, max(0, last.start() - 40), last.start()) is not None
                yield Peraturan(name, found[1].rstrip("."), int(found[2]), article, last.start(), found.end())
            break


def _continues(between: str) -> bool:
    """Return whether two kinds are one name, as in Peraturan Pemerintah Pengganti Undang-Undang."""
    return between.strip() in ("", "Pemerintah Pengganti")


def urai(teks: str) -> DasarHukum | None:
    """Return an item of Mengingat in its parts, or None where no law is named by number and year."""
    change = _UBAH.search(teks)
    head = teks[: change.start()] if change else teks
    main = _sitasi(head)
    if main is None:
        return None
    if change is None:
        return DasarHukum(main, None, "", False)
    behind = teks[change.end() :]
    return DasarHukum(main, _sitasi(behind), change[2].strip(), bool(change[1]))


def _sitasi(teks: str) -> Sitasi | None:
    law = next(semua_peraturan(teks), None)
    if law is None:
        return None
    gazettes = [*_LEMBARAN.finditer(teks, law.selesai)]
    end = gazettes[-1].start() if gazettes else len(teks)
    title = teks[law.selesai : end].strip(" ;.,")
    return Sitasi(
        law, _TENTANG.sub("", title, count=1) if _TENTANG.match(title) else "", gazettes[-1][1] if gazettes else ""
    )


def samakan_nama(nama: str) -> str:
    """Return the name of a kind of law so that spellings of it are equal."""
    text = " ".join(nama.casefold().replace("walikota", "wali kota").split())
    first, _, rest = text.partition(" ")
    text = f"{_SINGKATAN.get(first, first)} {rest}".strip()
    text = text.replace("peraturan peraturan", "peraturan")
    return text.removesuffix(" republik indonesia")


def samakan_judul(judul: str) -> str:
    """Return a title without what may differ: capitals, commas, emphasis, short forms of `Nomor`."""
    text = re.sub(r"\bno\.?\s+(?=[0-9])", "nomor ", judul.casefold())
    return " ".join(re.sub(r"[*,;\"“”'’]", " ", text).split())


class Katalog:
    """The library by kind, number and year."""

    def __init__(self, hukum: PustakaHukum) -> None:
        self.hukum = hukum
        self._keys: dict[tuple[str, str, int], str] = {}
        self._titles: dict[tuple[str, int, str], str] = {}
        for key, law in hukum.peraturan.items():
            if law.nomor and law.jenis in hukum.jenis:
                name = short_name(hukum, key).partition(" Nomor ")[0]
                self._keys[_long(name), law.nomor, law.tahun] = key
                self._titles.setdefault((_long(name), law.tahun, samakan_judul(law.judul or "")), key)

    def cari(self, law: Peraturan) -> str | None:
        """Return the id of a law, or None for one that the library does not have."""
        return self._keys.get((_long(law.nama), law.nomor, law.tahun))

    def berjudul(self, cited: Sitasi) -> str | None:
        """Return the id of a law of that kind, year and title, whatever its number."""
        return self._titles.get((_long(cited.peraturan.nama), cited.peraturan.tahun, samakan_judul(cited.judul)))


def _long(nama: str) -> str:
    return samakan_nama(nama).replace("menteri negara ", "menteri ")


def tingkat(nama: str, hukum: PustakaHukum) -> int | None:
    """Return where a kind of law stands in the hierarchy, from the highest; None for what has no place in it."""
    wanted = samakan_nama(nama)
    names: Mapping[str, str] = {key: samakan_nama(jenis.nama) for key, jenis in hukum.jenis.items()}
    fitting = [key for key, name in names.items() if wanted == name or wanted.startswith(f"{name} ")]
    if not fitting:
        return None
    longest = max(len(names[key]) for key in fitting)
    same = [key for key in fitting if len(names[key]) == longest]
    key = same[0] if "provinsi" in wanted else same[-1]
    if hukum.jenis[key].pembentuk == "menteri" and not re.search(r"\b(?:menteri|badan|lembaga|komisi|bank)\b", wanted):
        return None
    return list(hukum.jenis).index(hukum.jenis[key].setingkat or key)
