"""Codes KIN and ANG: performance reports, their indicators and their budget."""

from __future__ import annotations

from generator.diagnostics.kode.bentuk import Penjelasan

_PANRB = "PermenPANRB 53/2014"
_UKUR = "Permendagri 86/2017"

KODE_KINERJA: dict[str, Penjelasan] = {
    "KIN001": Penjelasan(
        "Tahun pengukuran tidak cocok dengan statusnya",
        "Realisasi yang memakai hasil pengukuran tahun sebelumnya diberi catatan kaki yang menyebut tahunnya, jadi "
        "`tahun` wajib ada. Untuk status lain `tahun` tidak ditulis, sebab realisasinya milik tahun laporan.",
        'realisasi: {nilai: "92,33", status: tahun sebelumnya}',
        'realisasi: {nilai: "92,33", status: tahun sebelumnya, tahun: 2021}',
    ),
    "KIN002": Penjelasan(
        "Susunan tabel data tidak cocok",
        "Kolom pertama berupa teks yang memberi nama tiap baris. Tiap baris berisi satu sel untuk setiap kolom yang "
        "tidak dihitung. `jumlah`, `jumlah_dari`, dan `persen_dari` menyebut kolom berangka dalam tabel yang sama, "
        "dan baris jumlah tidak diketik.",
        "kolom: [{id: desa, judul: Desa}, {id: anak, judul: Anak, satuan: Orang}]\nbaris: [[Desa A, 10, 5]]",
        "kolom: [{id: desa, judul: Desa}, {id: anak, judul: Anak, satuan: Orang}]\nbaris: [[Desa A, 10]]",
    ),
    "KIN003": Penjelasan(
        "Skala tidak menutup semua nilai",
        "Setiap capaian harus mendapat tepat satu kategori. Kategori terendah tanpa batas bawah, yang tertinggi "
        "tanpa batas atas, dan batas atas yang satu adalah batas bawah berikutnya: yang satu termasuk "
        "(`paling_banyak`, `paling_sedikit`), yang lain tidak (`lebih_dari`, `kurang_dari`).",
        "- {nama: Tinggi, paling_sedikit: 76}\n- {nama: Rendah, paling_banyak: 75}",
        "- {nama: Tinggi, lebih_dari: 75}\n- {nama: Rendah, paling_banyak: 75}",
        _UKUR,
    ),
    "KIN004": Penjelasan(
        "Nama dalam laporan tidak ada",
        "Sasaran, unit, indikator, tabel, kolom, program, skala, pejabat, dan perangkat daerah disebut dengan id. "
        "Id itu harus ada di berkas yang disebut pesannya.",
        "- {kinerja: imunisassi}",
        "- {kinerja: imunisasi}",
    ),
    "KIN005": Penjelasan(
        "Pola kalimat tidak dapat dipakai",
        "Kalimat pembanding disusun dari pola menurut keadaannya. Setiap keadaan yang terjadi harus punya pola, dan "
        "pola hanya menyebut nilai yang ada pada keadaan itu. Nama keadaan dan nilainya dijelaskan di kepala "
        "_nasional/kinerja.yaml.",
        'kalimat: {lalu_tetap: ["{{ Sebutan }} tetap {{ realisasinya }}."]}',
        'kalimat: {lalu_tetap: ["{{ Sebutan }} tetap {{ realisasi }}."]}',
    ),
    "KIN006": Penjelasan(
        "Foto tidak dapat dicetak",
        "Foto adalah berkas PNG atau JPEG di folder dokumen, tegak, dan tidak rusak. Bila fotonya belum ada, tulis "
        "`belum ada`: kotak kosong dicetak di tempatnya.",
        "- {foto: ../foto.jpg, judul: Penyaluran bantuan}",
        "- {foto: foto/penyaluran.jpg, judul: Penyaluran bantuan}",
    ),
    "KIN007": Penjelasan(
        "Bagian laporan belum ada",
        "Laporan kinerja wajib memuat ikhtisar, perencanaan kinerja, analisis setiap sasaran, realisasi anggaran, "
        "dan efisiensi. Tambahkan `sisipan:` atau `analisis:` yang disebut pesannya di tempat yang dikehendaki. "
        "Unit yang tidak dicetak hanya diperingatkan.",
        "ringkasan_eksekutif: {isi: [Ringkasan.]}",
        "ringkasan_eksekutif: {isi: [Ringkasan., {sisipan: ikhtisar}]}",
        _PANRB,
    ),
    "KIN008": Penjelasan(
        "Bagian laporan dicetak dua kali atau di tempat yang salah",
        "Tabel, analisis sasaran, unit, dan sisipan masing-masing dicetak sekali, supaya rujukan dan nomornya tidak "
        "ganda; di tempat lain pakai [[id]]. Analisis dan unit diletakkan di bab, bukan di dalam analisis atau unit "
        "lain; jabatan fungsional tercetak di bawah bidangnya.",
        "- tabel: ppks\n- tabel: ppks",
        "- tabel: ppks\n- Lihat [[ppks]].",
    ),
    "KIN009": Penjelasan(
        "Analisis sasaran belum lengkap",
        "Perbandingan dihitung generator, tetapi penyebab keberhasilan atau kegagalan (`penyebab`) dan alternatif "
        "solusi (`tindak_lanjut`) ditulis orang. Tiap indikator utama juga dibandingkan dengan standar nasional, "
        "atau disebut alasannya bila tidak ada.",
        "analisis: {penyebab: [Petugas bertambah.]}",
        "analisis: {penyebab: [Petugas bertambah.], tindak_lanjut: [Jam layanan diperpanjang.]}",
        _PANRB,
    ),
    "KIN010": Penjelasan(
        "Tahun target atau riwayat keliru",
        "`renstra` memuat target setiap tahun Renstra, tidak lebih; indikator unit cukup dengan target tahun "
        "laporan. `riwayat` memuat tahun-tahun sebelum tahun laporan. Bila memang tidak ditargetkan, tulis `tidak "
        "berlaku`.",
        "renstra: {2021: 50, 2023: 60}  # Renstra 2021-2023",
        "renstra: {2021: 50, 2022: 55, 2023: 60}",
    ),
    "KIN011": Penjelasan(
        "Target berbeda antardokumen",
        "Target capaian berbeda dari Renstra atau dari Perjanjian Kinerja. Bila salah ketik, samakan. Bila "
        "dokumennya memang berbeda, biarkan: bedanya dicetak sebagai catatan. Peringatan ini tidak menghentikan "
        "naskah.",
        "renstra: {2022: 35}\ntarget_pk: 24",
        "renstra: {2022: 35}",
    ),
    "KIN012": Penjelasan(
        "Nilai tidak cocok dengan satuannya",
        "Orang, desa, atau dokumen tidak dapat dihitung pecahan atau kurang dari nol; biasanya titik ribuan terketik "
        "sebagai koma. Satuan yang boleh pecahan dicatat di _nasional/satuan.yaml. Target tidak boleh kurang dari "
        "nol, sebab rumus capaian membaginya.",
        'satuan: Orang\nrealisasi: "1,5"',
        "satuan: Orang\nrealisasi: 15",
    ),
    "KIN022": Penjelasan(
        "Riwayat berakhir sebelum tahun lalu",
        "Laporan tahun baru sering disalin dari laporan lama lalu diganti tahunnya saja, sehingga realisasi lama "
        "tercetak sebagai realisasi tahun ini. Tandanya: `riwayat` tidak memuat tahun lalu. Pindahkan realisasi lama "
        "ke `riwayat`, lalu isi `realisasi` yang baru. Peringatan ini tidak menghentikan naskah.",
        "realisasi: 68  # laporan 2023, disalin dari 2022\nriwayat: {2021: 54}",
        "realisasi: 71\nriwayat: {2021: 54, 2022: 68}",
    ),
    "ANG001": Penjelasan(
        "Jumlah anggaran tidak sama dengan angka kendali",
        "Pagu dan realisasi dijumlah dari subkegiatan. `pagu_dpa` dan `kendali` adalah angka menurut DPA atau "
        "laporan keuangan; bila jumlahnya berbeda, ada subkegiatan yang terlewat atau salah ketik.",
        "pagu_dpa: 3.000.000  # subkegiatannya berjumlah 2.900.000",
        "pagu_dpa: 2.900.000",
    ),
    "ANG002": Penjelasan(
        "Realisasi melebihi pagu",
        "Belanja tidak boleh melebihi pagunya; periksa kedua angka itu. Peringatan ini tidak menghentikan naskah.",
        "pagu: 1.000.000\nrealisasi: 1.100.000",
        "pagu: 1.100.000\nrealisasi: 1.100.000",
    ),
}
