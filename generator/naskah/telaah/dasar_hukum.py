"""The laws in Mengingat, and which of them the library knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.naskah.telaah.sitasi_terbaca import Katalog, urai

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.naskah.telaah.bentuk import Butir, Telaah
    from generator.naskah.telaah.sitasi_terbaca import DasarHukum, Sitasi
    from generator.naskah.umum.hukum import PustakaHukum


def dasar_hukum(telaah: Telaah) -> Iterator[tuple[Butir, DasarHukum]]:
    """Yield the items of Mengingat that name a law by number and year."""
    for each in telaah.mengingat:
        read = urai(each.teks)
        if read is not None:
            yield each, read


def dikenal(telaah: Telaah) -> Iterator[tuple[Butir, Sitasi, str, PustakaHukum]]:
    """Yield every citation of a law that the library has, amending laws too."""
    if telaah.hukum is None:
        return
    catalogue = Katalog(telaah.hukum)
    for butir, read in dasar_hukum(telaah):
        for cited in (read.pokok, read.perubahan):
            key = catalogue.cari(cited.peraturan) if cited else None
            if cited is not None and key is not None:
                yield butir, cited, key, telaah.hukum
