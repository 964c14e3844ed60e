error-roads-zone-node = Zona { $zone } berada di simpul { $node }, tetapi tidak ada ruas yang menyentuh simpul itu. Perbaiki simpul zonanya, atau tambahkan ruasnya.
error-roads-demand-zone = Asal-tujuan menyebut { $origin } ke { $destination }, tetapi salah satunya tidak ada dalam daftar zona. Perbaiki kodenya, atau tambahkan zonanya.
error-roads-demand-large = Jumlah muatan { COUNT($tonnes) } ton setahun terlalu besar untuk dihitung tepat. Periksa satuannya: yang diminta ton per tahun.
error-roads-change = Proyek { $project } mengubah ruas { $tail } ke { $head }: kedua ujungnya sama, atau tidak ada di jaringan. Perbaiki simpulnya.
help-roads = baimbai roads evaluate --links RUAS --zones ZONA --demand ARUS --projects PROYEK --out DAMPAK.csv

    Menghitung, untuk setiap proyek tersendiri, berapa biaya angkut setahun berubah dan bagi siapa.
    Berkas: CSV atau buku kerja, judul kolom Indonesia atau Inggris.

    --links RUAS        dari, ke, biaya (rupiah per ton); atau daftar ruas dengan panjang, fungsi,
    {"                    "}permukaan, kondisi dan medan, yang dihitung biayanya
    --zones ZONA        zona, simpul, kode_wilayah
    --demand ARUS       asal, tujuan, ton (setahun)
    --projects PROYEK   proyek, dari, ke, biaya (baru); atau ditutup: ya
    --costs BIAYA.yaml  angka biaya angkut sendiri
    --outside RUPIAH    biaya per ton ke tempat yang tak terjangkau (bawaan: dua kali yang termahal)
    --by-zone           juga menurut zona
    --pairs             juga semua pasangan proyek: mana yang saling menguatkan atau menggantikan
    --together          juga semua proyek bersama-sama
    --workers N         bagi ke N proses; --cluster ALAMAT: ke klaster Dask

    Hasil: DAMPAK.csv, dan di sampingnya -wilayah, -arus, -zona, -pasangan, -bersama, -catatan.
error-roads-empty = Tidak ada satu baris pun yang dapat diambil dari { $file }. Periksa judul kolomnya: `baimbai roads --help` menyebutkan yang diperlukan.
error-roads-output = { $file } adalah folder. Tulis nama berkas, misalnya dampak.csv.
remark-ruas-tanpa-ujung = Ruas { $text } tidak menyebut simpul di kedua ujungnya. Isi kolom dari dan ke.
remark-ruas-tanpa-biaya = Ruas { $text } tidak menyebut biaya yang dapat dipakai. Isi rupiah per ton, paling sedikit 1.
remark-ruas-kembar = Ruas { $text } sudah ada di atas; baris ini tidak dipakai. Hapus salah satu, atau bedakan kodenya.
remark-proyek-tanpa-ujung = Proyek { $text } tidak menyebut kode dan dua simpul yang berbeda. Isi kolom proyek, dari dan ke.
remark-proyek-tanpa-biaya = Baris proyek { $text } harus menyebut biaya baru atau ditutup: ya, salah satu. Lengkapi barisnya.
remark-proyek-kembar = Proyek { $text } sudah mengubah ruas { $tail } ke { $head } di atas; baris ini tidak dipakai. Gabungkan keduanya.
cli-roads-counted = Menghitung proyek { COUNT($done) } dari { COUNT($total) }
cli-roads-written = Ditulis: { $files }
road-effects = { COUNT($count) } proyek, masing-masing tersendiri. Penghematan biaya angkut setahun, terbesar dulu:
road-effect = { $project }: { RUPIAH($saving) } atas { COUNT($tonnes) } ton, { COUNT($pairs) } pasangan zona
road-outside = Tempat yang tak terjangkau dihitung { RUPIAH($cost) } per ton.
road-outside-none = Semua zona terjangkau.
road-assumed = Dianggap: muatan tetap, semuanya lewat jalur termurah; kemacetan dan lalu lintas baru tidak dihitung.
remark-jalan-di-luar-jaringan = { COUNT($count) } usulan jalan atau jembatan berada pada ruas yang tidak ada dalam jaringan putaran ini, sehingga dampak angkutannya tidak dihitung. Tambahkan ruasnya bila dampaknya perlu terlihat.
road-together = Semua proyek bersama-sama: { RUPIAH($saving) } setahun; dijumlahkan satu per satu: { RUPIAH($sum) }.
