"""The files of one document in the output folder: its .docx, and its PDF where one is asked for."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import IO, TYPE_CHECKING, Final, NamedTuple

from generator.diagnostics.finding import Finding, Place, galat, peringatan
from generator.outputs.edited import Destination, destination, drop_drafts_beside
from generator.outputs.files import WriteError, replace_file
from generator.outputs.opened import OpenedError
from generator.outputs.pdf_mark import is_marked
from generator.outputs.swap import swap_in

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from generator.outputs.printing import Draft, Printer

KEPT: Final = "KLR002"
OPEN: Final = "KLR006"


@dataclass(frozen=True, slots=True)
class Product:
    """What was written of a document; the PDF stands beside the .docx it was made from.

    `sums` are those of the bytes written; `kept` are a person's files that were found there and are left.
    """

    docx: Path
    pdf: Path | None = None
    sums: dict[Path, str] = field(default_factory=dict)
    kept: tuple[Path, ...] = ()


class _File(NamedTuple):
    """A file that is to be written: its proper place, how people know it, and whether what is there is ours."""

    path: Path
    shown: str
    is_ours: Callable[[Path], bool]
    force: bool


def save(
    path: Path, draft: Draft, printer: Printer, is_ours: Callable[[Path], bool], *, force: bool
) -> tuple[Product | None, list[Finding]]:
    """Write the draft meant for `path`, with page numbers; a PDF that fails leaves the .docx as it is."""
    pages, findings = printer.page_labels(draft)
    file = _File(path, draft.shown, is_ours, force)
    docx, sums, problems = _write(file, lambda stream: draft.fill(stream, pages))
    if docx is None:
        return None, problems
    findings += problems
    if docx.path == path:
        drop_drafts_beside(path.with_suffix(".pdf"), is_marked)
    product = Product(docx.path, None, {docx.path: sums}, _left(docx))
    if not printer.printing.pdf:
        return product, findings
    data, problems = printer.pdf(draft, pages)
    findings += problems
    if data is None:
        return product, findings
    path_pdf = docx.path.with_suffix(".pdf")
    file = _File(path_pdf, draft.shown.removesuffix(path.name) + path_pdf.name, is_marked, force)
    pdf, pdf_sums, problems = _write(file, lambda stream: _put(stream, data))
    findings += problems
    if pdf is None:
        return product, findings
    every = {docx.path: sums, pdf.path: pdf_sums}
    return Product(docx.path, pdf.path, every, (*_left(docx), *_left(pdf))), findings


def put_beside(
    path: Path, shown: str, is_ours: Callable[[Path], bool], fill: Callable[[IO[bytes]], list[Finding]]
) -> tuple[Destination | None, list[Finding]]:
    """Write one more file of a document, such as a redline, and return where; what a person saved there stays."""
    written, _, findings = _write(_File(path, shown, is_ours, False), fill)
    return written, findings


def _write(file: _File, fill: Callable[[IO[bytes]], list[Finding]]) -> tuple[Destination | None, str, list[Finding]]:
    """Write one file where it may go; return where that was, the sum of its bytes, and what there is to say."""
    faults: list[Finding] = []
    written: list[Destination] = []
    sums = None

    def place() -> Path | None:
        if faults:
            return None
        written.append(destination(file.path, file.is_ours, force=file.force))
        return written[0].path

    def put(new: Path, final: Path) -> None:
        kept = swap_in(new, final, file.is_ours)
        written.extend(Destination(final, each, moved=True) for each in kept)

    try:
        sums = replace_file(file.path, lambda stream: faults.extend(fill(stream)), place, put)
        if sums is not None and written[0].path == file.path:
            drop_drafts_beside(file.path, file.is_ours)
    except OpenedError as error:
        faults.append(_open(error, file.shown))
    except WriteError as error:
        faults.append(galat("KLR001", Place(file.shown), error.message, error.hint))
    if faults or sums is None:
        return None, "", faults
    return written[0], sums, [problem for each in written for problem in _kept(each, file.shown)]


def _put(stream: IO[bytes], data: bytes) -> list[Finding]:
    stream.write(data)
    return []


def _left(final: Destination) -> tuple[Path, ...]:
    return () if final.kept is None or final.moved else (final.kept,)


def _open(error: OpenedError, shown: str) -> Finding:
    message = f"{error.path.name} sedang terbuka di Word atau LibreOffice, jadi tidak diganti"
    hint = f"simpan dan tutup berkas itu, lalu ulangi; bila tidak terbuka, hapus `{error.mark.name}` di foldernya"
    return galat(OPEN, Place(shown), message, hint)


def _kept(final: Destination, shown: str) -> list[Finding]:
    """Report a file that a person edited, and where it and the new draft are now."""
    kept = final.kept
    if kept is None:
        return []
    other = "tautan" if kept.is_symlink() else "folder" if kept.is_dir() else ""
    what = f"di sini ada {other}, bukan berkas buatan program" if other else "berkas ini sudah disunting"
    if not final.moved:
        message = f"{what}, jadi dibiarkan; naskah baru ditulis ke {final.path.name}"
        hint = "pindahkan suntingan ke folder content, atau bangun dengan --force agar suntingan disisihkan"
    else:
        message = f"{what}, jadi disisihkan menjadi {kept.name}"
        hint = "pindahkan suntingan yang masih perlu ke folder content"
    if other:
        hint = f"pindahkan {other} itu bila masih perlu" + ("" if final.moved else ", atau bangun dengan --force")
    return [peringatan(KEPT, Place(shown), message, hint)]
