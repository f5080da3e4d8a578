from dataclasses import replace

import numpy as np
import pytest
from growth_poles.core.diffusion.ensemble import pole_evidence, pole_proximities
from growth_poles.core.diffusion.exposure import ExposureEffect
from growth_poles.core.diffusion.gradient import DistanceGradient
from growth_poles.core.diffusion.growth import relative_growth
from growth_poles.core.diffusion.verdict import detectable_effect, pole_verdict, simulated_rate
from growth_poles.core.diffusion.wording import (
    CAUSES,
    LANGUAGES,
    REASONS,
    reason_text,
    verdict_text,
)
from growth_poles.core.neighbours.weights import Neighbours


def exposure(effect, p):
    noise = np.linspace(-1, 1, 99)
    return ExposureEffect(
        effect, effect - 1, effect + 1, p, 0.0002, 14, 12, "", noise, np.zeros(99)
    )


def gradient(change):
    noise = np.linspace(-1, 1, 99)
    return DistanceGradient(0.0, change, -1, 1, 0.3, 0.0002, 14, 14, "", np.ones(14), noise)


@pytest.mark.parametrize(
    ("exposures", "change", "verdict", "cause"),
    [
        ([(1, 0.01), (1, 0.10), (1, 0.5)], 0.1, "spread", "spread"),
        ([(-1, 0.01), (-1, 0.10), (-1, 0.5)], -0.1, "backwash", "backwash"),
        ([(1, 0.01), (1, 0.10), (1, 0.5)], -0.1, "undetermined", "conflict"),
        ([(-1, 0.01), (-1, 0.01), (-1, 0.01)], 0.1, "undetermined", "conflict"),
        ([(1, 0.01), (1, 0.11), (1, 0.5)], 0.1, "undetermined", "split"),
        ([(1, 0.01), (-1, 0.01), (1, 0.5)], 0.1, "undetermined", "split"),
        ([(1, 0.2), (1, 0.11), (1, 0.5)], 0.1, "undetermined", "unclear"),
        # exactly half is not most
        ([(1, 0.01), (1, 0.01), (1, 0.5), (1, 0.5)], 0.1, "undetermined", "split"),
    ],
)
def test_the_rule(exposures, change, verdict, cause):
    found = pole_verdict(
        {str(k): exposure(*each) for k, each in enumerate(exposures)}, gradient(change)
    )
    assert (found.verdict, found.cause) == (verdict, cause)


def test_weights_that_cannot_be_computed_count_against():
    exposures = {"a": exposure(1, 0.01), "b": ExposureEffect.undefined("not_reached")}
    found = pole_verdict(exposures, gradient(0.1))
    assert (found.verdict, found.agreeing, found.computed, found.declared) == (
        "undetermined", 1, 1, 2,
    )  # fmt: skip


def test_without_a_gradient_or_any_exposure_the_pole_is_undetermined_with_the_reason():
    clear = {"a": exposure(1, 0.01)}
    found = pole_verdict(clear, DistanceGradient.undefined("no_distances"))
    assert (found.verdict, found.cause, found.reason) == (
        "undetermined", "no_gradient", "no_distances",
    )  # fmt: skip
    none = {"a": ExposureEffect.undefined("few_years")}
    assert pole_verdict(none, gradient(0.1)).reason == "few_years"


def test_the_detectable_effect_by_hand():
    # noise even on [-1, 1], no echo: the critical value is its 95 % quantile 0.9, and an estimate
    # noise + b exceeds it with 80 % when b is 0.9 + 0.6; a strong pull makes the gradient certain
    b = detectable_effect([exposure(0, 1.0)], gradient(0.0), 1e6, declared=1)
    assert b == pytest.approx(1.5, abs=0.02)


def test_nothing_is_detectable_when_the_pole_did_not_outgrow_the_country():
    assert detectable_effect([exposure(0, 1.0)], gradient(0.0), -1.0, declared=1) == float("inf")


def test_a_backwash_is_the_mirror_image_of_a_spread():
    one = replace(exposure(0, 1.0), noise=np.linspace(-1, 3, 99))
    turned = replace(one, noise=-one.noise)
    up = detectable_effect([one], gradient(0.0), 5.0, declared=1, sign=1)
    down = detectable_effect([turned], gradient(0.0), 5.0, declared=1, sign=-1)
    assert up == down


# A row of twelve regions 100 km apart with the pole at one end
LABELS = tuple(f"r{i:02}" for i in range(12))
ROW = Neighbours.from_pairs(LABELS, LABELS[:-1], LABELS[1:], name="row", how="by hand")
TWO = Neighbours.from_pairs(
    LABELS, [*LABELS[:-1], *LABELS[:-2]], [*LABELS[1:], *LABELS[2:]], name="two", how="by hand"
)
NEAR = pole_proximities({"row": ROW, "two": TWO}, ["r00"])
DISTANCES = 100.0 * np.arange(12)[:, None]
TRUTH = NEAR["row"][:, 0] / NEAR["row"][1, 0]


class World:
    """Growth of the row with one path of the pole and ever new noise."""

    def __init__(self, seed):
        self.rng = np.random.default_rng(seed)
        self.path = self.rng.normal(0.08, 0.10, 13)

    def judge(self, strength, pole="r00", **options):
        rates = self.rng.normal(0, 0.05, (12, 13))
        rates[0] = self.path
        rates[1:, 1:] += strength * TRUTH[1:, None] * self.path[:-1]
        levels = np.concatenate([np.zeros((12, 1)), rates.cumsum(axis=1)], axis=1)
        growth = relative_growth(LABELS, range(14), np.exp(levels), relative_to="mean")
        return pole_evidence(
            growth,
            LABELS,
            NEAR,
            DISTANCES,
            ["r00"],
            pole,
            permutations=299,
            **options,
        ).verdict


def test_planted_effects_are_found_with_their_sign_and_none_is_undetermined():
    world = World(1)
    found = {b: [world.judge(b, detectable=False).verdict for _ in range(60)] for b in (0, 1, -1)}
    # at least 80 % found (48 of 60); without an effect at most 10 % false (54), less 3 by chance
    assert found[1].count("spread") >= 48
    assert found[-1].count("backwash") >= 48
    assert found[0].count("undetermined") >= 51
    assert "backwash" not in found[1]
    assert "spread" not in found[-1]


def test_the_effect_said_to_be_detectable_is_found_about_four_times_in_five():
    world = World(2)
    said = np.median([world.judge(0).detectable_spread for _ in range(10)])
    finds = [world.judge(said, detectable=False).verdict == "spread" for _ in range(150)]
    assert 0.68 < np.mean(finds) < 0.92


def test_the_shipped_map_has_a_simulated_rate_that_is_allowed(queen_16):
    poles = ["KZ-AST", "KZ-ALA"]
    weights = [
        "queen", "queen_inherited", "queen_merged", "knn4", "inverse_distance",
        "inverse_distance_squared", "gravity",
    ]  # fmt: skip
    rate = simulated_rate(queen_16.labels, poles, 14, weights)
    assert 0 < rate <= 0.10
    assert np.isnan(simulated_rate(queen_16.labels, poles, 13, weights))
    assert np.isnan(simulated_rate(queen_16.labels, poles[:1], 14, weights))
    assert np.isnan(simulated_rate(queen_16.labels, poles, 14, weights[1:]))


def test_another_map_was_not_simulated_and_its_text_says_so():
    assert np.isnan(simulated_rate("abc", "a", 14, ["queen"]))
    text = verdict_text("a", pole_verdict({"a": exposure(1, 0.5)}, gradient(0.1), pull=1.0))
    assert "not simulated for this map" in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_verdict_and_reason_has_words_in_every_language(language):
    for reason in REASONS:
        assert reason_text(reason, language)
    for cause in CAUSES:
        verdict = replace(
            pole_verdict({"a": exposure(1, 0.5)}, gradient(0.1), pull=1.0),
            cause=cause,
            reason="few_years",
            false_rate=0.046,
        )
        text = verdict_text("X", verdict, language)
        assert text.startswith("X: ")
        assert "{" not in text
        assert ("4.6" if language == "en" else "4,6") in text


def test_undetermined_is_worded_as_a_normal_outcome():
    verdict = pole_verdict({"a": exposure(1, 0.5)}, gradient(0.1))
    for language, word in (("en", "normal outcome"), ("ru", "обычный исход"), ("kk", "қалыпты")):
        assert word in verdict_text("X", verdict, language)
