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
        own = [self.name, *self.library.included(self.name)]
        text = "\n".join(self.library.raw[name].decode("utf-8", "replace") for name in own)
        return Trace(
            kind=kind.nama,
            has_contents=contents,
            files={**self._content(own), **_pictures(composition, self.folders.content), **self.templates},
            listing=yaml_names((self.folders.content / self.name).parent),
            laws=sidik_hukum(self.konteks.hukum.peraturan, self._laws.dipakai, text),
            ends=[iso(each) for each in sorted(self.ends)],
            product=product,
            findings=found,
        )

    def _content(self, own: Iterable[str]) -> dict[str, str | None]:
        shared = [f"{NATIONAL}/{name}" for name in _NATIONAL] + [f"{self.target.daerah}/{name}" for name in _REGION]
        raw = self.library.raw
        return {CONTENT + name: digest(raw[name]) if name in raw else None for name in [*shared, *own]}


def _pictures(composition: Composition, content: Path) -> dict[str, str | None]:
    files = {
        block.file
        for _, slot in composition.slots()
        for block in slot.blocks
        if isinstance(block, PictureBlock) and block.file is not None
    }
    return {CONTENT + file.relative_to(content).as_posix(): file_digest(file) for file in sorted(files)}
