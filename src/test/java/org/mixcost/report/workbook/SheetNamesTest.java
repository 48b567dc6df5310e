package org.mixcost.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every text gives a name that spreadsheet programs take, and no two texts give one. */
class SheetNamesTest {
  private final SheetNames names = new SheetNames();

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "totals, totals",
        "a[b]:*?/\\c, a-b-c",
        "'quoted', quoted",
        "it's, it's",
        "History, History_",
        "\"\", _",
        "'''', _",
        "数据, 数据"
      })
  void aNameHasNothingThatReferencesAreMadeOf(String text, String name) {
    assertThat(names.next(text)).isEqualTo(name);
  }

  @Test
  void aLongNameIsCutToWhatProgramsTake() {
    assertThat(names.next("x".repeat(40))).isEqualTo("x".repeat(31));
    assertThat(names.next("x".repeat(50))).isEqualTo("x".repeat(29) + " 2");
  }

  @Test
  void namesThatDifferInCaseAloneAreOneToPrograms() {
    assertThat(names.next("Summary")).isEqualTo("Summary");
    assertThat(names.next("SUMMARY")).isEqualTo("SUMMARY 2");
    assertThat(names.next("summary")).isEqualTo("summary 3");
  }

  @Test
  void aCharacterOfTwoHalvesIsNotCutInTwo() {
    assertThat(names.next("x".repeat(30) + "🙂")).isEqualTo("x".repeat(30));
  }
}
