# Jaringan jalan: daftar ruas, simpul, zona, arus barang, biaya angkut, dan pekerjaan di atasnya

error-biaya-jalan-berkas = Berkas biaya angkut { $file } tidak dapat dibaca. Salin ulang costs.yaml bawaan, lalu ubah angkanya.
error-biaya-jalan = Berkas biaya angkut { $file }, { $field }: “{ $found }” tidak dapat dipakai. Isi dengan angka atau kode seperti pada costs.yaml bawaan.

remark-ruas-anggapan = Ruas { $name }: { LIST($fields) } tidak disebut; dianggap { LIST($values) }. Lengkapi daftar ruasnya.
remark-ruas-termahal = Ruas { $name }: biaya { RUPIAH($cost) } per ton melampaui batas { RUPIAH($limit) }; dihitung pada batas itu. Periksa panjang dan tarifnya.

name-road-class = kelas jalan
name-surface = jenis permukaan
name-condition = kondisi
name-terrain = medan
name-tol = jalan tol
name-arteri = jalan arteri
name-kolektor = jalan kolektor
name-lokal = jalan lokal
name-jalan-lingkungan = jalan lingkungan
name-feri = lintas penyeberangan
name-beton = beton
name-aspal = aspal
name-lapen = penetrasi makadam (lapen)
name-kerikil = kerikil
name-tanah = tanah
name-datar = datar
name-bukit = bukit
name-gunung = gunung
