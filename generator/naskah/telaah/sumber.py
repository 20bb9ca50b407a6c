"""Where the rules come from that the checks apply: named as findings and explanations print them."""

from __future__ import annotations

from typing import Final

BATANG_TUBUH: Final = "UU 12/2011 Lampiran II, bagian Batang Tubuh"
DASAR_HUKUM: Final = "UU 12/2011 Lampiran II, bagian Dasar Hukum"
KETENTUAN_UMUM: Final = "UU 12/2011 Lampiran II, bagian Ketentuan Umum"
JUDUL: Final = "UU 12/2011 Lampiran II, bagian Judul"
KONSIDERANS: Final = "UU 12/2011 Lampiran II, bagian Konsiderans"
LAMPIRAN: Final = "UU 12/2011 Lampiran II, bagian Lampiran"
PENUTUP: Final = "UU 12/2011 Lampiran II, bagian Penutup"
TEKNIK_PENGACUAN: Final = "UU 12/2011 Lampiran II, bagian Teknik Pengacuan"
