# baimbai portal
help-portal = baimbai portal RELEASE_OR_ARCHIVE FOLDER [--address URL] [--lang id|en]

    Writes the public portal (overview, map, list, sheets, downloads; two languages) as plain HTML
    files into FOLDER, which must not exist yet. It is made from a release's folder (rilis.json) or
    a round's archive (manifest.json), which is verified first. Any web server may hand FOLDER out;
    nothing is asked for elsewhere.

    --address URL   where the portal will be found; sheets then carry a QR code
cli-portal-written = { COUNT($files) } files written to { $folder }. Open index.html.
cli-verified-release = The release is whole: { COUNT($count) } files are as rilis.json says, and its archive as its manifest.
