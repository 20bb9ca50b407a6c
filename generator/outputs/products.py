"""The files of one document in the output folder: its .docx, and its PDF where one is asked for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator.diagnostics.finding import Finding, Place, galat, peringatan
from generator.outputs.edited import destination
from generator.outputs.files import WriteError, replace_file

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from generator.outputs.edited import Destination
    from generator.outputs.printing import Draft, Printer

KEPT: Final = "KLR002"


@dataclass(frozen=True, slots=True)
class Product:
    """What was written of a document; the PDF stands beside the .docx it was made from."""

    docx: Path
    pdf: Path | None = None


def save(
    path: Path, draft: Draft, printer: Printer, is_ours: Callable[[Path], bool], *, force: bool
) -> tuple[Product | None, list[Finding]]:
    """Write the draft meant for `path`, with page numbers; a PDF that fails leaves the .docx as it is."""
    pages, findings = printer.page_labels(draft)
    faults: list[Finding] = []
    written: list[Destination] = []

    def place() -> Path | None:
        if faults:
            return None
        written.append(destination(path, is_ours, force=force))
        return written[0].path

    try:
        replace_file(path, lambda stream: faults.extend(draft.fill(stream, pages)), place)
    except WriteError as error:
        faults.append(galat("KLR001", Place(draft.shown), error.message, error.hint))
    if faults:
        return None, faults
    findings += _kept(path, written[0], draft.shown)
    docx = written[0].path
    if not printer.printing.pdf:
        return Product(docx), findings
    pdf, problems = printer.save_pdf(docx, draft.shown)
    return Product(docx, pdf), findings + problems


def _kept(path: Path, final: Destination, shown: str) -> list[Finding]:
    """Report a file that a person edited, and where it and the new draft are now."""
    if final.kept is None:
        return []
    if final.kept == path:
        message = f"berkas ini sudah disunting sehingga dibiarkan; naskah baru ditulis ke {final.path.name}"
        hint = "pindahkan suntingan ke folder content, atau bangun dengan --force agar suntingan disisihkan"
    else:
        message = f"berkas yang sudah disunting disisihkan menjadi {final.kept.name}"
        hint = "pindahkan suntingan yang masih perlu ke folder content"
    return [peringatan(KEPT, Place(shown), message, hint)]
