package org.mixcost.model;

import org.mixcost.formula.MixFormulas;
import org.mixcost.formula.TailFormulas;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.QualityPlan.Tail;

/**
 * How much of the rare text, which generators do not know, the real text of a mix shows: a risk, and no part of the loss.
 *
 * <p>It takes longer than all the rest of a bill and makes an object of 32 bytes.
 */
final class TailPart {
  private TailPart() {}

  /**
   * States it for a mix.
   *
   * @param seen tokens seen, of all sources
   * @param syntheticShare of them
   */
  static void state(Tail tail, Line seen, Line syntheticShare, Lines lines) {
    Term exponent = lines.read(tail.exponent());
    Line realSeen = lines.step(
        "collapse.real_tokens",
        "Real tokens seen",
        Unit.TOKEN,
        MixFormulas.REAL_TOKENS,
        seen,
        syntheticShare);
    Line ranks = lines.step(
        "collapse.known_ranks",
        "Ranks that generators know",
        Unit.COUNT,
        TailFormulas.KNOWN_RANKS,
        lines.read(tail.generatorTokens()),
        exponent);
    Line mass = lines.step(
        "collapse.tail",
        "Text that generators do not know",
        Unit.FRACTION,
        TailFormulas.TAIL_MASS,
        exponent,
        ranks);
    Line unseen = lines.step(
        "collapse.unseen_tail",
        "of which the mix shows nothing",
        Unit.FRACTION,
        TailFormulas.UNSEEN_TAIL_MASS,
        exponent,
        ranks,
        realSeen);
    lines.figure(
        "collapse.tail_coverage",
        "Tail coverage (model assumption)",
        Unit.FRACTION,
        TailFormulas.TAIL_COVERAGE,
        unseen,
        mass);
  }
}
