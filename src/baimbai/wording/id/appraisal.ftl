# Saringan
name-lolos = lolos
name-dialihkan = dialihkan
name-tertahan = tertahan

gate-open = Diusulkan oleh pihak yang berwenang, { $office }; tidak ada yang menahan.
gate-rerouted = Diusulkan { $proponent }, tetapi { $basis ->
        [aset] menurut daftar aset
        [aturan] menurut aturan { $law }
        [pernyataan] menurut pernyataan dalam usulan
       *[pengusul] menurut pengusulnya
    }{ $area_known ->
        [0] {""}
       *[other] {" "}(luas { DECIMAL($area_ha, digits: 0) } ha)
    } kewenangannya pada { $office }{ $level ->
        [tidak_diketahui] {""}
       *[other] {" "}(kewenangan { NAME($level) })
    }. Usulan dialihkan kepada { $office } dan hanya dapat didanai lewat kantor itu.
gate-nobody = { $level ->
        [tidak_diketahui] Tidak diketahui siapa yang berwenang
       *[other] Usulan ini kewenangan { NAME($level) } { $basis ->
            [aset] menurut daftar aset
            [aturan] menurut aturan { $law }
            [pernyataan] menurut pernyataan dalam usulan
           *[pengusul] menurut pengusulnya
        }{ $area_known ->
            [0] {""}
           *[other] {" "}(luas { DECIMAL($area_ha, digits: 0) } ha)
        }
    }, dan tidak ada perangkat daerah atau balai pada rapat ini yang berwenang atasnya.
gate-no-source = Tidak ada satu pun sumber dana yang sah untuk { NAME($work_type) } dengan kewenangan { $level ->
        [tidak_diketahui] yang belum diketahui
       *[other] { NAME($level) }
    }.
gate-papers = Pekerjaan senilai { RUPIAH($cost_rupiah) }, dan usulannya sendiri menyatakan belum ada: { LIST($lacking) }. Mulai { RUPIAH($threshold) }, pekerjaan fisik tidak dapat diprogramkan tanpa dokumen itu.
gate-money-unit = Biaya { RUPIAH($cost_rupiah) } diduga salah satuan uang (rupiah, ribu, atau juta), sehingga belum dapat dipercaya. Usulan tertahan sampai biayanya dipastikan.

# Kriteria
name-kondisi = kondisi
name-kesiapan = kesiapan
name-penerima = penerima manfaat
name-pemerataan = pemerataan
name-lapangan-kerja = lapangan kerja
name-strategis = strategis

appraisal-condition = { $known ->
        [aset] Kemantapan { $asset_name } { DECIMAL($stable) } %, jadi kesenjangannya 100 − { DECIMAL($stable) } = { DECIMAL($gap) }.
        [jaringan] Kemantapan jaringan { NAME($asset_type) } di { $region } { DECIMAL($stable) } % (asetnya sendiri tidak ada dalam daftar), jadi kesenjangannya 100 − { DECIMAL($stable) } = { DECIMAL($gap) }.
        [layanan] Kebutuhan layanan { $region } terlayani { DECIMAL($stable) } %, jadi kesenjangannya 100 − { DECIMAL($stable) } = { DECIMAL($gap) }.
       *[tidak_ada] Tidak ada data kemantapan.
    } { $condition ->
        [tidak_disebut] Kondisi tidak disebut dalam usulan.
       *[other] Kondisi menurut usulan { NAME($condition) } = { DECIMAL($worn) }.
    } { $informed ->
        [0] Tidak ada data: nilai tengah { DECIMAL($points) }.
       *[other] Diambil yang terburuk: { DECIMAL($points) }.
    }
appraisal-condition-surveyed = Survei ruas: { $survey ->
        [iri] IRI
        [sdi] SDI
       *[rci] RCI
    } { DECIMAL($survey_value) } berarti { NAME($surveyed) } = { DECIMAL($survey_worn) } (yang terburuk dari IRI dan SDI). { appraisal-condition }
appraisal-readiness = Dari { $needed } dokumen yang diperlukan: { $ready_count } siap{ $ready_count ->
        [0] {""}
       *[other] {" "}({ LIST($ready) })
    }, { $missing_count } belum ada{ $missing_count ->
        [0] {""}
       *[other] {" "}({ LIST($missing) })
    }, { $unknown_count } tidak diketahui{ $unknown_count ->
        [0] {""}
       *[other] {" "}({ LIST($unknown) }), dihitung setengah
    }. ({ $ready_count } + 0,5 × { $unknown_count }) / { $needed } × 100 = { DECIMAL($points) }.
appraisal-readiness-none = Tidak ada dokumen yang disyaratkan: { DECIMAL($points) }.
appraisal-people = { COUNT($counted) } jiwa menurut usulan. { COUNT($counted) } / ({ RUPIAH($cost_rupiah) } / Rp1 miliar) = { DECIMAL($measured) } jiwa per Rp1 miliar; 25 × (log₁₀ { DECIMAL($measured) } − 1), dalam batas 0–100 = { DECIMAL($points) }.
appraisal-people-listed = { COUNT($counted) } jiwa menurut daftar aset. { COUNT($counted) } / ({ RUPIAH($cost_rupiah) } / Rp1 miliar) = { DECIMAL($measured) } jiwa per Rp1 miliar; 25 × (log₁₀ { DECIMAL($measured) } − 1), dalam batas 0–100 = { DECIMAL($points) }.
appraisal-people-capped = Disebut { COUNT($said) } jiwa, dibatasi penduduk wilayahnya { COUNT($counted) } jiwa. { COUNT($counted) } / ({ RUPIAH($cost_rupiah) } / Rp1 miliar) = { DECIMAL($measured) } jiwa per Rp1 miliar; 25 × (log₁₀ { DECIMAL($measured) } − 1), dalam batas 0–100 = { DECIMAL($points) }.
appraisal-people-unknown = Penerima manfaat atau biayanya tidak diketahui dengan pasti: nilai rendah yang sama bagi semua, { DECIMAL($points) }.
appraisal-equity = { $money_points_known ->
        [0] Usulan per jiwa di { $region } tidak diketahui.
       *[other] Usulan di { $region } { RUPIAH($per_head) } per jiwa, rata-rata provinsi { RUPIAH($average_per_head) }: 100 − 50 × { RUPIAH($per_head) } / { RUPIAH($average_per_head) }, dalam batas 0–100 = { DECIMAL($money_points) }.
    } { $poverty_points_known ->
        [0] Kemiskinan tidak diketahui.
       *[other] Kemiskinan { DECIMAL($poverty) } %, rata-rata { DECIMAL($average_poverty) } %: 50 × { DECIMAL($poverty) } / { DECIMAL($average_poverty) }, paling banyak 100 = { DECIMAL($poverty_points) }.
    } { $roads_points_known ->
        [0] Kemantapan jalan tidak diketahui.
       *[other] Jalan tidak mantap { DECIMAL($bad_roads) } %, rata-rata { DECIMAL($average_bad_roads) } %: 50 × { DECIMAL($bad_roads) } / { DECIMAL($average_bad_roads) }, paling banyak 100 = { DECIMAL($roads_points) }.
    } Rata-rata { $measures } ukuran = { DECIMAL($points) }.
appraisal-equity-remote = { $money_points_known ->
        [0] Usulan per jiwa di { $region } tidak diketahui.
       *[other] Usulan di { $region } { RUPIAH($per_head) } per jiwa, rata-rata provinsi { RUPIAH($average_per_head) }: 100 − 50 × { RUPIAH($per_head) } / { RUPIAH($average_per_head) }, dalam batas 0–100 = { DECIMAL($money_points) }.
    } { $poverty_points_known ->
        [0] Kemiskinan tidak diketahui.
       *[other] Kemiskinan { DECIMAL($poverty) } %, rata-rata { DECIMAL($average_poverty) } %: 50 × { DECIMAL($poverty) } / { DECIMAL($average_poverty) }, paling banyak 100 = { DECIMAL($poverty_points) }.
    } { $roads_points_known ->
        [0] Kemantapan jalan tidak diketahui.
       *[other] Jalan tidak mantap { DECIMAL($bad_roads) } %, rata-rata { DECIMAL($average_bad_roads) } %: 50 × { DECIMAL($bad_roads) } / { DECIMAL($average_bad_roads) }, paling banyak 100 = { DECIMAL($roads_points) }.
    } Keterpencilan { DECIMAL($remote) }, rata-rata { DECIMAL($average_remote) }: 50 × { DECIMAL($remote) } / { DECIMAL($average_remote) }, paling banyak 100 = { DECIMAL($remote_points) }. Rata-rata { $measures } ukuran = { DECIMAL($points) }.
appraisal-equity-unknown = Lintas kabupaten/kota, atau wilayahnya tidak ada datanya: nilai tengah { DECIMAL($points) }.
appraisal-jobs = { NAME($work_type) }: { COUNT($low) }–{ COUNT($mid) }–{ COUNT($high) } hari orang kerja per Rp1 miliar (rendah–tengah–tinggi). Nilai tengah terhadap yang tertinggi: { COUNT($mid) } / { COUNT($most) } × 100 = { DECIMAL($points) }. Sumber: { $source } ({ NAME($status) }).
appraisal-jobs-unknown = Buku aturan tidak memuat hari orang kerja di lokasi untuk { NAME($work_type) }, jadi dihitung { DECIMAL($points) }.
appraisal-jobs-all = { appraisal-jobs } { appraisal-jobs-economy }
appraisal-jobs-unknown-all = { appraisal-jobs-unknown } { appraisal-jobs-economy }
appraisal-jobs-economy = Di seluruh ekonomi per Rp1 miliar: { DECIMAL($direct_low) }–{ DECIMAL($direct_mid) }–{ DECIMAL($direct_high) } orang bekerja setahun di sektor yang dibayar langsung, dan { DECIMAL($further_low) }–{ DECIMAL($further_mid) }–{ DECIMAL($further_high) } orang di sektor lain (rendah–tengah–tinggi); tidak menambah nilai. Sumber: { $table_source } ({ NAME($table_status) }).
appraisal-strategy = Label { $label_points ->
        [0] tidak ada
       *[other] { LIST($labels) }
    } = { $label_points }; { $continued_points ->
        [0] bukan lanjutan
       *[other] lanjutan pekerjaan berjalan
    } = { $continued_points }; asal { $origin ->
        [tidak_disebut] tidak disebut
       *[other] { NAME($origin) }
    } = { $origin_points } (semua asal bernilai sama). { $label_points } + { $continued_points } + { $origin_points } = { $sum }.

# Galat bobot
error-weight-unknown = Bobot memuat kriteria "{ $criterion }" yang tidak dikenal. Pakai salah satu dari: { LIST($known) }. Perbaiki "weights" di round.yaml.
error-weight-value = Bobot kriteria "{ $criterion }" tertulis { $weight }, padahal harus angka 0 atau lebih. Perbaiki "weights" di round.yaml.
error-weight-none = Semua bobot 0, sehingga tidak ada yang dapat dinilai. Beri bobot pada sedikitnya satu dari: { LIST($known) }.
