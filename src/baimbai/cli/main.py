"""The command line (`baimbai`): one door to the house.

Exit codes: 0 done; 1 done, but some workbook could not be taken; 2 not done, and why.
"""

import sys
import traceback
from collections.abc import Sequence
from importlib.metadata import version

import typer

from baimbai.cli.check import check
from baimbai.cli.compare import compare
from baimbai.cli.door import DONE, NOT_DONE, Language
from baimbai.cli.portal import portal
from baimbai.cli.promise import promise
from baimbai.cli.remarks import remarks
from baimbai.cli.review import review
from baimbai.cli.roads import roads
from baimbai.cli.run import run
from baimbai.cli.scenario import scenario
from baimbai.cli.score import score
from baimbai.cli.serve import demo, serve
from baimbai.cli.template import template
from baimbai.cli.verify import verify
from baimbai.cli.why import why
from baimbai.errors import BaimbaiError
from baimbai.wording.wording import Wording, wording

_COMMANDS = (
    check, compare, demo, portal, promise, remarks, review, run, scenario, score, serve, template,
    verify, why,
)  # fmt: skip
COMMANDS = (*(command.__name__ for command in _COMMANDS), "roads")

_app = typer.Typer(add_completion=False, add_help_option=False)
for _command in _COMMANDS:
    _app.command()(_command)
_app.add_typer(roads, name="roads")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command. Whatever goes wrong is said in words, without a traceback."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    words = wording(_language(given))
    debug = "--debug" in given
    given = [argument for argument in given if argument != "--debug"]
    if not given or {"--help", "-h"} & set(given):
        topic = next((arg for arg in given if arg in COMMANDS), "all")
        typer.echo(words.text(f"help-{topic}"))
        return DONE if given else NOT_DONE
    if given == ["--version"]:
        typer.echo(version("baimbai"))
        return DONE
    try:
        result = typer.main.get_command(_app)(given, standalone_mode=False, prog_name="baimbai")
    except BaimbaiError as fault:
        return _complain(words.say(fault.message))
    except typer.TyperException as fault:
        return _complain(_usage(fault, words))
    except (KeyboardInterrupt, typer.Abort):
        return _complain(words.text("cli-stopped"))
    # The last fence: a fault of ours must not look like a fault of the planner's.
    except Exception as fault:
        if debug:
            traceback.print_exc()
        return _complain(words.text("cli-unexpected", fault=f"{type(fault).__name__}: {fault}"))
    return result if isinstance(result, int) else DONE


def _language(given: Sequence[str]) -> Language:
    """The language asked for, before anything else is read."""
    for index, argument in enumerate(given):
        name, _, value = argument.partition("=")
        value = value or "".join(given[index + 1 : index + 2])
        if name == "--lang" and value in set(Language):
            return Language(value)
    return Language.INDONESIAN


def _usage(fault: typer.TyperException, words: Wording) -> str:
    """What is wrong with the command as typed."""
    parameter = getattr(fault, "param", None)
    name = getattr(fault, "option_name", None) or getattr(parameter, "opts", [""])[0]
    kind = {"MissingParameter": "missing", "NoSuchOption": "option", "BadParameter": "value"}
    key = kind.get(type(fault).__name__, "command")
    return words.text(f"cli-usage-{key}", name=str(name), commands=", ".join(COMMANDS))


def _complain(text: str) -> int:
    typer.echo(text, err=True)
    return NOT_DONE
