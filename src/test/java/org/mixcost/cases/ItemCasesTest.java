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
import org.mixcost.scenario.Study;

/** Text that is counted or paid in items, by arithmetic. */
class ItemCasesTest {
  private static final Percentage EXACTLY = withinPercentage(1e-9);

  private final Study items = study("items-of-tokens.yaml");

  /** 1,200 Mtok at 0.15 and 800 Mtok at 0.60 USD. */
  @Test
  void pairsAreReadAndWrittenAsLongAsTheyAre() {
    double usd = 1200 * 0.15 + 800 * 0.60;
    assertThat(bill(items, "pairs").value("data.pairs.generate")).isCloseTo(usd, EXACTLY);
    assertThat(bill(items, "pairs").value("data.pairs.tokens")).isCloseTo(800e6, EXACTLY);
    assertThat(bill(items, "ratio").value("data.pairs.generate")).isCloseTo(usd, EXACTLY);
  }

  @ParameterizedTest
  @CsvSource({
    "captions, 120",
    "counted, 120",
    "articles, 120000",
    "words, 30075.18796992481",
    "samples, 400",
    "labels, 20000"
  })
  void aPriceMayBeForEachOfAnyUnit(String scenario, double usd) {
    assertThat(bill(items, scenario).value("data.s.acquire")).isCloseTo(usd, EXACTLY);
  }

  /** √(2M · 3M) documents of 900 tokens. */
  @Test
  void itemsOfSoManyTokensAreTheAmount() {
    assertThat(bill(items, "labels").value("data.s.tokens")).isCloseTo(3e6, EXACTLY);
    assertThat(bill(items, "counted").value("data.s.tokens")).isCloseTo(256e6, EXACTLY);
    assertThat(bill(items, "crawl").value("data.s.tokens"))
        .isCloseTo(Math.sqrt(6e12) * 900, EXACTLY);
  }

  private static List<Issue> issues(String from, String to) {
    String text = Cases.text("items-of-tokens.yaml");
    assertThat(text).contains(from);
    return MIX_COST.parse("case.yaml", text.replace(from, to)).issues();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "USD/image, tokens_per_unit: 256 tokens/image | USD/image | missing-key | tokens_per_unit: 500 tokens/image",
        "tokens_per_unit: 256 tokens/image | tokens_per_unit: 256 tokens/page | unit-mismatch | tokens/image",
        "USD/kword | USD/wrod | missing-key | tokens/wrod",
        "USD/kword | USD/kword/day | unknown-unit | ",
        "open, items: 2M to 3M, tokens | open, samples: 2M, tokens | unknown-key | items",
        "open, items: 2M to 3M, tokens_per_item: 900 tokens | open, items: 2M | missing-key | ",
        "open, items: 2M to 3M | open, tokens: 3M, items: 2M | two-ways | none"
      })
  void whatIsMissingIsShown(String from, String to, String code, String help) {
    assertThat(issues(from, to)).isNotEmpty().anySatisfy(issue -> {
      assertThat(issue.code()).isEqualTo(code);
      assertThat(issue.help()).contains(help == null ? "" : help);
    });
  }

  @Test
  void aPromptIsSaidInOneWay() {
    assertThat(
            issues("prompt_tokens: 1200 tokens", "prompt_tokens: 1200\n          prompt_ratio: 2"))
        .extracting(Issue::code)
        .containsExactly("two-ways");
  }
}
