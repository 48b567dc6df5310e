package org.mixcost.model;

import org.mixcost.formula.GenerationFormulas;
import org.mixcost.scenario.TokenPrices.Quote;

/** What a list of prices asks where some calls are made in hours in which it asks less. */
final class OffPeakPart {
  private OffPeakPart() {}

  /** Where it stands, in the unit of the price at the other hours. */
  static Line price(Quote quote, Line listed, SourceLines own) {
    return quote
        .offPeak()
        .map(hours -> own.step(
            "off_peak_price",
            "price with calls at off-peak hours",
            listed.unit(),
            GenerationFormulas.OFF_PEAK_USD,
            listed,
            own.read(hours.share()),
            own.read(hours.discount())))
        .orElse(listed);
  }
}
