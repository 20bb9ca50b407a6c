"""Tracked changes accepted or rejected, by own rules on the XML and by LibreOffice as another engine."""

from __future__ import annotations

import io
import subprocess
import zipfile
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from lxml import etree

from tests.alat.docx_paket import BODY, W

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MACRO = """Sub Putuskan(daftar)
    Dim p(0) As New com.sun.star.beans.PropertyValue
    For Each baris In Split(daftar, "|")
        satu = Split(baris, ";")
        p(0).Name = "Hidden" : p(0).Value = True
        naskah = StarDesktop.loadComponentFromURL(satu(0), "_blank", 0, p())
        CreateUnoService("com.sun.star.frame.DispatchHelper").executeDispatch( _
            naskah.CurrentController.Frame, satu(2), "", 0, Array())
        p(0).Name = "FilterName" : p(0).Value = "MS Word 2007 XML"
        naskah.storeToURL(satu(1), p())
        naskah.close(True)
    Next
    StarDesktop.terminate()
End Sub
"""
_ELEMENT = '<library:element library:name="Uji"/>'
_MODULE = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<script:module xmlns:script="http://openoffice.org/2000/script" '
    'script:name="Uji" script:language="StarBasic">{}</script:module>\n'
)


def decide(source: bytes, *, accept: bool) -> bytes:
    """Return a .docx with all tracked changes accepted or rejected, as Word does it."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(source)) as archive, zipfile.ZipFile(out, "w") as result:
        for name in archive.namelist():
            data = archive.read(name)
            if name == BODY:
                root = etree.fromstring(data)
                _decide(root, *(("del", "ins") if accept else ("ins", "del")), accept=accept)
                data = etree.tostring(root)
            result.writestr(name, data)
    return out.getvalue()


def _decide(root: etree._Element, gone: str, kept: str, *, accept: bool) -> None:
    for choices in list(root.iter(f"{MC}AlternateContent")):  # Word knows what the first one asks for
        choices.getparent().replace(choices, choices[0][0])
    for row in [each for each in root.iter(f"{W}tr") if each.find(f"{W}trPr/{W}{gone}") is not None]:
        table = row.getparent()
        table.remove(row)
        if table.find(f"{W}tr") is None:
            table.getparent().remove(table)
    for element in [each for each in root.iter(f"{W}{gone}") if _holds_runs(each)]:
        element.getparent().remove(element)
    merged = [each for each in root.iter(f"{W}p") if each.find(f"{W}pPr/{W}rPr/{W}{gone}") is not None]
    for element in [each for each in root.iter(f"{W}{kept}") if _holds_runs(each)]:
        parent = element.getparent()
        place = parent.index(element)
        parent[place : place + 1] = list(element)
    _restyle(root, accept=accept)
    for paragraph in reversed(merged):
        _join(paragraph)
    for mark in [*root.iter(f"{W}ins", f"{W}del")]:
        mark.getparent().remove(mark)
    for text in root.iter(f"{W}delText"):
        text.tag = f"{W}t"


def _restyle(root: etree._Element, *, accept: bool) -> None:
    for change in list(root.iter(f"{W}pPrChange")):
        properties = change.getparent()
        properties.remove(change)
        if not accept:
            for each in [each for each in properties if each.tag not in (f"{W}rPr", f"{W}sectPr")]:
                properties.remove(each)
            properties[:0] = list(change[0])


def _holds_runs(element: etree._Element) -> bool:
    return element.getparent().tag not in (f"{W}rPr", f"{W}trPr")


def _join(paragraph: etree._Element) -> None:
    """Let a paragraph run on into the next one, which keeps its own properties."""
    following = paragraph.getnext()
    content = [each for each in paragraph if each.tag != f"{W}pPr"]
    assert following is not None, "tanda paragraf terakhir tidak dapat hilang"
    assert following.tag == f"{W}p", "sesudah tanda paragraf yang hilang harus ada paragraf"
    place = 1 if following.find(f"{W}pPr") is not None else 0
    following[place:place] = content
    paragraph.getparent().remove(paragraph)


def libreoffice(soffice: Path, sources: Sequence[Path], folder: Path, *, accept: bool) -> list[Path]:
    """Let LibreOffice decide on all changes of files and save them as .docx, in one run of it.

    Other files come out as LibreOffice reads them. The macro lives in a profile of its own.
    """
    name = "accept" if accept else "reject"
    profile, out = folder / f"profil-{name}", folder / name
    out.mkdir()
    start = [str(soffice), f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore"]
    subprocess.run([*start, "--terminate_after_init"], check=True, timeout=180, capture_output=True)
    library = profile / "user/basic/Standard"
    listed = library / "script.xlb"
    text = listed.read_text("utf-8")
    listed.write_text(text.replace("</library:library>", f"{_ELEMENT}</library:library>"), "utf-8")
    (library / "Uji.xba").write_text(_MODULE.format(escape(_MACRO)), "utf-8")
    targets = [out / source.name for source in sources]
    command = f".uno:{name.capitalize()}AllTrackedChanges"
    jobs = [f"{source.as_uri()};{target.as_uri()};{command}" for source, target in zip(sources, targets, strict=True)]
    macro = f'macro:///Standard.Uji.Putuskan("{"|".join(jobs)}")'
    subprocess.run([*start, macro], check=True, timeout=300, capture_output=True)
    assert all(target.exists() for target in targets), "LibreOffice tidak menyimpan berkas"
    return targets
