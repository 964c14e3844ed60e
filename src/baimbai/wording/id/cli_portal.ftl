# baimbai portal
help-portal = baimbai portal RILIS_ATAU_ARSIP FOLDER [--address URL] [--lang id|en]

    Menulis portal publik (ringkasan, peta, daftar, lembar usulan, unduhan; dua bahasa) sebagai
    berkas HTML biasa ke FOLDER, yang belum boleh ada. Sumbernya map rilis (rilis.json) atau arsip
    putaran (manifest.json), dan diperiksa lebih dahulu. FOLDER dapat ditaruh di server web mana
    pun; tidak ada permintaan ke tempat lain.

    --address URL   alamat portal nanti; lembar usulan lalu memuat kode QR
cli-portal-written = { COUNT($files) } berkas ditulis ke { $folder }. Buka index.html.
cli-verified-release = Rilis utuh: { COUNT($count) } berkas sesuai rilis.json, dan arsipnya sesuai manifest.
