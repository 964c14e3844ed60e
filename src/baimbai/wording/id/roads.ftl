error-roads-zone-node = Zona { $zone } berada di simpul { $node }, tetapi tidak ada ruas yang menyentuh simpul itu. Perbaiki simpul zonanya, atau tambahkan ruasnya.
error-roads-demand-zone = Asal-tujuan menyebut { $origin } ke { $destination }, tetapi salah satunya tidak ada dalam daftar zona. Perbaiki kodenya, atau tambahkan zonanya.
error-roads-demand-large = Jumlah muatan { COUNT($tonnes) } ton setahun terlalu besar untuk dihitung tepat. Periksa satuannya: yang diminta ton per tahun.
error-roads-change = Proyek { $project } mengubah ruas { $tail } ke { $head }: kedua ujungnya sama, atau tidak ada di jaringan. Perbaiki simpulnya.
