package org.mixcost.model;

import java.util.List;
import org.mixcost.formula.RealDataFormulas;
import org.mixcost.quantity.Unit;

/** What a source costs for each of its tokens: a figure beside the total. */
final class UnitCostPart {
  private final Line tokens;
  private final Sum all;
  private final Line perMtok;

  /**
   * The part of a source.
   *
   * @param tokens that are kept
   * @param costs all lines of money of the source
   * @param isAsked whether it means anything
   */
  UnitCostPart(Line tokens, List<Line> costs, boolean isAsked, SourceLines source) {
    this.tokens = tokens;
    all = source.sum(source.step("usd", "all its lines", Unit.USD), costs);
    perMtok =
        source.figure("usd_per_mtok", "cost per million kept tokens", Unit.USD_PER_MTOK, isAsked);
    source.derive(perMtok, RealDataFormulas.USD_PER_MTOK, all.line(), tokens);
  }

  /** Writes it; tokens and costs must stand in the bill. */
  void measure(Draw draw, Bill bill) {
    all.write(draw, bill);
    for (int row = 0; row < draw.rows(); row++) {
      draw.at(row, bill);
      bill.put(perMtok, RealDataFormulas.usdPerMtok(bill.get(all.line()), bill.get(tokens)));
    }
  }
}
