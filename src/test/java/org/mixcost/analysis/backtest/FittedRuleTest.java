package org.mixcost.analysis.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mixcost.catalog.Catalog;
import org.mixcost.catalog.ChipGeneration;
import org.mixcost.catalog.Precision;
import org.mixcost.catalog.PublishedRun;
import org.mixcost.catalog.UtilizationRule;
import org.mixcost.quantity.Citation;
import org.mixcost.quantity.Distribution;
import org.mixcost.quantity.Quantity;

class FittedRuleTest {
  /** The catalog has four digits. */
  private static final double ROUNDED = 5e-4;

  private static final Catalog CATALOG = Catalog.builtIn();

  private static Offset<Double> about(double value) {
    return within(value * ROUNDED);
  }

  @ParameterizedTest
  @EnumSource
  void theBasesOfTheCatalogAreThoseOfTheFit(ChipGeneration generation) {
    double fitted = Fit.RULE.base(generation).median();
    assertThat(stored().base(generation).median()).isCloseTo(fitted, about(fitted));
  }

  @Test
  void theFactorsOfTheCatalogAreThoseOfTheFit() {
    assertIsStored(stored().mixture(), Fit.RULE.mixture());
    assertIsStored(stored().eightBit(), Fit.RULE.eightBit());
    assertIsStored(stored().overhead(), Fit.RULE.overhead());
  }

  @ParameterizedTest
  @EnumSource
  void theIntervalsOfTheCatalogAreThoseOfTheFit(ChipGeneration generation) {
    for (double p : List.of(0.05, 0.5, 0.95)) {
      double fitted = quantile(Fit.RULE.spread(generation), p);
      assertThat(quantile(stored().spread(generation), p)).isCloseTo(fitted, about(fitted));
    }
  }

  private static double quantile(Quantity quantity, double p) {
    return quantity.distribution().quantile(p);
  }

  private static void assertIsStored(Quantity stored, Quantity fitted) {
    assertThat(stored.name()).isEqualTo(fitted.name());
    assertThat(stored.median()).isCloseTo(fitted.median(), about(fitted.median()));
  }

  private static UtilizationRule stored() {
    return CATALOG.utilizationRule(CATALOG.date());
  }

  /** Fitted once for all. */
  private static final class Fit {
    static final UtilizationRule RULE = Backtest.fit(CATALOG);
  }

  @Test
  void itIsAModelAssumptionAndSaysWhatItWasFittedOn() {
    assertThat(Fit.RULE.mixture().citation().basis()).isEqualTo(Citation.Basis.MODEL_ASSUMPTION);
    assertThat(Fit.RULE.mixture().citation().title())
        .isEqualTo("fitted on 52 published runs of 22 families");
    assertThat(stored().mixture().citation().basis()).isEqualTo(Citation.Basis.MODEL_ASSUMPTION);
  }

  /** Runs that follow a rule exactly give it back: 40 % on an A100, and 0.7 times that for mixtures. */
  @Test
  void runsWithoutScatterGiveTheirRuleBack() {
    List<ComparableRun> runs = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      runs.add(run("dense" + i, false, 7e9, 0.4));
      runs.add(run("mixture" + i, true, 7e9, 0.4 * 0.7));
    }
    UtilizationFit fit = UtilizationFit.of(runs);
    assertThat(fit.bases().get(ChipGeneration.A100)).isCloseTo(0.4, within(0.002));
    assertThat(fit.mixture()).isCloseTo(0.7, within(0.002));
    assertThat(fit.eightBit()).isEqualTo(1);
  }

  @Test
  void theOrderOfTheRunsDoesNotMatter() {
    List<ComparableRun> runs = shipped();
    UtilizationFit inOrder = UtilizationFit.of(runs);
    Collections.shuffle(runs, new Random(7));
    assertThat(UtilizationFit.of(runs).mixture()).isCloseTo(inOrder.mixture(), within(1e-9));
  }

  /** The common base is 27 %; nothing else is known of a chip without runs, and the doubt is wider. */
  @Test
  void anAcceleratorWithoutRunsGetsWhatIsCommonAndAWiderInterval() {
    UtilizationRule rule = stored();
    Distribution known = rule.spread(ChipGeneration.A100).distribution();
    Distribution other = rule.spread(ChipGeneration.OTHER).distribution();
    assertThat(Math.log(other.quantile(0.95)) / Math.log(known.quantile(0.95)))
        .isCloseTo(Math.sqrt(2), within(0.001));
    assertThat(ChipGeneration.of("b200-sxm-180gb")).isEqualTo(ChipGeneration.OTHER);
    assertThat(ChipGeneration.of("h800-sxm-80gb")).isEqualTo(ChipGeneration.HOPPER);
  }

  /** 100M parameters on an A100 lose half; the base is 36.04 % and mixtures reach 0.7962 times that. */
  @Test
  void theRuleMultipliesItsTerms() {
    Quantity found = stored()
        .utilization(new UtilizationRule.Run(ChipGeneration.A100, 312e12, true, false, 100e6));
    assertThat(found.median()).isCloseTo(0.3604 * 0.7962 * 0.5, within(1e-4));
    assertThat(quantile(found, 0.95) / found.median()).isCloseTo(1.828, within(1e-3));
    assertThat(found.citation().basis()).isEqualTo(Citation.Basis.MODEL_ASSUMPTION);
  }

  @Test
  void oneFamilyGivesNoRule() {
    List<ComparableRun> one = List.of(run("alone", false, 7e9, 0.4));
    assertThatThrownBy(() -> FittedRule.of(one)).hasMessageContaining("two families");
  }

  private static List<ComparableRun> shipped() {
    return new ArrayList<>(CATALOG.publishedRuns().stream()
        .flatMap(run -> ComparableRun.find(run, CATALOG).stream())
        .toList());
  }

  /** A run on A100s whose hours follow from a base, by arithmetic. */
  private static ComparableRun run(String id, boolean isMixture, double parameters, double base) {
    double tokens = 1e12;
    double busy = parameters / (parameters + 100e6);
    double hours = 6 * parameters * tokens / (312e12 * base * busy * 3600);
    PublishedRun published = new PublishedRun(
        id,
        id,
        id,
        new PublishedRun.Trained(isMixture, Optional.of(parameters), Optional.of(tokens)),
        new PublishedRun.Machine("a100-sxm-80gb", Optional.of(Precision.BF16)),
        new PublishedRun.Hours(Optional.of(hours), "reported"),
        new PublishedRun.Cost(Optional.empty(), Optional.empty()),
        "",
        true,
        Citation.stated("a test"));
    return ComparableRun.find(published, CATALOG).orElseThrow();
  }
}
