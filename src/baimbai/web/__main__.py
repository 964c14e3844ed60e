"""`python -m baimbai.web …`: what `baimbai serve` and `baimbai demo` start."""

import os
import sys

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "baimbai.web.settings")

if __name__ == "__main__":
    import django

    django.setup()
    from baimbai.web.serve import main

    sys.exit(main(sys.argv[1:]))
