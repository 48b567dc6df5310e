package org.mixcost.model;

import java.util.List;
import java.util.Map;
import org.mixcost.formula.StockFormulas;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.RealSource;

/** How much open text there is, over what a mix uses: of each source, and of all of them, which share one stock. */
final class StockPart {
  private StockPart() {}

  /**
   * States the stock of a mix.
   *
   * @param open sources of open text
   * @param stock of all such text [token]
   */
  static void state(
      List<RealSource> open, Map<String, AmountPart> amounts, Quantity stock, Lines lines) {
    if (open.isEmpty()) {
      return;
    }
    Term there = lines.read(stock);
    Term once = lines.read(Neutral.ONE);
    open.forEach(source -> lines.figure(
        "data." + source.name() + ".headroom",
        source.name() + ": open text there is, over what it uses",
        Unit.FACTOR,
        StockFormulas.HEADROOM,
        there,
        amounts.get(source.name()).unique(),
        once));
    List<Line> tokens =
        open.stream().map(source -> amounts.get(source.name()).unique()).toList();
    Line used =
        lines.step("stock.used", "Open text that is used", Unit.TOKEN, Derivation.sum(tokens));
    lines.figure(
        "stock.headroom",
        "Open text there is, over what is used",
        Unit.FACTOR,
        StockFormulas.HEADROOM,
        there,
        used,
        once);
  }
}
