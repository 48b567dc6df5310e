package org.mixcost.report.chart.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
  private static final String TEXT =
      "Most of the saving since 2020 comes from cheaper accelerators";

  @ParameterizedTest
  @ValueSource(doubles = {200, 400, 800, 4000})
  void noLineIsWiderThanItMayBeAndNoWordIsLost(double width) {
    List<String> lines = Words.wrap(TEXT, TextStyle.TITLE, width);
    assertThat(lines)
        .allSatisfy(
            line -> assertThat(Pen.width(line, TextStyle.TITLE)).isLessThanOrEqualTo(width));
    assertThat(String.join("", lines).replace(" ", "")).isEqualTo(TEXT.replace(" ", ""));
  }

  @Test
  void balancedLinesAreNoMoreButMoreAlike() {
    List<String> greedy = Words.wrap(TEXT, TextStyle.TITLE, 1100);
    List<String> balanced = Words.balance(TEXT, TextStyle.TITLE, 1100);
    assertThat(balanced).hasSameSizeAs(greedy);
    assertThat(Words.width(balanced, TextStyle.TITLE))
        .isLessThan(Words.width(greedy, TextStyle.TITLE));
  }

  @Test
  void aLetterWiderThanTheLineStillGetsALine() {
    assertThat(Words.wrap("WW", TextStyle.TITLE, 1)).containsExactly("W", "W");
  }

  @Test
  void noTextIsOneEmptyLine() {
    assertThat(Words.wrap("  ", TextStyle.TITLE, 100)).containsExactly("");
  }

  @Test
  void lettersBeyondTheFirstPlaneAreNotCutInHalf() {
    assertThat(Words.wrap("\uD835\uDC9C\uD835\uDC9C", TextStyle.TITLE, 1))
        .containsExactly("\uD835\uDC9C", "\uD835\uDC9C");
  }
}
