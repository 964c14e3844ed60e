"""An office's own wording: verbs, abbreviations, dashes, chainages, places and capitals."""

from random import Random

from tests.situations.country import Road
from tests.situations.proposal import Proposal
from tests.situations.words import (
    DASHES,
    OPENINGS,
    PATTERNS,
    PLACES,
    ROAD_WORDS,
    SHORTENINGS,
    STRETCHES,
    VILLAGE_SHORT,
)


class Voice:
    """How one office, or one hand in it, writes titles."""

    def __init__(self, rng: Random, *, stretch_in_title: bool) -> None:
        self.rng = rng
        self.stretch_in_title = stretch_in_title
        self.road_word = rng.choice(ROAD_WORDS)
        self.dash = rng.choice(DASHES)
        self.stretch = rng.choice(STRETCHES)
        self.place = rng.choice(PLACES)
        self.opening = rng.choice(OPENINGS)
        self.short_village = rng.random() < 0.3
        self.shortening = rng.choice(SHORTENINGS)
        self.capitals = rng.choice(("as is",) * 7 + ("upper", "upper", "lower"))
        self.patterns = {key: rng.choice(forms) for key, forms in PATTERNS.items()}

    def title(self, proposal: Proposal) -> str:
        """The title as this hand writes it."""
        forms = PATTERNS[proposal.asset, proposal.work]
        usual = self.patterns[proposal.asset, proposal.work]
        pattern = usual if self.rng.random() < 0.75 else self.rng.choice(forms)
        text = pattern.format(n=self._name(proposal))
        if self.opening and not text.startswith(self.opening):
            text = f"{self.opening} {text}"
        if proposal.stretch and self.stretch_in_title:
            text += " " + self._stretch(proposal.stretch)
        if self._names_place(proposal):
            text += " " + self._place(proposal)
        text = " ".join((text, *proposal.details)).strip()
        return self._spell(" ".join(text.split()))

    def _name(self, proposal: Proposal) -> str:
        road = proposal.road
        if road is None or proposal.asset not in {"jalan", "drainase", "pipa", "penunjang"}:
            return proposal.name
        return self._road(road, proposal.asset)

    def _road(self, road: Road, asset: str) -> str:
        word = self.road_word
        if road.ends is None:
            street = road.name.removeprefix("Jl. ")
            return f"{'Jl.' if word.startswith('Ruas') else word} {street}"
        if asset != "jalan" and word.startswith("Ruas"):
            word = "Jalan"
        return f"{word} {self.dash.join(road.ends)}"

    def _stretch(self, stretch: tuple[int, int]) -> str:
        first, last = stretch
        return self.stretch.format(
            a=f"{first // 1000}+{first % 1000:03d}", b=f"{last // 1000}+{last % 1000:03d}",
            k=f"{first / 1000:g}".replace(".", ","), l=f"{last / 1000:g}".replace(".", ","),
        )  # fmt: skip

    def _names_place(self, proposal: Proposal) -> bool:
        if proposal.place is not None:
            return proposal.place
        return proposal.name == "" and proposal.road is None

    def _place(self, proposal: Proposal) -> str:
        desa = proposal.desa
        word = VILLAGE_SHORT.get(desa.word, desa.word) if self.short_village else desa.word
        form = self.place
        if "{d}" not in form and not proposal.name:
            form = "{v} {d} Kec. {k}"
        return form.format(v=word, d=desa.name, k=desa.kecamatan)

    def _spell(self, text: str) -> str:
        for long, short in self.shortening.items():
            text = text.replace(long, short)
        if self.capitals == "upper":
            return text.upper()
        return text.lower() if self.capitals == "lower" else text
