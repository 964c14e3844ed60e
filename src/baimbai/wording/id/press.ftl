# Siaran pers: hanya fakta dari rilis.
press-heading = { COUNT($proposals) } usulan infrastruktur { $province } disepakati untuk tahun anggaran { $year }
press-lead = { $place }, { DATE($date) } – { $host } bersama { COUNT($offices) } instansi pengusul menyepakati { COUNT($proposals) } dari { COUNT($all) } usulan pembangunan infrastruktur untuk tahun anggaran { $year }, dengan nilai { RUPIAH($rupiah) } sepanjang tahun-tahun yang direncanakan.
press-works = Pekerjaan dengan nilai terbesar di antaranya:
press-sources = Pembiayaannya berasal dari:
press-regions = Menurut kabupaten/kota, nilainya sebagai berikut:
press-sum = { $name }: { RUPIAH($rupiah) }
press-rest = { COUNT($count) } sumber lain: { RUPIAH($rupiah) }
press-region = { $name }: { COUNT($works) } pekerjaan, { RUPIAH($rupiah) }
press-passed = { COUNT($proposals) } usulan belum dapat diakomodir. Setiap usulan mempunyai alasan yang tertulis dan dapat diajukan kembali:
press-result = { $result }: { COUNT($count) } usulan
press-close = Tindak lanjut diselesaikan paling lambat { DATE($date) }. Angka di atas berasal dari rilis dengan sidik { $checksum }, yang dapat diperiksa siapa pun.
file-siaran-pers-md = siaran pers, dari angka rilis ini
file-sipd-xlsx = isian untuk SIPD
file-krisna-dak-xlsx = isian untuk KRISNA-DAK
file-sitia-xlsx = isian untuk SITIA
