"""What programs send (*isian*), each bounded: the round, numbers, pages, codes."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, Generic, TypeVar

from ninja import Schema
from ninja.params.functions import Header, Path, Query
from pydantic import AwareDatetime, BeforeValidator, ConfigDict, Field, GetCoreSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from baimbai.web.api.problems import Problem
from baimbai.wording.message import Message

MOST_IN_PAGE = 200
LARGEST_RUPIAH = 10**17
LARGEST_ID = 2**63 - 1


T = TypeVar("T")


class Page(Schema, Generic[T]):
    """A page of a list; `next` is the cursor of the following one, null where none follows."""

    items: list[T]
    next: str | None


class Taken(Schema):
    """What is sent as JSON: nothing that nobody knows, numbers as numbers."""

    model_config = ConfigDict(extra="forbid", strict=True)


@dataclass(frozen=True)
class OneOf:
    """One of some codes: `Annotated[str, OneOf(SECTORS)]`."""

    codes: Sequence[str | int]

    def __get_pydantic_core_schema__(
        self, _source: Any, _handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.literal_schema(list(self.codes))


RoundSlug = Annotated[str, Path(max_length=60, pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Number = Annotated[str, Path(min_length=1, max_length=80)]
"""A proposal's number, percent-encoded."""
Id = Annotated[int, Path(ge=1, le=LARGEST_ID)]
Office = Annotated[str, Path(min_length=1, max_length=40)]
Limit = Annotated[int, Query(ge=1, le=MOST_IN_PAGE)]
Cursor = Annotated[str, Query(max_length=1000)]
IfMatch = Annotated[str, Header(alias="If-Match", pattern=r'^"[0-9]{1,9}"$')]
"""The ETag of the version that was read."""

Rupiah = Annotated[int, Field(ge=0, le=LARGEST_RUPIAH)]
Year = Annotated[int, Field(ge=2000, le=2100)]


def _written(value: Any) -> Any:
    """Days and moments are written as ISO 8601 has them; a number is none."""
    if isinstance(value, str) and not _ISO.match(value):
        raise PydanticCustomError("date_parsing", "not written as a day or moment")
    if isinstance(value, int | float):
        raise PydanticCustomError("date_type", "not written as a day or moment")
    return value


_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
Day = Annotated[date, Field(strict=False), BeforeValidator(_written)]
Moment = Annotated[AwareDatetime, Field(strict=False), BeforeValidator(_written)]
SAYS_SOMETHING = r"^[^\x00]*[^\s\x00][^\x00]*$"
Reason = Annotated[str, Field(min_length=1, max_length=4000, pattern=SAYS_SOMETHING)]
OptionalReason = Annotated[str, Field(max_length=4000)]


class Reasoned(Taken):
    """Why."""

    reason: Reason


def version_in(if_match: str) -> int:
    """The version that an ETag of ours names."""
    return int(if_match.strip('"'))


def etag(version: int) -> dict[str, str]:
    """The header that names a version."""
    return {"ETag": f'"{version}"'}


def unfit(*errors: dict[str, str]) -> Problem:
    """What was given is well formed, but the round does not fit it, for these reasons
    (`problems.wrong`)."""
    return Problem("refused", Message("web-api-detail-unfit"), errors=errors)
