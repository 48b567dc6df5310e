package org.mixcost.model;

import java.util.Optional;
import org.mixcost.formula.FlopFormulas;
import org.mixcost.quantity.Citation;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Speed.Recomputed;

/** Operations done over those a model needs, where the utilization counts both. */
final class RecomputationPart {
  private static final Quantity FULL = Quantity.fixed(
      "training.recomputation",
      FlopFormulas.FULL_RECOMPUTATION,
      Unit.FACTOR,
      Citation.stated("Korthikanti et al. 2022, arXiv 2205.05198"));

  private RecomputationPart() {}

  /** Where it stands [factor], if there is any. */
  static Optional<Term> factor(Recomputed recomputed, SourceLines own) {
    if (recomputed instanceof Recomputed.Nothing) {
      return Optional.empty();
    }
    if (recomputed instanceof Recomputed.Full) {
      return Optional.of(own.read(FULL));
    }
    if (recomputed instanceof Recomputed.Selective selective) {
      return Optional.of(selective(selective, own));
    }
    throw new AssertionError(recomputed);
  }

  /** By the length of the sequence over the width of the heads. */
  private static Line selective(Recomputed.Selective selective, SourceLines own) {
    return own.step(
        "recomputation",
        "operations done, over those needed",
        Unit.FACTOR,
        FlopFormulas.SELECTIVE_RECOMPUTATION,
        own.read(selective.sequence()),
        own.read(selective.heads()),
        own.read(selective.headDim()));
  }
}
