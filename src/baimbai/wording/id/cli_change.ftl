# Pertanyaan kepada sebuah rencana
help-why = baimbai why FOLDER USULAN [--scenario NAMA] [--lang id|en]

    Menjelaskan mengapa sebuah usulan didanai atau tidak: putusan, aturan dan sumber hukumnya, pagu
    yang tidak punya ruang dan berapa nilai sejuta rupiahnya, apa yang diambil sebagai gantinya, dan
    apa yang akan mengubahnya. Setiap jalan sudah dicoba: rencana disusun ulang dan usulan itu masuk.

    FOLDER ialah hasil baimbai run (tidak ada yang dihitung ulang), atau folder putaran.
    --scenario NAMA   skenario pagu lain; putaran lalu dijalankan ulang
help-promise = baimbai promise FOLDER USULAN… [--scenario NAMA] [--quick] [--lang id|en]

    Menyebut harga bila usulan dimasukkan, satu per satu dan semuanya bersama: apa yang keluar, milik
    siapa, berapa skornya, dan berapa poin yang hilang paling sedikit dan paling banyak.

    FOLDER ialah hasil baimbai run, atau folder putaran.
    --scenario NAMA   skenario pagu lain; putaran lalu dijalankan ulang
    --quick           tanpa pencarian penuh: lebih cepat, tetapi rentangnya bisa lebih lebar
stage-recall = Membuka rencana
stage-standing = Menata rencana
stage-helps = Mencoba apa yang akan mengubahnya
stage-promise = Menyusun ulang rencana dengan

cli-proposal-unknown = Usulan { $proposal } tidak ada dalam putaran ini. Yang mirip: { LIST($known) }.
why-proposal = { $proposal }: { $title } ({ $office }), { RUPIAH($cost) }, skor { DECIMAL($score, digits: 1) }; skenario { $scenario }
why-rule = Aturan { $rule }: { $sentence } Sumber: { $source } ({ $status }).
why-ceiling = Tidak ada ruang dalam pagu { NAME($source) } milik { $owner } tahun { $year }: perlu { RUPIAH($need) }, sisa { RUPIAH($left) }. Tambahan sejuta rupiah di sana bernilai { DECIMAL($price, digits: 3) } perseribu poin. Skor terendah yang dibayar darinya:
why-taken = { DECIMAL($score, digits: 1) }  { $proposal }: { $title }
why-helps = Yang akan mengubahnya, masing-masing dicoba dengan menyusun ulang rencana:
why-help-drops = Yang lalu keluar dari rencana: { $dropped }.
why-no-help = Dari skor, biaya, sumber, berkas dan satu pagu, tidak ada percobaan yang memasukkannya.
why-tried = Perubahan yang lebih kecil mungkin juga cukup; ini yang terkecil yang ditemukan.
promise-proposals = Dimasukkan
promise-at-least = poin hilang sedikitnya
promise-at-most = sebanyaknya
promise-drop-out = keluar
promise-come-in = masuk
promise-payers = ganti pembayar
promise-points = { DECIMAL($points, digits: 3) }
promise-affected = { DECIMAL($score, digits: 1) }  { $proposal }: { $title } – { $office }, { $region }
promise-refused = Tidak dapat dimasukkan.
promise-free = Tidak ada yang keluar dan tidak ada poin yang hilang.
promise-meaning = Poin dihitung terhadap rencana sekarang. Tidak ada rencana dengan janji itu yang kehilangan kurang dari “sedikitnya”; rencana yang ditunjukkan kehilangan “sebanyaknya”.
promise-floor = Batas bawah { $region } tidak tercapai: { RUPIAH($now) } dari { RUPIAH($floor) }. Poin dihitung atas rencana yang mencapai sebanyak itu.
why-first = Perlu, apa pun yang lain: { $help }
