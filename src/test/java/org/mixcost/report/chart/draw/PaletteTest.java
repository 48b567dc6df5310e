package org.mixcost.report.chart.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Letters can be read on whatever they lie. */
class PaletteTest {
  private static final double LEAST = 4.5;

  static Stream<Fill> fills() {
    Stream<Fill> series = IntStream.range(0, 8).mapToObj(Palette::fill);
    Stream<Fill> shades = IntStream.rangeClosed(0, 64).mapToObj(i -> Palette.shade(i / 64.0));
    return Stream.of(series, shades, Stream.of(Palette.TOTAL)).flatMap(some -> some);
  }

  @ParameterizedTest
  @MethodSource("fills")
  void aFigureOnAFillCanBeRead(Fill fill) {
    assertThat(fill.contrast(fill.inkOn())).isGreaterThanOrEqualTo(LEAST);
  }

  @Test
  void wordsOnPaperCanBeRead() {
    Fill paper = new Fill(Palette.PAPER, Fill.Hatch.NONE);
    assertThat(Arrays.stream(TextStyle.values()))
        .allSatisfy(style -> assertThat(paper.contrast(style.ink())).isGreaterThan(LEAST));
  }

  /** Black on white is 21 by definition, and #767676 the lightest gray that reaches 4.5. */
  @Test
  void contrastIsThatOfTheStandard() {
    Fill white = new Fill(Color.WHITE, Fill.Hatch.NONE);
    assertThat(white.contrast(Color.BLACK)).isCloseTo(21, within(1e-9));
    assertThat(white.contrast(new Color(0x767676))).isCloseTo(4.54, within(0.01));
  }
}
