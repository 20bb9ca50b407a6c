"""`check FILE.docx`: any Word file of a regulation or decree, held against the same rules as our own drafts."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from generator.diagnostics.finding import Finding, Place, catatan, galat
from generator.diagnostics.reasons import reason
from generator.diagnostics.render import Located
from generator.naskah.telaah.bentuk import Paragraf, TabelCetak
from generator.naskah.telaah.kenali import kenali
from generator.naskah.telaah.semua import TELAAH
from generator.naskah.umum.baca import read_national, read_region
from generator.naskah.umum.hukum import PustakaHukum
from generator.ooxml.guard import MAX_FILE_BYTES
from generator.ooxml.paragraphs import PackageError, Paragraph, read_printed
from generator.source.discover import NATIONAL
from generator.source.load import Library

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from generator.naskah.telaah.bentuk import Cetak, Telaah
    from generator.naskah.umum.baca import PustakaNasional
    from generator.naskah.umum.konteks import Konteks
    from generator.ooxml.paragraphs import Printed

_AROUND: Final = 30
_NAMED: Final = 5


def check_word(paths: Iterable[tuple[str, Path]], content: Path) -> list[Located]:
    """Return what is wrong with Word files, each given as shown and as found, in reading order.

    Laws, spellings and agencies come from the content folder, where there is one.
    """
    pustaka = _Pustaka(content)
    return [each for shown, path in paths for each in _check_one(shown, path, pustaka)]


def _check_one(shown: str, path: Path, pustaka: _Pustaka) -> list[Located]:
    at = Place(shown)
    try:
        with path.open("rb") as stream:
            printed = read_printed(stream.read(MAX_FILE_BYTES + 1))
    except OSError as error:
        hint = "periksa nama dan letak berkasnya"
        return _located(shown, [galat("DOK001", at, f"berkas tidak dapat dibuka: {reason(error)}", hint)])
    except PackageError as error:
        part = f" (bagian {error.part})" if error.part else ""
        hint = error.hint or "simpan ulang dari Word sebagai .docx"
        return _located(shown, [galat("DOK001", at, f"berkas Word tidak dapat diperiksa: {error.message}{part}", hint)])
    reader = _Cetakan(shown)
    telaah = pustaka.lengkapi(kenali(reader.cetak(printed.blocks), shown))
    if not (telaah.judul or telaah.menimbang or telaah.mengingat) and not _has_body(telaah):
        message = "berkas ini bukan peraturan atau keputusan: tidak ada judul, Menimbang, Mengingat, maupun pasal"
        hint = "periksa berkasnya; laporan dan surat tidak diperiksa di sini"
        return _located(shown, [galat("DOK002", at, message, hint)])
    findings = [*_unknown(telaah, printed.beside, at), *TELAAH.jalankan(telaah)]
    order = sorted(dict.fromkeys(findings), key=lambda each: (each.at.column, each.code, each.message))
    return _located(shown, reader.named(order, telaah))


def _located(shown: str, findings: Iterable[Finding]) -> list[Located]:
    return [Located(each, shown, 0, 0) for each in findings]


def _has_body(telaah: Telaah) -> bool:
    """Return whether there is a Pasal, or a dictum of a decree; reports have chapters as well."""
    return any(each.jenis == "pasal" or (each.jenis == "teks" and each.nomor) for each in telaah.batang_tubuh)


def _unknown(telaah: Telaah, beside: Sequence[str], at: Place) -> Iterator[Finding]:
    """Yield one remark on what was not recognised, and therefore not checked."""
    parts = {
        "judul": telaah.judul,
        "Menimbang": telaah.menimbang,
        "Mengingat": telaah.mengingat,
        "batang tubuh": telaah.batang_tubuh,
    }
    missing = [name for name, found in parts.items() if not found]
    said = [f"tidak ditemukan {', '.join(missing)}"] if missing else []
    for what, texts in (
        ("bagian tidak dikenali dan tidak diperiksa", [each.teks for each in telaah.tak_dikenal]),
        ("kotak teks atau catatan kaki tidak diperiksa", beside),
    ):
        if texts:
            named = ", ".join(f'"{text[:60]}{"…" if len(text) > 60 else ""}"' for text in texts[:_NAMED])
            more = f" dan {len(texts) - _NAMED} lagi" if len(texts) > _NAMED else ""
            said.append(f"{len(texts)} {what}: {named}{more}")
    if said:
        yield catatan("DOK003", at, "; ".join(said), "periksa bagian itu sendiri")


@dataclass(slots=True)
class _Cetakan:
    """The paragraphs of one file under their places: `column` counts them, `detail` is set by the recogniser."""

    shown: str
    texts: dict[int, str] = field(default_factory=dict)

    def cetak(self, printed: Iterable[Printed]) -> Iterator[Cetak]:
        for each in printed:
            at = self._place(each.printed if isinstance(each, Paragraph) else "")
            if isinstance(each, Paragraph):
                yield Paragraf(each.printed, at)
            else:
                rows = (self._row(n, cells) for n, cells in enumerate(each.rows, 1))
                yield TabelCetak(each.header, each.rows, at, tuple(rows))

    def _place(self, text: str, detail: str = "") -> Place:
        number = len(self.texts) + 1
        self.texts[number] = text
        return Place(self.shown, column=number, detail=detail)

    def _row(self, n: int, cells: tuple[str, ...]) -> Place:
        return self._place("\t".join(dict.fromkeys(cells)), f"baris {n}")

    def named(self, findings: Iterable[Finding], telaah: Telaah) -> Iterator[Finding]:
        """Yield the findings with places as words: unit or table, and the text around what is meant."""
        tables: dict[int, str] = {}
        for lampiran in telaah.lampiran:
            each_table = (each for each in lampiran.isi if isinstance(each, TabelCetak))
            for n, table in enumerate(each_table, 1):
                name = f"{f'Lampiran {lampiran.nomor}'.strip()}, tabel {n}"
                tables |= {place.column: name for place in (table.at, *table.tempat_baris)}
        for each in findings:
            at = each.at
            name = at.detail.partition(': "')[0]
            if at.column in tables:
                name = f"{tables[at.column]}, {name}" if name.startswith("baris") else tables[at.column]
            words = self._around(at)
            detail = f'{name}: "{words}"' if name and words else name or words
            yield each._replace(at=Place(at.file, detail=detail))

    def _around(self, at: Place) -> str:
        """Return the words that a finding is about with some of the text around them."""
        text = " ".join(self.texts.get(at.column, "").split())
        word = " ".join(at.word.split())
        start = text.find(word) if word else 0
        if start < 0:
            start, word = 0, ""
        begin, end = max(0, start - _AROUND), start + len(word) + (_AROUND if word else 2 * _AROUND)
        return f"{'…' if begin else ''}{text[begin:end].strip()}{'…' if end < len(text) else ''}"


class _Pustaka:
    """What the content folder knows: national laws and spellings, and the region that a regulation is of."""

    def __init__(self, content: Path) -> None:
        self._library = Library(content)
        self._national: PustakaNasional | None = None
        if (content / NATIONAL).is_dir():
            self._national, _ = read_national(self._library)

    def lengkapi(self, telaah: Telaah) -> Telaah:
        """Return a regulation with the laws, agencies and spellings that it is held against."""
        if self._national is None:
            return telaah
        national, konteks = self._national, self._region(telaah)
        hukum = konteks.hukum if konteks else PustakaHukum(national.jenis, national.hukum.peraturan)
        agencies = konteks.daerah.sebutan_instansi() if konteks else {}
        return replace(telaah, ejaan=national.fakta.ejaan, hukum=hukum, instansi=agencies)

    def _region(self, telaah: Telaah) -> Konteks | None:
        """Return the region whose name stands in the title; without one, laws of a region cannot be looked up."""
        assert self._national is not None
        head = {"bupati": "kabupaten ", "wali kota": "kota "}
        kind = next((prefix for word, prefix in head.items() if word in telaah.jenis.casefold()), "")
        wanted = f"{kind}{telaah.daerah.casefold()}"
        for path in sorted(self._library.root.glob("*/daerah.yaml")) if telaah.daerah else ():
            konteks, _ = read_region(self._library, self._national, path.parent.name)
            if konteks is not None and konteks.daerah.sebutan.casefold() == wanted:
                return konteks
        return None
