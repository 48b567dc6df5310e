package org.mixcost.analysis.quality.evidence;

import static java.util.Objects.requireNonNull;

import org.mixcost.catalog.SyntheticEvidence;
import org.mixcost.catalog.SyntheticEvidence.Multiplier;

/**
 * How many times fewer tokens a mix with synthetic text needs, as published and as predicted; a model assumption.
 *
 * @param work that was predicted
 * @param share synthetic share of the prediction [fraction]
 * @param isShareAssumed whether the work does not state it, and that at which mixing helps most stands in
 * @param predicted with every belief at its median [factor]
 * @param low its 5th percentile over the draws that reach the loss of real text [factor]
 * @param high its 95th percentile over them [factor]
 * @param unreachable share of the draws in which no amount of the mix is as good as the real text [fraction]
 */
public record MultiplierTest(
    SyntheticEvidence work,
    double share,
    boolean isShareAssumed,
    double predicted,
    double low,
    double high,
    double unreachable) {

  public MultiplierTest {
    requireNonNull(work, "work");
  }

  /** What the work states. */
  public Multiplier reported() {
    return work.multiplier().orElseThrow();
  }

  /** Whether the 90% interval holds all that is reported. */
  public boolean isInside() {
    return low <= reported().low() && reported().high() <= high;
  }

  /** Whether the 90% interval holds some of it. */
  public boolean overlaps() {
    return low <= reported().high() && reported().low() <= high;
  }

  /** Whether no belief rests on the work, so that it is a test. */
  public boolean isUnseen() {
    return work.usedFor().isEmpty();
  }
}
