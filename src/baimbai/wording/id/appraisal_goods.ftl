# Kelancaran angkutan barang dan harga
name-mobilitas = kelancaran barang
name-harga-barang = harga barang

appraisal-mobility = Menghemat { RUPIAH($saving_rupiah) } biaya angkut setahun pada { COUNT($tonnes) } ton barang antara { COUNT($pairs) } pasangan zona{ $gaining ->
        [0] {""}
       *[other] , terbanyak bagi { $gainer } ({ RUPIAH($gain_rupiah) })
    }. { RUPIAH($saving_rupiah) } / { RUPIAH($cost_rupiah) } = { DECIMAL($measured, digits: 4) } % biaya setahun; 25 × (log₁₀ { DECIMAL($measured, digits: 4) } + 2), dalam batas 0–100 = { DECIMAL($points) }. Dihitung untuk usulan ini saja, dengan arus barang tetap.
appraisal-mobility-dearer = Perubahan biaya angkut { RUPIAH($saving_rupiah) } setahun (minus: lebih mahal): tidak ada yang dihemat, jadi { DECIMAL($points) }.
appraisal-mobility-no-network = Putaran ini tidak membawa jaringan jalan: nilai rendah yang sama bagi semua, { DECIMAL($points) }.
appraisal-mobility-elsewhere = Pekerjaan ini tidak mengubah jaringan jalan, jadi dihitung { DECIMAL($points) }.
appraisal-mobility-unplaced = Ruasnya tidak ditemukan pada jaringan jalan, sehingga penghematannya tidak diketahui: nilai rendah yang sama bagi semua, { DECIMAL($points) }.
appraisal-mobility-cost = Menghemat { RUPIAH($saving_rupiah) } biaya angkut setahun, tetapi biaya usulannya tidak diketahui dengan pasti: nilai rendah yang sama bagi semua, { DECIMAL($points) }.

appraisal-prices = Terbanyak di { $region }: ongkos mendatangkan barang berubah { DECIMAL($delivered) } rupiah per ton. Bila { DECIMAL($passed_rendah, digits: 0) }–{ DECIMAL($passed_tengah, digits: 0) }–{ DECIMAL($passed_tinggi, digits: 0) } % di antaranya sampai ke harga (skenario rendah–tengah–tinggi), harga berubah { DECIMAL($low) } s.d. { DECIMAL($mid) } s.d. { DECIMAL($high) } rupiah per ton{ $percent_known ->
        [0] {""}
       *[other] {" "}({ DECIMAL($percent_low, digits: 4) } s.d. { DECIMAL($percent_mid, digits: 4) } s.d. { DECIMAL($percent_high, digits: 4) } %)
    }. Skenario tengah di semua wilayah, dikalikan penduduk dan bobot kesulitannya: { COUNT($felt) } jiwa × rupiah per ton. { COUNT($felt) } / ({ RUPIAH($cost_rupiah) } / Rp1 miliar) = { DECIMAL($measured) }; 25 × (log₁₀ { DECIMAL($measured) } − 3), dalam batas 0–100 = { DECIMAL($points) }. Kisaran skenario, bukan ramalan.
appraisal-prices-dearer = Dijumlahkan atas semua wilayah, harga tidak menjadi lebih murah ({ COUNT($felt) } jiwa × rupiah per ton), jadi { DECIMAL($points) }.
appraisal-prices-no-network = Putaran ini tidak membawa jaringan jalan: nilai rendah yang sama bagi semua, { DECIMAL($points) }.
appraisal-prices-elsewhere = Pekerjaan ini tidak mengubah jaringan jalan, jadi tidak mengubah ongkos angkut: { DECIMAL($points) }.
appraisal-prices-unplaced = Ruasnya tidak ditemukan pada jaringan jalan, sehingga pengaruhnya pada harga tidak diketahui: nilai rendah yang sama bagi semua, { DECIMAL($points) }.
appraisal-prices-cost = Biaya usulannya tidak diketahui dengan pasti, sehingga pengaruhnya per rupiah tidak dapat dihitung: nilai rendah yang sama bagi semua, { DECIMAL($points) }.

# Lembar
column-labels = Label
column-continued = Lanjutan
continued-yes = ya
sheet-prices = Perubahan harga
title-prices = Perubahan harga barang menurut usulan dan wilayah
column-delivered = Ongkos mendatangkan (Rp/ton)
column-price-rupiah = Harga, { $scenario } (Rp/ton)
column-price-percent = Harga, { $scenario } (%)
prices-note = Minus: lebih murah. Rendah, tengah, tinggi: berapa bagian perubahan ongkos angkut yang sampai ke harga. Kisaran skenario, bukan ramalan; dihitung untuk tiap usulan sendiri dengan arus barang tetap.
