package org.mixcost.model;

import java.util.Optional;
import org.mixcost.formula.StorageFormulas;
import org.mixcost.quantity.Quantity;
import org.mixcost.scenario.Holding;
import org.mixcost.scenario.Holding.Size;

/** What keeping and moving data costs. */
final class HoldingPart {
  private final Input terabytes;
  private final Input bytesPerToken;
  private final Input months;
  private final Input price;
  private final Input transfers;
  private final Input egress;
  private final Line hold;
  private final boolean isAsked;

  HoldingPart(
      Optional<Holding> asked,
      String id,
      String label,
      Category category,
      Inputs inputs,
      Lines lines) {
    terabytes = inputs.add(asked.map(HoldingPart::stated).orElse(Neutral.ZERO));
    bytesPerToken = inputs.add(asked.map(HoldingPart::perToken).orElse(Neutral.ZERO));
    months = inputs.add(asked.map(Holding::months).orElse(Neutral.ZERO));
    price = inputs.add(asked.map(Holding::price).orElse(Neutral.ZERO));
    transfers = inputs.add(asked.map(Holding::transfers).orElse(Neutral.ZERO));
    egress = inputs.add(asked.map(Holding::egress).orElse(Neutral.ZERO));
    isAsked = asked.isPresent();
    hold = lines.cost(id, label, category, isAsked);
  }

  private static Quantity stated(Holding holding) {
    return holding.size() instanceof Size.Terabytes size ? size.terabytes() : Neutral.ZERO;
  }

  private static Quantity perToken(Holding holding) {
    return holding.size() instanceof Size.PerToken size ? size.bytesPerToken() : Neutral.ZERO;
  }

  double usd(double tokens, Draw draw, Bill bill) {
    if (!isAsked) {
      return 0;
    }
    double size = draw.get(terabytes) + StorageFormulas.terabytes(tokens, draw.get(bytesPerToken));
    return bill.put(
        hold,
        StorageFormulas.keepingUsd(size, draw.get(months), draw.get(price))
            + StorageFormulas.movingUsd(size, draw.get(transfers), draw.get(egress)));
  }
}
