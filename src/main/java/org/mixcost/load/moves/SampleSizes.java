package org.mixcost.load.moves;

import java.util.List;
import org.mixcost.analysis.pilot.PilotDesign;
import org.mixcost.issue.Checked;
import org.mixcost.quantity.Distribution;
import org.mixcost.quantity.Domain;
import org.mixcost.quantity.Expression;
import org.mixcost.quantity.Unit;

/** Reads sizes of a pilot: a number of items, or bounds of it such as {@code 100..100k}. */
final class SampleSizes {
  private static final Domain ITEMS =
      new Domain("from 1 to 100M items", 1, PilotDesign.MOST_ITEMS, false);

  private SampleSizes() {}

  /** The one size that is written, or the round ones between bounds and the bounds. */
  static Checked<List<Integer>> read(String text) {
    String[] ends = text.split("\\.\\.", -1);
    if (ends.length == 1) {
      return items(text).then(size -> Checked.of(List.of(size)));
    }
    return ends.length == 2
        ? items(ends[0])
            .then(low -> items(ends[1])
                .then(high ->
                    low < high ? Checked.of(PilotDesign.sizesBetween(low, high)) : notBounds(text)))
        : notBounds(text);
  }

  private static Checked<List<Integer>> notBounds(String text) {
    return Checked.failed(
        "bad-range", "'" + text + "' are no bounds", "write low..high, as 100..100k");
  }

  private static Checked<Integer> items(String text) {
    return Expression.parse(text.strip())
        .then(read -> read.in(List.of(Unit.COUNT), ITEMS))
        .then(read -> read.distribution() instanceof Distribution.Fixed fixed
            ? whole(text, fixed.value())
            : Checked.failed(
                "not-fixed",
                "'" + text + "' is a doubt, and no number of items",
                "write one number, or 100..100k for the sizes between two"));
  }

  private static Checked<Integer> whole(String text, double items) {
    return items == Math.rint(items)
        ? Checked.of((int) items)
        : Checked.failed("not-whole", "'" + text + "' is no whole number of items", "");
  }
}
