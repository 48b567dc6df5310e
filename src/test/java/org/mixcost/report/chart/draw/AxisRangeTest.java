package org.mixcost.report.chart.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AxisRangeTest {

  @Test
  void aLinearRangeEndsAtTheValues() {
    assertThat(AxisRange.linear(DoubleStream.of(3, -1, 2))).isEqualTo(new AxisRange(-1, 3, false));
  }

  @Test
  void aLogarithmicRangeEndsAtRoundNumbersNearTheValues() {
    AxisRange range = AxisRange.logarithmic(DoubleStream.of(0.003, 0, -7, 40));
    assertThat(range).isEqualTo(new AxisRange(0.002, 50, true));
  }

  @Test
  void nothingAndZeroHaveARangeToo() {
    assertThat(AxisRange.linear(DoubleStream.empty())).isEqualTo(new AxisRange(0, 1, false));
    assertThat(AxisRange.linear(DoubleStream.of(0, 0))).isEqualTo(new AxisRange(0, 1, false));
    assertThat(AxisRange.logarithmic(DoubleStream.of(0))).isEqualTo(new AxisRange(1, 10, true));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-300, 1e-12, 5, -5, 1e6, 1e15, 1e300})
  void oneValueHasARangeAroundIt(double value) {
    AxisRange range = AxisRange.linear(DoubleStream.of(value));
    assertThat(range.low()).isLessThan(value);
    assertThat(range.high()).isGreaterThan(value);
  }

  @Test
  void anAxisRunsFromZeroToOne() {
    assertThat(new AxisRange(-5, 15, false).position(5)).isCloseTo(0.5, within(1e-12));
    assertThat(new AxisRange(1, 1000, true).position(10)).isCloseTo(1 / 3.0, within(1e-12));
  }

  @Test
  void whatLiesBeyondAnEndStandsOnIt() {
    AxisRange range = new AxisRange(1, 1000, true);
    assertThat(range.position(0)).isEqualTo(range.position(1));
    assertThat(range.position(1e9)).isEqualTo(range.position(1000));
  }

  @Test
  void roomIsMadeOnBothSides() {
    AxisRange range = new AxisRange(-10, 0, false).withRoomAround(0, 0.2, 0.5);
    assertThat(range).isEqualTo(new AxisRange(-10, 10, false));
  }
}
