package org.mixcost.report.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much room characters take. */
class TextWidthTest {
  @ParameterizedTest
  @CsvSource({
    "mix, 3",
    "Zürich – 5 €, 12",
    "e\u0301, 1",
    "数据, 4",
    "한글, 4",
    "１, 2",
    "ﬁ, 1",
    "שלום, 4",
    "क्षि, 3",
    "😀, 2",
    "👍🏽, 2",
    "👩\u200d💻, 2",
    "🇩🇪, 2",
    "❤\ufe0f, 2",
    "a\u0301\u0302b 数, 5",
  })
  void aLetterOfEastAsiaAndAnEmojiTakeTwoColumnsAndAnAccentNone(String text, int width) {
    assertThat(TextWidth.of(text)).isEqualTo(width);
  }

  @ParameterizedTest
  @CsvSource({
    "a long title, 12, a long title",
    "a long title, 8, a long …",
    "数据数据, 8, 数据数据",
    "数据数据, 6, 数据…",
    "数据数据, 7, 数据数…",
    "e\u0301e\u0301e\u0301, 2, e\u0301…",
    "data.real.web.tokens, 11, …web.tokens",
  })
  void aTextThatIsCutSaysSoAndFits(String text, int width, String cut) {
    assertThat(TextWidth.cut(text, width)).isEqualTo(cut);
    assertThat(TextWidth.of(cut)).isLessThanOrEqualTo(width);
  }

  @Test
  void aTextIsBrokenWhereAWordOfAnyScriptEnds() {
    assertThat(TextWidth.wrap("数据 数据 数据", 9)).containsExactly("数据 数据", "  数据");
    assertThat(TextWidth.breakInto("数据数据数据", 5)).containsExactly("数据", "  数", "  据", "  数", "  据");
  }
}
