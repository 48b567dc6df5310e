package org.mixcost.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Keeping and moving data. */
class StorageFormulasTest {

  /** 100 TB at 0.023 USD/GB-month are 2,300 USD a month; algeriatech.news. */
  @Test
  void keepingIsSizeTimesTimeTimesPrice() {
    assertEquals(2300, StorageFormulas.keepingUsd(100, 1, 1000 * 0.023), 1e-9);
    assertEquals(27_600, StorageFormulas.keepingUsd(100, 12, 1000 * 0.023), 1e-9);
  }

  /** 100 TB moved out once at 0.09 USD/GB are 9,000 USD; algeriatech.news. */
  @Test
  void movingIsPaidForEachTransfer() {
    assertEquals(9000, StorageFormulas.movingUsd(100, 1, 1000 * 0.09), 1e-9);
    assertEquals(18_000, StorageFormulas.movingUsd(100, 2, 1000 * 0.09), 1e-9);
  }

  /** FineWeb: 15 trillion tokens in 45 TB are 3 bytes a token. */
  @Test
  void theSizeOfATextIsItsTokensTimesTheirBytes() {
    assertEquals(45, StorageFormulas.terabytes(15e12, 3), 1e-9);
  }

  @Test
  void nothingKeptOrMovedCostsNothing() {
    assertThat(StorageFormulas.terabytes(0, 3)).isZero();
    assertThat(StorageFormulas.keepingUsd(100, 0, 23)).isZero();
    assertThat(StorageFormulas.movingUsd(100, 0, 90)).isZero();
  }
}
