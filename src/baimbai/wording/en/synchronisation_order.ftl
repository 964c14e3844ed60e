# Findings on order, packages and completeness

finding-urutan-langkah = { $way ->
        [rencana] { $then } “{ $then_title }”{ $count ->
            [1] { "" }
           *[other] { " " }(one of { COUNT($count) } proposals)
        } is asked for { $then_year }, but its planning and design, { $first } “{ $first_title }”, for { $first_year }. The design must be finished before the year of the works.
        [lahan] { $then } “{ $then_title }” is asked for { $then_year }, but its land, { $first } “{ $first_title }”, is bought only in { $first_year }. The land must be ready first.
        [pengawasan] { $then } “{ $then_title }” is asked for { $then_year }, but the works to be supervised, { $first } “{ $first_title }”, for { $first_year }. Supervision belongs to the year of its works.
        [tahap] { $then } “{ $then_title }” is asked for { $then_year }, though the stage before it, { $first } “{ $first_title }”, is asked for { $first_year } and is not finished.
        [hulu] { $then } “{ $then_title }” is asked for { $then_year }, but what feeds it, { $first } “{ $first_title }”, only for { $first_year }. A canal carries no water before the part upstream is there.
       *[akses] { $then } “{ $then_title }” is finished in { $then_year }, but the road that leads to this bridge, { $first } “{ $first_title }”, is asked for only in { $first_year }. A bridge without its approach lies idle.
    }

name-pemecahan-paket = Possible package splitting
name-wilayah-tidak-dikenal = Unknown region
name-kode-tidak-dikenal = Unknown code

finding-pemecahan-paket = { COUNT($count) } packages of the same work in the same place, each just under { RUPIAH($limit) }, add up to { RUPIAH($total) }: { LIST($packages) }. { $sentence_en } ({ $source }). Merge them, or say why they must stand apart.

finding-kecamatan-tak-dikenal = There is no kecamatan “{ $kecamatan }” in { $region }. Check its name, or the kabupaten of these works.
finding-urutan-tahap-tunggal = { $then } “{ $then_title }” is stage { $stage }, but the stage before it is neither proposed nor said to be finished. Make sure that it is finished.
finding-titik-di-wilayah-lain = The point lies { $km } km from the middle of the other proposals of { $region }, amid those of { $other }. Check the coordinates, or the kabupaten of these works.
