package org.mixcost.load;

import java.util.Optional;
import java.util.function.BiFunction;
import org.mixcost.catalog.Accelerator;
import org.mixcost.catalog.MeasuredSpeed;
import org.mixcost.catalog.Named;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Suggestion;
import org.mixcost.scenario.format.ValueKey;

/**
 * Looks up a measured speed.
 *
 * @param keys of the section that names it
 * @param key that names it
 * @param table where it stands
 */
record SpeedLookUp(SectionReader keys, ValueKey<String> key, String table) {

  /**
   * The speed that is named; none, with an issue, where the catalog does not know it.
   *
   * @param byIdAndDate how the catalog finds it
   * @param accelerator that is used, if the catalog knows it
   */
  <S extends MeasuredSpeed> Optional<S> find(
      BiFunction<String, String, Optional<S>> byIdAndDate, Optional<Accelerator> accelerator) {
    String id = keys.reading().use(named(), keys.at(key));
    Optional<S> found = byIdAndDate.apply(id, keys.reading().asOf());
    if (found.isEmpty()) {
      keys.error(
          "unknown-speed",
          keys.where(key),
          "unknown speed '" + id + "'"
              + Suggestion.didYouMean(id, keys.reading().catalog().ids(table)),
          "mixcost catalog " + table + " lists them");
    }
    found.ifPresent(speed -> questionAccelerator(speed, accelerator));
    return found;
  }

  /** What is written, as an id of the table. */
  Named named() {
    return keys.reading().catalog().named(table, keys.get(key));
  }

  /** A speed on one chip says nothing of another. */
  private void questionAccelerator(MeasuredSpeed speed, Optional<Accelerator> accelerator) {
    accelerator
        .filter(own -> !own.id().equals(speed.accelerator()))
        .ifPresent(own -> keys.reading()
            .issues()
            .add(Issue.warning(
                    "speed-of-another-accelerator",
                    keys.where(key),
                    speed.id() + " was measured on " + speed.accelerator() + ", not on " + own.id())
                .withHelp("name the accelerator of the row, or another row")));
  }
}
