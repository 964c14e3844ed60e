# Baris perintah

help-all = Baimbai: meja kerja rapat koordinasi teknis PUPR.

    baimbai run FOLDER --out HASIL                 jalankan satu putaran
    baimbai score FOLDER --out HASIL               lembar skor, bobot, kepekaan
    baimbai template FOLDER --organisation ID --out BERKAS.xlsx
    {"                                               "}tulis buku kerja baku
    baimbai compare LAMA BARU --out FOLDER         bandingkan dua buku kerja
    baimbai review BERKAS… --out FOLDER            temuan dan pasangan usulan
    baimbai remarks --into BUKU_KERJA              catatan ke dalam buku kerja
    baimbai verify HASIL                           periksa arsip, buku besar, berita acara
    baimbai portal RILIS FOLDER                    portal publik sebagai berkas biasa
    baimbai why FOLDER USULAN                      mengapa usulan masuk atau tidak
    baimbai promise FOLDER USULAN…                 harga sebuah janji
    baimbai scenario FOLDER --ceiling 'DAK-*=0'    mencoba pagu, ketetapan atau bobot lain
    baimbai roads evaluate --links … --out BERKAS  dampak usulan pada jaringan jalan
    baimbai serve, baimbai demo [FOLDER]           meja kerja di web
    baimbai PERINTAH --help                        penjelasan satu perintah

    --lang id|en   bahasa (bawaan: id)
    --version      versi
help-run = baimbai run FOLDER --out HASIL [--scenario NAMA] [--lang id|en]

    Membaca folder putaran (round.yaml, usulan/, pagu.xlsx, aset/) dan menulis ke HASIL:
    program.xlsx, temuan.xlsx, berita-acara.pdf dan .docx, usulan.csv, usulan.geojson,
    oc4ids.json, ringkasan.md, dan arsip/.

    --scenario NAMA   skenario pagu yang dipakai (bawaan: yang tertulis di round.yaml)
    --debug           tampilkan rincian teknis bila terjadi kesalahan

    Kode keluar: 0 selesai; 1 selesai, tetapi ada buku kerja yang tidak dapat diterima;
    2 tidak selesai.
help-template = baimbai template [FOLDER] --organisation ID --out BERKAS.xlsx [--lang id|en]

    Menulis buku kerja baku satu organisasi, misalnya --organisation 63.03: usulannya sejauh ini,
    komitmen putaran lalu (files: commitments di round.yaml), daftar pilihan, dan petunjuk.
    FOLDER boleh tidak ditulis di dalam folder putaran.
help-verify = baimbai verify HASIL [--lang id|en]

    Membandingkan arsip putaran dengan manifest-nya: tidak ada berkas yang berubah, hilang,
    atau bertambah. Memeriksa pula buku besar (.jsonl), arsip berita acara (folder atau .zip),
    dan PDF-nya: tanda tangan mana yang sah, dan adakah yang ditambahkan sesudahnya.

cli-unexpected = Terjadi kesalahan pada Baimbai sendiri ({ $fault }), bukan pada berkas Anda. Hasil lama tidak diubah. Jalankan lagi dengan --debug dan laporkan kepada pengembang.
cli-stopped = Dihentikan. Hasil lama tidak diubah.
cli-verified = Arsip utuh: { COUNT($count) } berkas sesuai manifest.
cli-usage-missing = Perintah belum lengkap: { $name } belum diisi. Lihat baimbai --help.
cli-usage-option = Pilihan { $name } tidak dikenal. Lihat baimbai --help.
cli-usage-value = Nilai { $name } tidak sesuai. Lihat baimbai --help.
cli-usage-command = Perintah tidak dikenal atau berlebih. Perintah yang ada: { $commands }. Lihat baimbai --help.
