"""What the engine says of a study that cannot be run, problem by problem."""

from __future__ import annotations

from collections.abc import Callable


def sentences(translate: Callable[[str, str], str]) -> tuple[str, ...]:
    """Return the sentences as `translate` says them."""
    return (
        # of any key
        translate("GrowthPoles", "{rest} is needed; got {came}"),
        translate("GrowthPoles", "{rest} is required"),
        translate("GrowthPoles", "a text"),
        translate("GrowthPoles", "a number"),
        translate("GrowthPoles", "a whole number"),
        translate("GrowthPoles", "true or false"),
        translate("GrowthPoles", "a list of texts"),
        translate("GrowthPoles", "a list of texts{rest} is needed; got {came}"),
        translate("GrowthPoles", " out of {items}"),
        translate("GrowthPoles", "a number from {a} to {b} is needed; got {came}"),
        translate("GrowthPoles", "a whole number from {a} to {b} is needed; got {came}"),
        translate("GrowthPoles", "a list of numbers"),
        translate("GrowthPoles", "a list of lists"),
        translate("GrowthPoles", "a table"),
        translate("GrowthPoles", "a table [{name}]"),
        translate("GrowthPoles", "at least one table [[{name}]]"),
        translate("GrowthPoles", "one of {items}"),
        translate("GrowthPoles", "finite numbers are needed; got {came}"),
        translate("GrowthPoles", "unknown key{rest}"),
        translate("GrowthPoles", "; did you mean {name}?"),
        translate("GrowthPoles", "; known here: {items}"),
        # of the study
        translate("GrowthPoles", "first ≤ last is needed; got {a} and {b}"),
        translate("GrowthPoles", "whole years are needed; got {came}"),
        translate("GrowthPoles", "at least one year is needed"),
        translate("GrowthPoles", "each year once is needed"),
        translate("GrowthPoles", "one of the years {a}…{b} is needed; got {came}"),
        translate("GrowthPoles", "the column with codes (code) or names (name) is required"),
        translate("GrowthPoles", "only with `file`; the shipped schemes need none"),
        translate("GrowthPoles", "a tidy table names both `indicator` and `value`"),
        translate("GrowthPoles", "a derived count names two or more `factors` and nothing else"),
        translate("GrowthPoles", "a derived ratio names `over` and `under` and nothing else"),
        translate("GrowthPoles", "a number other than zero is needed"),
        translate("GrowthPoles", "a new name is needed; {name} is taken"),
        translate("GrowthPoles", "lower case letters, digits and _ are needed; got {came}"),
        translate("GrowthPoles", "another name is needed; {name} is a column of the results"),
        translate(
            "GrowthPoles", "no table or derived indicator is called {name}; did you mean {near}?"
        ),
        translate("GrowthPoles", "no table or derived indicator is called {name}; known: {items}"),
        translate("GrowthPoles", "no table or derived indicator is called {name}"),
        # of the index
        translate("GrowthPoles", "either [[index.parts]] or `values` is needed, one of the two"),
        translate("GrowthPoles", "at least the {n} indicators listed are required"),
        translate(
            "GrowthPoles", "each indicator and group once, and none called 'index'; got {came}"
        ),
        translate("GrowthPoles", "each indicator once in the index is needed"),
        translate(
            "GrowthPoles",
            "a scale above zero is needed for the {items} mean, because one zero makes the "
            "whole mean zero; write limits = [1, {n}]",
        ),
        translate("GrowthPoles", "geometric"),
        translate("GrowthPoles", "harmonic"),
        translate("GrowthPoles", "{name} needs `{key}` of {items}"),
        translate("GrowthPoles", "only with [[index.parts]]; a ready-made index is built already"),
        translate("GrowthPoles", "a weight above zero is needed; leave the part out instead"),
        translate("GrowthPoles", "a group needs parts; an indicator is named `indicator`"),
        translate("GrowthPoles", 'only with aggregation = "power"'),
        translate("GrowthPoles", 'a power other than zero is needed; zero is "geometric"'),
        translate("GrowthPoles", 'needed with weighting = "ahp", and only there'),
        translate("GrowthPoles", 'rows like ["a", "b", 3] are needed; got {came}'),
        translate("GrowthPoles", "importance from 1/9 to 9 is needed; got {came}"),
        translate("GrowthPoles", "parts of the group are needed; got {came}"),
        translate("GrowthPoles", "not compared: {items}"),
        translate("GrowthPoles", "compared more than once: {items}"),
        translate("GrowthPoles", "two numbers are needed, the lower one first; got {came}"),
        translate(
            "GrowthPoles", "one lower limit for each label but the worst ({n}) is needed; got {m}"
        ),
        translate("GrowthPoles", "limits that rise are needed, worst grade first"),
        translate("GrowthPoles", "one zone for each of {n} labels; got {m}"),
        translate("GrowthPoles", "each label once is needed"),
        translate(
            "GrowthPoles",
            "an index made from [[index.parts]] is needed: a ready-made index has no choices",
        ),
        translate("GrowthPoles", "each alternative once is needed"),
        translate("GrowthPoles", "two or more indicators are needed to leave one out"),
        # of specialisation and hubs
        translate("GrowthPoles", "the `total` is needed too: without it there is no quotient"),
        translate("GrowthPoles", "the `total` is needed too: the rest of it is the last sector"),
        translate("GrowthPoles", "middling ≤ specialised is needed"),
        translate("GrowthPoles", "at least one zone is needed"),
        translate("GrowthPoles", "zones of the grades are needed; got {came}"),
        translate("GrowthPoles", "the rule needs both [index] and [specialisation]"),
        # of neighbours and poles
        translate("GrowthPoles", "each name once is needed; got {came}"),
        translate("GrowthPoles", "at least one variable is needed"),
        translate("GrowthPoles", "numbers above 0 and below 1 are needed; got {came}"),
        translate("GrowthPoles", "[diffusion.enclaves] must say which city lies in which host"),
        translate("GrowthPoles", "poles are needed, or [hubs] whose candidates are poles"),
        translate("GrowthPoles", "required for {kind}"),
        translate("GrowthPoles", "a power above zero is needed; the minus sign is in the formula"),
        translate("GrowthPoles", "a length above zero is needed"),
        translate("GrowthPoles", "1 problem:"),
        translate("GrowthPoles", "{n} problems:"),
    )
