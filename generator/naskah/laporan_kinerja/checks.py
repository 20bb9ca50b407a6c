"""What a report names must exist, what it must contain must be there, and its numbers must agree."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from generator.diagnostics.finding import Finding, Place, galat, peringatan
from generator.diagnostics.near import nearest
from generator.naskah.laporan_kinerja.checks_angka import check_angka
from generator.naskah.laporan_kinerja.checks_nama import check_nama
from generator.naskah.laporan_kinerja.hitung import each_sasaran, each_unit
from generator.naskah.laporan_kinerja.isi import (
    BAGIAN,
    Grafik,
    Sisipan,
    Subbab,
    TempatAnalisis,
    TempatTabel,
    TempatUnit,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from generator.blocks.model import NodePath
    from generator.naskah.laporan_kinerja.isi import Isi
    from generator.naskah.laporan_kinerja.model import LaporanKinerja
    from generator.naskah.umum.konteks import Konteks

WAJIB = {
    "ringkasan_eksekutif": ("ikhtisar",),
    "pendahuluan": ("landasan-hukum", "struktur-organisasi"),
    "perencanaan_kinerja": ("tujuan-sasaran", "perjanjian-kinerja", "rencana-anggaran"),
    "akuntabilitas_kinerja": ("rumus", "skala", "realisasi-anggaran", "efisiensi"),
}
SUMBER = "PermenPANRB 53/2014"


def check(naskah: LaporanKinerja, konteks: Konteks, file: str) -> Iterator[Finding]:
    """Yield every finding that needs the registries, the other parts of the report, or its arithmetic."""
    yield from _Pemeriksa(naskah, konteks, file).check()
    yield from check_angka(naskah, konteks, file)
    yield from check_nama(naskah, file)


class _Pemeriksa:
    def __init__(self, naskah: LaporanKinerja, konteks: Konteks, file: str) -> None:
        self.naskah, self.konteks, self.file = naskah, konteks, file
        self.sasaran = {each.id: at for each, at in each_sasaran(naskah)}
        self.unit = {each.id: at for each, at in each_unit(naskah)}
        self.tabel = {key: tabel for part in naskah.tabel for key, tabel in part.items()}
        self.items = [(name, item, at) for name in BAGIAN for item, at in self._walk(name)]

    def check(self) -> Iterator[Finding]:
        yield from self._registries()
        yield from self._inserts()
        yield from self._places()
        yield from self._supports()
        yield from self._analyses()

    def _unknown(self, key: str, at: NodePath, what: str, known: Collection[str], where: str) -> Iterator[Finding]:
        if key in known:
            return
        near = nearest(key, known, 0.5)
        listed = ", ".join(sorted(known)[:12])
        hint = f"maksudnya `{near}`?" if near else (f"yang ada: {listed}" if listed else f"tambahkan di {where}")
        yield galat("KIN004", Place(self.file, at), f"{what} `{key}` tidak ada di {where}", hint)

    def _registries(self) -> Iterator[Finding]:
        naskah, konteks = self.naskah, self.konteks
        agencies = konteks.daerah.perangkat_daerah
        yield from self._unknown(
            naskah.perangkat_daerah, ("perangkat_daerah",), "perangkat daerah", agencies, "daerah.yaml"
        )
        agency = agencies.get(naskah.perangkat_daerah)
        if agency and agency.kepala and agency.kepala not in konteks.daerah.pejabat:
            region = f"{self.file.split('/')[0]}/daerah.yaml"
            near = nearest(agency.kepala, konteks.daerah.pejabat, 0.5)
            hint = f"maksudnya `{near}`?" if near else "tambahkan di `pejabat:`"
            place = Place(region, ("perangkat_daerah", naskah.perangkat_daerah, "kepala"))
            yield galat("KIN004", place, f"pejabat `{agency.kepala}` tidak ada di daerah.yaml", hint)
        scales = konteks.nasional.kinerja.skala
        yield from self._unknown(naskah.skala, ("skala",), "skala", scales, "_nasional/kinerja.yaml")
        officials = konteks.daerah.pejabat
        who = naskah.penandatangan.oleh
        yield from self._unknown(who, ("penandatangan", "oleh"), "pejabat", officials, "daerah.yaml")
        if naskah.perjanjian:
            at = ("perjanjian", "pihak_kedua")
            yield from self._unknown(naskah.perjanjian.pihak_kedua, at, "pejabat", officials, "daerah.yaml")
        patterns = konteks.nasional.kinerja.kalimat
        for name in naskah.kalimat if patterns else ():
            if name not in patterns:
                near = nearest(name, patterns, 0.6)
                hint = f"maksudnya `{near}`?" if near else "nama keadaan ada di _nasional/kinerja.yaml"
                place = Place(self.file, ("kalimat", name), key=True)
                yield galat("KIN005", place, f"keadaan `{name}` tidak dikenal; pola ini tidak akan dipakai", hint)
        for n, key in enumerate(naskah.landasan_hukum):
            if key not in konteks.hukum.peraturan:
                near = nearest(key, konteks.hukum.peraturan, 0.8)
                hint = (
                    f"maksudnya `{near}`?" if near else "tambahkan di hukum.yaml daerah, atau di _nasional/hukum.yaml"
                )
                place = Place(self.file, ("landasan_hukum", n))
                yield galat("DAS001", place, f"peraturan `{key}` tidak ada dalam pustaka", hint)

    def _inserts(self) -> Iterator[Finding]:
        """Look for the parts that the rule asks for in a chapter, and for any that stands twice."""
        found = Counter(item.sisipan for _, item, _ in self.items if isinstance(item, Sisipan))
        for name, needed in WAJIB.items():
            here = {item.sisipan for chapter, item, _ in self.items if chapter == name and isinstance(item, Sisipan)}
            for each in needed:
                if each not in here:
                    hint = f"tambahkan `- sisipan: {each}` di tempatnya"
                    place = Place(self.file, (name,), key=True)
                    yield galat("KIN007", place, f"bagian `{name}` belum memuat sisipan `{each}`", hint, SUMBER)
        for name, item, at in self.items:
            if isinstance(item, Sisipan) and found[item.sisipan] > 1:
                message = f"sisipan `{item.sisipan}` ada {found[item.sisipan]} kali"
                yield galat(
                    "KIN008", Place(self.file, (*at, "sisipan")), message, f"sisakan satu, misalnya di `{name}`"
                )

    def _places(self) -> Iterator[Finding]:
        """See that what chapters place exists and stands once, and that objectives and bureaus have a place."""
        placed: dict[tuple[str, str], NodePath] = {}
        registries: dict[str, tuple[Collection[str], str]] = {
            "tabel": (self.tabel, "tabel.yaml"),
            "analisis": (self.sasaran, "kinerja.yaml"),
            "unit": (self.unit, "`unit:`"),
        }
        for _, item, at in self.items:
            if isinstance(item, Grafik):
                yield from self._chart(item, at)
            kind, key = _placed(item)
            if not kind:
                continue
            known, where = registries[kind]
            yield from self._unknown(key, (*at, kind), "sasaran" if kind == "analisis" else kind, known, where)
            misplaced = list(self._misplaced(kind, key, at))
            yield from misplaced
            if misplaced:
                continue
            if (kind, key) in placed:
                message = f"{kind} `{key}` dicetak dua kali"
                yield galat("KIN008", Place(self.file, (*at, kind)), message, "hapus salah satu; rujuk dengan [[id]]")
            placed[kind, key] = at

        for key, at in self.sasaran.items():
            if ("analisis", key) not in placed:
                message = f"sasaran `{key}` belum dianalisis di laporan"
                hint = f"tambahkan `- analisis: {key}` di akuntabilitas_kinerja"
                yield galat("KIN007", Place(self.file, (*at, "id")), message, hint, SUMBER)
        for n, unit in enumerate(self.naskah.unit):
            if ("unit", unit.id) not in placed:
                hint = f"tambahkan `- unit: {unit.id}` di akuntabilitas_kinerja"
                at_unit = Place(self.file, ("unit", n, "id"))
                yield peringatan("KIN007", at_unit, f"unit `{unit.id}` tidak dicetak di laporan", hint)

    def _misplaced(self, kind: str, key: str, at: NodePath) -> Iterator[Finding]:
        """Refuse an objective or bureau outside of the chapters, and an officer who is printed below the bureau."""
        place = Place(self.file, (*at, kind))
        if kind != "tabel" and at[0] not in BAGIAN:
            message = f"{kind} `{key}` tidak boleh diletakkan di dalam analisis atau unit"
            yield galat("KIN008", place, message, "pindahkan ke akuntabilitas_kinerja")
        elif kind == "unit" and key in self.unit and all(key != each.id for each in self.naskah.unit):
            message = f"unit `{key}` dicetak dua kali: ia sudah tercetak di bawah unit atasannya"
            yield galat("KIN008", place, message, "hapus baris ini; rujuk dengan [[id]]")

    def _chart(self, item: Grafik, at: NodePath) -> Iterator[Finding]:
        yield from self._unknown(item.data, (*at, "data"), "tabel", self.tabel, "tabel.yaml")
        if item.data in self.tabel:
            numbers = {kolom.id for kolom in self.tabel[item.data].kolom if kolom.jenis != "teks"}
            for n, name in enumerate(item.kolom):
                yield from self._unknown(name, (*at, "kolom", n), "kolom berangka", numbers, f"tabel `{item.data}`")

    def _supports(self) -> Iterator[Finding]:
        for u, urusan in enumerate(self.naskah.anggaran.urusan):
            for p, program in enumerate(urusan.program):
                for n, key in enumerate(program.mendukung):
                    at = ("anggaran", "urusan", u, "program", p, "mendukung", n)
                    yield from self._unknown(key, at, "sasaran", self.sasaran, "kinerja.yaml")
        budget, what = _budget_ids(self.naskah), "program, kegiatan, atau subkegiatan"
        for unit, place in each_unit(self.naskah):
            for n, key in enumerate(unit.mendukung):
                yield from self._unknown(key, (*place, "mendukung", n), "sasaran", self.sasaran, "kinerja.yaml")
            for n, key in enumerate(unit.penunjang):
                yield from self._unknown(key, (*place, "penunjang", n), what, budget, "anggaran.yaml")

    def _analyses(self) -> Iterator[Finding]:
        """Causes and remedies are people's own part of the analysis; a comparison is given or explained away."""
        for sasaran, at in each_sasaran(self.naskah):
            for name in ("penyebab", "tindak_lanjut"):
                if not getattr(sasaran.analisis, name):
                    message = f"analisis sasaran `{sasaran.id}` belum memuat `{name}`"
                    hint = "tulis penyebab keberhasilan atau kegagalan dan alternatif solusinya"
                    yield galat("KIN009", Place(self.file, (*at, "id")), message, hint, SUMBER)
            for n, each in enumerate(sasaran.indikator):
                if not each.pembanding and not each.tanpa_pembanding:
                    here = Place(self.file, (*at, "indikator", n, "id"))
                    message = f"indikator `{each.id}` tanpa pembanding nasional dan tanpa alasan"
                    hint = "isi `pembanding`, atau `tanpa_pembanding: alasan ...`"
                    yield galat("KIN009", here, message, hint, SUMBER)

    def _walk(self, name: str) -> Iterator[tuple[Isi, NodePath]]:
        yield from _items(getattr(self.naskah, name).isi, (name, "isi"))
        if name == "akuntabilitas_kinerja":
            for sasaran, at in each_sasaran(self.naskah):
                for part in ("pengantar", "penyebab", "upaya", "hambatan", "tindak_lanjut", "efisiensi", "penunjang"):
                    yield from _items(getattr(sasaran.analisis, part), (*at, "analisis", part))
            for unit, at in each_unit(self.naskah):
                for part in ("pengantar", "uraian", "upaya", "hambatan", "tindak_lanjut"):
                    yield from _items(getattr(unit, part), (*at, part))


def _items(isi: Sequence[Isi], at: NodePath) -> Iterator[tuple[Isi, NodePath]]:
    """Yield every item of a content, those inside titled parts too."""
    for n, item in enumerate(isi):
        yield item, (*at, n)
        if isinstance(item, Subbab):
            yield from _items(item.isi, (*at, n, "isi"))


def _placed(item: Isi) -> tuple[str, str]:
    if isinstance(item, TempatTabel):
        return "tabel", item.tabel
    if isinstance(item, TempatAnalisis):
        return "analisis", item.analisis
    return ("unit", item.unit) if isinstance(item, TempatUnit) else ("", "")


def _budget_ids(naskah: LaporanKinerja) -> set[str]:
    found: set[str] = set()
    for urusan in naskah.anggaran.urusan:
        for program in urusan.program:
            found.add(program.id)
            for kegiatan in program.kegiatan:
                found |= {key for key in (kegiatan.id, *(each.id for each in kegiatan.sub_kegiatan)) if key}
    return found
