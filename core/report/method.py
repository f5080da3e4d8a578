"""The method card: each measure in one sentence, its formula, source, and what it cannot show."""

from __future__ import annotations

from ..messages import Text
from .markup import Markup, element
from .story import Story
from .words import Words

__all__ = ["method"]


def method(story: Story, words: Words) -> Markup:
    """Describe the measures that the result holds.

    Examples
    --------
    >>> story = Story({}, {}, True)
    >>> 'id="method"' in method(story, Words(story, "en"))
    True
    """
    cards = []
    for needed, name, sentence, formula, source, limit in _measures(story):
        if not all(story.has(table, *columns) for table, *columns in needed):
            continue
        doi = source.rpartition("doi:")[2] if "doi:" in source else ""
        cited = source.partition(" doi:")[0]
        link = (
            element("a", f"doi:{doi}", href=f"https://doi.org/{doi}", rel="noreferrer")
            if doi
            else None
        )
        cards.append(
            element(
                "article",
                element("h3", words.say(name)),
                element("p", words.say(sentence)),
                element("p", element("code", formula)) if formula else None,
                element(
                    "p",
                    element("strong", words.say(Text("What it cannot show"))),
                    ": ",
                    words.say(limit),
                ),
                element("p", cited, " ", link, class_="source") if source else None,
                class_="card",
            )
        )
    title = element("h2", words.say(Text("Method")), id="method")
    return element(
        "section", title, element("div", cards, class_="cards"), aria_labelledby="method"
    )


Measure = tuple[tuple[tuple[str, ...], ...], str, str, str, str, str]


def _measures(story: Story) -> tuple[Measure, ...]:
    return (
        (
            (("regions", "index_pct"),),
            Text("Index"),
            Text("How near a region comes to the leading ones over all indicators of the study."),
            "I = Σ w·x / Σ w",
            "OECD and JRC (2008), Handbook on Constructing Composite Indicators "
            "doi:10.1787/9789264043466-en",
            Text(
                "Whether the indicators measure innovation; another choice of them gives another "
                "index."
            ),
        ),
        (
            (("regions", "location_share"),),
            Text("Share in the national total"),
            Text(
                "The part of the country's activity that lies in the region. The paper calls it "
                "KSI."
            ),
            "s = e / E",
            "",
            Text("Specialisation: a large region has a large share of everything."),
        ),
        (
            (("regions_by_year", story.quotient or "location_quotient"),),
            Text("Location quotient"),
            Text(
                "How much larger the activity's share is in the region than in the country; "
                "above 1 it is specialised."
            ),
            "LQ = (e / e₀) / (E / E₀)",
            "Isserman (1977), The location quotient approach doi:10.1080/01944367708977758",
            Text("Size: a small region with one firm can have a high quotient."),
        ),
        (
            (("hubs",),),
            Text("Candidate hub"),
            Text("A region that fulfils the declared rule of zone and share in the focus year."),
            "",
            "",
            Text("Whether a cluster will grow there; it is a candidate by the rule and no more."),
        ),
        (
            (("uncertainty",),),
            Text("Probability of a grade, rank or hub"),
            Text("The share of the drawn variants of the method in which it comes out."),
            "",
            "Saisana, Saltelli, Tarantola (2005), Uncertainty and sensitivity analysis "
            "doi:10.1111/j.1467-985X.2005.00350.x",
            Text("Errors that no declared variant contains, such as a wrong source."),
        ),
        (
            (("association_local",),),
            Text("Local Moran"),
            Text("Whether a region and its neighbours are alike beyond chance."),
            "Iᵢ = zᵢ Σⱼ wᵢⱼ zⱼ / m₂",
            "Anselin (1995), Local indicators of spatial association "
            "doi:10.1111/j.1538-4632.1995.tb00338.x",
            Text(
                "Influence: neighbours can be alike for a common reason. With few neighbours "
                "nothing can be significant."
            ),
        ),
        (
            (("rings", "growth"),),
            Text("Growth by ring"),
            Text(
                "Mean growth of the regions one, two and more steps from a pole, beyond the "
                "country's growth."
            ),
            "",
            "",
            Text("Whether the pole is the reason for it."),
        ),
        (
            (("verdicts",),),
            Text("Verdict on a pole"),
            Text(
                "Whether growth around the pole follows the pole's own earlier growth, by a rule "
                "fixed beforehand."
            ),
            "",
            "Gaile (1980), The spread-backwash concept",
            Text("A cause; and where it is undetermined, that there is no effect."),
        ),
    )
