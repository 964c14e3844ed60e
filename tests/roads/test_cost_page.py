"""The page on road costs shows the rates that the figures give."""

from pathlib import Path

from baimbai.register.proposal import CONDITIONS
from baimbai.roads.cost import rate
from baimbai.roads.figures import load_costs
from baimbai.roads.road import ROAD_CLASSES, SURFACES, TERRAINS

PAGE = Path(__file__).parents[2] / "docs" / "methods" / "road_costs.md"


def rates_table() -> str:
    """All classes × surfaces × terrains, a column a condition, in Markdown."""
    figures = load_costs()
    lines = [
        "| class | terrain | surface | " + " | ".join(CONDITIONS) + " |",
        "|---|---|---|" + "--:|" * len(CONDITIONS),
    ]
    for road_class in ROAD_CLASSES[:-1]:
        for terrain in TERRAINS:
            for surface in SURFACES:
                roughness = figures.tables["iri"][surface]
                rates = [
                    f"{rate(road_class, roughness[c], terrain, figures):,}" for c in CONDITIONS
                ]
                lines.append(f"| {road_class} | {terrain} | {surface} | {' | '.join(rates)} |")
    return "\n".join(lines)


def test_the_page_shows_every_rate():
    _, _, rest = PAGE.read_text(encoding="utf-8").partition("<!-- rates -->\n")
    shown, _, _ = rest.partition("\n<!-- /rates -->")
    assert shown == rates_table()


def test_the_page_shows_the_edition_and_the_example():
    text = PAGE.read_text(encoding="utf-8")
    assert f"edition {load_costs().edition}" in text
    assert f"{rate('arteri', 3.5, 'datar', load_costs())} × 30 = Rp22,380" in text
