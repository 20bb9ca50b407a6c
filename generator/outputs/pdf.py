"""A .docx as PDF: tagged, with outline and named destinations, the same bytes for the same file on one machine."""

from __future__ import annotations

import io
import re
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import pikepdf

from generator.outputs.libreoffice import run
from generator.outputs.profile import write_profile
from generator.outputs.soffice import TIMEOUT_SECONDS, ConversionError

_RESTART: Final = 81  # what LibreOffice answers when a new profile made it want to start once more
_TAIL_BYTES: Final = 1024
_OPTIONS: Final = ("--headless", "--norestore", "--nolockcheck", "--nodefault", "--nofirststartwizard")
_CLOCK: Final = ("/CreationDate", "/ModDate")
_DATES: Final = re.compile(rb"<xmp:(CreateDate|ModifyDate|MetadataDate)>[^<]*</xmp:\1>")


def to_pdf(docx: Path, soffice: Path, timeout: float = TIMEOUT_SECONDS) -> bytes:
    """Return the PDF of a document, or fail with a ConversionError; every run has a new profile of its own."""
    with TemporaryDirectory(prefix="rancang-", ignore_cleanup_errors=True) as name:
        folder = Path(name).resolve()
        source, out, profile = folder / "naskah.docx", folder / "hasil", folder / "profil"
        shutil.copyfile(docx, source)
        out.mkdir()
        write_profile(profile)
        command = [
            *(str(soffice), f"-env:UserInstallation={profile.as_uri()}", *_OPTIONS),
            *("--infilter=MS Word 2007 XML", "--convert-to", "pdf:writer_pdf_Export", "--outdir", str(out)),
            str(source),
        ]
        code = run(command, timeout)
        if code == _RESTART:
            code = run(command, timeout)
        hint = "ulangi; bila tetap begitu, coba cetak ke PDF dari Word dan laporkan naskah ini"
        if code:
            raise ConversionError(f"LibreOffice berhenti dengan kode {code}", hint)
        try:
            return steady((out / "naskah.pdf").read_bytes())
        except FileNotFoundError:
            raise ConversionError("LibreOffice selesai tanpa membuat PDF", hint) from None
        except (ValueError, pikepdf.PdfError):
            raise ConversionError("PDF yang dibuat LibreOffice tidak utuh", hint) from None


def steady(data: bytes) -> bytes:
    """Return a PDF without the clock and the random ids that LibreOffice puts in; fail when it is not whole."""
    if not data.startswith(b"%PDF-") or b"%%EOF" not in data[-_TAIL_BYTES:]:
        raise ValueError("bukan PDF yang utuh")
    with pikepdf.open(io.BytesIO(data), attempt_recovery=False) as pdf:
        if not pdf.pages:
            raise ValueError("PDF tanpa halaman")
        for key in _CLOCK:
            if key in pdf.docinfo:
                del pdf.docinfo[key]
        if "/Metadata" in pdf.Root:
            pdf.Root.Metadata.write(_DATES.sub(b"", pdf.Root.Metadata.read_bytes()))
        for key in ("/ID", "/DocChecksum"):  # an old id would go into the new one
            if key in pdf.trailer:
                del pdf.trailer[key]
        out = io.BytesIO()
        pdf.save(out, deterministic_id=True, fix_metadata_version=False)
    return out.getvalue()
