package org.mixcost.load.moves;

import java.util.List;
import org.mixcost.analysis.pilot.Measurement;
import org.mixcost.issue.Checked;
import org.mixcost.quantity.Distribution;
import org.mixcost.quantity.Domain;
import org.mixcost.quantity.Expression;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.format.Paths;

/** Reads how an input is measured: a share is counted, unless the noise of one measurement is written. */
final class MeasurementText {
  /** A tail that no draw reaches. */
  private static final double NEVER = 1e-12;

  private MeasurementText() {}

  /** Items are counted of which the input is the share, if it is one. */
  static Checked<Measurement> counted(Quantity input) {
    return checkShare(input)
        ? Checked.of(new Measurement.Counted())
        : Checked.failed(
            "no-noise",
            "nothing says how exact one measurement of '" + input.name()
                + "' is, which is no share of items",
            "write noise, its standard deviation in " + unit(input)
                + " or as a percentage, such as 20%");
  }

  private static String unit(Quantity input) {
    return input.unit().isPlain() ? "numbers" : input.unit().symbol();
  }

  private static boolean checkShare(Quantity input) {
    return input.unit().equals(Unit.FRACTION)
        && Paths.domain(input.name(), input.unit()).isShare()
        && input.distribution().quantile(NEVER) >= 0
        && input.distribution().quantile(1 - NEVER) <= 1;
  }

  /** Measurements of a noise, in the unit of the input or as a percentage of what is true. */
  static Checked<Measurement> read(String noise, Quantity input) {
    return Expression.parse(noise.strip()).then(read -> read(read, input));
  }

  private static Checked<Measurement> read(Expression noise, Quantity input) {
    boolean isProportion =
        noise.percent() && noise.unit().isEmpty() && !input.unit().equals(Unit.FRACTION);
    if (!isProportion) {
      return deviation(noise, input.unit())
          .then(found -> Checked.of(new Measurement.Measured(found)));
    }
    return checkPositive(input)
        ? deviation(noise, Unit.FRACTION)
            .then(found -> Checked.of(new Measurement.MeasuredInProportion(found)))
        : Checked.failed(
            "unit-mismatch",
            "'" + input.name() + "' may be 0 or less, of which there is no percentage",
            "write the noise in " + unit(input));
  }

  private static boolean checkPositive(Quantity input) {
    return input.distribution().quantile(NEVER) > 0;
  }

  private static Checked<Double> deviation(Expression noise, Unit unit) {
    return noise
        .orIn(unit)
        .in(List.of(unit), Domain.POSITIVE)
        .then(read -> read.distribution() instanceof Distribution.Fixed fixed
            ? Checked.of(fixed.value())
            : Checked.failed("not-fixed", "'" + noise.text() + "' is not one number", ""));
  }
}
