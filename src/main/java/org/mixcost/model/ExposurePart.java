package org.mixcost.model;

import java.util.Optional;
import org.mixcost.formula.RealDataFormulas;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.RealSource.Exposure;

/** What a claim over a source may cost: a figure beside the total, never in it. */
final class ExposurePart {
  private final Input works;
  private final Input amount;
  private final Input probability;
  private final Line exposure;
  private final boolean isAsked;

  ExposurePart(Optional<Exposure> asked, SourceLines source) {
    isAsked = asked.isPresent();
    works = source.input(asked.map(Exposure::works).orElse(Neutral.ZERO));
    amount = source.input(asked.map(Exposure::amount).orElse(Neutral.ZERO));
    probability = source.input(asked.map(Exposure::probability).orElse(Neutral.ZERO));
    exposure = source.figure("exposure", "legal exposure, not in the total", Unit.USD, isAsked);
    source.derive(exposure, RealDataFormulas.EXPOSURE_USD, works, amount, probability);
  }

  void measure(Draw draw, Bill bill) {
    if (!isAsked) {
      return;
    }
    for (int row = 0; row < draw.rows(); row++) {
      draw.at(row, bill);
      bill.put(
          exposure,
          RealDataFormulas.exposureUsd(draw.get(works), draw.get(amount), draw.get(probability)));
    }
  }
}
