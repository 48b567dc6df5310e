package org.mixcost.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mixcost.docs.Finding.millions;
import static org.mixcost.docs.Finding.thousands;
import static org.mixcost.docs.Finding.times;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.mixcost.MixCost;
import org.mixcost.analysis.optimize.Best;
import org.mixcost.analysis.pilot.PilotPlan;
import org.mixcost.analysis.pilot.PilotQuestion;
import org.mixcost.analysis.pilot.PilotValue;
import org.mixcost.issue.Phrase;
import org.mixcost.model.Category;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.SimulationPlan;
import org.mixcost.testing.Optima;
import org.mixcost.testing.Studies;

/** The amounts in the first sentence of each page of the course are those that the study comes to. */
class CourseFindingsTest {

  @Test
  void headline() throws IOException {
    Finding finding = Finding.of("01-headline.yaml");
    double real = finding.usd("gpt3-2024");
    finding.hasTheAmounts(
        "a bill of " + millions(1, finding.usd("gpt3-2020")),
        "into " + millions(2, real),
        "adds " + millions(2, finding.usd("mostly-synthetic") - real));
  }

  @Test
  void everyKindOfSource() throws IOException {
    Finding finding = Finding.of("02-every-kind-of-source.yaml");
    double real = finding.usd("real-text");
    finding.hasTheAmounts(
        "Of the " + millions(1, real),
        millions(1, finding.usd("real-text", Category.REAL_DATA)) + " is for text",
        millions(2, finding.usd("real-text", Category.COMPUTE)) + " for compute",
        "adds " + millions(2, finding.usd("with-synthetic") - real));
  }

  @Test
  void apiOrOwnAccelerators() throws IOException {
    Finding finding = Finding.of("03-api-or-own-accelerators.json");
    finding.hasTheAmounts(
        thousands(0, finding.usd("api")) + " by API",
        thousands(0, finding.usd("own-fast")) + " on tuned accelerators",
        thousands(0, finding.usd("own-slow")) + " on accelerators as they come");
  }

  @Test
  void fourWaysToBuyBooks() throws IOException {
    Finding finding = Finding.of("04-four-ways-to-buy-books.csv");
    double web = finding.usd("web-only");
    finding.hasTheAmounts(
        millions(2, finding.usd("by-word") - web) + " bought by the word",
        millions(1, finding.usd("from-authors") - web) + " written anew",
        millions(0, finding.usd("by-title") - web) + " licensed by the title",
        millions(0, finding.usd("for-a-fee") - web) + " as a backlist",
        thousands(1, finding.usd("by-word", Category.COMPUTE)));
  }

  @Test
  void twelveInputs() throws IOException {
    Finding finding = Finding.of("05-mc12.yaml");
    finding.hasTheAmounts(
        millions(1, finding.usd("all-real")) + " and " + millions(1, finding.usd("all-synthetic")),
        finding.cheaper("all-synthetic") + " of the draws");
  }

  @Test
  void deepSeekV3() throws IOException {
    Finding finding = Finding.of("06-deepseek-v3.yaml");
    double published = finding.usd("as-published");
    double more = finding.usd("all-of-these");
    finding.hasTheAmounts(
        "The " + millions(3, published),
        "at an assumed 2 USD",
        "it is " + millions(1, more) + ", " + times(1, more / published));
  }

  @Test
  void llamaOnThreeBases() throws IOException {
    Finding finding = Finding.of("07-llama-3.1-405b-on-three-bases.yaml");
    double rented = finding.usd("rented");
    double owned = finding.usd("owned");
    finding.hasTheAmounts(
        millions(0, rented) + " rented on demand",
        millions(0, finding.usd("committed-1y")) + " committed for one year",
        millions(0, finding.usd("committed-3y")) + " committed for three",
        millions(0, owned) + " on own cards by purchase and electricity alone: "
            + times(1, rented / owned),
        "is " + millions(0, finding.usd("owned-in-full")) + " on own cards",
        millions(0, finding.usd("year-paid-in-full")) + " for who");
  }

  @Test
  void phi4Mix() throws IOException {
    Finding finding = Finding.of("08-phi-4-mix.yaml");
    finding.hasTheAmounts(
        "costs " + millions(1, finding.usd("phi-4-mix")),
        millions(1, finding.usd("phi-4-mix", Category.SYNTHETIC_DATA)) + " of it for generation",
        "would cost " + millions(1, finding.usd("web-only")),
        millions(1, finding.usd("synthetic-once")));
  }

  @Test
  void rephraseTheWeb() throws IOException {
    Finding finding = Finding.of("09-rephrase-the-web.yaml");
    finding.hasTheAmounts(
        thousands(0, finding.usd("api")) + " by API",
        thousands(0, finding.usd("rented")) + " on rented H100s");
  }

  @Test
  void booksOrRewriting() throws IOException {
    Finding finding = Finding.of("10-books-licensed-or-rewritten.yaml");
    finding.hasTheAmounts(
        millions(1, finding.usd("by-title")) + " by the title",
        millions(1, finding.usd("for-a-fee")) + " for a fee",
        millions(2, finding.usd("by-word")) + " by the word",
        millions(2, finding.usd("rewritten")));
  }

  @Test
  void humanOrAiPreferences() throws IOException {
    Finding finding = Finding.of("11-human-or-ai-preferences.yaml");
    finding.hasTheAmounts(
        thousands(0, finding.usd("crowd")) + " labeled by a crowd",
        millions(1, finding.usd("specialists")) + " by two specialists each",
        thousands(1, finding.usd("ai")) + " by a model",
        thousands(0, finding.usd("hybrid")) + " if people check");
  }

  @Test
  void afterPreTraining() throws IOException {
    Finding finding = Finding.of("12-after-pre-training.yaml");
    double base = finding.usd("deepseek-v3");
    finding.hasTheAmounts(
        "adds " + thousands(1, finding.usd("deepseek-r1") - base),
        "to the " + millions(3, base) + " of DeepSeek-V3",
        "takes " + thousands(1, finding.usd("olmo-3-think")) + " from mid-training on",
        thousands(1, finding.usd("tulu-3-70b")),
        Math.round(finding.usd("s1-32b")) + " USD");
  }

  @Test
  void isAPilotWorthIt() throws IOException {
    Finding finding = Finding.of("14-is-a-pilot-worth-it.yaml");
    PilotQuestion question = PilotQuestion.ofTotals(Studies.shipped("14-is-a-pilot-worth-it.yaml"));
    SimulationPlan plan = SimulationPlan.of(PilotPlan.DEFAULT_SAMPLES, SimulationPlan.DEFAULT_SEED);
    PilotValue pilot =
        MixCost.create().pilots(question, plan, new Progress()).get().each().get(0);
    finding.hasTheAmounts(
        thousands(0, finding.usd("small")) + " with a model of 8B",
        thousands(0, finding.usd("large")) + " with one of 70B",
        "a pilot of " + pilot.best().items() + " texts is worth "
            + thousands(1, pilot.best().worth()),
        "costs "
            + thousands(2, pilot.design().cost().orElseThrow().of(pilot.best().items())));
  }

  @Test
  void fromAModelCard() throws IOException {
    Finding finding = Finding.of("13-from-a-model-card.yaml");
    finding.hasTheAmounts(
        "MPT-7B comes to " + thousands(1, finding.usd("mpt-7b")),
        "JetMoE-8B to " + thousands(1, finding.usd("jetmoe-8b")),
        "DeepSeek-V3 to " + millions(3, finding.usd("deepseek-v3")),
        "come to " + thousands(1, finding.usd("mpt-7b-unknown-speed")),
        thousands(1, finding.usd("jetmoe-8b-unknown-speed")),
        millions(3, finding.usd("deepseek-v3-unknown-speed")));
  }

  @Test
  void cheapestMixAtEqualLoss() throws IOException {
    String file = "15-cheapest-mix-at-equal-loss.yaml";
    Best best = Optima.of(file);
    Finding finding = Finding.of(file);
    finding.hasTheAmounts(
        "a bill of " + thousands(0, best.goal().central()),
        "instead of " + thousands(0, finding.usd("large")),
        times(1, Optima.setting(best, "data.real.web.epochs").best()));
  }

  @Test
  void acceleratorAndMixByADate() throws IOException {
    String file = "16-accelerator-and-mix-by-a-date.yaml";
    Finding.of(file).hasTheAmounts("With 800,000 USD");
    assertThat(Markdown.read(Course.page(Path.of(file)).toString()).finding())
        .contains(Phrase.of("%.3f nats, on B200s", Optima.of(file).value()));
  }
}
