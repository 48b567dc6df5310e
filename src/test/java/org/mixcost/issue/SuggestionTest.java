package org.mixcost.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The known word that a misspelt one stands for. */
class SuggestionTest {
  private static final List<String> KEYS =
      List.of("acceptance", "tokens", "h100-sxm-80gb", "price", "prices");

  @ParameterizedTest
  @CsvSource({
    "acceptence, acceptance", // one letter of ten
    "token, tokens",
    "TOKENS, tokens", // case is no edit
    "h100-sxm-80g, h100-sxm-80gb",
    "prize, price" // one edit; 'prices' is two away
  })
  void aNearWordIsSuggested(String word, String suggested) {
    assertThat(Suggestion.closest(word, KEYS)).contains(suggested);
  }

  @ParameterizedTest
  @CsvSource({"zebra", "tkns-per-second", "x"})
  void aFarWordIsNot(String word) {
    assertThat(Suggestion.closest(word, KEYS)).isEmpty();
  }

  @Test
  void aWordThatIsPartOfAKnownOneIsSuggested() {
    assertThat(Suggestion.closest("h100", KEYS)).contains("h100-sxm-80gb");
    assertThat(Suggestion.closest("H100", KEYS)).contains("h100-sxm-80gb");
  }

  @Test
  void twoLettersAreTooFewToBePartOfAWord() {
    assertThat(Suggestion.closest("gb", KEYS)).isEmpty();
  }

  @Test
  void ofTwoEquallyNearWordsTheFirstInTheAlphabetIsSuggested() {
    assertThat(Suggestion.closest("cat", List.of("hat", "bat"))).contains("bat");
  }

  @Test
  void theWordsOfAMessageAreEmptyWhereNothingIsNear() {
    assertThat(Suggestion.didYouMean("acceptence", KEYS)).isEqualTo("; did you mean 'acceptance'?");
    assertThat(Suggestion.didYouMean("zebra", KEYS)).isEmpty();
    assertThat(Suggestion.didYouMean("anything", List.of())).isEmpty();
  }

  /** Not even one that a known word is the beginning of. */
  @Test
  void ofWhatIsFarLongerThanAnyWordNoneIsNear() {
    assertThat(Suggestion.closest("price".repeat(10), List.of("price".repeat(10))))
        .isPresent();
    assertThat(Suggestion.closest("price".repeat(30), List.of("price".repeat(30))))
        .isEmpty();
  }

  /** A file of many scenarios, each of which extends one that is not there, would take the square of their number. */
  @Test
  void amongVeryManyWordsNoneIsSuggested() {
    List<String> many = IntStream.range(0, 5_001).mapToObj(i -> "scenario-" + i).toList();
    assertThat(Suggestion.closest("scenario-12x", many.subList(0, 5_000))).contains("scenario-12");
    assertThat(Suggestion.closest("scenario-12x", many)).isEmpty();
  }
}
