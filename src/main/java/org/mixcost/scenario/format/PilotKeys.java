package org.mixcost.scenario.format;

import static org.mixcost.scenario.format.Keys.quantity;
import static org.mixcost.scenario.format.Keys.text;
import static org.mixcost.scenario.format.Keys.texts;

import org.mixcost.quantity.Domain;
import org.mixcost.quantity.Unit;

/** The keys of an entry of {@code pilot}. */
public final class PilotKeys {
  public static final TextsKey SAMPLE = texts(
      "sample",
      "items that are measured: a number, a list of numbers, or bounds between which round sizes are tried, such as 100..100k");

  public static final QuantityKey COST =
      quantity("cost", Domain.NOT_NEGATIVE, Unit.USD, "of a pilot of any size");

  public static final QuantityKey COST_PER_ITEM = quantity(
      "cost_per_item",
      Domain.NOT_NEGATIVE,
      Unit.USD_PER_ITEM,
      "of each item that is measured, beside cost");

  public static final ValueKey<String> NOISE = text(
      "noise",
      "standard deviation of one measurement, in the unit of the input or, where that is no share, as a percentage of it; a share without it is counted");

  public static final Section SECTION =
      Section.of("A pilot that would measure an input", SAMPLE, COST, COST_PER_ITEM, NOISE);

  private PilotKeys() {}
}
