package org.mixcost.report.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Numbers under each other. */
class DecimalPointsTest {
  @Test
  void pointsStandInLineAndMagnitudesBehindTheDigits() {
    assertThat(DecimalPoints.aligned(List.of("4.612M", "807.1k", "-3.805M", "300B", "3.15e23")))
        .containsExactly("  4.612M ", "807.1k   ", " -3.805M ", "300B     ", "  3.15e23");
  }

  @Test
  void percentagesToo() {
    assertThat(DecimalPoints.aligned(List.of("100%", "93.3%", "0.59%")))
        .containsExactly("100%   ", " 93.3% ", "  0.59%");
  }

  @Test
  void whatIsNoNumberStaysAsItIs() {
    assertThat(DecimalPoints.aligned(List.of("same", "", "∞", "2026-11", "12.5")))
        .containsExactly("same", "", "∞", "2026-11", "12.5");
  }
}
