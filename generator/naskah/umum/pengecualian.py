"""Exemptions: a remark that a person has judged and accepts, with a reason, a name and an end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from pydantic import StringConstraints

from generator.bahasa.tanggal import Tanggal, format_tanggal
from generator.diagnostics.finding import Finding, Place, Severity, catatan, galat, peringatan
from generator.source.fields import ContentModel, TanggalIsi, Teks

if TYPE_CHECKING:
    from collections.abc import Sequence

KUNCI = "pengecualian"


class Pengecualian(ContentModel):
    """One exemption of a code, of all its findings or only of those whose message has the words of `memuat`."""

    kode: Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}[0-9]{3}$")]
    alasan: Teks
    oleh: Teks
    sampai: TanggalIsi
    memuat: Teks | None = None

    def covers(self, finding: Finding) -> bool:
        """Return whether a finding falls under this exemption; a galat never does."""
        named = finding.code == self.kode and finding.severity is not Severity.GALAT
        return named and (self.memuat is None or self.memuat in finding.message)


def kecualikan(
    daftar: Sequence[Pengecualian], findings: Sequence[Finding], file: str, today: Tanggal | None
) -> list[Finding]:
    """Return the findings without the exempted ones, and what there is to say about the exemptions themselves.

    Those in force and used are listed; unused and expired ones are findings. Without `today` none expires.
    """
    out = list(findings)
    for n, each in enumerate(daftar):
        at = Place(file, (KUNCI, n))
        covered = [finding for finding in out if each.covers(finding)]
        if today is not None and each.sampai < today:
            message = f"pengecualian {each.kode} sudah berakhir {format_tanggal(each.sampai)}"
            out.append(peringatan("PGC003", at, message, "betulkan temuannya, atau perpanjang dengan alasan baru"))
        elif covered:
            out = [finding for finding in out if finding not in covered]
            message = f"{len(covered)} temuan {each.kode} dikecualikan oleh {each.oleh}: {each.alasan}"
            out.append(catatan("PGC001", at, message, f"berlaku sampai dengan {format_tanggal(each.sampai)}"))
        elif any(finding.code == each.kode and finding.severity is Severity.GALAT for finding in out):
            message = f"{each.kode} di sini berderajat galat, yang tidak dapat dikecualikan"
            out.append(galat("PGC004", at, message, "betulkan isinya, lalu hapus pengecualian ini"))
        else:
            message = f"pengecualian {each.kode} tidak terpakai: tidak ada temuan seperti itu"
            out.append(peringatan("PGC002", at, message, "hapus pengecualian ini, atau betulkan `memuat`"))
    return out
