# Kesalahan pada buku aturan

error-rulebook-edition = Buku aturan edisi { $edition } tidak ada. Edisi yang ada: { $known }. Perbaiki "rulebook" di round.yaml.
error-rulebook-yaml = Berkas aturan { $file } tidak dapat dibaca: { $fault }. Perbaiki penulisan YAML-nya.
error-rulebook-test = { $file }, aturan { $rule }: uji { $test } tidak dipahami. Gunakan all, any, not, always, atau field dengan satu pembanding.
error-rulebook-field = { $file }, aturan { $rule }: kolom "{ $field }" tidak dikenal. Kolom yang dapat diuji: { $known }.
error-rulebook-operator = { $file }, aturan { $rule }: pembanding "{ $operator }" tidak dapat dipakai pada kolom "{ $field }". Yang dapat dipakai: { $known }.
error-rulebook-value = { $file }, aturan { $rule }: nilai { $value } tidak cocok untuk "{ $operator }" pada kolom "{ $field }". Beri angka, teks, pola, atau daftar teks sesuai kolomnya.
error-rulebook-missing = { $file }, aturan { $rule }: bagian "{ $part }" tidak ada. Tambahkan.
error-rulebook-known = { $file }, aturan { $rule }: "{ $part }" berisi { $value }, padahal harus salah satu dari: { $known }.
error-rulebook-date = { $file }, aturan { $rule }: { $value } bukan tanggal. Tulis seperti 2026-01-31.
error-rulebook-spelling = { $file }, sumber dana { $rule }: pola "{ $value }" bukan ekspresi reguler yang benar. Perbaiki polanya.
error-rulebook-twice = Aturan { $rule } ditulis lebih dari satu kali untuk tanggal yang sama. Hapus salah satu atau beri masa berlaku yang tidak bertumpuk.
error-rulebook-open = Sumber dana { $source } tidak ditutup aturan yang selalu berlaku. Tambahkan aturan terakhir dengan uji always untuk sumber itu.
error-nomenclature-columns = Berkas nomenklatur { $file } tidak memuat kolom { $missing }. Baris pertama harus edition,code,name,unit.
error-nomenclature-code = Berkas nomenklatur { $file }, baris { $line }: "{ $code }" bukan kode atau sudah ada pada edisi yang sama. Perbaiki barisnya.
