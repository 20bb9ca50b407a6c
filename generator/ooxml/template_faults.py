"""Codes and places of everything that can be wrong with a Word template."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.diagnostics.finding import galat

if TYPE_CHECKING:
    from generator.diagnostics.finding import Finding, Place
    from generator.templating.faults import Fault

TPL_CODES: Final[dict[str, str]] = {
    "TPL001": "Tag templat tidak ditutup dalam paragrafnya.",
    "TPL002": "Blok (if, for) tidak ditutup di tempat yang sejajar dengan pembukanya.",
    "TPL003": "Tag penutup atau cabang (endif, endfor, else, elif) tanpa pembuka.",
    "TPL004": "Isi di samping tag paragraf, baris, atau sel akan hilang.",
    "TPL005": "Tag baris, sel, vm, atau hm di luar tabel, atau vm/hm di luar perulangan.",
    "TPL006": "Nama di templat tidak dikenal.",
    "TPL007": "Saringan atau uji di templat tidak dikenal.",
    "TPL008": "Bentuk yang tidak diizinkan di templat.",
    "TPL009": "Tata tulis tag keliru.",
    "TPL010": "Sisipan isi {{p ...}} dipakai keliru.",
    "TPL011": "Nilai memuat karakter yang tidak dapat disimpan di Word.",
    "TPL012": "Templat melampaui batas ukuran, kerumitan, atau lamanya perulangan.",
    "TPL013": "Templat gagal diisi dengan nilai ini.",
    "TPL014": "Tanda petik lengkung di dalam tag.",
    "TPL015": "Nilai ini tidak dapat dicetak sebagai teks.",
    "TPL016": "Tag berada di tempat yang tidak pernah diisi.",
    "TPL019": "Penutup tag tanpa pembuka tercetak apa adanya.",
    "TPL020": "Berkas bukan paket Word yang utuh.",
    "TPL021": "Nama bagian di dalam paket Word tidak wajar atau ganda.",
    "TPL022": "Paket Word terlalu besar atau berupa bom zip.",
    "TPL023": "XML di dalam paket memuat DTD atau ENTITY.",
    "TPL024": "XML di dalam paket rusak.",
    "TPL025": "Berkas Word memuat makro.",
    "TPL026": "Berkas Word menunjuk ke luar berkas.",
    "TPL027": "Berkas Word memuat objek tertanam.",
    "TPL028": "Berkas Word memuat bidang (field) yang berbahaya.",
}


class TemplateFaultError(Exception):
    """A template that cannot be filled with these values; `finding` says where and why."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(f"{finding.code} {finding.at.file} {finding.at.detail}: {finding.message}")
        self.finding = finding


TemplateFault = TemplateFaultError


def located(fault: Fault, at: Place, tag: str) -> Finding:
    """Return a fault as a finding whose message names the tag."""
    message = fault.message if tag in fault.message else f"{fault.message}, di tag {tag}"
    return galat(fault.code, at, message, fault.hint)
