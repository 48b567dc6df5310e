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
  static Derivation usd(Holding holding, String id, Term tokens, Lines lines) {
    Line size = size(holding.size(), id, tokens, lines);
    Line keep = lines.step(
        id + ".keep",
        "Keeping",
        Unit.USD,
        StorageFormulas.KEEPING_USD,
        size,
        lines.read(holding.months()),
        lines.read(holding.price()));
    Line move = lines.step(
        id + ".move",
        "Moving",
        Unit.USD,
        StorageFormulas.MOVING_USD,
        size,
        lines.read(holding.transfers()),
        lines.read(holding.egress()));
    return Derivation.sum(List.of(keep, move));
  }

  private static Line size(Size size, String id, Term tokens, Lines lines) {
    Term stated = lines.read(size instanceof Size.Terabytes all ? all.terabytes() : Neutral.ZERO);
    Quantity perToken = size instanceof Size.PerToken each ? each.bytesPerToken() : Neutral.ZERO;
    Line text = lines.step(
        id + ".text",
        "Size of the text",
        Unit.TERABYTE,
        StorageFormulas.TERABYTES,
        tokens,
        lines.read(perToken));
    return lines.step(
        id + ".size", "Size in all", Unit.TERABYTE, Derivation.sum(List.of(stated, text)));
  }
}
