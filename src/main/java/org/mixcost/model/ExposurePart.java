package org.mixcost.model;

import java.util.Optional;
import org.mixcost.formula.RealDataFormulas;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.RealSource;
import org.mixcost.scenario.RealSource.Exposure;

/** What a claim over a source may cost: a figure beside the total, never in it. */
final class ExposurePart {
  private final Input works;
  private final Input amount;
  private final Input probability;
  private final Line exposure;
  private final boolean isAsked;

  ExposurePart(RealSource source, Inputs inputs, Lines lines) {
    Optional<Exposure> asked = source.exposure();
    isAsked = asked.isPresent();
    works = inputs.add(asked.map(Exposure::works).orElse(Neutral.ZERO));
    amount = inputs.add(asked.map(Exposure::amount).orElse(Neutral.ZERO));
    probability = inputs.add(asked.map(Exposure::probability).orElse(Neutral.ZERO));
    exposure = lines.figure(
        "data." + source.name() + ".exposure",
        source.name() + ": legal exposure, not in the total",
        Unit.USD,
        asked.isPresent());
  }

  void measure(Draw draw, Bill bill) {
    if (isAsked) {
      bill.put(
          exposure,
          RealDataFormulas.exposureUsd(draw.get(works), draw.get(amount), draw.get(probability)));
    }
  }
}
