package org.mixcost.report.chart;

import static org.mixcost.report.chart.Checks.requireText;

/**
 * The words around a chart, so that it still explains itself when it is pasted elsewhere.
 *
 * @param id what tells it from the other charts of a result, such as {@code bridge-} and a scenario
 * @param title the finding, or the question it answers
 * @param subtitle the basis: scope, as-of date, seed and samples; may be empty
 * @param axis what the value axis measures, with its unit, such as {@code Cost [USD]}
 * @param footer where the numbers come from; may be empty
 */
public record Caption(String id, String title, String subtitle, String axis, String footer) {
  public Caption {
    requireText(id, "id");
    requireText(title, "title");
    requireText(axis, "axis");
    subtitle = subtitle.strip();
    footer = footer.strip();
  }

  /** The same words with another axis. */
  Caption onAxis(String other) {
    return new Caption(id, title, subtitle, other, footer);
  }
}
