package org.mixcost.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.mixcost.cases.Cases.MIX_COST;
import static org.mixcost.cases.Cases.bill;
import static org.mixcost.cases.Cases.study;

import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mixcost.issue.Issue;
import org.mixcost.model.Input;
import org.mixcost.model.Models;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.Scenario.DefaultUsed;
import org.mixcost.scenario.Study;

/** Amounts of text in other measures than tokens, by arithmetic. */
class TextCasesTest {
  private static final Percentage EXACTLY = withinPercentage(1e-9);
  private static final double TOKENS_PER_WORD = 1.33;

  private final Study measures = study("text-in-other-measures.yaml");

  /** By 1.33 tokens a word, 4.5 bytes or characters a token, 500 words a page and 155 words a minute. */
  @ParameterizedTest
  @CsvSource({
    "words, web, 19.95e9",
    "bytes, web, 13.333333333333e9",
    "text, web, 13.333333333333e9",
    "characters, web, 2e9",
    "pages, web, 1.995e9",
    "speech, talks, 1.2369e9",
    "german, web, 29.715e9",
    "german-gpt2, web, 21.98607548552583e9"
  })
  void anAmountInAnotherMeasureIsSoManyTokens(String scenario, String source, double tokens) {
    assertThat(bill(measures, scenario).value("data." + source + ".tokens"))
        .isCloseTo(tokens, EXACTLY);
  }

  /** 150 GB are 33.3B tokens, a fifth of them synthetic; 90B words are seen, a fifth of them in 12B words of books. */
  @ParameterizedTest
  @CsvSource({
    "shares, data.web.tokens, 20e9",
    "shares, data.books.tokens, 6.666666666667e9",
    "shares, data.rephrased.tokens, 6.666666666667e9",
    "seen, training.tokens, 119.7e9",
    "seen, data.web.tokens, 47.88e9",
    "seen, data.books.epochs, 1.5",
    "seen-german, training.tokens, 178.29e9"
  })
  void aMixIsAsLargeAsItsText(String scenario, String line, double value) {
    assertThat(bill(measures, scenario).value(line)).isCloseTo(value, EXACTLY);
  }

  @Test
  void theSizeOfAMixIsRefusedAsAnAmountIs() {
    String text = Cases.text("text-in-other-measures.yaml");
    assertThat(
            MIX_COST.parse("case.yaml", text.replace("90B words", "90k words")).issues())
        .extracting(Issue::code)
        .contains("implausible");
    assertThat(MIX_COST
            .parse(
                "case.yaml",
                text.replace("language: german\n      real", "language: klingon\n      real"))
            .issues())
        .singleElement()
        .satisfies(issue -> {
          assertThat(issue.code()).isEqualTo("unknown-rate");
          assertThat(issue.help()).startsWith("write the amount in tokens");
        });
  }

  @Test
  void theRateIsListedWithItsSource() {
    DefaultUsed rate = measures.get("words").defaults().stream()
        .filter(used -> used.path().equals("data.real.web.tokens"))
        .findFirst()
        .orElseThrow();
    assertThat(rate.quantity().name()).isEqualTo("defaults/project.tokens_per_word");
    assertThat(rate.quantity().citation().title()).contains("TrueFoundry");
  }

  @Test
  void theRateIsAnInputThatAllSourcesShare() {
    Models models = Models.plan(Study.of("two", "2026-07", List.of(measures.get("two"))));
    assertThat(models.inputs().uncertain())
        .extracting(Input::quantity)
        .extracting(quantity -> quantity.name())
        .contains("defaults/project.tokens_per_word")
        .doesNotHaveDuplicates();
  }

  /** What a source says of its words for its price holds for its amount: 10M words, whatever a word's tokens. */
  @Test
  void wordsThatArePaidAreTheWordsThatAreWritten() {
    assertThat(bill(measures, "paid").value("data.essays.acquire")).isCloseTo(0.02 * 10e6, EXACTLY);
    assertThat(bill(measures, "paid").value("data.stories.acquire"))
        .isCloseTo(30.0 / 500 * 10e6, EXACTLY);
    assertThat(bill(measures, "paid").value("data.essays.tokens"))
        .isCloseTo(TOKENS_PER_WORD * 10e6, EXACTLY);
    assertThat(bill(measures, "paid").value("data.stories.tokens")).isCloseTo(1.5 * 10e6, EXACTLY);
  }

  /**
   * 60 GB at 40 USD, whatever a token's bytes; 9B tokens of 4.5 bytes are 40.5 GB; 10B tokens of 250M a GB are 40 GB; 10k hours
   * at 1.20 USD; 9,000 million characters at 20 USD; 1B words of 500 a page are 2M pages at 0.10 USD.
   */
  @ParameterizedTest
  @CsvSource({
    "gigabytes, 2400",
    "kilobytes, 2400",
    "of-tokens, 1620",
    "stated, 1600",
    "recordings, 12000",
    "minutes, 12000",
    "translated, 180000",
    "by-the-page, 200000"
  })
  void aPriceMayBeForTextInAnyMeasure(String scenario, double usd) {
    assertThat(bill(measures, scenario).value("data.s.acquire")).isCloseTo(usd, EXACTLY);
  }

  @Test
  void aPriceIsConvertedByTheRateOfTheAmount() {
    Scenario scenario = measures.get("gigabytes");
    assertThat(scenario.defaults())
        .filteredOn(used -> used.quantity().name().equals("defaults/project.bytes_per_token"))
        .extracting(DefaultUsed::path)
        .containsExactlyInAnyOrder("data.real.s.tokens", "data.real.s.tokens_per_unit");
    assertThat(
            Models.plan(Study.of("one", "2026-07", List.of(scenario))).inputs().uncertain())
        .extracting(input -> input.quantity().name())
        .containsOnlyOnce("defaults/project.bytes_per_token");
  }

  private static List<Issue> issues(String source) {
    return MIX_COST
        .parse(
            "case.yaml",
            Cases.text("text-in-other-measures.yaml")
                .replace("kind: open, tokens: 9B characters", source))
        .issues();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kind: open, tokens: 100k hours | unit-mismatch | write 100k hours of speech",
        "kind: open, tokens: 15B furlongs | unknown-unit | ",
        "kind: open, tokens: 9B words, language: klingon | unknown-rate | arabic",
        "kind: open, tokens: 9B words, tokenizer: word2 | unknown-rate | cl100k",
        "kind: open, tokens: 9B words, language: japanese | unknown-rate | in tokens",
        "kind: open, tokens: 9B, language: german | unused-key | ",
        "kind: per_unit, tokens: 9B, price: 1.20 USD/hour | unit-mismatch | 1.20 USD/speech-hour",
        "kind: per_unit, tokens: 9B, price: 4 USD/GB, language: klingon | unknown-rate | write tokens_per_unit",
        "kind: per_unit, tokens: 9B, price: 4 USD/word, tokens_per_unit: 250M tokens/GB | unit-mismatch | tokens/word"
      })
  void whatCannotBeConvertedIsRefusedWithWhatToWrite(String source, String code, String help) {
    assertThat(issues(source)).hasSize(1).allSatisfy(issue -> {
      assertThat(issue.code()).isEqualTo(code);
      assertThat(issue.help()).contains(help == null ? "" : help);
    });
  }

  /** 60 kB for 60 GB: 13,300 tokens train nothing. */
  @Test
  void anAmountThatIsFarTooSmallIsQuestionedInTokens() {
    assertThat(issues("kind: open, tokens: 60 kB")).singleElement().satisfies(issue -> {
      assertThat(issue.code()).isEqualTo("implausible");
      assertThat(issue.message()).contains("13.33").contains("1M to");
    });
  }

  @Test
  void aCorpusHasNoMoreThanItHas() {
    assertThat(issues("kind: open, corpus: dolma, tokens: 60 TB of text"))
        .extracting(Issue::code)
        .containsExactly("beyond-supply");
  }
}
