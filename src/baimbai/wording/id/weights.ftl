# Bobot: kesepakatan, AHP, lembar skor
error-weight-ways = round.yaml, { $field }: bobot diberikan dengan beberapa cara sekaligus ({ LIST($found) }). Tulis satu saja: parts, swing, atau ahp.
error-weight-late = round.yaml, { $field }: bobot disepakati { DATE($agreed) }, sesudah rapat { DATE($held) }. Bobot harus dibekukan sebelum penilaian: betulkan tanggalnya, atau pakai bobot yang disepakati lebih dulu.
error-weight-range = Rentang bobot "{ $criterion }" ({ DECIMAL($low) } sampai { DECIMAL($high) }) harus memuat bobotnya sendiri ({ DECIMAL($weight) }, lebih dari 0), mulai dari 0, dan tidak melebihi jumlah semua bobot. Perbaiki "ranges" di round.yaml.
error-weight-version = { $own ->
        [1] Bobot putaran
       *[other] Bobot lembar skor "{ $sheet }"
    } berbeda dari yang sudah dipakai menilai pada versi { $version } (sidik jari { $before }…, kini { $now }…, arsip { $archive }). Beri "version" baru beserta dasar kesepakatannya di round.yaml, kembalikan bobot semula, atau pilih folder keluaran lain.
error-archive-weights = { $own ->
        [1] Bobot putaran
       *[other] Bobot lembar skor "{ $sheet }"
    } (versi { $version }) dalam arsip bukan yang dibekukan saat penilaian. Ambil kembali arsip dari salinan asli.
error-swing-value = Nilai ayunan (swing) "{ $criterion }" tertulis { $value }, padahal harus 0 sampai 100. Perbaiki "swing" di round.yaml.
error-swing-largest = Ayunan yang paling berarti harus bernilai 100; yang terbesar kini { DECIMAL($largest) }. Beri 100 pada kriteria yang paling penting, lalu bandingkan yang lain dengannya.
error-sheet-source = Lembar skor "{ $sheet }" menyebut sumber dana "{ $source }" yang tidak dikenal buku aturan. Pakai salah satu dari: { LIST($known) }. Perbaiki "score_sheets" di round.yaml.

error-ahp-pair = Perbandingan{ $named ->
        [0] {""}
       *[other] {" "}dari { $participant }
    } "{ $pair }" bukan pasangan. Tulis dua kriteria dengan garis miring, misalnya kondisi/kesiapan: 3.
error-ahp-value = Perbandingan { $pair }{ $named ->
        [0] {""}
       *[other] {" "}dari { $participant }
    } tertulis { $value }. Pakai skala Saaty: 1 sampai 9 (1 sama penting, 9 mutlak lebih penting), atau kebalikannya 1/2 sampai 1/9.
error-ahp-itself = Perbandingan { $pair }{ $named ->
        [0] {""}
       *[other] {" "}dari { $participant }
    } tertulis { $value }: kriteria dengan dirinya sendiri selalu 1. Hapus atau tulis 1.
error-ahp-contradiction = Perbandingan{ $named ->
        [0] {""}
       *[other] {" "}dari { $participant }
    } bertentangan: { $pair } = { $value }, tetapi { $back } = { $back_value }. Kebalikan { $value } ialah { $needed }; tulis { $back }: { $needed }, atau cukup salah satu arah.
error-ahp-missing = Perbandingan { $pair }{ $named ->
        [0] {""}
       *[other] {" "}dari { $participant }
    } belum ada. Setiap pasangan kriteria harus dibandingkan satu kali.
error-ahp-shape = Matriks perbandingan{ $named ->
        [0] {""}
       *[other] {" "}dari { $participant }
    } harus persegi: { $size } baris dan { $size } kolom, urut seperti "criteria", dan kriterianya tidak berulang.
error-ahp-size = Perbandingan{ $named ->
        [0] {""}
       *[other] {" "}dari { $participant }
    } memuat { $size } kriteria; diperlukan 2 sampai { $most }.
error-ahp-items = { $participant } membandingkan { LIST($found) }, sedangkan { $other } membandingkan { LIST($needed) }. Semua peserta harus menilai kriteria yang sama.
error-ahp-inconsistent = Perbandingan{ $named ->
        [0] {""}
       *[other] {" "}dari { $participant }
    } tidak konsisten: CR = { DECIMAL($ratio, digits: 4) }, paling tinggi { DECIMAL($most) }. Yang paling menyimpang: { $pair } = { $value }, padahal { $first } = { $first_value } dan { $second } = { $second_value }. Menurut perbandingan lainnya { $pair } kira-kira { DECIMAL($implied) }; dengan { $better } CR menjadi { DECIMAL($after, digits: 4) }. Tinjau kembali penilaian itu bersama yang memberikannya.

name-sheet-name = nama yang tidak berulang, paling panjang 24 huruf, tanpa [ ] : * ? / \ '
name-unique-name = nama peserta yang tidak berulang
name-range = dua angka: [terendah, tertinggi]
name-pairs-or-matrix = salah satu dari pairs atau matrix

name-langsung = ditetapkan langsung
name-ayunan = bobot ayunan (swing)
name-berpasangan = perbandingan berpasangan (AHP)
