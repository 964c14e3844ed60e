# Catatan di buku kerja pengirim (baimbai remarks)

markup-sheet = Catatan Baimbai
markup-title = Catatan atas buku kerja ini
markup-counts = Galat: { COUNT($galat) } (merah). Peringatan: { COUNT($peringatan) } (kuning). Info: { COUNT($info) } (biru).
markup-how = Perbaiki langsung di selnya, lalu kirim kembali buku kerja ini. Warna dan catatan Baimbai diganti pada pemeriksaan berikutnya; lembar ini tidak perlu dihapus.
markup-lost-values = Berkas asli bukan .xlsx atau tidak dapat ditulis ulang: salinan ini hanya memuat nilainya.
markup-lost-pictures = Gambar, grafik, atau tabel pivot pada berkas asli mungkin tidak ikut dalam salinan ini.
markup-number = No
markup-severity = Tingkat
markup-sheet-name = Lembar
markup-cell = Sel
markup-text = Catatan dan cara memperbaikinya
cli-remarks = { $file }: { COUNT($galat) } galat, { COUNT($peringatan) } peringatan, { COUNT($info) } info. Salinan bercatatan: { $out }
cli-remarks-same = { $file }: keluaran harus berakhiran .xlsx (atau .xlsm bila asalnya .xlsm). Sebutkan berkas lain dengan --out.

help-remarks = baimbai remarks --into BUKU_KERJA [--out BERKAS.xlsx] [--round FOLDER] [--organisation ID] [--lang id|en]

    Memeriksa buku kerja dan menulis salinannya dengan sel berwarna, catatan di sel, dan lembar
    "Catatan Baimbai": merah galat, kuning peringatan, biru info. Berkas asli tidak diubah;
    bawaan keluarannya NAMA-catatan.xlsx di sampingnya.
