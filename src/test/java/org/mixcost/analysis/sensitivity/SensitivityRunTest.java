package org.mixcost.analysis.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.mixcost.testing.Studies.HOURS;
import static org.mixcost.testing.Studies.PRICE_AND_LICENSE;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mixcost.analysis.sensitivity.Sensitivity.InputDriver;
import org.mixcost.analysis.sensitivity.Sensitivity.Output;
import org.mixcost.analysis.sensitivity.Sensitivity.Swing;
import org.mixcost.analysis.sensitivity.Sensitivity.WorthOfInput;
import org.mixcost.scenario.Correlation;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.TiedStreams;
import org.mixcost.testing.Studies;

/** Swings, shares and the worth of information on two scenarios of which all is known. */
class SensitivityRunTest {
  private static final double Z90 = 1.2815515655446004;
  private static final double Z95 = 1.6448536269514722;
  /** Of the logarithm of a price of 1 to 4. */
  private static final double SIGMA = Math.log(4) / (2 * Z95);

  private static final Sensitivity BOTH = run(PRICE_AND_LICENSE);

  private static Sensitivity run(String text) {
    return SensitivityRun.of(Studies.models(text), 4096, 42, new Progress());
  }

  private static Output output(Sensitivity sensitivity, String id, String scenario) {
    return sensitivity.outputs().stream()
        .filter(output -> output.id().equals(id) && output.scenario().equals(scenario))
        .findFirst()
        .orElseThrow();
  }

  private static InputDriver driver(Output output, String name) {
    return output.drivers().stream()
        .filter(driver -> driver.inputs().contains(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aSwingIsTheEstimateWithTheInputAtItsP10AndP90() {
    Output total = output(BOTH, "total", "a");
    Swing price = driver(total, "training.price").swings().get(0);
    assertThat(total.central()).isCloseTo(HOURS * 2 + 50, within(1e-9));
    assertThat(price.atP10()).isCloseTo(HOURS * 2 * Math.exp(-Z90 * SIGMA) + 50, within(1e-9));
    assertThat(price.atP90()).isCloseTo(HOURS * 2 * Math.exp(Z90 * SIGMA) + 50, within(1e-9));
    Swing license = driver(total, "other.license").swings().get(0);
    assertThat(license.atP10()).isCloseTo(HOURS * 2 + 10, within(1e-9));
    assertThat(license.atP90()).isCloseTo(HOURS * 2 + 90, within(1e-9));
    assertThat(license.width()).isCloseTo(80, within(1e-9));
  }

  @Test
  void whatBothScenariosShareDrivesTheirTotalsAndNotTheirDifference() {
    assertThat(output(BOTH, "total", "b").drivers())
        .extracting(InputDriver::name)
        .containsExactlyInAnyOrder("training.price", "other.license", "other.extra");
    Output difference = output(BOTH, "difference", "b");
    assertThat(difference.central()).isCloseTo(150, within(1e-9));
    assertThat(difference.drivers()).extracting(InputDriver::name).containsExactly("other.extra");
    Swing extra = difference.drivers().get(0).swings().get(0);
    assertThat(extra.atP10()).isCloseTo(110, within(1e-9));
    assertThat(extra.atP90()).isCloseTo(190, within(1e-9));
  }

  /** A sum has no interactions: Var(60 P) and Var(L) = 100² / 12 are shares of their sum, alone and in all. */
  @Test
  void sharesOfASumAreThoseOfItsVariances() {
    double log = SIGMA * SIGMA;
    double ofPrice = HOURS * HOURS * 4 * Math.exp(log) * (Math.exp(log) - 1);
    double ofLicense = 100 * 100 / 12.0;
    Output total = output(BOTH, "total", "a");
    double expected = ofPrice / (ofPrice + ofLicense);
    assertThat(driver(total, "training.price").first().share()).isCloseTo(expected, within(0.02));
    assertThat(driver(total, "training.price").total().share()).isCloseTo(expected, within(0.02));
    assertThat(driver(total, "other.license").total().share())
        .isCloseTo(1 - expected, within(0.02));
  }

  @Test
  void tiedInputsAreOneGroup() {
    Sensitivity tied = run("""
        correlations:
          together: {first: other.license, second: training.price, rank: 0.8}
        """ + PRICE_AND_LICENSE);
    Output total = output(tied, "total", "b");
    assertThat(total.drivers())
        .extracting(InputDriver::inputs)
        .containsExactly(List.of("other.license", "training.price"), List.of("other.extra"));
    InputDriver group = total.drivers().get(0);
    assertThat(group.swings()).extracting(Swing::input).isEqualTo(group.inputs());
    assertThat(group.first().share() + total.drivers().get(1).first().share())
        .isCloseTo(1, within(0.02));
  }

  @Test
  void groupsGrowTogetherThroughAThirdInput() {
    TiedStreams streams = new TiedStreams(
        List.of("a", "b", "c", "d"),
        List.of(new Correlation("a", "c", 0.5), new Correlation("d", "c", 0.5)));
    assertThat(streams.groups()).containsExactlyInAnyOrder(List.of(0, 2, 3), List.of(1));
  }

  @Test
  void whereOneScenarioIsAlwaysCheaperNothingIsWorthKnowing() {
    assertThat(BOTH.choice().everything()).isZero();
    assertThat(output(BOTH, "difference", "b").information().each())
        .allSatisfy(input -> assertThat(input.usd()).isZero());
  }

  /** An extra of −50 to 50 is taken when it is below 0: E[−min(0, U)] = 50 / 4. */
  @Test
  void anExtraThatMaySaveMoneyIsWorthKnowing() {
    Sensitivity even = run(PRICE_AND_LICENSE
        .replace("uniform(100, 200) USD", "uniform(0, 100) USD")
        .replace(
            "other: {license: \"uniform(0, 100) USD\"}", "other: {license: 3 USD, fee: 50 USD}")
        .replace("other: {extra", "other: {fee: 0 USD, extra"));
    Output difference = output(even, "difference", "b");
    assertThat(difference.information().everything()).isCloseTo(12.5, within(0.3));
    WorthOfInput most = difference.information().each().get(0);
    assertThat(most.name()).isEqualTo("other.extra");
    assertThat(most.usd()).isCloseTo(12.5, within(0.3));
    assertThat(even.choice().everything()).isEqualTo(difference.information().everything());
    assertThat(difference.information().each())
        .allSatisfy(input ->
            assertThat(input.usd()).isBetween(0.0, difference.information().everything()));
  }

  @Test
  void whatIsFixedHasNoDrivers() {
    Sensitivity fixed =
        run(PRICE_AND_LICENSE.replace("1 to 4", "2").replaceAll("\"uniform.*?\"", "5 USD"));
    assertThat(fixed.outputs())
        .allSatisfy(output -> assertThat(output.drivers()).isEmpty());
    assertThat(fixed.choice().everything()).isZero();
  }

  @Test
  void itTellsHowFarItHasCome() {
    Progress progress = new Progress();
    SensitivityRun.of(Studies.models(PRICE_AND_LICENSE), 256, 42, progress);
    assertThat(progress.share()).isEqualTo(1);
  }

  @Test
  void theSameSeedGivesTheSameAnswer() {
    assertThat(run(PRICE_AND_LICENSE).outputs()).isEqualTo(BOTH.outputs());
    assertThat(SensitivityRun.of(Studies.models(PRICE_AND_LICENSE), 4096, 43, new Progress())
            .outputs())
        .isNotEqualTo(BOTH.outputs());
  }

  @Test
  void moreSamplesThanCanBeKeptAreRefused() {
    assertThatThrownBy(() -> SensitivityRun.of(
            Studies.models(PRICE_AND_LICENSE), Sensitivity.MOST_SAMPLES + 1, 42, new Progress()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
