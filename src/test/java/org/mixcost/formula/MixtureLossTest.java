package org.mixcost.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mixcost.formula.MixtureLoss.Assumptions;
import org.mixcost.formula.MixtureLoss.Real;
import org.mixcost.formula.MixtureLoss.Synthetic;

/** The loss of a mix is made of the formulas for its parts. */
class MixtureLossTest {
  private static final double INFINITE = Double.POSITIVE_INFINITY;
  private static final ClosedForm LAW = new ClosedForm(1.8172, 482.01, 2085.43, 0.3478, 0.3658);
  private static final Assumptions CENTRAL = new Assumptions(15.4, 46.2, 2.24, 0.3, 4, 2);
  private static final Real WEB = new Real(70e9, 2, 1);
  private static final Synthetic REPHRASED = new Synthetic(60e9, 1, 70e9, 1, 0.02, 0.8, 1, 0.1);
  private static final Synthetic WRITTEN =
      new Synthetic(140e9, 1, INFINITE, 0.7, 0.05, 0, 0.5, 0.15);

  private static MixtureLoss mix(List<Real> real, List<Synthetic> synthetic) {
    return new MixtureLoss(LAW, 8e9, real, synthetic, CENTRAL);
  }

  @Test
  void realTextSeenOnceHasTheLossOfTheLaw() {
    assertThat(mix(List.of(new Real(200e9, 1, 1)), List.of()).loss())
        .isEqualTo(LAW.loss(8e9, 200e9));
  }

  @Test
  void theLossIsTheFloorAndTheDataTerm() {
    MixtureLoss mix = mix(List.of(WEB), List.of(REPHRASED, WRITTEN));
    assertEquals(mix.loss(), mix.floor() + mix.dataTerm(), 1e-15);
    assertThat(mix.inherited()).isPositive();
    assertEquals((60 + 140) / (140 + 60 + 140.0), mix.syntheticShare(), 1e-15);
  }

  @Test
  void theOrderOfSourcesDoesNotMatter() {
    double there = mix(List.of(WEB), List.of(REPHRASED, WRITTEN)).loss();
    double back = mix(List.of(WEB), List.of(WRITTEN, REPHRASED)).loss();
    assertEquals(there, back, 1e-15);
  }

  @Test
  void aMixScaledToALossReachesIt() {
    double target = 2.15;
    double scale = mix(List.of(WEB), List.of(REPHRASED)).scaleForLoss(target).orElseThrow();
    Synthetic scaled = new Synthetic(60e9 * scale, 1, 70e9 * scale, 1, 0.02, 0.8, 1, 0.1);
    MixtureLoss reached = mix(List.of(new Real(70e9 * scale, 2, 1)), List.of(scaled));
    assertEquals(target, reached.loss(), 1e-12);
  }

  @Test
  void aLossAtTheFloorOrFarBeyondAllTextIsUnreachable() {
    MixtureLoss mix = mix(List.of(WEB), List.of(WRITTEN));
    assertThat(mix.scaleForLoss(mix.floor())).isEmpty();
    assertThat(mix.scaleForLoss(mix.floor() - 0.1)).isEmpty();
    assertThat(mix.scaleForLoss(mix.floor() + 1e-6)).isEmpty();
    assertThat(mix.scaleForLoss(mix.floor() + 0.1)).isPresent();
  }

  @Test
  void whoeverLearnsNothingHasAnInfiniteLoss() {
    MixtureLoss nothing = mix(List.of(), List.of());
    assertThat(nothing.loss()).isEqualTo(INFINITE);
    assertThat(nothing.syntheticShare()).isZero();
    assertThat(nothing.scaleForLoss(3)).isEmpty();
    Synthetic wrong = new Synthetic(1e12, 1, INFINITE, 1, 0.5, 0, 1, 0.1);
    assertThat(mix(List.of(), List.of(wrong)).loss()).isEqualTo(INFINITE);
  }
}
