# Skenario berdampingan
help-scenario = baimbai scenario FOLDER [SKENARIO.yaml…] [--out FOLDER] [pilihan] [--lang id|en]

    Mencoba pagu, ketetapan dan bobot lain pada sebuah putaran, lalu menyandingkan hasilnya dengan
    rencana yang ada: apa yang masuk, apa yang keluar dan mengapa, serta dana menurut sumber,
    kabupaten/kota dan tahun. Putaran itu sendiri tidak berubah.

    FOLDER ialah hasil baimbai run (tidak ada yang dihitung ulang selain skenario), atau folder putaran.
    --ceiling 'DAK-*=0'           pagu menjadi nol; boleh berulang
    --ceiling 'DAU-*=-48%'        pagu turun 48 persen
    --ceiling 'PAD:63.01:2027=1.500.000.000'   satu pagu: sumber, pemilik, tahun
    --pin USULAN                  usulan dimasukkan      --drop USULAN   dikeluarkan
    --unpin USULAN                ketetapan lama dicabut
    --weight kondisi=40           bobot lain, pada skala bobot putaran
    --out FOLDER                  menulis skenario.xlsx, skenario-usulan.csv, skenario-dana.csv
    --bands N [--spread 20] [--seed 0]   pita: N rencana dengan pagu dan bobot bergeser paling jauh
    {"                               "}20 persen; siapa selalu masuk (inti), kadang (batas), tidak pernah (luar)
    --second-opinion              pendapat kedua: pembagian setara antardaerah
    --workers N                   beberapa skenario dihitung serentak; hasilnya sama
    --cluster ALAMAT              dihitung di klaster Dask (baimbai[cluster]); hasilnya sama

    Berkas skenario:
        name: DAK nol, DAU turun
        ceilings:
          - source: DAK-*
            to: 0
          - source: DAU-*
            change: -48
        pins:
          63.01-0005: masuk
        weights:
          kondisi: 40
stage-scenario = Mencoba skenario
name-scenario-key = kunci yang dikenal: name, ceilings, pins, weights; dalam ceilings: source, owner, year, to, change
name-scenario-amount = salah satu: to (rupiah bulat mulai dari nol) atau change (persen, paling rendah -100)
error-scenario-field = { $file }, { $field }: tertulis “{ $found }”, diperlukan { NAME($kind) }. Perbaiki lalu jalankan ulang.
error-scenario-typed = --ceiling { $typed } tidak dapat dibaca. Tulis misalnya --ceiling 'DAK-*=0', 'DAU-*=-48%' atau 'PAD:63.01:2027=1500000000'.
error-scenario-weight = --weight { $typed } tidak dapat dibaca. Tulis misalnya --weight kondisi=40.
error-scenario-nothing = { $rule } tidak mengenai pagu mana pun. Sumber yang punya pagu: { $known }. Perbaiki nama sumber, pemilik atau tahunnya.
error-scenario-empty = Tidak ada skenario. Sebutkan berkas skenario, atau pilihan seperti --ceiling 'DAK-*=0'.
error-scenario-twice = Dua skenario bernama { $name }. Beri nama lain pada salah satu berkas (name: …).
scenario-standing = Putaran ({ $scenario })
scenario-figures = { $name }: { $funded } usulan, { RUPIAH($rupiah) }, { DECIMAL($points, digits: 1) } poin (paling jauh { DECIMAL($gap, digits: 2) }% dari yang terbaik)
scenario-none = { $name }: tidak ada rencana. { $why }
scenario-masuk = {"  "}+ { DECIMAL($score, digits: 1) }  { $proposal }: { $title }
scenario-keluar = {"  "}− { DECIMAL($score, digits: 1) }  { $proposal }: { $title }. { $reason }
scenario-source = {"  "}{ NAME($source) }: { $sign }{ RUPIAH($rupiah) }
scenario-written = Ditulis ke { $folder }: skenario.xlsx, skenario-usulan.csv, skenario-dana.csv.
scenario-title = Skenario berdampingan
scenario-title-source = Dana menurut sumber
scenario-title-region = Dana menurut kabupaten/kota
scenario-title-year = Dana menurut tahun
scenario-title-proposals = Usulan menurut skenario
scenario-sheet-figures = Skenario
scenario-sheet-proposals = Usulan
scenario-by-source = Sumber
scenario-by-region = Wilayah
scenario-by-year = Tahun
scenario-by-key = Kunci
scenario-cut = Menurut
scenario-name = Nama
scenario-total = Jumlah
scenario-difference = Selisih { $name } (Rp)
scenario-rupiah = { $name } (Rp)
scenario-sources = { $name }: sumber
scenario-move = { $name }: perubahan
scenario-reason = { $name }: alasan
scenario-column-no = No
scenario-column-name = Skenario
scenario-column-funded = Usulan didanai
scenario-column-rupiah = Dana (Rp)
scenario-column-points = Poin
scenario-column-gap = Jarak dari yang terbaik, paling jauh
scenario-column-masuk = Masuk
scenario-column-keluar = Keluar
scenario-column-berganti = Ganti pembayar
scenario-column-why = Mengapa tidak ada rencana
scenario-move-masuk = masuk
scenario-move-keluar = keluar
scenario-move-berganti = ganti pembayar
scenario-move-tetap = tetap
scenario-move-tidak = tidak didanai
scenario-note = Baris pertama ialah rencana putaran yang ada; yang lain dibandingkan dengannya.
error-scenario-bands = --bands { $count } --spread { $spread }: pakai 1 sampai { $most } skenario, dan 1 sampai 99 persen.
error-scenario-cluster-absent = --cluster memerlukan pustaka tambahan. Pasang dengan: pip install 'baimbai[cluster]'.
error-scenario-cluster = Klaster di { $address } tidak menjawab. Periksa alamatnya, misalnya tcp://127.0.0.1:8786, dan apakah scheduler berjalan.
name-inti = inti
name-batas = batas
name-luar = luar
bands-counts = Dari { $plans } rencana: { $core } usulan selalu masuk (inti), { $border } kadang masuk (batas), { $out } tidak pernah (luar).
bands-sheet = Pita
bands-title = Pita usulan
bands-times = Masuk (kali)
bands-plans = Dari rencana
bands-band = Pita
bands-note = Inti: masuk dalam setiap rencana yang dicoba; batas: dalam sebagian; luar: tidak satu pun. Pagu dan bobot digeser acak dalam rentang yang disepakati.
opinion-counts = Pendapat kedua (pembagian setara antardaerah): { $equal } usulan; rencana: { $plan }; sama pada keduanya: { $both }.
opinion-sheet = Pendapat kedua
opinion-title = Pembagian setara antardaerah
opinion-plan = Dalam rencana (Rp)
opinion-equal = Pembagian setara (Rp)
opinion-difference = Selisih (Rp)
opinion-where = Hanya dalam
opinion-only-plan = rencana
opinion-only-equal = pembagian setara
opinion-note = Setiap kabupaten/kota mendapat bagian yang sama dari seluruh pagu dan membayar usulan di wilayahnya; usulan seluruh provinsi dibayar bersama.
opinion-limits = Ini pendapat, bukan rencana: pagu per sumber, kaitan antarusulan dan porsi dana tidak diperhitungkan.
