"""Follows what a document hangs on while it is built: files, laws, pictures, template, ends of exemptions."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from generator.bahasa.tanggal import Tanggal, iso
from generator.blocks.figures import PictureBlock
from generator.diagnostics.finding import has_galat
from generator.diagnostics.render import Located, sort_located, without_echo
from generator.naskah.umum.hukum import PustakaHukum
from generator.naskah.umum.hukum_dipakai import HukumTercatat, sidik_hukum
from generator.outputs.hashes import digest, file_digest
from generator.report import Folders, Trace
from generator.source.discover import NATIONAL, Target
from generator.source.strays import yaml_names

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from generator.blocks.composition import Composition
    from generator.kinds import Kind
    from generator.naskah.umum.konteks import Konteks
    from generator.outputs.products import Product
    from generator.source.load import Library

CONTENT: Final = "content/"
TEMPLATES: Final = "templates/"
LAWS: Final = "hukum.yaml"
_NATIONAL: Final = ("jenis_peraturan.yaml", LAWS, "kla.yaml", "satuan.yaml", "kinerja.yaml", "ejaan.yaml")
_REGION: Final = ("daerah.yaml", LAWS)
_UNSURE: Final = ("KLR004",)
"""What LibreOffice may do better the next time."""


@dataclass(slots=True)
class Follower:
    """Notes what one document asks for."""

    folders: Folders
    library: Library
    target: Target
    name: str
    konteks: Konteks | None = None
    ends: tuple[Tanggal, ...] = ()
    templates: dict[str, str | None] = field(default_factory=dict)
    _laws: HukumTercatat | None = None
    _known: dict[str, str | None] | None = None
    _shown: dict[str, str | None] | None = None

    def follow(self, konteks: Konteks) -> Konteks:
        """Return the context in which laws that are looked up are noted."""
        self.konteks = konteks
        self._laws = HukumTercatat(konteks.hukum.peraturan)
        return replace(konteks, hukum=PustakaHukum(konteks.hukum.jenis, self._laws))

    def finish(
        self, kind: Kind, composition: Composition, product: Product, findings: Iterable[Located], *, contents: bool
    ) -> Trace | None:
        """Return all that was noted; None when the next run should rather build again."""
        found = without_echo(sort_located(findings))
        unsure = any(each.finding.code in _UNSURE for each in found) or has_galat(each.finding for each in found)
        if self.konteks is None or self._laws is None or unsure:
            return None
        return Trace(
            kind=kind.nama,
            has_contents=contents,
            files={**self._content(), **self._pictures(composition), **self.templates},
            listing=yaml_names((self.folders.content / self.name).parent),
            laws=self._cited(),
            ends=[iso(each) for each in sorted(self.ends)],
            product=product,
            findings=found,
        )

    def stamp(self, composition: Composition) -> dict[str, str]:
        """Return what a draft says of what it was made of: its name, and sums of content and template.

        Line ends do not count, and of the libraries of laws only what the document hangs on.
        """
        from generator.ooxml import origin  # imported late: a check writes nothing

        raw = self.library.raw
        texts = {name: _text_digest(raw[name]) for name in self._shared_and_own() if name in raw and not _is_laws(name)}
        made = sorted({**texts, **self._cited(), **self._pictures(composition)}.items())
        template = sorted(self.templates.items())
        return {
            origin.NAME: str(self.target),
            origin.CONTENT: digest(repr(made).encode()),
            origin.TEMPLATE: digest(repr(template).encode()),
        }

    def _own(self) -> list[str]:
        return [self.name, *self.library.included(self.name)]

    def _cited(self) -> dict[str, str | None]:
        """Return what is known of each law that the document looks up or names."""
        if self._known is None:
            assert self.konteks is not None
            assert self._laws is not None
            text = "\n".join(self.library.raw[name].decode("utf-8", "replace") for name in self._own())
            self._known = sidik_hukum(self.konteks.hukum.peraturan, self._laws.dipakai, text)
        return self._known

    def _pictures(self, composition: Composition) -> dict[str, str | None]:
        """Return the sums of the pictures as they were before the first was printed: each is read once for this."""
        if self._shown is None:
            self._shown = _pictures(composition, self.folders.content)
        return self._shown

    def _shared_and_own(self) -> list[str]:
        shared = [f"{NATIONAL}/{name}" for name in _NATIONAL] + [f"{self.target.daerah}/{name}" for name in _REGION]
        return [*shared, *self._own()]

    def _content(self) -> dict[str, str | None]:
        raw = self.library.raw
        return {CONTENT + name: digest(raw[name]) if name in raw else None for name in self._shared_and_own()}


def _is_laws(name: str) -> bool:
    return name.rpartition("/")[2] == LAWS


def _text_digest(raw: bytes) -> str:
    return digest(raw.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n"))


def _pictures(composition: Composition, content: Path) -> dict[str, str | None]:
    files = {
        block.file
        for _, slot in composition.slots()
        for block in slot.blocks
        if isinstance(block, PictureBlock) and block.file is not None
    }
    return {CONTENT + file.relative_to(content).as_posix(): file_digest(file) for file in sorted(files)}
