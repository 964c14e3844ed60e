# The working table on the web: baimbai serve, baimbai demo
help-serve = baimbai serve [--host ADDRESS] [--port NUMBER] [--processes NUMBER] [--data FOLDER] [--lang id|en]

    Serves the working table on the web: database, worker and server, until Ctrl-C.
    Needs the packages of the web: pip install 'baimbai[web]'

    --host ADDRESS       address to listen on (default: 127.0.0.1, this machine only)
    --port NUMBER        default: 8000
    --processes NUMBER   server processes; one for each core (default: 1)
    --data FOLDER        where database and files lie (default: baimbai-data, or BAIMBAI_DATA)
    Other settings (PostgreSQL, HTTPS, second factor): docs/guides/running-a-server.md
help-demo = baimbai demo [FOLDER] [--host ADDRESS] [--port NUMBER] [--data FOLDER] [--meeting] [--lang id|en]

    Opens a round folder on the web table with one account a role, and serves it.
    Passwords are shown only once. A round that is there already is left as it is.

    FOLDER      round folder (default: examples/kalsel-2027)
    --meeting   as on the day of the meeting: all sent in, computed, agenda drawn up
serve-not-installed = The working table on the web needs packages that are not installed ({ LIST($missing) }). Install them with: pip install 'baimbai[web]'
serve-demo-folder = { $folder } holds no { $file }. Name a round folder, for instance: baimbai demo examples/kalsel-2027
serve-demo-laying = Opening the round { $folder } …
