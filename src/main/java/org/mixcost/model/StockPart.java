package org.mixcost.model;

import java.util.List;
import org.mixcost.formula.StockFormulas;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.QualityPlan;
import org.mixcost.scenario.RealSource;

/** How much open text there is, over what a mix uses: of each source, and of all of them, which share one stock. */
final class StockPart {
  private final Input stock;
  private final Input repetition;
  private final Line[] tokens;
  private final Line[] headrooms;
  private final Sum used;
  private final Line headroom;

  /**
   * The stock of a mix.
   *
   * @param open sources of open text
   */
  StockPart(QualityPlan plan, List<RealSource> open, Inputs inputs, Lines lines) {
    stock = inputs.add(open.isEmpty() ? Neutral.ONE : plan.openStock());
    repetition = inputs.add(Neutral.ONE);
    tokens = open.stream()
        .map(source -> lines.get("data." + source.name() + ".tokens"))
        .toArray(Line[]::new);
    headrooms = open.stream()
        .map(source -> lines.figure(
            "data." + source.name() + ".headroom",
            source.name() + ": open text there is, over what it uses",
            Unit.FACTOR,
            true))
        .toArray(Line[]::new);
    Line all = lines.step("stock.used", "Open text that is used", Unit.TOKEN);
    headroom = lines.figure(
        "stock.headroom", "Open text there is, over what is used", Unit.FACTOR, !open.isEmpty());
    for (int i = 0; i < tokens.length; i++) {
      lines.derive(headrooms[i], StockFormulas.HEADROOM, stock, tokens[i], repetition);
    }
    used = lines.sum(all, tokens);
    lines.derive(headroom, StockFormulas.HEADROOM, stock, all, repetition);
  }

  void measure(Draw draw, Bill bill) {
    used.write(draw, bill);
    measure(headroom, used.line(), draw, bill);
    for (int i = 0; i < tokens.length; i++) {
      measure(headrooms[i], tokens[i], draw, bill);
    }
  }

  private void measure(Line headroom, Line tokens, Draw draw, Bill bill) {
    for (int row = 0; row < draw.rows(); row++) {
      draw.at(row, bill);
      bill.put(
          headroom,
          StockFormulas.headroom(draw.get(stock), bill.get(tokens), draw.get(repetition)));
    }
  }
}
