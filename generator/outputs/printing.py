"""What LibreOffice adds to a draft: the true page numbers of its tables of contents, and its PDF."""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, TYPE_CHECKING, Final, NamedTuple

from generator.diagnostics.finding import Finding, Place, catatan, galat, peringatan
from generator.diagnostics.reasons import reason
from generator.outputs.pdf_mark import marked
from generator.outputs.soffice import TIMEOUT_SECONDS, ConversionError, find_soffice

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

Labels = dict[str, str]
"""What is printed as page number where each bookmark stands."""

_ROUNDS: Final = 4
_UNFILLED: Final = "nomor halaman daftar isi belum terisi"
_WORD_FILLS: Final = "Word mengisinya saat berkas dibuka"
_NOT_FOUND: Final = "LibreOffice tidak ditemukan"
_INSTALL: Final = "pasang LibreOffice, atau sebutkan letaknya dengan --soffice atau RANCANG_SOFFICE"
_NO_PDF: Final = "PDF tidak dibuat"


class Printing(NamedTuple):
    """What a person wants: page numbers in tables of contents, a PDF, and where LibreOffice is said to be."""

    pages: bool = True
    pdf: bool = False
    soffice: str = ""
    timeout: float = TIMEOUT_SECONDS


class Draft(NamedTuple):
    """A document that can be written any number of times, always with the same bytes.

    `fill` writes it, with page labels or without; `labels` makes them from the sheets of the bookmarks.
    `shown` is the name of its file for people.
    """

    shown: str
    has_contents: bool
    fill: Callable[[IO[bytes], Mapping[str, str] | None], list[Finding]]
    labels: Callable[[Mapping[str, int]], Labels]


@dataclass(slots=True)
class Printer:
    """Makes page numbers and PDFs with LibreOffice, or says why it cannot."""

    printing: Printing
    _made: dict[bytes, bytes | ConversionError] = field(default_factory=dict)

    def page_labels(self, draft: Draft) -> tuple[Labels | None, list[Finding]]:
        """Return the labels of the bookmarks, or None and a finding that says why there are none."""
        self._made.clear()
        if not draft.has_contents:
            return None, []
        at = Place(draft.shown)
        if not self.printing.pages:
            message = f"{_UNFILLED} karena --tanpa-halaman; {_WORD_FILLS}"
            return None, [catatan("KLR003", at, message, "untuk naskah yang dibagikan, bangun tanpa pilihan itu")]
        soffice = find_soffice(self.printing.soffice)
        if soffice is None:
            return None, [catatan("KLR003", at, f"{_UNFILLED}: {_NOT_FOUND}; {_WORD_FILLS}", _INSTALL)]
        try:
            labels, steady = self._settled(draft, soffice)
        except ConversionError as error:
            return None, [peringatan("KLR004", at, f"{_UNFILLED}: {error.message}; {_WORD_FILLS}", error.hint)]
        if steady:
            return labels, []
        message = "nomor halaman daftar isi dapat meleset: panjang daftar isi ikut berubah oleh nomornya sendiri"
        hint = "perbarui daftar isi di Word: klik daftarnya, lalu tekan F9"
        return labels, [peringatan("KLR004", at, message, hint)]

    def pdf(self, draft: Draft, pages: Mapping[str, str] | None) -> tuple[bytes | None, list[Finding]]:
        """Return the PDF of a draft with these page labels, or a finding that says why there is none.

        It is written anew for this: what stands in the output folder by now may be a person's.
        """
        soffice = find_soffice(self.printing.soffice)
        if soffice is None:
            return None, [galat("KLR005", Place("LibreOffice"), f"{_NO_PDF}: {_NOT_FOUND}", _INSTALL)]
        try:
            with TemporaryDirectory(prefix="rancang-", ignore_cleanup_errors=True) as folder:
                data, faults = self._printed(draft, pages, Path(folder) / "naskah.docx", soffice)
        except ConversionError as error:
            return None, [galat("KLR005", Place(draft.shown), f"{_NO_PDF}: {error.message}", error.hint)]
        return (None if faults else marked(data)), faults

    def _settled(self, draft: Draft, soffice: Path) -> tuple[Labels | None, bool]:
        """Print the draft with the labels found, until they are those it then has; return whether they are."""
        from generator.outputs.pages import bookmark_pages  # imported late: it brings pikepdf

        labels: Labels | None = None
        with TemporaryDirectory(prefix="rancang-", ignore_cleanup_errors=True) as folder:
            for _ in range(_ROUNDS):
                data, faults = self._printed(draft, labels, Path(folder) / "naskah.docx", soffice)
                if faults:  # said when the file itself is written
                    return None, True
                found = draft.labels(bookmark_pages(data))
                if found == labels:
                    return labels, True
                labels = found
        return labels, False

    def _printed(
        self, draft: Draft, pages: Mapping[str, str] | None, docx: Path, soffice: Path
    ) -> tuple[bytes, list[Finding]]:
        """Return the PDF of a draft, nothing and why where it has faults of its own."""
        try:
            with docx.open("wb") as stream:
                faults = draft.fill(stream, pages)
        except OSError as error:
            raise _no_room(error) from error
        return (b"" if faults else self._pdf(docx, soffice)), faults

    def _pdf(self, docx: Path, soffice: Path) -> bytes:
        """Return the PDF, or fail again, without a second run for bytes that this document already had."""
        from generator.outputs.pdf import to_pdf

        key = blake2b(docx.read_bytes()).digest()
        if key not in self._made:
            try:
                self._made[key] = to_pdf(docx, soffice, self.printing.timeout)
            except ConversionError as error:
                self._made[key] = error
            except OSError as error:
                self._made[key] = _no_room(error)
        made = self._made[key]
        if isinstance(made, ConversionError):
            raise made
        return made


def _no_room(error: OSError) -> ConversionError:
    message = f"folder sementara tidak dapat dipakai: {reason(error)}"
    return ConversionError(message, "periksa ruang kosong dan izin folder sementara, lalu ulangi")
