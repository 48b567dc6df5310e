package org.mixcost.model;

import java.util.List;
import org.mixcost.formula.StorageFormulas;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Holding;
import org.mixcost.scenario.Holding.Size;

/** What keeping and moving data costs. */
final class HoldingPart {
  private HoldingPart() {}

  /**
   * How the cost follows.
   *
   * @param id of the line of the cost
   * @param tokens of the text that is kept
   */
  static Derivation usd(Holding holding, String id, Term tokens, Inputs inputs, Lines lines) {
    Line size = size(holding.size(), id, tokens, inputs, lines);
    Line keep = lines.step(
        id + ".keep",
        "Keeping",
        Unit.USD,
        StorageFormulas.KEEPING_USD,
        size,
        inputs.add(holding.months()),
        lines.money(holding.price(), inputs));
    Line move = lines.step(
        id + ".move",
        "Moving",
        Unit.USD,
        StorageFormulas.MOVING_USD,
        size,
        inputs.add(holding.transfers()),
        lines.money(holding.egress(), inputs));
    return Derivation.sum(List.of(keep, move));
  }

  private static Line size(Size size, String id, Term tokens, Inputs inputs, Lines lines) {
    Input stated = inputs.add(size instanceof Size.Terabytes all ? all.terabytes() : Neutral.ZERO);
    Quantity perToken = size instanceof Size.PerToken each ? each.bytesPerToken() : Neutral.ZERO;
    Line text = lines.step(
        id + ".text",
        "Size of the text",
        Unit.TERABYTE,
        StorageFormulas.TERABYTES,
        tokens,
        inputs.add(perToken));
    return lines.step(
        id + ".size", "Size in all", Unit.TERABYTE, Derivation.sum(List.of(stated, text)));
  }
}
