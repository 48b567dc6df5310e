package org.mixcost.model;

import org.mixcost.formula.FlopFormulas;
import org.mixcost.quantity.Citation;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.TrainingPlan.Recomputed;

/** Operations done over those a model needs. */
sealed interface RecomputationPart {

  /** Where it stands [factor]. */
  Term factor();

  /** Writes it, where it is computed. */
  default void measure(Draw draw, Bill bill) {}

  static RecomputationPart of(Recomputed recomputed, Inputs inputs, Lines lines) {
    if (recomputed instanceof Recomputed.Nothing) {
      return new Constant(inputs.add(Neutral.ONE));
    }
    if (recomputed instanceof Recomputed.Full) {
      return new Constant(inputs.add(Constant.FULL));
    }
    if (recomputed instanceof Recomputed.Selective selective) {
      return new Selective(selective, inputs, lines);
    }
    throw new AssertionError(recomputed);
  }

  /** The same for every model. */
  record Constant(Input factor) implements RecomputationPart {
    private static final Quantity FULL = Quantity.fixed(
        "training.recomputation",
        FlopFormulas.FULL_RECOMPUTATION,
        Unit.FACTOR,
        Citation.stated("Korthikanti et al. 2022, arXiv 2205.05198"));
  }

  /** By the length of the sequence over the width of the heads. */
  final class Selective implements RecomputationPart {
    private final Input sequence;
    private final Input heads;
    private final Input headDim;
    private final Line factor;

    Selective(Recomputed.Selective selective, Inputs inputs, Lines lines) {
      sequence = inputs.add(selective.sequence());
      heads = inputs.add(selective.heads());
      headDim = inputs.add(selective.headDim());
      factor =
          lines.step("training.recomputation", "Operations done, over those needed", Unit.FACTOR);
      lines.derive(factor, FlopFormulas.SELECTIVE_RECOMPUTATION, sequence, heads, headDim);
    }

    @Override
    public Term factor() {
      return factor;
    }

    @Override
    public void measure(Draw draw, Bill bill) {
      for (int row = 0; row < draw.rows(); row++) {
        draw.at(row, bill);
        bill.put(
            factor,
            FlopFormulas.selectiveRecomputation(
                draw.get(sequence), draw.get(heads), draw.get(headDim)));
      }
    }
  }
}
