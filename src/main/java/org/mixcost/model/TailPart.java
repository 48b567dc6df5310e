package org.mixcost.model;

import org.mixcost.formula.MixFormulas;
import org.mixcost.formula.TailFormulas;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.QualityPlan.Tail;

/**
 * How much of the rare text, which generators do not know, the real text of a mix shows: a risk, and no part of the loss.
 *
 * <p>It takes longer than all the rest of a bill and makes an object of 32 bytes, so it is computed only where it is asked
 * for.
 */
final class TailPart {
  private final Input exponent;
  private final Input generatorTokens;
  private final Line seen;
  private final Line syntheticShare;
  private final Line realSeen;
  private final Line ranks;
  private final Line mass;
  private final Line unseen;
  private final Line coverage;

  /**
   * The part of a mix.
   *
   * @param seen tokens seen, of all sources
   * @param syntheticShare of them
   * @param isAsked whether there is synthetic text
   */
  TailPart(Tail tail, Line seen, Line syntheticShare, boolean isAsked, Inputs inputs, Lines lines) {
    this.seen = seen;
    this.syntheticShare = syntheticShare;
    exponent = inputs.add(tail.exponent());
    generatorTokens = inputs.add(tail.generatorTokens());
    realSeen = lines.step("collapse.real_tokens", "Real tokens seen", Unit.TOKEN);
    ranks = lines.step("collapse.known_ranks", "Ranks that generators know", Unit.COUNT);
    mass = lines.step("collapse.tail", "Text that generators do not know", Unit.FRACTION);
    unseen = lines.step("collapse.unseen_tail", "of which the mix shows nothing", Unit.FRACTION);
    coverage = lines.figure(
        "collapse.tail_coverage", "Tail coverage (model assumption)", Unit.FRACTION, isAsked);
    lines.derive(realSeen, MixFormulas.REAL_TOKENS, seen, syntheticShare);
    lines.derive(ranks, TailFormulas.KNOWN_RANKS, generatorTokens, exponent);
    lines.derive(mass, TailFormulas.TAIL_MASS, exponent, ranks);
    lines.derive(unseen, TailFormulas.UNSEEN_TAIL_MASS, exponent, ranks, realSeen);
    lines.derive(coverage, TailFormulas.TAIL_COVERAGE, unseen, mass);
  }

  /** Writes it; tokens seen and the synthetic share of them must stand in the bill. */
  void measure(Draw draw, Bill bill) {
    if (!bill.asks(coverage)) {
      return;
    }
    for (int row = 0; row < draw.rows(); row++) {
      draw.at(row, bill);
      double beta = draw.get(exponent);
      double known = bill.put(ranks, TailFormulas.knownRanks(draw.get(generatorTokens), beta));
      double samples =
          bill.put(realSeen, MixFormulas.realTokens(bill.get(seen), bill.get(syntheticShare)));
      double unknown = bill.put(mass, TailFormulas.tailMass(beta, known));
      double unshown = bill.put(unseen, TailFormulas.unseenTailMass(beta, known, samples));
      bill.put(coverage, TailFormulas.tailCoverage(unshown, unknown));
    }
  }
}
