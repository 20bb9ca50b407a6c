"""What a regulation is, as an author writes it (UU 12/2011 Lampiran II; Permendagri 80/2015)."""

from __future__ import annotations

from typing import Annotated, Any, Literal, Self

from pydantic import Discriminator, Field, Tag, model_validator

from generator.naskah.matriks.model import Matriks
from generator.naskah.umum.pengecualian import Pengecualian
from generator.naskah.umum.periode import Periode
from generator.naskah.umum.rincian import Butir, ButirIsi, Penghubung, Uraian
from generator.source.fields import Cacah, ContentModel, Id, Tahun, TanggalIsi, Teks, refuse, text_as


def _first_key(*names: str) -> Discriminator:
    """Choose a variant by the key that it must have; anything else is reported with these names."""

    def choose(value: Any) -> str | None:
        if isinstance(value, dict):
            return next((f"<{name}>" for name in names if name in value), None)
        return next((f"<{name}>" for name in names if getattr(value, name, None) is not None), None)

    return Discriminator(choose)


class Menimbang(ContentModel):
    """One consideration: a sentence that begins with `bahwa`."""

    teks: Teks


class Mengingat(ContentModel):
    """One legal basis, cited by id; `bagian` names an article of it."""

    peraturan: Id
    bagian: Teks | None = None
    perubahan_terakhir: Id | None = None


class Definisi(ContentModel):
    """One definition: a whole sentence."""

    id: Id | None = None
    teks: Teks


class Ayat(Butir):
    """One numbered clause of a Pasal, with a list below it or not."""


class Pasal(ContentModel):
    """One article: definitions, clauses, or a single text with or without a list."""

    pasal: Id
    definisi: tuple[Annotated[Definisi, text_as("teks")], ...] = ()
    ayat: tuple[Annotated[Ayat, text_as("teks")], ...] = ()
    teks: Teks | None = None
    rincian: tuple[ButirIsi, ...] = ()
    penghubung: Penghubung = "dan"

    @model_validator(mode="after")
    def _one_form(self) -> Self:
        forms = [name for name in ("definisi", "ayat", "teks") if getattr(self, name)]
        if len(forms) != 1:
            found = " dan ".join(f"`{name}`" for name in forms) or "tidak satu pun"
            message = (
                f"pasal `{self.pasal}` harus berisi salah satu: `ayat`, `teks`, atau `definisi` (tertulis: {found})"
            )
            raise refuse(
                "ISI011", message, "beberapa kalimat bernomor ditulis sebagai `ayat`, satu kalimat sebagai `teks`"
            )
        if self.rincian and not self.teks:
            raise refuse(
                "ISI011", f"`rincian` pada pasal `{self.pasal}` tanpa `teks`", "tulis kalimat pembukanya di `teks`"
            )
        return self


class Paragraf(ContentModel):
    """A Paragraf, the unit inside a Bagian (not a paragraph of text)."""

    paragraf: Teks
    id: Id | None = None
    isi: tuple[Annotated[Annotated[Pasal, Tag("<pasal>")], _first_key("pasal")], ...] = Field(
        min_length=1, max_length=999
    )


class Bagian(ContentModel):
    """A Bagian, the unit inside a Bab."""

    bagian: Teks
    id: Id | None = None
    isi: tuple[
        Annotated[
            Annotated[Paragraf, Tag("<paragraf>")] | Annotated[Pasal, Tag("<pasal>")], _first_key("paragraf", "pasal")
        ],
        ...,
    ] = Field(min_length=1, max_length=999)


class Bab(ContentModel):
    """A chapter."""

    bab: Teks
    id: Id | None = None
    isi: tuple[
        Annotated[Annotated[Bagian, Tag("<bagian>")] | Annotated[Pasal, Tag("<pasal>")], _first_key("bagian", "pasal")],
        ...,
    ] = Field(min_length=1, max_length=999)


class Subbab(ContentModel):
    """A titled part of an attachment: A., inside it 1., inside it a."""

    subbab: Teks
    id: Id | None = None
    isi: tuple[IsiLampiran, ...] = Field(min_length=1, max_length=999)


class BabLampiran(ContentModel):
    """A chapter of an attachment."""

    bab: Teks
    id: Id | None = None
    isi: tuple[IsiLampiran, ...] = Field(min_length=1, max_length=999)


class TempatMatriks(ContentModel):
    """The place of a matrix in an attachment."""

    matriks: Matriks


def _kind_of_content(value: Any) -> str | None:
    names = {"bab": BabLampiran, "subbab": Subbab, "matriks": TempatMatriks}
    if isinstance(value, dict):
        found = next((f"<{name}>" for name in names if name in value), None)
        return found or ("<teks>" if {"teks", "rincian"} & set(value) else None)
    return next((f"<{name}>" for name, model in names.items() if isinstance(value, model)), "<teks>")


IsiLampiran = Annotated[
    Annotated[BabLampiran, Tag("<bab>")]
    | Annotated[Subbab, Tag("<subbab>")]
    | Annotated[TempatMatriks, Tag("<matriks>")]
    | Annotated[Uraian, text_as("teks"), Tag("<teks>")],
    Discriminator(_kind_of_content),
]


class Lampiran(ContentModel):
    """One attachment; its number is computed when there is more than one."""

    lampiran: Id
    halaman: Literal["tegak", "lanskap"] = "tegak"
    isi: tuple[IsiLampiran, ...] = Field(min_length=1, max_length=999)


class Penandatanganan(ContentModel):
    """Where, when and by whom; a draft may leave date and name open. The place defaults to the capital."""

    tempat: Teks | None = None
    tanggal: TanggalIsi | None = None
    oleh: Id | None = None


class BeritaDaerah(ContentModel):
    """Number in the regional gazette; its year is that of the promulgation."""

    nomor: Cacah | None = None


class Salinan(ContentModel):
    """Certified copy: who certifies."""

    oleh: Id


class Peraturan(ContentModel):
    """A regulation of the head of a region, with everything that is printed in it.

    `data` is free: a template may print it as `data.…`, for tables that only this document has.
    """

    jenis: Literal["peraturan_bupati", "peraturan_wali_kota"]
    nomor: Cacah | None = None
    tahun: Tahun | None = None
    periode: Periode | None = None
    tentang: Teks
    menimbang: tuple[Annotated[Menimbang, text_as("teks")], ...] = Field(min_length=1)
    mengingat: tuple[Annotated[Mengingat, text_as("peraturan")], ...] = Field(min_length=1)
    batang_tubuh: tuple[
        Annotated[Annotated[Bab, Tag("<bab>")] | Annotated[Pasal, Tag("<pasal>")], _first_key("bab", "pasal")],
        ...,
    ] = Field(min_length=1, max_length=999)
    penetapan: Penandatanganan = Penandatanganan()
    pengundangan: Penandatanganan = Penandatanganan()
    berita_daerah: BeritaDaerah = BeritaDaerah()
    salinan: Salinan | None = None
    lampiran: tuple[Lampiran, ...] = Field((), max_length=99)
    data: dict[str, Any] = Field(default_factory=dict)
    pengecualian: tuple[Pengecualian, ...] = ()
