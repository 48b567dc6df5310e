package org.mixcost.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SliceTest {
  @Test
  void theFirstTakeWhatIsLeftOver() {
    assertThat(Slice.of(8, 3)).containsExactly(new Slice(0, 3), new Slice(3, 6), new Slice(6, 8));
  }

  @Test
  void thereAreNoMoreThanPlaces() {
    assertThat(Slice.of(2, 5)).containsExactly(new Slice(0, 1), new Slice(1, 2));
  }

  @Test
  void theyHoldTogetherHoweverManyPlacesThereAre() {
    List<Slice> slices = Slice.of(Long.MAX_VALUE, 1_000_000);
    assertThat(slices).hasSize(1_000_000);
    assertThat(slices.get(0).from()).isZero();
    for (int i = 1; i < slices.size(); i++) {
      if (slices.get(i).from() != slices.get(i - 1).to()) {
        assertThat(slices.get(i).from())
            .as("slice " + i)
            .isEqualTo(slices.get(i - 1).to());
      }
    }
    assertThat(slices.get(slices.size() - 1).to()).isEqualTo(Long.MAX_VALUE);
  }
}
