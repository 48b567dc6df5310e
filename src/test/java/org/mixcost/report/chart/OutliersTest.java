package org.mixcost.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OutliersTest {
  @Test
  void anAmountThatDwarfsTheRestIsCut() {
    Outliers outliers = Outliers.of(List.of(169e3, 294e3, 213e3, 34.9e6));
    assertThat(outliers.isCut(34.9e6)).isTrue();
    assertThat(outliers.isCut(294e3)).isFalse();
  }

  @Test
  void amountsOfMuchTheSameSizeAreNot() {
    assertThat(Outliers.of(List.of(1.0, 2.0, 7.9)).isCut(7.9)).isFalse();
  }

  /** Three of five are ten million or more: they are what the chart is about. */
  @Test
  void mostAmountsAreNeverCut() {
    assertThat(Outliers.of(List.of(5e3, 186e3, 7e6, 10e6, 22e6)).isCut(22e6)).isFalse();
  }

  @Test
  void twoAmountsHaveNoRest() {
    assertThat(Outliers.of(List.of(1.0, 1000.0)).isCut(1000)).isFalse();
    assertThat(Outliers.of(List.of()).isCut(1)).isFalse();
  }
}
