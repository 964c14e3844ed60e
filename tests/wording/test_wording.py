"""Both languages are complete, and say what the code asks them to say."""

import re
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from threading import Barrier

import pytest
from fluent.syntax import ast, parse
from fluent.syntax.visitor import Visitor

import baimbai
from baimbai.register.organisation import LEVELS
from baimbai.register.proposal import (
    ASSET_TYPES,
    CONDITIONS,
    ORIGINS,
    PAPERS,
    SECTORS,
    UNITS,
    WORK_TYPES,
)
from baimbai.wording.message import Message
from baimbai.wording.numerals import date_text, decimal_text, rupiah_text, words_of
from baimbai.wording.wording import LANGUAGES, UnknownWording, Wording, wording

PACKAGE = Path(baimbai.__file__).parent
FUNCTIONS = {"RUPIAH", "COUNT", "DECIMAL", "WORDS", "DATE", "NAME", "LIST"}


class _References(Visitor):
    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.functions: set[str] = set()
        self.messages: set[str] = set()

    def visit_VariableReference(  # noqa: N802
        self, node: ast.VariableReference
    ) -> None:
        self.variables.add(node.id.name)

    def visit_FunctionReference(  # noqa: N802
        self, node: ast.FunctionReference
    ) -> None:
        self.functions.add(node.id.name)
        self.generic_visit(node)

    def visit_MessageReference(  # noqa: N802
        self, node: ast.MessageReference
    ) -> None:
        self.messages.add(node.id.name)


def _messages(language: str) -> dict[str, _References]:
    found: dict[str, _References] = {}
    for path in sorted((PACKAGE / "wording" / language).glob("*.ftl")):
        for entry in parse(path.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, ast.Junk), f"{path.name}: {entry.content[:80]}"
            if isinstance(entry, ast.Message):
                references = _References()
                references.visit(entry)
                found[entry.id.name] = references
    return found


def _any_language(references: _References) -> set[str]:
    """Variables, where one that carries a rule's sentence ends in the language's code."""
    return {re.sub(r"_(?:id|en)$", "", name) for name in references.variables}


def _keys_in_order(language: str) -> list[str]:
    return [
        entry.id.name
        for path in sorted((PACKAGE / "wording" / language).glob("*.ftl"))
        for entry in parse(path.read_text(encoding="utf-8")).body
        if isinstance(entry, ast.Message)
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_is_defined_once(language: str) -> None:
    assert [key for key, n in Counter(_keys_in_order(language)).items() if n > 1] == []


def test_both_languages_have_the_same_keys_and_values() -> None:
    indonesian, english = _messages("id"), _messages("en")
    assert indonesian.keys() == english.keys()
    differing = {
        key: (sorted(indonesian[key].variables), sorted(english[key].variables))
        for key in indonesian
        if _any_language(indonesian[key]) != _any_language(english[key])
    }
    assert differing == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_wording_calls_only_functions_and_messages_that_exist(language: str) -> None:
    messages = _messages(language)
    for key, references in messages.items():
        assert references.functions <= FUNCTIONS, key
        assert references.messages <= messages.keys(), key


def test_every_key_that_the_code_names_exists() -> None:
    known = _messages("id").keys()
    named = re.compile(
        r"(?:Message|\b(?:wording|words|w)\.text|RoundError|WorkbookError|RulebookError|FundingError|ArchiveError|"
        r'InvalidTable)\(\s*"([a-z][a-z0-9-]+)"'
    )
    missing = {
        f"{path.name}: {key}"
        for path in PACKAGE.rglob("*.py")
        for key in named.findall(path.read_text(encoding="utf-8"))
        if key not in known
    }
    assert missing == set()


def test_a_missing_key_or_value_is_refused() -> None:
    with pytest.raises(UnknownWording):
        wording("id").text("no-such-key")
    with pytest.raises(UnknownWording):
        wording("id").text("error-file-empty")


def test_many_threads_ask_for_the_first_sentence_of_a_file_at_once() -> None:
    together = Barrier(8)

    def ask(words: Wording) -> str:
        together.wait()
        return words.text("web-account-sign-out")

    with ThreadPoolExecutor(8) as pool:
        for _ in range(5):
            assert set(pool.map(ask, [Wording("id")] * 8)) == {"Keluar"}


def test_a_message_survives_packing() -> None:
    message = Message("remark-sumber-ganda", {"sources": ("DAK-F", "PAD"), "first": "DAK-F"})
    assert Message.unpack(message.packed()) == message


@pytest.mark.parametrize(
    ("number", "indonesian", "english"),
    [
        (0, "nol", "zero"),
        (11, "sebelas", "eleven"),
        (100, "seratus", "one hundred"),
        (1_000, "seribu", "one thousand"),
        (2_027, "dua ribu dua puluh tujuh", "two thousand twenty-seven"),
        (1_000_000, "satu juta", "one million"),
        (111_115, "seratus sebelas ribu seratus lima belas",
         "one hundred eleven thousand one hundred fifteen"),
        (1_500_000_000, "satu miliar lima ratus juta", "one billion five hundred million"),
    ],
)  # fmt: skip
def test_numbers_are_spelt_out(number: int, indonesian: str, english: str) -> None:
    assert (words_of(number, "id"), words_of(number, "en")) == (indonesian, english)


def test_money_and_decimals_follow_the_language() -> None:
    assert rupiah_text(1_500_000_000, "id") == "Rp1.500.000.000"
    assert rupiah_text(-2_500, "en") == "-Rp2,500"
    assert decimal_text(1234.5, 2, "id") == "1.234,50"


def test_dates_are_written_out() -> None:
    assert date_text(date(2026, 3, 2), "id") == "2 Maret 2026"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_registers_codes_have_names(language: str) -> None:
    codes = {*SECTORS, *ASSET_TYPES, *WORK_TYPES, *PAPERS, *UNITS, *ORIGINS, *CONDITIONS, *LEVELS}
    known = _messages(language).keys()
    keys = {code: "name-" + re.sub(r"[_/.]", "-", code.lower()) for code in codes}
    assert {code for code, key in keys.items() if key not in known} == set()
