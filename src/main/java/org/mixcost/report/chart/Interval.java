package org.mixcost.report.chart;

import static org.mixcost.report.chart.Checks.requireFinite;

import org.mixcost.quantity.Numbers;

/**
 * A central figure and how far it may be off, all in the unit of the axis.
 *
 * @param p5 one chance in twenty to be lower
 * @param central the figure itself; skewed inputs may put it outside the interval
 * @param p95 one chance in twenty to be higher
 */
public record Interval(double p5, double central, double p95) {

  public Interval {
    requireFinite(p5, "p5");
    requireFinite(central, "central");
    requireFinite(p95, "p95");
    if (p5 > p95) {
      throw new IllegalArgumentException("p5 is " + p5 + ", above p95, which is " + p95);
    }
  }

  /** A figure without doubt. */
  public static Interval point(double value) {
    return new Interval(value, value, value);
  }

  public boolean isPoint() {
    return p5 == p95;
  }

  /** {@code 4.61M (3.92M to 5.40M)}, or {@code 4.61M} alone. */
  public String text() {
    String interval = isPoint() ? "" : " (" + intervalText() + ")";
    return Numbers.onChart(central) + interval;
  }

  /** {@code stated 2.70 to 7.70}, or {@code stated 3.00}, of a range without a middle. */
  String statedText() {
    return "stated " + (isPoint() ? Numbers.onChart(p5) : intervalText());
  }

  String intervalText() {
    return Numbers.onChart(p5) + " to " + Numbers.onChart(p95);
  }

  double min() {
    return Math.min(p5, central);
  }

  double max() {
    return Math.max(p95, central);
  }
}
