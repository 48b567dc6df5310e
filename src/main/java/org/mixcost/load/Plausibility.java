package org.mixcost.load;

import java.util.Optional;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Issues;
import org.mixcost.issue.Where;
import org.mixcost.quantity.Distribution;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.format.Plausible;
import org.mixcost.scenario.format.Shape;

/** Questions values that were written and lie far outside what is usual. */
final class Plausibility {
  private Plausibility() {}

  /** Warns where a value lies outside the range that its key declares; the range is in the first unit of the key. */
  static void question(Quantity written, Shape.OfQuantity shape, Where where, Issues issues) {
    Unit unit = shape.units().get(0);
    if (written.unit().equals(unit)
        && shape.plausible().questions(written.settled().distribution())) {
      String usual = "usual is " + shape.plausible().words(unit);
      warn(written, usual, help(written, shape.plausible()), where, issues);
    }
  }

  /** Tells that a value is not usual, with what is, and what it may have been meant to be. */
  static void warn(Quantity written, String usual, String help, Where where, Issues issues) {
    String message = written.name() + " is " + written.text() + ", " + usual;
    issues.add(Issue.warning("implausible", where, message).withHelp(help));
  }

  /** What the value would be without the likeliest slip, as a question; empty if none explains it. */
  static String help(Quantity written, Plausible usual) {
    String about = written.distribution() instanceof Distribution.Fixed ? "" : "about ";
    Optional<Double> meant = usual.meant(written.median());
    return meant.map(value -> about + written.unit().about(value) + "?").orElse("");
  }
}
