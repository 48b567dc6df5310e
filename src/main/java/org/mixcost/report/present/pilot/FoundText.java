package org.mixcost.report.present.pilot;

import java.util.Optional;
import org.mixcost.analysis.pilot.PilotDesign;
import org.mixcost.analysis.pilot.PilotValue.FindingRange;
import org.mixcost.quantity.Numbers;

/** What a pilot finds, in words. */
final class FoundText {
  private FoundText() {}

  /** The findings of a range; nothing where any finding leads to it. */
  static Optional<String> of(FindingRange range, PilotDesign design) {
    boolean hasLow = Double.isFinite(range.above());
    boolean hasHigh = Double.isFinite(range.upTo());
    if (hasLow && hasHigh) {
      return Optional.of(value(range.above(), design) + " to " + value(range.upTo(), design));
    }
    if (hasLow) {
      return Optional.of("more than " + value(range.above(), design));
    }
    return hasHigh ? Optional.of("at most " + value(range.upTo(), design)) : Optional.empty();
  }

  private static String value(double found, PilotDesign design) {
    return Numbers.brief(found, design.input().unit());
  }
}
