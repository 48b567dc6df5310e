package org.mixcost.model;

import java.util.List;
import org.mixcost.formula.StockFormulas;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Acquisition;
import org.mixcost.scenario.QualityPlan;
import org.mixcost.scenario.RealSource;

/** How much open text there is, over what a mix uses: of each source, and of all of them, which share one stock. */
final class StockPart {
  private final Input stock;
  private final Input repetition;
  private final Line[] tokens;
  private final Line[] headrooms;
  private final Line used;
  private final Line headroom;

  StockPart(QualityPlan plan, List<RealSource> real, Inputs inputs, Lines lines) {
    List<RealSource> open = real.stream()
        .filter(source -> source.acquisition() instanceof Acquisition.Open)
        .toList();
    stock = inputs.add(plan.openStock());
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
    used = lines.step("stock.used", "Open text that is used", Unit.TOKEN);
    headroom = lines.figure(
        "stock.headroom", "Open text there is, over what is used", Unit.FACTOR, !open.isEmpty());
    for (int i = 0; i < tokens.length; i++) {
      lines.derive(headrooms[i], StockFormulas.HEADROOM, stock, tokens[i], repetition);
    }
    lines.sum(used, tokens);
    lines.derive(headroom, StockFormulas.HEADROOM, stock, used, repetition);
  }

  void measure(Draw draw, Bill bill) {
    double there = draw.get(stock);
    double repeats = draw.get(repetition);
    double sum = 0;
    for (int i = 0; i < tokens.length; i++) {
      double own = bill.get(tokens[i]);
      sum += own;
      bill.put(headrooms[i], StockFormulas.headroom(there, own, repeats));
    }
    bill.put(used, sum);
    bill.put(headroom, StockFormulas.headroom(there, sum, repeats));
  }
}
