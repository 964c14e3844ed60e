# Command line

help-all = Baimbai: the working table of the public-works coordination meeting.

    baimbai run FOLDER --out RESULTS               run one round
    baimbai score FOLDER --out RESULTS             score sheets, weights, sensitivity
    baimbai template FOLDER --organisation ID --out FILE.xlsx
    {"                                               "}write the standard workbook
    baimbai compare OLD NEW --out FOLDER           compare two workbooks
    baimbai review FILES… --out FOLDER             findings and pairs of proposals
    baimbai remarks --into WORKBOOK                remarks into the workbook
    baimbai verify RESULTS                         check an archive, a ledger, minutes
    baimbai portal RELEASE FOLDER                  the public portal as plain files
    baimbai why FOLDER PROPOSAL                    why a proposal is in or out, what helps
    baimbai promise FOLDER PROPOSAL…               what putting proposals in would cost
    baimbai scenario FOLDER --ceiling 'DAK-*=0'    trying other ceilings, pins or weights
    baimbai roads evaluate --links … --out FILE    what works on a road network change
    baimbai serve, baimbai demo [FOLDER]           the working table on the web
    baimbai COMMAND --help                         explain one command

    --lang id|en   language (default: id)
    --version      version
help-run = baimbai run FOLDER --out RESULTS [--scenario NAME] [--lang id|en]

    Reads a round folder (round.yaml, usulan/, pagu.xlsx, aset/) and writes to RESULTS:
    program.xlsx, temuan.xlsx, berita-acara.pdf and .docx, usulan.csv, usulan.geojson,
    oc4ids.json, ringkasan.md and arsip/.

    --scenario NAME   the scenario of ceilings to use (default: the one in round.yaml)
    --debug           show technical details if something goes wrong

    Exit codes: 0 done; 1 done, but some workbook could not be taken; 2 not done.
help-template = baimbai template [FOLDER] --organisation ID --out FILE.xlsx [--lang id|en]

    Writes one organisation's standard workbook, such as --organisation 63.03: its proposals so
    far, last round's commitments (files: commitments in round.yaml), pick-lists, instructions.
    FOLDER may be left out inside the round's folder.
help-verify = baimbai verify RESULTS [--lang id|en]

    Compares a round's archive with its manifest: no file changed, missing or added. Checks a
    ledger (.jsonl), an archive of minutes (folder or .zip) and its PDF too: which signatures
    hold, and whether anything was added after them.

cli-unexpected = Something went wrong in Baimbai itself ({ $fault }), not in your files. Earlier results were not touched. Run again with --debug and report it to the developers.
cli-stopped = Stopped. Earlier results were not touched.
cli-verified = Archive intact: { COUNT($count) } files agree with the manifest.
cli-usage-missing = The command is incomplete: { $name } is missing. See baimbai --help.
cli-usage-option = Option { $name } is not known. See baimbai --help.
cli-usage-value = The value of { $name } does not fit. See baimbai --help.
cli-usage-command = Unknown or superfluous command. Commands: { $commands }. See baimbai --help.
