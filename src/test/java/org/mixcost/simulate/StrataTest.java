package org.mixcost.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Points are spread evenly, and streams do not know each other. */
class StrataTest {
  private static final int BLOCKS = 400;
  private static final List<String> NAMES = List.of(
      "training.utilization",
      "training.price",
      "data.web.tokens",
      "data.books.tokens",
      "rentals/h100.on_demand",
      "a",
      "b");

  @Test
  void aBlockHoldsOnePointOfEachStratum() {
    SplittableRandom random = new SplittableRandom(4);
    double[] column = new double[Strata.BLOCK];
    for (int i = 0; i < 1000; i++) {
      new Strata(random.nextLong()).fill(column);
      BitSet strata = new BitSet(Strata.BLOCK);
      for (double point : column) {
        assertThat(point).isStrictlyBetween(0.0, 1.0);
        strata.set((int) (point * Strata.BLOCK));
      }
      assertThat(strata.cardinality()).isEqualTo(Strata.BLOCK);
    }
  }

  @Test
  void aPointLiesItsShareIntoItsStratum() {
    Strata strata = new Strata(42);
    for (int stratum = 0; stratum < Strata.BLOCK; stratum++) {
      assertThat(strata.share(stratum)).isStrictlyBetween(0.0, 1.0);
      assertThat(strata.point(stratum) * 1024).isEqualTo(stratum + strata.share(stratum));
    }
  }

  @Test
  void everyPlaceOfABlockIsUniform() {
    SplittableRandom random = new SplittableRandom(5);
    double[] sums = new double[Strata.BLOCK];
    double[] column = new double[Strata.BLOCK];
    int blocks = 5000;
    for (int i = 0; i < blocks; i++) {
      new Strata(random.nextLong()).fill(column);
      for (int j = 0; j < column.length; j++) {
        sums[j] += column[j];
      }
    }
    double standardError = Math.sqrt(1 / 12.0 / blocks);
    for (double sum : sums) {
      assertThat(sum / blocks).isCloseTo(0.5, within(5 * standardError)); // of 1,024 places
    }
  }

  @Test
  void streamsOfDifferentNamesAreUncorrelated() {
    double standardError = 1 / Math.sqrt((Strata.BLOCK - 1.0) * BLOCKS);
    for (int i = 0; i < NAMES.size(); i++) {
      for (int j = 0; j < i; j++) {
        double sum = 0;
        for (int block = 0; block < BLOCKS; block++) {
          double correlation =
              correlation(points(1, NAMES.get(i), block), points(1, NAMES.get(j), block));
          assertThat(correlation).isBetween(-0.2, 0.2); // six standard deviations of 1/32
          sum += correlation;
        }
        assertThat(sum / BLOCKS)
            .as(NAMES.get(i) + ", " + NAMES.get(j))
            .isCloseTo(0, within(5 * standardError));
      }
    }
  }

  @Test
  void blocksAndSeedsOfOneNameAreUncorrelated() {
    double bound = 5 / Math.sqrt((Strata.BLOCK - 1.0) * BLOCKS);
    double nextBlock = 0;
    double nextSeed = 0;
    for (int block = 0; block < BLOCKS; block++) {
      nextBlock += correlation(points(1, "a", block), points(1, "a", block + 1));
      nextSeed += correlation(points(1, "a", block), points(2, "a", block));
    }
    assertThat(nextBlock / BLOCKS).isCloseTo(0, within(bound));
    assertThat(nextSeed / BLOCKS).isCloseTo(0, within(bound));
  }

  @Test
  void theSameStreamIsTheSamePoints() {
    assertThat(points(42, "training.price", 7)).containsExactly(points(42, "training.price", 7));
    assertThat(Hash.of("ab")).isNotEqualTo(Hash.of("ba"));
    assertThat(Hash.of("")).isNotEqualTo(Hash.of("\0"));
  }

  private static double[] points(long seed, String name, long block) {
    double[] column = new double[Strata.BLOCK];
    new Strata(Hash.of(seed, Hash.of(name), block)).fill(column);
    return column;
  }

  private static double correlation(double[] x, double[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += (x[i] - 0.5) * (y[i] - 0.5);
    }
    return 12 * sum / x.length;
  }
}
