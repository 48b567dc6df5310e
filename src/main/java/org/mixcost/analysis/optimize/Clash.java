package org.mixcost.analysis.optimize;

import java.util.List;

/**
 * That nothing keeps all limits.
 *
 * @param variant which breaks them least
 * @param limits that cannot be kept together, while all but any one of them can; their places
 * @param settings values of the knobs at the nearest point, in their units
 * @param nearest the limits there
 */
public record Clash(
    Variant variant, List<Integer> limits, List<Double> settings, List<Kept> nearest) {
  public Clash {
    limits = List.copyOf(limits);
    settings = List.copyOf(settings);
    nearest = List.copyOf(nearest);
  }
}
