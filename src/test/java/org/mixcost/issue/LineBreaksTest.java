package org.mixcost.issue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineBreaksTest {
  private static LineBreaks of(int width, boolean cutsWords) {
    return new LineBreaks(line -> line.length() <= width, "  ", cutsWords);
  }

  @Test
  void aLineIsBrokenAtTheLastSpaceThatFits() {
    assertThat(of(9, false).lines("one two three four"))
        .containsExactly("one two", "  three", "  four");
  }

  @Test
  void aWordThatIsTooLongStaysWholeUnlessItIsToBeCut() {
    assertThat(of(4, false).lines("abcdefghij k")).containsExactly("abcdefghij", "  k");
    assertThat(of(4, true).lines("abcdefghij k"))
        .containsExactly("abcd", "  ef", "  gh", "  ij", "  k");
  }

  @Test
  void aWordIsCutBehindASeparatorWhereThereIsOne() {
    assertThat(of(12, true).lines("data.real.web.tokens of x-y"))
        .containsExactly("data.real.", "  web.tokens", "  of x-y");
    assertThat(of(4, true).lines(".abcdef")).containsExactly(".abc", "  de", "  f");
  }

  /** 𝄞 is one character of two units. */
  @Test
  void noCharacterIsCutInTwo() {
    assertThat(of(1, true).lines("𝄞𝄞")).containsExactly("𝄞", "  𝄞");
  }

  @Test
  void nothingIsOneEmptyLine() {
    assertThat(of(4, true).lines("")).containsExactly("");
  }
}
