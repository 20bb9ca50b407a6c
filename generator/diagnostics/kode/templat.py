"""Codes TPL: Word templates."""

from __future__ import annotations

from generator.diagnostics.kode.bentuk import Penjelasan

KODE_TEMPLAT: dict[str, Penjelasan] = {
    "TPL001": Penjelasan(
        "Tag templat tidak ditutup dalam paragrafnya",
        "Setiap tag dibuka dan ditutup dalam paragraf yang sama. Tag yang terpotong ke paragraf berikut tercetak "
        "apa adanya.",
        "{{ daerah.nama",
        "{{ daerah.nama }}",
    ),
    "TPL002": Penjelasan(
        "Blok tidak ditutup di tempat yang sejajar",
        "Blok if atau for harus ditutup di tingkat yang sama dengan pembukanya: dalam paragraf, sel, baris, atau "
        "tabel yang sama.",
        "{%p if salinan.ada %} tanpa {%p endif %}",
        "{%p if salinan.ada %} ... {%p endif %}",
    ),
    "TPL003": Penjelasan(
        "Penutup atau cabang tanpa pembuka",
        "Ada endif, endfor, else, atau elif yang tidak didahului pembukanya. Hapus, atau tambahkan pembukanya.",
        "{%p endif %}",
        "{%p if salinan.ada %} ... {%p endif %}",
    ),
    "TPL004": Penjelasan(
        "Isi di samping tag akan hilang",
        "Tag paragraf, baris, atau sel menghapus wadahnya, sehingga teks lain di dalamnya ikut hilang. Taruh tag "
        "itu sendirian.",
        "SALINAN {%p if salinan.ada %}",
        "{%p if salinan.ada %} dalam paragraf sendiri",
    ),
    "TPL005": Penjelasan(
        "Tag di luar tempatnya",
        "Tag baris (tr), sel (tc), vm, dan hm hanya berlaku di dalam tabel; vm dan hm hanya di dalam perulangan.",
        "{%tr for x in data.baris %} di luar tabel",
        "{%tr for x in data.baris %} dalam baris tabel",
    ),
    "TPL006": Penjelasan(
        "Nama di templat tidak dikenal",
        "Templat menyebut nilai yang tidak disediakan naskah ini. Sarannya menyebut nama terdekat.",
        "{{ daerah.nma }}",
        "{{ daerah.nama }}",
    ),
    "TPL007": Penjelasan(
        "Saringan atau uji tidak dikenal",
        "Hanya saringan dan uji yang terdaftar yang dapat dipakai di templat.",
        "{{ nomor | besar }}",
        "{{ tentang | kapital }}",
    ),
    "TPL008": Penjelasan(
        "Bentuk yang tidak diizinkan di templat",
        "Templat hanya mencetak nilai, memilih dengan if, dan mengulang dengan for. Pemanggilan fungsi, macro, "
        "dan include ditolak demi keamanan.",
        "{{ tentang.upper() }}",
        "{{ tentang | kapital }}",
    ),
    "TPL009": Penjelasan(
        "Tata tulis tag keliru",
        "Tag ini tidak dapat diurai. Periksa kurung, tanda petik, dan ejaan perintahnya.",
        "{% iff salinan.ada %}",
        "{% if salinan.ada %}",
    ),
    "TPL010": Penjelasan(
        "Sisipan isi dipakai keliru",
        "Sisipan {{p isi... }} menggantikan satu paragraf utuh dengan isi naskah. Ia harus sendirian dalam "
        "paragrafnya dan menyebut isi yang ada.",
        "Menimbang: {{p isi.menimbang }}",
        "{{p isi.menimbang }} dalam paragraf sendiri",
    ),
    "TPL011": Penjelasan(
        "Karakter yang tidak dapat disimpan di Word",
        "Nilai yang dicetak memuat karakter kendali. Hapus karakter itu dari isi atau data.",
        "teks dengan U+0007",
        "teks tanpa karakter kendali",
    ),
    "TPL012": Penjelasan(
        "Templat melampaui batas",
        "Templat terlalu besar, terlalu bersarang, atau perulangannya terlalu panjang.",
        "perulangan di dalam perulangan atas ribuan butir",
        "satu perulangan",
    ),
    "TPL013": Penjelasan(
        "Templat gagal diisi",
        "Nilai yang ada tidak dapat diolah oleh tag ini, misalnya pembagian dengan nol atau perulangan atas "
        "sesuatu yang bukan daftar.",
        "{% for x in nomor %}",
        "{% for x in lampiran %}",
    ),
    "TPL014": Penjelasan(
        "Tanda petik lengkung di dalam tag",
        "Word mengganti tanda petik lurus menjadi lengkung saat mengetik. Di dalam tag hanya tanda petik lurus "
        "yang dimengerti.",
        "{{ tentang | default(“-”) }}",
        '{{ tentang | default("-") }}',
    ),
    "TPL015": Penjelasan(
        "Nilai tidak dapat dicetak sebagai teks",
        "Tag ini mencetak kumpulan nilai, daftar, atau nilai kosong. Sebutkan nama di dalamnya, atau pakai perulangan.",
        "{{ daerah }}",
        "{{ daerah.nama }}",
    ),
    "TPL016": Penjelasan(
        "Tag di tempat yang tidak pernah diisi",
        "Tag berada di bagian Word yang tidak diolah, misalnya komentar atau properti. Pindahkan ke tubuh, "
        "kepala, atau kaki halaman.",
        "tag di dalam komentar Word",
        "tag di dalam paragraf",
    ),
    "TPL017": Penjelasan(
        "Gaya tidak ada dalam templat",
        "Naskah memakai gaya (style) bernama tetap, misalnya Pasal Teks atau Rincian 1. Gaya itu harus ada dalam "
        "templat, dengan nama yang sama persis. Buat gayanya di Word, atau salin dari templat bawaan.",
        "gaya bernama Rincian1",
        "gaya bernama Rincian 1",
    ),
    "TPL018": Penjelasan(
        "Sisipan yang diperlukan tidak ada dalam templat",
        "Naskah memuat isi yang tidak disisipkan templat, sehingga isi itu tidak akan tercetak. Tambahkan "
        "paragraf sisipannya.",
        "templat tanpa {{p isi.mengingat }}",
        "templat dengan {{p isi.mengingat }}",
    ),
    "TPL019": Penjelasan(
        "Penutup tag tanpa pembuka",
        "Ada }} atau %} tanpa pembukanya, sehingga tercetak apa adanya.",
        "daerah.nama }}",
        "{{ daerah.nama }}",
    ),
    "TPL020": Penjelasan(
        "Bukan paket Word yang utuh",
        "Berkas templat tidak ada, rusak, berkata sandi, atau bukan .docx. Simpan ulang dari Word sebagai Dokumen "
        "Word (.docx).",
        "peraturan.doc yang diganti namanya menjadi .docx",
        "disimpan dari Word sebagai .docx",
    ),
    "TPL021": Penjelasan(
        "Nama bagian paket tidak wajar",
        "Nama bagian di dalam paket Word ganda atau menunjuk ke luar. Berkas seperti ini tidak dibuat oleh Word; "
        "simpan ulang dari Word.",
    ),
    "TPL022": Penjelasan(
        "Paket Word terlalu besar",
        "Paket Word melampaui batas ukuran, atau mengembang berlebihan saat dibuka. Kecilkan gambar di dalamnya.",
    ),
    "TPL023": Penjelasan(
        "XML memuat DTD atau ENTITY",
        "Bagian paket memuat deklarasi yang dapat menarik berkas lain. Word tidak pernah menulisnya; simpan ulang "
        "dari Word.",
    ),
    "TPL024": Penjelasan(
        "XML di dalam paket rusak",
        "Bagian paket tidak dapat diurai. Buka berkasnya di Word dan simpan ulang; bila Word pun menolak, pakai "
        "salinan lain.",
    ),
    "TPL025": Penjelasan(
        "Berkas memuat makro",
        "Templat tidak boleh memuat makro, karena ikut terbawa ke setiap naskah. Simpan ulang sebagai .docx tanpa "
        "makro.",
    ),
    "TPL026": Penjelasan(
        "Berkas menunjuk ke luar",
        "Templat menautkan gambar, templat lain, atau data di luar berkas. Sisipkan isinya, atau hapus tautannya.",
    ),
    "TPL027": Penjelasan(
        "Berkas memuat objek tertanam",
        "Objek OLE atau berkas tertanam tidak diterima. Ganti dengan gambar atau tabel biasa.",
    ),
    "TPL028": Penjelasan(
        "Berkas memuat bidang berbahaya",
        "Bidang seperti DDE, INCLUDETEXT, atau MACROBUTTON menjalankan atau menarik sesuatu dari luar. Hapus "
        "bidang itu di Word.",
    ),
    "TPL029": Penjelasan(
        "Folder templat tanpa daerah",
        "Templat khusus daerah disimpan di folder yang namanya sama persis dengan folder daerah di content. Dengan "
        "nama lain templat itu tidak pernah dipakai, dan daerahnya memakai templat bawaan.",
        "templates/kota-serangg/peraturan.docx",
        "templates/kota-serang/peraturan.docx",
    ),
}
