"""`pull FILE.docx`: from an edited draft to changes of YAML, each tried before it is shown."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from generator.diagnostics.reasons import reason
from generator.ooxml.edited import PackageError, read_edited
from generator.ooxml.guard import MAX_FILE_BYTES
from generator.pipeline import Pipeline
from generator.pulang.bukti import Bukti, Penguji
from generator.pulang.coba import DraftError, new_files, try_out, write_all
from generator.pulang.ketikan import rapikan
from generator.pulang.rukun import reconcile
from generator.pulang.selaras import align
from generator.pulang.sumber import Sumber, origins
from generator.pulang.usul import Sisa, Usul
from generator.pulang.usulkan import Pengusul

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from generator.ooxml.edited import EditedFile, Unit
    from generator.report import Folders
    from generator.source.discover import Target

_BESIDE: Final = re.compile(r"\.(?:baru|suntingan-\d+)$")
_ONE_BY_ONE: Final = 40
_LEAST_FOUND: Final = 0.25  # of a draft: with less, its removal would be proposed paragraph by paragraph


class PullError(Exception):
    """Nothing can be brought home; `message` says why and `hint` what to do, both in Indonesian."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


@dataclass(slots=True)
class Pulang:
    """What a pull found: changes of YAML, differences that stay, and the count that proves them complete."""

    target: Target
    sumber: Sumber
    has_manifest: bool
    usul: list[Usul] = field(default_factory=list)
    sisa: list[Sisa] = field(default_factory=list)
    bukti: Bukti | None = None
    before: dict[str, bytes] = field(default_factory=dict)
    files: dict[str, bytes] = field(default_factory=dict)


def open_edited(path: Path) -> EditedFile:
    """Read a file that a person edited."""
    try:
        with path.open("rb") as stream:
            edited = read_edited(stream.read(MAX_FILE_BYTES + 1))
    except OSError as error:
        raise PullError(f"{path.name} tidak dapat dibuka: {reason(error)}", "periksa nama dan letaknya") from error
    except PackageError as error:
        part = f" (bagian {error.part})" if error.part else ""
        hint = error.hint or "simpan ulang dari Word sebagai .docx"
        raise PullError(f"{path.name} tidak dapat dibaca: {error.message}{part}", hint) from error
    return edited._replace(units=rapikan(edited.units))


def find_target(path: Path, edited: EditedFile, targets: Sequence[Target], output: Path, given: str = "") -> Target:
    """Return the document that a file was made of: as told, as its manifest says, or by its place in the output."""
    known = {str(target): target for target in targets}
    said = edited.origin.target if edited.origin is not None else ""
    if given:
        if given not in known:
            raise PullError(f"dokumen `{given}` tidak ada", "lihat daftarnya dengan: python build.py list")
        if said in known and said != given:
            raise PullError(f"{path.name} dibuat dari {said}, bukan dari {given}", "periksa berkasnya")
        return known[given]
    place = f"{path.resolve().parent.name}/{_BESIDE.sub('', path.stem)}"
    inside = path.resolve().parent.parent == output.resolve()
    for name in (said, place if inside else ""):
        if name in known:
            return known[name]
    hint = "sebut dokumennya: --dokumen DAERAH/DOKUMEN"
    raise PullError(f"{path.name} tidak menyebut dari dokumen mana ia dibuat", hint)


def pull(folders: Folders, target: Target, edited: EditedFile) -> Pulang:
    """Compare an edited file with the draft of today's content; nothing is written."""
    composition, template, findings = Pipeline(folders).draft(target)
    if composition is None or template is None or any(each.finding.severity.value == "galat" for each in findings):
        raise DraftError(findings)
    stream = io.BytesIO()
    template.write(composition, stream)
    old = rapikan(read_edited(stream.getvalue()).units)
    aligned = align(old, edited.units, edited.origin.entries if edited.origin is not None else None)
    if len(aligned.pairs) < len(old) * _LEAST_FOUND:
        message = f"hanya {len(aligned.pairs)} dari {len(old)} bagian {target} ada di berkas ini"
        raise PullError(message, "mungkin berkas dokumen lain, atau isinya terhapus; periksa berkasnya")
    sumber = Sumber(folders.content, target)
    asal = origins(composition)
    found = list(Pengusul(old, edited, aligned, asal, sumber, folders.content).all())
    result = Pulang(target, sumber, edited.origin is not None)
    result.usul, clashes = reconcile([each for each in found if isinstance(each, Usul)])
    result.sisa = [*(each for each in found if isinstance(each, Sisa)), *clashes]
    own = {
        o
        for o, unit in enumerate(old)
        if any(name in asal and sumber.text(asal[name].at) is not None for name in unit.names)
    }
    _settle(result, folders, Penguji(old, edited.units, aligned, own))
    return result


def apply(folders: Folders, result: Pulang) -> list[str]:
    """Write the changes, all files or none; return the names of the files."""
    write_all(folders.content, result.before, result.files)
    return list(result.files)


def _settle(result: Pulang, folders: Folders, penguji: Penguji) -> None:
    """Try the proposals until all that are left print as asked, together or by themselves."""
    proven: list[Usul] = []
    while True:  # every turn but the last one refuses something, or proves it
        printed = _printed(result, folders, penguji.old)
        bukti = _proof(result, penguji, printed, proven)
        if bukti.missing and _refuse_harmful(result, folders, penguji, bukti):
            continue
        if not bukti.failed:
            break
        alone = _alone(result, folders, penguji, bukti.failed)
        proven += alone
        for each in bukti.failed:
            if each not in alone:
                _refuse(result, each, "usulan ini tidak menghasilkan teks yang sama", "ubah sendiri di YAML")
    result.sisa = [each for each in result.sisa if _is_counted(each, result) or _stays(each, bukti, penguji)]
    result.bukti = _proof(result, penguji, printed, proven)
    result.sisa = [each for each in result.sisa if not _is_counted(each, result)]


def _stays(sisa: Sisa, bukti: Bukti, penguji: Penguji) -> bool:
    """Return whether a difference is still there: a sum that a person also typed may come out the same by now."""
    if sisa.cell is not None and sisa.units[0] in bukti.printed:
        shown, wanted = bukti.printed[sisa.units[0]].cells, penguji.new[sisa.units[0]].cells
        return sisa.cell >= len(shown) or shown[sisa.cell].split() != wanted[sisa.cell].split()
    there = any(n in bukti.new_left for n in sisa.units)
    return there or any(penguji.old[o].text in bukti.old_left for o in sisa.gone)


def _alone(result: Pulang, folders: Folders, penguji: Penguji, failed: Sequence[Usul]) -> list[Usul]:
    """Return those that print as asked without the others: a sentence may quote a value that another one changes."""
    if len(failed) == len(result.usul):
        return []
    only = replace(result, usul=list(failed))
    try:
        printed = _tried(only, folders, failed)
    except DraftError:
        return []
    still = _proof(only, penguji, printed, ()).failed
    return [each for each in failed if each not in still]


def _refuse_harmful(result: Pulang, folders: Folders, penguji: Penguji, bukti: Bukti) -> bool:
    """Refuse new structure without which lines that nobody touched would still be printed; return whether any was."""
    harmful = []
    for each in [each for each in result.usul if each.apa]:
        others = replace(result, usul=[other for other in result.usul if other is not each])
        try:
            printed = _tried(others, folders, others.usul)
        except DraftError:
            continue
        if len(_proof(others, penguji, printed, ()).missing) < len(bukti.missing):
            harmful.append(each)
    for each in harmful:
        _refuse(result, each, "usulan ini menghilangkan teks yang tidak disunting", "ubah sendiri di YAML")
    return bool(harmful)


def _proof(result: Pulang, penguji: Penguji, printed: Sequence[Unit], proven: Sequence[Usul]) -> Bukti:
    """Hold what is printed against the edited file; numbers typed over count for nothing where all move anyway."""
    numbers = frozenset(n for each in result.sisa if _is_counted(each, result) for n in each.units)
    reasons = [each for each in result.sisa if not _is_counted(each, result)]
    return penguji.prove(printed, result.usul, reasons, numbers, proven)


def _is_counted(sisa: Sisa, result: Pulang) -> bool:
    """Return whether only a number differs that is counted anew anyway, since something was put in or taken out."""
    return sisa.nomor == "dihitung" or (sisa.nomor == "diketik" and any(each.aksi != "ubah" for each in result.usul))


def _printed(result: Pulang, folders: Folders, old: Sequence[Unit]) -> Sequence[Unit]:
    """Return the draft with the proposals; one that breaks the content is refused."""
    result.files = {}
    if not result.usul:
        return old
    try:
        return _tried(result, folders, result.usul)
    except DraftError:
        pass
    return _one_by_one(result, folders, old)


def _one_by_one(result: Pulang, folders: Folders, old: Sequence[Unit]) -> Sequence[Unit]:
    """Refuse what breaks the content; what needs another proposal, as one that refers to it does, comes behind it."""
    usul = list(result.usul)
    kept: list[int] = []
    waiting = list(range(len(usul)))
    why: dict[int, DraftError] = {}
    printed: Sequence[Unit] = old
    tries, before = 0, len(usul) + 1
    while waiting and len(waiting) < before:
        before = len(waiting)
        for n in list(waiting):
            tries += 1
            try:
                if tries > _ONE_BY_ONE:
                    raise DraftError([])
                printed = _tried(result, folders, [usul[each] for each in sorted((*kept, n))])
            except DraftError as error:
                why[n] = error
            else:
                kept.append(n)
                waiting.remove(n)
    for n in waiting:
        said = why[n].findings[0].finding if why[n].findings else None
        alasan = (
            f"dengan perubahan ini isi tidak lolos pemeriksaan: {said.message}" if said else "terlalu banyak usulan"
        )
        _refuse(result, usul[n], alasan, said.hint if said and said.hint else "ubah sendiri di YAML")
    return printed


def _tried(result: Pulang, folders: Folders, usul: Sequence[Usul]) -> Sequence[Unit]:
    """Return the draft with these changes; their files are kept only when there is one."""
    for each in usul:
        if each.file not in result.before:
            result.before[each.file] = (folders.content / each.file).read_bytes()
    files = new_files(result.before, usul)
    printed = try_out(folders, result.target, files)
    result.files = files
    return printed


def _refuse(result: Pulang, usul: Usul, alasan: str, saran: str) -> None:
    result.usul.remove(usul)
    result.sisa.append(Sisa(alasan, saran, usul.old, usul.new, usul.units, usul.gone, usul.file, usul.path))
