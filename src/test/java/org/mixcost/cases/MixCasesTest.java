package org.mixcost.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.mixcost.cases.Cases.MIX_COST;
import static org.mixcost.cases.Cases.bill;
import static org.mixcost.cases.Cases.study;
import static org.mixcost.cases.Cases.text;

import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mixcost.analysis.bridge.Bridge;
import org.mixcost.issue.Issue;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.Estimate;
import org.mixcost.simulate.SimulationPlan;

/** Published mixes by tokens seen, by their tables and by arithmetic. */
class MixCasesTest {
  private static final Percentage EXACTLY = withinPercentage(1e-9);

  private final Study mixes = study("mix-by-tokens-seen.yaml");

  /** 6 · 65.2B · 1.4T operations on A100 at 47 % of 312 TFLOP/s: about the 1,022,362 hours that the paper prints. */
  @Test
  void thePublishedTableGivesItsTokensHoursAndCost() {
    double flop = 6 * 65.2e9 * 1.4e12;
    double hours = flop / (312e12 * 0.47 * 3600);
    Estimate bill = bill(mixes, "llama-65b");
    assertThat(bill.value("training.tokens")).isCloseTo(1.4e12, EXACTLY);
    assertThat(bill.value("training.flop"))
        .isCloseTo(flop, EXACTLY)
        .isCloseTo(5.477e23, within(1e20));
    assertThat(bill.value("training.gpu_hours"))
        .isCloseTo(hours, EXACTLY)
        .isCloseTo(1_037_461, within(1.0));
    assertThat(bill.totalUsd()).isCloseTo(2 * hours, EXACTLY).isCloseTo(2.075e6, within(1e3));
  }

  @ParameterizedTest
  @CsvSource({
    "crawl, 67, 1.10",
    "c4, 15, 1.06",
    "code, 4.5, 0.64",
    "wiki, 4.5, 2.45",
    "books, 4.5, 2.23",
    "papers, 2.5, 1.06",
    "answers, 2, 1.03"
  })
  void uniqueTokensFollowFromEpochs(String source, double percent, double epochs) {
    assertThat(bill(mixes, "llama-65b").value("data." + source + ".tokens"))
        .isCloseTo(percent / 100 * 1.4e12 / epochs, EXACTLY);
  }

  /** As the card prints them, to two decimals; it counts that of mC4 over another number of tokens than it prints. */
  @ParameterizedTest
  @CsvSource({
    "c4, 2.98",
    "crawl, 0.11",
    "code, 0.22",
    "wiki, 8.21",
    "markdown, 0.33",
    "papers, 0.68",
    "books, 1.15",
    "arxiv, 0.68",
    "answers, 0.68"
  })
  void epochsFollowFromUniqueTokens(String source, double epochs) {
    Estimate bill = bill(mixes, "mpt-7b");
    assertThat(bill.value("data." + source + ".epochs")).isCloseTo(epochs, within(0.0051));
    assertThat(bill.value("training.tokens")).isCloseTo(1e12, EXACTLY);
  }

  /** Shares are of real and synthetic text together: 60 %, 15 % and the rest of 100B; 45B words are 59.85B tokens. */
  @Test
  void sharesAreOfTheWholeMix() {
    Estimate bill = bill(mixes, "half-written");
    assertThat(bill.value("data.web.epochs")).isCloseTo(60e9 / (45e9 * 1.33), EXACTLY);
    assertThat(bill.value("data.notes.tokens")).isCloseTo(15e9, EXACTLY);
    assertThat(bill.value("data.rephrased.epochs")).isCloseTo(5, EXACTLY);
    assertThat(bill.value("data.rephrased.generate")).isCloseTo(5e3 * (1 + 2), EXACTLY);
    assertThat(bill.value("training.tokens")).isCloseTo(100e9, EXACTLY);
  }

  /** Epochs that follow from shares differ like those that are stated: by each source, and in all by what is seen. */
  @Test
  void aBridgeFromOneTableToAnotherAddsUp() {
    Bridge bridge = MIX_COST.bridge(mixes, "llama-65b", "half-written", SimulationPlan.of(64, 42));
    double parts =
        bridge.drivers().stream().mapToDouble(driver -> driver.part().central()).sum();
    assertThat(bridge.start().central()).isCloseTo(bill(mixes, "llama-65b").totalUsd(), EXACTLY);
    assertThat(bridge.end().central()).isCloseTo(bill(mixes, "half-written").totalUsd(), EXACTLY);
    assertThat(parts).isCloseTo(bridge.difference().central(), EXACTLY);
  }

  private static List<Issue> issues(String from, String to) {
    String text = text("mix-by-tokens-seen.yaml");
    assertThat(text).contains(from);
    return MIX_COST.parse("case.yaml", text.replace(from, to)).issues();
  }

  /** Read as shares of unique tokens, which epochs multiply, the table would be of 1.6555T tokens. */
  @Test
  void sharesOfUniqueTokensBesideEpochsAreQuestioned() {
    String guess = text("mix-by-tokens-seen.yaml")
        .split("  # MPT-7B", 2)[0]
        .replace("tokens_seen", "tokens")
        .replace("seen_share", "share");
    assertThat(MIX_COST.parse("case.yaml", guess).issues()).singleElement().satisfies(issue -> {
      assertThat(issue.code()).isEqualTo("epochs-beside-shares");
      assertThat(issue.message()).contains("1.656T").contains("not 1.4T");
      assertThat(issue.help()).contains("tokens_seen: 1.4T").contains("seen_share");
    });
  }

  /** Shares that do not sum say nothing of how much is trained on. */
  @Test
  void epochsAreNotQuestionedBesideSharesThatAreWrong() {
    String guess = text("mix-by-tokens-seen.yaml")
        .split("  # MPT-7B", 2)[0]
        .replace("tokens_seen", "tokens")
        .replace("seen_share: 67%", "share: 77%")
        .replace("seen_share", "share");
    assertThat(MIX_COST.parse("case.yaml", guess).issues())
        .extracting(Issue::code)
        .containsExactly("shares-do-not-sum");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "seen_share: 67%, epochs: 1.10 | seen_share: 77%, epochs: 1.10 | shares-do-not-sum | of all tokens seen",
        "seen_share: rest, epochs: 1.03 | seen_share: 1% | shares-do-not-sum | sum to 0.99",
        "seen_share: 67%, epochs: 1.10 | share: 67% | mixed-amounts | of all tokens seen",
        "seen_share: 67%, epochs: 1.10 | tokens: 800B | mixed-amounts | every source of real needs a seen_share",
        "seen_share: 67%, epochs: 1.10 | seen_share: 67%, tokens: 800B, epochs: 2 | two-ways | tokens, epochs",
        "seen_share: 67%, epochs: 1.10 | seen_share: 67%, share: 67% | two-ways | seen_share, share",
        "tokens_seen: 1.4T | tokens: 1.4T | missing-key | need data.tokens_seen",
        "seen_share: 60%, tokens: 45B words | seen_share: 60%, tokens: 0 | out-of-domain | above 0"
      })
  void amountsAreStatedInOneWay(String from, String to, String code, String message) {
    assertThat(issues(from, to)).anySatisfy(issue -> {
      assertThat(issue.code()).isEqualTo(code);
      assertThat(issue.message()).contains(message);
    });
  }
}
