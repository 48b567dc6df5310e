package org.mixcost.model;

import java.util.Optional;
import org.mixcost.formula.StorageFormulas;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Holding;
import org.mixcost.scenario.Holding.Size;

/** What keeping and moving data costs. */
final class HoldingPart {
  private final Term tokens;
  private final Input terabytes;
  private final Input bytesPerToken;
  private final Input months;
  private final Input price;
  private final Input transfers;
  private final Input egress;
  private final Line text;
  private final Sum size;
  private final Line keep;
  private final Line move;
  private final Sum held;
  private final boolean isAsked;

  /**
   * Announces a line that is kept or moved.
   *
   * @param hold the line of the cost
   * @param tokens of the text that is kept
   */
  HoldingPart(Optional<Holding> asked, Line hold, Term tokens, Inputs inputs, Lines lines) {
    this.tokens = tokens;
    isAsked = asked.isPresent();
    terabytes = inputs.add(asked.map(HoldingPart::stated).orElse(Neutral.ZERO));
    bytesPerToken = inputs.add(asked.map(HoldingPart::perToken).orElse(Neutral.ZERO));
    months = inputs.add(asked.map(Holding::months).orElse(Neutral.ZERO));
    price = inputs.add(asked.map(Holding::price).orElse(Neutral.ZERO));
    transfers = inputs.add(asked.map(Holding::transfers).orElse(Neutral.ZERO));
    egress = inputs.add(asked.map(Holding::egress).orElse(Neutral.ZERO));

    text = lines.step(hold.id() + ".text", "Size of the text", Unit.TERABYTE);
    size =
        lines.sum(lines.step(hold.id() + ".size", "Size in all", Unit.TERABYTE), terabytes, text);
    keep = lines.step(hold.id() + ".keep", "Keeping", Unit.USD);
    move = lines.step(hold.id() + ".move", "Moving", Unit.USD);
    lines.derive(text, StorageFormulas.TERABYTES, tokens, bytesPerToken);
    lines.derive(keep, StorageFormulas.KEEPING_USD, size.line(), months, price);
    lines.derive(move, StorageFormulas.MOVING_USD, size.line(), transfers, egress);
    held = lines.sum(hold, keep, move);
  }

  private static Quantity stated(Holding holding) {
    return holding.size() instanceof Size.Terabytes size ? size.terabytes() : Neutral.ZERO;
  }

  private static Quantity perToken(Holding holding) {
    return holding.size() instanceof Size.PerToken size ? size.bytesPerToken() : Neutral.ZERO;
  }

  /** Writes what it costs; the tokens must stand in the draw or the bill. */
  void charge(Draw draw, Bill bill) {
    if (!isAsked) {
      return;
    }
    measure(draw, bill);
    size.write(draw, bill);
    for (int row = 0; row < draw.rows(); row++) {
      draw.at(row, bill);
      double inAll = bill.get(size.line());
      bill.put(keep, StorageFormulas.keepingUsd(inAll, draw.get(months), draw.get(price)));
      bill.put(move, StorageFormulas.movingUsd(inAll, draw.get(transfers), draw.get(egress)));
    }
    held.write(draw, bill);
  }

  private void measure(Draw draw, Bill bill) {
    double[] kept = draw.column(tokens, bill);
    for (int row = 0; row < draw.rows(); row++) {
      draw.at(row, bill);
      bill.put(text, StorageFormulas.terabytes(kept[row], draw.get(bytesPerToken)));
    }
  }
}
