"""Edits as a person makes them in Word, on the elements of a draft that python-docx has opened."""

from __future__ import annotations

import copy
import io
import re
from pathlib import Path
from typing import Any

from docx import Document
from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.text.paragraph import Paragraph

TAB = "\t"


class Penyunting:
    """One draft that is being edited; paragraphs and rows are found by words in them."""

    def __init__(self, path: Path) -> None:
        self.document: Any = Document(str(path))
        self.body = self.document.element.body

    def save(self, path: Path) -> Path:
        self.document.save(str(path))
        return path

    def ganti(self, words: str, new: str, *, all_: bool = False) -> None:
        """Type over words, wherever Word may have split them into runs; a table of contents does not count."""
        found = [each for each in self.body.iter(qn("w:p")) if words in _text(each) and not _in_contents(each)]
        assert found, words
        for paragraph in found if all_ else found[:1]:
            _replace(paragraph, words, new)

    def lacak(self, words: str, new: str) -> None:
        """Type over words while changes are tracked."""
        paragraph = self._paragraph(words)
        before, _, after = _with_tabs(paragraph).partition(words)
        bookmarks = [each for each in paragraph if each.tag in (qn("w:bookmarkStart"), qn("w:bookmarkEnd"))]
        properties = paragraph.find(qn("w:pPr"))
        for each in list(paragraph):
            if each is not properties and each not in bookmarks:
                paragraph.remove(each)
        author = 'w:id="9001" w:author="Bagian Hukum" w:date="2025-02-01T00:00:00Z"'
        space = 'xml:space="preserve"'
        pieces = [
            _run(before),
            parse_xml(f"<w:del {nsdecls('w')} {author}><w:r><w:delText {space}>{words}</w:delText></w:r></w:del>"),
            parse_xml(f"<w:ins {nsdecls('w')} {author}><w:r><w:t {space}>{new}</w:t></w:r></w:ins>"),
            _run(after),
        ]
        for piece in pieces:
            paragraph.append(piece)

    def sisip(self, words: str, text: str, *, after: bool = True) -> None:
        """Type a new paragraph below (or above) the one with these words, in its style."""
        paragraph = self._paragraph(words)
        new = copy.deepcopy(paragraph)
        for each in list(new):
            if each.tag != qn("w:pPr"):
                new.remove(each)
        new.append(_run(text))
        paragraph.addnext(new) if after else paragraph.addprevious(new)

    def foto(self, caption: str, picture: bytes, *, own: bool = False) -> None:
        """Put a picture where the frame above a caption is, or (`own`) in a paragraph of its own instead of it."""
        found = [each for each in self.body.iter(qn("w:p")) if _text(each).endswith(caption) and not _in_contents(each)]
        frame = next(each.getprevious() for each in found if _text(each).startswith("Gambar "))
        if own:
            new = parse_xml(f"<w:p {nsdecls('w')}/>")
            frame.addnext(new)
            frame.getparent().remove(frame)
            frame = new
        else:
            for run in frame.findall(qn("w:r")):
                frame.remove(run)
        self._picture(frame, picture)

    def gambar(self, words: str, picture: bytes) -> None:
        """Put a picture at the end of the paragraph with these words."""
        self._picture(self._paragraph(words), picture)

    def _picture(self, paragraph: Any, picture: bytes) -> None:
        Paragraph(paragraph, self.document._body).add_run().add_picture(io.BytesIO(picture))

    def ketik(self, words: str, *lines: tuple[str, str], after: bool = True) -> None:
        """Type paragraphs below (or above) the one with these words, each with the name of its style (none: plain)."""
        anchor = self._paragraph(words)
        for style, text in lines if after else reversed(lines):
            new = parse_xml(f"<w:p {nsdecls('w')}><w:pPr/></w:p>")
            if style:
                key = self.document.styles[style].style_id
                new.find(qn("w:pPr")).append(parse_xml(f'<w:pStyle {nsdecls("w")} w:val="{key}"/>'))
            new.append(_run(text))
            anchor.addnext(new) if after else anchor.addprevious(new)
            anchor = new

    def ketik_di_depan(self, words: str, *lines: tuple[str, str]) -> None:
        """Type paragraphs at the very start of the one with these words: Word leaves its bookmark with the first."""
        paragraph = self._paragraph(words)
        marks = [each for each in paragraph if each.tag == qn("w:bookmarkStart")]
        self.ketik(words, *lines, after=False)
        first = paragraph
        for _ in lines:
            first = first.getprevious()
        for mark in marks:
            first.insert(1, mark)

    def hapus(self, words: str) -> None:
        """Delete a whole paragraph."""
        paragraph = self._paragraph(words)
        paragraph.getparent().remove(paragraph)

    def hapus_sampai(self, words: str, until: str) -> None:
        """Delete the paragraph with these words and all that follow, up to the one with others."""
        paragraphs = list(self.body.iter(qn("w:p")))
        first = next(n for n, each in enumerate(paragraphs) if words in _text(each))
        last = next(n for n, each in enumerate(paragraphs) if n > first and until in _text(each))
        for each in paragraphs[first:last]:
            each.getparent().remove(each)

    def nomori(self, old: str, new: str) -> None:
        """Type over the number of an article or of a chapter."""
        found = next(each for each in self.body.iter(qn("w:p")) if re.fullmatch(rf"{old}(?![IVXLC\d]).*", _text(each)))
        _replace(found, old, new)

    def otomatis(self, words: str, format_: str, *lines: tuple[str, str]) -> None:
        """Type a list below the paragraph with these words, which Word numbers by itself."""
        self.ketik(words, *lines)
        level = f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{format_}"/><w:lvlText w:val="%1."/></w:lvl>'
        xml = (
            f'<w:numbering {nsdecls("w")}><w:abstractNum w:abstractNumId="0">{level}</w:abstractNum>'
            '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
        )
        part = Part(PackURI("/word/numbering.xml"), CT.WML_NUMBERING, xml.encode(), self.document.part.package)
        self.document.part.relate_to(part, RT.NUMBERING)
        number = f'<w:numPr {nsdecls("w")}><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
        for _, text in lines:
            self._paragraph(text).find(qn("w:pPr")).append(parse_xml(number))

    def gabung(self, words: str) -> None:
        """Delete the end of a paragraph, so that the next one runs on in it."""
        paragraph = self._paragraph(words)
        following = paragraph.getnext()
        paragraph.append(_run(" "))
        for each in list(following):
            if each.tag != qn("w:pPr"):
                paragraph.append(each)
        following.getparent().remove(following)

    def sel(self, words: str, column: int, new: str, tabel: str = "") -> None:
        """Put another text into a cell of the row with these words; what was in it goes, bookmarks too.

        `tabel` are words of the table's description.
        """
        cell = _cells(self._row(words, tabel))[column]
        paragraphs = cell.findall(qn("w:p"))
        for each in paragraphs[1:]:
            cell.remove(each)
        _only(paragraphs[0], "")
        lines = new.split("\n")
        _only(paragraphs[0], lines[0])
        for line in reversed(lines[1:]):
            extra = copy.deepcopy(paragraphs[0])
            _only(extra, line)
            paragraphs[0].addnext(extra)

    def hapus_baris(self, words: str, tabel: str = "") -> None:
        row = self._row(words, tabel)
        row.getparent().remove(row)

    def hapus_baris_sampai(self, words: str, until: str) -> None:
        """Delete the row with these words and all that follow, up to the one with others."""
        first, last = self._row(words, ""), self._row(until, "")
        while first is not last:
            following = first.getnext()
            first.getparent().remove(first)
            first = following

    def salin_baris(
        self, words: str, cells: dict[int, str], tabel: str = "", *, of: str = "", lepas: bool = False
    ) -> None:
        """Insert a row below the one with these words, a copy of it or of another (`of`).

        Its first cells go on with the merge unless it stands by itself (`lepas`).
        """
        row = self._row(words, tabel)
        new = copy.deepcopy(self._row(of, tabel) if of else row)
        row.addnext(new)
        if lepas:
            for merge in list(new.iter(qn("w:vMerge"))):
                merge.getparent().remove(merge)
        for column, cell in enumerate(_cells(new)):
            for each in cell.findall(qn("w:p"))[1:]:
                cell.remove(each)
            _only(cell.find(qn("w:p")), cells.get(column, ""))
            merge = cell.find(f"{qn('w:tcPr')}/{qn('w:vMerge')}")
            if merge is not None and merge.get(qn("w:val")) == "restart":
                merge.attrib.pop(qn("w:val"))

    def _paragraph(self, words: str) -> Any:
        found = [each for each in self.body.iter(qn("w:p")) if words in _text(each) and not _in_contents(each)]
        assert found, words
        return found[0]

    def _row(self, words: str, tabel: str) -> Any:
        found = [each for each in self.body.iter(qn("w:tr")) if any(words in _text(p) for p in each.iter(qn("w:p")))]
        found = [each for each in found if tabel in _caption(each)]
        assert found, (words, tabel)
        return found[0]


def _cells(row: Any) -> list[Any]:
    return list(row.findall(qn("w:tc")))


def _text(paragraph: Any) -> str:
    return "".join(each.text or "" for each in paragraph.iter(qn("w:t")))


def _caption(row: Any) -> str:
    caption = row.getparent().find(f"{qn('w:tblPr')}/{qn('w:tblCaption')}")
    return caption.get(qn("w:val")) if caption is not None else ""


def _in_contents(paragraph: Any) -> bool:
    style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    name = style.get(qn("w:val")) if style is not None else ""
    return name.startswith(("TOC", "TableofFigures"))


def _with_tabs(paragraph: Any) -> str:
    found = paragraph.iter(qn("w:t"), qn("w:tab"))
    return "".join(
        each.text or "" if each.tag == qn("w:t") else "\t" for each in found if each.get(qn("w:pos")) is None
    )


def _only(paragraph: Any, text: str) -> None:
    for each in list(paragraph):
        if each.tag != qn("w:pPr"):
            paragraph.remove(each)
    if text:
        paragraph.append(_run(text))


def _run(text: str) -> Any:
    run = parse_xml(f"<w:r {nsdecls('w')}/>")
    for number, piece in enumerate(re.split(r"([\t\n])", text)):
        if number % 2:
            run.append(parse_xml(f"<w:{'tab' if piece == TAB else 'br'} {nsdecls('w')}/>"))
            continue
        element = parse_xml(f'<w:t {nsdecls("w")} xml:space="preserve"/>')
        element.text = piece
        run.append(element)
    return run


def _replace(paragraph: Any, words: str, new: str) -> None:
    at = _text(paragraph).index(words)
    end = at + len(words)
    start, first = 0, True
    for each in list(paragraph.iter(qn("w:t"))):
        text = each.text or ""
        left, right = max(at - start, 0), min(end - start, len(text))
        if left < right:
            each.text = text[:left] + (new if first else "") + text[right:]
            each.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            first = False
        start += len(text)
