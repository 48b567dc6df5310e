package org.mixcost.report.present.pilot;

import java.util.Optional;
import org.mixcost.analysis.pilot.PilotDesign;
import org.mixcost.analysis.pilot.PilotValue.Outcome;
import org.mixcost.quantity.Numbers;

/** What a pilot finds, in words. */
final class FoundText {
  private FoundText() {}

  /** The findings of an outcome; nothing where any finding leads to it. */
  static Optional<String> of(Outcome outcome, PilotDesign design) {
    boolean hasLow = Double.isFinite(outcome.above());
    boolean hasHigh = Double.isFinite(outcome.upTo());
    if (hasLow && hasHigh) {
      return Optional.of(value(outcome.above(), design) + " to " + value(outcome.upTo(), design));
    }
    if (hasLow) {
      return Optional.of("more than " + value(outcome.above(), design));
    }
    return hasHigh ? Optional.of("at most " + value(outcome.upTo(), design)) : Optional.empty();
  }

  private static String value(double found, PilotDesign design) {
    return Numbers.brief(found, design.input().unit());
  }
}
