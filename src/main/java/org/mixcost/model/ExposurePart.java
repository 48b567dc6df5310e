package org.mixcost.model;

import java.util.Optional;
import org.mixcost.formula.RealDataFormulas;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.RealSource.Exposure;

/** What a claim over a source may cost: a figure beside the total, never in it. */
final class ExposurePart {
  private ExposurePart() {}

  static void state(Optional<Exposure> requested, SourceLines source) {
    source.figure(
        "exposure",
        "legal exposure, not in the total",
        Unit.USD,
        requested.map(exposure -> Derivation.of(
            RealDataFormulas.EXPOSURE_USD,
            source.read(exposure.works()),
            source.read(exposure.amount()),
            source.read(exposure.probability()))));
  }
}
