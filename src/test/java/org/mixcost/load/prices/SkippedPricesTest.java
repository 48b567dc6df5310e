package org.mixcost.load.prices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mixcost.catalog.imports.Skipped;
import org.mixcost.catalog.imports.Skipped.Reason;

/** What is not taken is named, and counted where it is too much to name. */
class SkippedPricesTest {

  @Test
  void beyondWhatIsNamedPricesAreCounted() {
    SkippedPrices skipped = new SkippedPrices();
    for (int line = 1; line <= SkippedPrices.MOST_NAMED + 5; line++) {
      skipped.add(Reason.UNKNOWN, "chip-" + line, "", line, 2);
    }
    skipped.add(Reason.UNKNOWN, "chip-1", "", 99_999, 1);
    List<Skipped> all = skipped.toList();
    assertThat(all).hasSize(SkippedPrices.MOST_NAMED + 1);
    assertThat(all.get(0)).isEqualTo(new Skipped(Reason.UNKNOWN, "chip-1", "", 1, 3));
    assertThat(all.get(SkippedPrices.MOST_NAMED))
        .isEqualTo(new Skipped(
            Reason.UNKNOWN, SkippedPrices.OTHERS, "", SkippedPrices.MOST_NAMED + 1, 10));
  }
}
