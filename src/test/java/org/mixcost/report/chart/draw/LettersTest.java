package org.mixcost.report.chart.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LettersTest {
  /** U+10ABCD, for private use in the last plane, so that no font for everybody has it. */
  private static final String NOWHERE = "\uDBEA\uDFCD";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "H100s, 2024",
        "Übergröße",
        "Ελλάδα",
        "Москва",
        "a\nb",
        "5 × 3 ≥ 2",
        "\u2013\u2014\u2018\u2019\u201A\u201B\u201C\u201D\u201E\u2026"
      })
  void theBundledTypefaceWritesEurope(String text) {
    assertThat(Letters.areThere(text)).isTrue();
    Font bundled = TextStyle.TITLE.font();
    assertThat(Letters.font(Words.plain(text), bundled)).isEqualTo(bundled);
  }

  @Test
  void whatNoFontHasIsSaid() {
    assertThat(Letters.areThere("plan " + NOWHERE)).isFalse();
  }

  @Test
  void whatNoFontHasIsSetInTheBundledTypeface() {
    Font bundled = TextStyle.LABEL.font();
    assertThat(Letters.font(NOWHERE, bundled)).isEqualTo(bundled);
  }

  @Test
  void boldTypeSaysSo() {
    assertThat(TextStyle.TITLE.font().isBold()).isTrue();
    assertThat(TextStyle.LABEL.font().isBold()).isFalse();
  }
}
