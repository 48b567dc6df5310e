package org.mixcost.model;

import java.util.List;
import java.util.Optional;
import org.mixcost.formula.RealDataFormulas;
import org.mixcost.quantity.Unit;

/** What a source costs for each of its tokens: a figure beside the total. */
final class UnitCostPart {
  private UnitCostPart() {}

  /**
   * States it.
   *
   * @param tokens that are kept
   * @param costs all lines of money of the source
   * @param isRequested whether it means anything
   */
  static void state(Line tokens, List<Line> costs, boolean isRequested, SourceLines source) {
    Line all = source.step("usd", "all its lines", Unit.USD, Derivation.sum(costs));
    source.figure(
        "usd_per_mtok",
        "cost per million kept tokens",
        Unit.USD_PER_MTOK,
        Optional.of(Derivation.of(RealDataFormulas.USD_PER_MTOK, all, tokens))
            .filter(derivation -> isRequested));
  }
}
