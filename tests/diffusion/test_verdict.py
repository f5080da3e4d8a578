from dataclasses import replace

import numpy as np
import pytest
from growth_poles.core.diffusion.ensemble import Proximities, pole_evidence
from growth_poles.core.diffusion.expected import ExpectedRates
from growth_poles.core.diffusion.exposure import ExposureEffect
from growth_poles.core.diffusion.growth import relative_growth
from growth_poles.core.diffusion.inputs import DiffusionOptions
from growth_poles.core.diffusion.placebos import Placebo
from growth_poles.core.diffusion.verdict import holm, pole_verdict
from growth_poles.core.diffusion.wording import PLACEBOS, REASONS, reason_text, verdict_text
from growth_poles.core.messages import LANGUAGES, say
from growth_poles.core.neighbours.weights import Neighbours


def pooled(low, high):
    return ExposureEffect((low + high) / 2, low, high, 0.04, 0.0002, 2.0, 0.1, 14, 12, "")


def placebo(kind, failed):
    return Placebo(kind, 0.1, 0.5, 0.3, failed, "")


@pytest.mark.parametrize(
    ("low", "high", "failed", "verdict", "cause"),
    [
        (0.1, 0.9, (), "spread", "spread"),
        (-0.9, -0.1, (), "backwash", "backwash"),
        # an interval that leaves 0 out is an effect, however small
        (0.01, 0.20, (), "spread", "spread"),
        (-0.20, 0.24, (), "no sizeable effect", "small"),
        (-0.20, 0.25, (), "undetermined", "wide"),
        (-0.26, 0.10, (), "undetermined", "wide"),
        (-np.inf, np.inf, (), "undetermined", "wide"),
        (0.1, 0.9, ("lead",), "undetermined", "placebo"),
        (-0.9, -0.1, ("reversed", "other_regions"), "undetermined", "placebo"),
        # a placebo speaks against an effect, not against its absence
        (-0.20, 0.20, ("lead",), "no sizeable effect", "small"),
    ],
)
def test_the_rule(low, high, failed, verdict, cause):
    kinds = ("same_year", "lead", "reversed", "other_regions")
    found = pole_verdict(pooled(low, high), [placebo(kind, kind in failed) for kind in kinds])
    assert (found.verdict, found.cause, found.failed) == (verdict, cause, failed)


def test_the_smallest_effect_of_interest_is_declared():
    one = pooled(-0.2, 0.24)
    assert pole_verdict(one, smallest_effect=0.3).verdict == "no sizeable effect"
    assert pole_verdict(one, smallest_effect=0.2).verdict == "undetermined"


def test_holm_by_hand():
    # sorted .01 .02 .03 .04: times 4, 3, 2, 1 = .04 .06 .06 .04, made to rise: .04 .06 .06 .06
    assert holm([0.03, 0.01, np.nan, 0.04, 0.02]).tolist() == pytest.approx(
        [0.06, 0.04, np.nan, 0.06, 0.06], nan_ok=True
    )
    assert holm([0.7, 0.9]).tolist() == [1.0, 1.0]
    assert holm([]).size == 0


# A row of twelve regions 100 km apart with the pole at one end
LABELS = tuple(f"r{i:02}" for i in range(12))
ROW = Neighbours.from_pairs(LABELS, LABELS[:-1], LABELS[1:], name="row", how="by hand")
TWO = Neighbours.from_pairs(
    LABELS, [*LABELS[:-1], *LABELS[:-2]], [*LABELS[1:], *LABELS[2:]], name="two", how="by hand"
)
WEIGHTS = {"row": ROW, "two": TWO}
DISTANCES = 100.0 * np.arange(12)[:, None]
NEAR = Proximities({"row": ROW}).of(["r00"])["row"][:, 0]
TRUTH = NEAR / NEAR[1]
QUICK = DiffusionOptions(permutations=299, simulations=0)


def judge(rng, strength, options=QUICK, weights=WEIGHTS, pole_growth=0.08):
    path = rng.normal(pole_growth, 0.10, 13)
    rates = rng.normal(0, 0.05, (12, 13))
    rates[0] = path
    rates[1:, 1:] += strength * TRUTH[1:, None] * path[:-1]
    levels = np.concatenate([np.zeros((12, 1)), rates.cumsum(axis=1)], axis=1)
    growth = relative_growth(LABELS, range(14), np.exp(levels), relative_to="mean")
    return pole_evidence(
        growth, LABELS, Proximities(weights), DISTANCES, ["r00"], "r00", options=options
    )


def test_planted_effects_are_found_with_their_sign_and_none_is_undetermined():
    rng = np.random.default_rng(1)
    found = {b: [judge(rng, b).verdict.verdict for _ in range(60)] for b in (0, 1, -1)}
    # at least 80 % found (48 of 60); without an effect at most 10 % false (6), 5 more by chance
    assert found[1].count("spread") >= 48
    assert found[-1].count("backwash") >= 48
    assert found[0].count("spread") + found[0].count("backwash") <= 11
    assert "backwash" not in found[1]
    assert "spread" not in found[-1]


def test_a_pole_that_falls_behind_pulls_its_surroundings_with_it():
    # the pole loses half a standard deviation a year: the rule asks for the order of time only
    rng = np.random.default_rng(2)
    found = [judge(rng, 1.0, pole_growth=-0.05).verdict.verdict for _ in range(40)]
    assert found.count("spread") >= 32


def test_the_stronger_an_effect_the_more_often_it_is_found():
    shares = []
    for strength in (0.25, 1.0, 4.0):
        rng = np.random.default_rng(3)
        shares.append(
            np.mean([judge(rng, strength).verdict.verdict == "spread" for _ in range(50)])
        )
    assert shares[0] < shares[1] <= shares[2]
    assert shares[2] >= 0.9


def test_weights_under_another_name_change_nothing_and_have_no_second_vote():
    again = Neighbours.from_pairs(LABELS, LABELS[:-1], LABELS[1:], name="queen", how="by hand")
    one, two = (
        judge(np.random.default_rng(4), 0.4, weights=weights)
        for weights in ({"row": ROW, "two": TWO}, {"row": ROW, "two": TWO, "queen": again})
    )
    assert two.votes == (("row", "queen"), ("two",))
    assert two.verdict.pooled == one.verdict.pooled


def test_the_simulated_rates_come_with_the_verdict_and_can_be_left_out():
    found = judge(np.random.default_rng(5), 0.4, DiffusionOptions(permutations=99, simulations=30))
    assert found.verdict.rates.simulations == 30
    assert judge(np.random.default_rng(5), 0.4).verdict.rates is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_verdict_and_reason_has_words_in_every_language(language):
    for reason in REASONS:
        assert say(reason_text(reason), language)
        if language != "en":
            assert say(reason_text(reason), language) != reason_text(reason)
    rates = ExpectedRates(200, (0.05, 0.06, 0.08), 0.7, float("inf"), 0.02)
    shapes = [(0.1, 0.9), (-0.9, -0.1), (-0.2, 0.2), (-0.5, 0.5), (-np.inf, np.inf)]
    for low, high in shapes:
        for failed in (False, True):
            verdict = replace(
                pole_verdict(pooled(low, high), [placebo(kind, failed) for kind in PLACEBOS]),
                rates=rates,
                n_tests=4,
                p_holm=0.16,
            )
            text = say(verdict_text("X", verdict), language)
            assert text.startswith("X: ")
            assert "{" not in text
            if language != "en":
                assert not any(word in text for word in (" the ", " of ", "spread", "excluded"))
    nothing = say(verdict_text("X", pole_verdict(ExposureEffect.undefined("few_years"))), language)
    assert say(reason_text("few_years"), language) in nothing


def test_the_text_says_what_is_excluded_and_the_true_length_of_a_period():
    text = verdict_text("X", pole_verdict(pooled(-0.30, 0.18)), step=5)
    assert "A spread above 0.18 and a backwash above 0.30 are excluded." in text
    assert "5 years later" in text
    assert "1 year later" in verdict_text("X", pole_verdict(pooled(-0.30, 0.18)))
    assert "any backwash are excluded" in verdict_text("X", pole_verdict(pooled(0.2, 0.9)))
    assert "was not simulated" in text
