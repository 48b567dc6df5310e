package org.mixcost.report.chart;

import static org.mixcost.report.chart.Checks.requireText;

import java.util.regex.Pattern;

/**
 * The words around a chart, so that it still explains itself when it is pasted elsewhere.
 *
 * @param id the stem of its file names: lower-case letters, digits, dots, hyphens and underscores
 * @param title the finding, or the question it answers
 * @param subtitle the basis: scope, as-of date, seed and samples; may be empty
 * @param axis what the value axis measures, with its unit, such as {@code Cost [USD]}
 * @param footer where the numbers come from; may be empty
 */
public record Caption(String id, String title, String subtitle, String axis, String footer) {
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._-]*");

  public Caption {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "id is '" + id + "', expected a file name stem such as 'cost-by-category'");
    }
    requireText(title, "title");
    requireText(axis, "axis");
    subtitle = subtitle.strip();
    footer = footer.strip();
  }
}
