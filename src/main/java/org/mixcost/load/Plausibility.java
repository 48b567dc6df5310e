package org.mixcost.load;

import org.mixcost.issue.Issue;
import org.mixcost.issue.Where;
import org.mixcost.load.format.Plausible;
import org.mixcost.load.format.Shape;
import org.mixcost.quantity.Distribution;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;

/** Questions values that were written and lie far outside what their key usually has. */
final class Plausibility {
  private Plausibility() {}

  /** Warns where a value lies outside the range that its key declares; the range is in the first unit of the key. */
  static void question(Quantity written, Shape.OfQuantity shape, Where where, Reading reading) {
    Unit unit = shape.units().get(0);
    if (written.unit().equals(unit) && shape.plausible().questions(written.distribution())) {
      String message = written.name() + " is " + written.text() + ", usual is "
          + shape.plausible().words(unit);
      reading
          .issues()
          .add(Issue.warning("implausible", where, message)
              .withHelp(help(written, shape.plausible())));
    }
  }

  private static String help(Quantity written, Plausible usual) {
    String about = written.distribution() instanceof Distribution.Fixed ? "" : "about ";
    return usual
        .meant(written.median())
        .map(meant -> about + written.unit().about(meant) + "?")
        .orElse("");
  }
}
