error-rulebook-whole = { $file }, aturan { $rule }, { $part }: tertulis “{ $value }”, diperlukan bilangan bulat { $least } sampai { $most }. Perbaiki lalu jalankan ulang.
error-apbd-figure = round.yaml, funding.apbd, { $owner } tahun { $year }: { $field } tertulis “{ $value }”, diperlukan rupiah bulat mulai nol. Perbaiki lalu jalankan ulang.
error-apbd-transfers = round.yaml, funding.apbd, { $owner } tahun { $year }: transfers_rupiah { RUPIAH($transfers) } tidak kurang dari expenditure_rupiah { RUPIAH($expenditure) }. Bagi hasil dan transfer adalah sebagian dari seluruh belanja; periksa kedua angkanya.
error-apbd-elsewhere = round.yaml, funding.apbd, { $owner } tahun { $year }: infrastructure_elsewhere_rupiah { RUPIAH($elsewhere) } melebihi belanja di luar transfer { RUPIAH($base) }. Periksa angkanya.
error-apbd-owner = round.yaml, funding.apbd tahun { $year }: { $owner } bukan organisasi provinsi atau kabupaten/kota dalam putaran ini. Tulis id organisasi yang memiliki APBD.
error-apbd-year = round.yaml, funding.apbd, { $owner }: tahun { $year } di luar horizon putaran ({ LIST($known) }). Tulis tahun di dalam horizon atau hapus barisnya.
error-apbd-twice = round.yaml, funding.apbd: APBD { $owner } tahun { $year } tertulis lebih dari sekali. Satu daerah mempunyai satu APBD setahun, juga bila dinasnya beberapa; sisakan satu baris.
error-apbd-rule = round.yaml memuat funding.apbd, tetapi buku aturan tidak mempunyai porsi belanja infrastruktur yang berlaku pada { DATE($date) }. Hapus funding.apbd atau pakai edisi aturan yang memuatnya.
page-apbd = Porsi belanja infrastruktur APBD (Rp miliar)
page-apbd-region = APBD
page-apbd-year = Tahun
page-apbd-plan = Rencana ini
page-apbd-elsewhere = Di luar usulan
page-apbd-base = Belanja tanpa transfer
page-apbd-share = Porsi
page-apbd-missing = Kurang
apbd-rule = { $sentence } Dasar: { $source }. Status: { NAME($status) }.
apbd-note = Hanya dibaca dari rencana, tidak membatasinya. Besar APBD dan belanja infrastruktur di luar usulan menurut round.yaml. Bantuan keuangan dihitung pada APBD penerimanya; dana yang tidak lewat APBD tidak dihitung. Porsi dibulatkan ke bawah.
apbd-met = terpenuhi
apbd-short = belum terpenuhi
apbd-adjusting = belum, masa penyesuaian
apbd-beyond = melebihi belanja APBD; periksa angkanya
summary-apbd = G. Porsi belanja infrastruktur APBD
column-apbd = APBD
column-apbd-plan = Infrastruktur dalam rencana ini (Rp)
column-apbd-elsewhere = Infrastruktur di luar usulan (Rp)
column-apbd-base = Belanja APBD tanpa transfer (Rp)
column-apbd-share = Porsi
column-apbd-least = Paling sedikit (%)
column-apbd-missing = Kurang (Rp)
column-apbd-standing = Keadaan
column-apbd-other = Dibayar APBD, bukan infrastruktur (Rp)
scenario-apbd = {"  "}Porsi infrastruktur APBD { $region } { $year }: { DECIMAL($before, digits: 2) } % menjadi { DECIMAL($after, digits: 2) } %, { $standing }{ $missing ->
        [0] {""}
       *[other] {""} (kurang { RUPIAH($missing) })
    }
