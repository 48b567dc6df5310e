package org.mixcost.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mixcost.testing.Estimates.assertLine;
import static org.mixcost.testing.Estimates.has;
import static org.mixcost.testing.Estimates.ofData;
import static org.mixcost.testing.Estimates.ofReal;
import static org.mixcost.testing.Estimates.ofSynthetic;

import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mixcost.MixCost;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.Estimate;
import org.mixcost.testing.Estimates;
import org.mixcost.testing.Middle;

/** Every line of a bill against its arithmetic, written out. */
class CostModelTest {

  @Nested
  class RealText {
    @Test
    void openTextCostsItsProcessing() {
      Estimate bill = ofReal("kind: open, tokens: 20B, processing: 0.04 USD/Mtok");
      assertLine(20e9 / 1e6 * 0.04, bill, "data.text.process");
      assertThat(has(bill, "data.text.acquire")).isFalse();
    }

    @Test
    void aCrawlScansWhatItsFiltersTakeAway() {
      Estimate bill = ofReal("""
          kind: open, tokens: 10B, crawl: {tokens_per_dump: 100B tokens/dump,
          language_kept: 50%, dedup_kept: 40%, quality_kept: 10%, decontamination_kept: 80%,
          extraction: 350 USD/dump, dedup: 0.0001 USD/Mtok, classifier: 0.001 USD/Mtok,
          labels: 460k, label_price: 0.005 USD/label, download: 400 TB, egress: 90 USD/TB}""");
      double scanned = 10e9 / (0.50 * 0.40 * 0.10 * 0.80);
      double process = scanned / 100e9 * 350 + scanned / 1e6 * (0.0001 + 0.001) + 460e3 * 0.005;
      assertLine(process, bill, "data.text.process");
      assertLine(400 * 90.0, bill, "data.text.acquire");
      assertLine((process + 400 * 90) / 10e9 * 1e6, bill, "data.text.usd_per_mtok");
    }

    @ParameterizedTest
    @CsvSource({
      "0.5 USD/Mtok, ,                  1e6",
      "0.001 USD/word, 1.3 tokens/word, 1.3",
      "0.25 USD/page, 400 tokens/page,  400",
      "5k USD/book, 120k tokens/book,   120e3"
    })
    void aLicenseByTheUnitCostsUnitsTimesPrice(String price, String perUnit, double tokensPerUnit) {
      String stated = perUnit == null ? "" : ", tokens_per_unit: " + perUnit;
      Estimate bill = ofReal("kind: per_unit, tokens: 60M, kept: 80%, price: " + price + stated);
      double usd = Double.parseDouble(price.split(" ")[0].replace("k", "e3"));
      assertLine(60e6 / (tokensPerUnit * 0.80) * usd, bill, "data.text.acquire");
    }

    @Test
    void aLicenseIsPaidForEachTermThatIsBegun() {
      Estimate bill = ofReal("kind: per_unit, tokens: 60M, price: 2 USD/Mtok, negotiation: 10%,"
          + " horizon: 7 years, term: 3 years");
      assertLine(60 * 2 * 3 * 1.10, bill, "data.text.acquire");
    }

    @Test
    void aFeeForATermDoesNotDependOnTheTokens() {
      Estimate bill = ofReal("kind: flat_fee, tokens: 3B, fee: 21M USD, allocation: 25%,"
          + " horizon: 5 years, term: 3 years");
      assertLine(21e6 * 2 * 0.25, bill, "data.text.acquire");
      assertThat(has(bill, "data.text.usd_per_mtok")).isFalse();
    }

    @Test
    void aYearlyFeeIsPaidEachYear() {
      Estimate bill =
          ofReal("kind: flat_fee, tokens: 3B, fee: 3M USD/year, horizon: 30 months, term: 1 year");
      assertLine(3e6 * 3, bill, "data.text.acquire");
    }

    @Test
    void commissionedTextCostsHoursOfWritersAndReview() {
      Estimate bill = ofReal("kind: commissioned, tokens: 2M, words_per_hour: 600 words/hour,"
          + " wage: 40 USD/hour, markup: 1.5, acceptance: 80%, review: 0.02 USD/word,"
          + " tokens_per_word: 1.25 tokens/word");
      double words = 2e6 / 1.25;
      assertLine(words / 600 * 40 * 1.5 / 0.80 + words * 0.02, bill, "data.text.acquire");
    }

    @Test
    void annotationByTheItem() {
      Estimate bill = ofReal(
          "kind: annotated, tokens: 20M, items: 20k, price: 0.30 USD/item,"
              + " annotators: 3, acceptance: 80%, checked: 5%, check_price: 2 USD/item, setup: 40k USD");
      assertLine(20e3 / 0.80 * 3 * 0.30 + 20e3 * 0.05 * 2 + 40e3, bill, "data.text.acquire");
    }

    @Test
    void annotationByTheHour() {
      Estimate bill = ofReal("kind: annotated, tokens: 20M, items: 20k, minutes: 15 minutes,"
          + " wage: 80 USD/hour, markup: 1.5, annotators: 2, acceptance: 90%");
      assertLine(20e3 / 0.90 * 2 * (15.0 / 60 * 80 * 1.5), bill, "data.text.acquire");
    }

    @Test
    void ownedTextCostsTheWorkOnIt() {
      Estimate bill = ofReal("kind: owned, tokens: 5B, export: 2 USD/Mtok, scrub: 4 USD/Mtok,"
          + " review: 120k USD, opportunity: 1M USD, processing: 0.1 USD/Mtok");
      assertLine(5e3 * (2 + 4) + 120e3 + 5e3 * 0.1, bill, "data.text.process");
      assertLine(1e6, bill, "data.text.acquire");
    }

    @Test
    void keptTextIsStoredByItsTokensAndMovedOut() {
      Estimate bill = ofReal("kind: open, tokens: 2T, holding: {bytes_per_token: 3 B/token,"
          + " duration: 9 months, price: 23 USD/TB-month, transfers: 2, egress: 90 USD/TB}");
      assertLine(2e12 * 3 / 1e12 * (9 * 23 + 2 * 90), bill, "data.text.hold");
    }

    @Test
    void aStatedSizeIsKeptInsteadOfTheTokens() {
      Estimate bill = ofReal("kind: open, tokens: 2T, holding: {size: 45 TB, duration: 1 month,"
          + " price: 23 USD/TB-month}");
      assertLine(45 * 23.0, bill, "data.text.hold");
    }

    @Test
    void repeatedTextIsTrainedOnTwiceAndPaidForOnce() {
      Estimate once = ofReal("kind: per_unit, tokens: 2B, price: 2 USD/Mtok");
      Estimate twice = ofReal("kind: per_unit, tokens: 2B, price: 2 USD/Mtok, epochs: 2");
      assertLine(2e3 * 2.0, twice, "data.text.acquire");
      assertLine(4e9, twice, "training.tokens");
      assertLine(2 * once.value("compute.training"), twice, "compute.training");
    }

    @Test
    void exposureStandsBesideTheTotal() {
      String text = "kind: open, tokens: 20B";
      Estimate bill =
          ofReal(text + ", exposure: {works: 500k, amount: 3k USD/work, probability: 20%}");
      assertLine(500e3 * 3e3 * 0.20, bill, "data.text.exposure");
      assertEquals(ofReal(text).totalUsd(), bill.totalUsd());
    }
  }

  @Nested
  class GenerationByApi {
    private static final String BASE =
        "tokens: 6B, method: rephrase, prompt_ratio: 2.9, output_tokens: 400,"
            + " acceptance: 80%, generator: {model: any, input_price: 0.15 USD/Mtok, output_price: 0.60 USD/Mtok";

    @Test
    void everyTokenThatIsKeptIsWrittenOftener() {
      Estimate bill = ofSynthetic(BASE + "}");
      double usd = 6e9 / 0.80 * (2.9 * 0.15 + 0.60) / 1e6;
      assertLine(usd, bill, "data.text.generate");
      assertLine(usd / 6e9 * 1e6, bill, "data.text.usd_per_mtok");
      assertThat(has(bill, "data.text.gpu_hours")).isFalse();
    }

    @Test
    void cachedTokensArePartOfThePrompt() {
      Estimate bill = ofSynthetic(BASE + ", cached_price: 0.05 USD/Mtok}, cached: 60%");
      double prompt = 0.40 * 0.15 + 0.60 * 0.05;
      assertLine(6e3 / 0.80 * (2.9 * prompt + 0.60), bill, "data.text.generate");
    }

    @Test
    void aBatchIsDiscounted() {
      Estimate bill = ofSynthetic(BASE + ", batch: true, batch_discount: 40%}");
      assertLine(6e3 / 0.80 * (2.9 * 0.15 + 0.60) * (1 - 0.40), bill, "data.text.generate");
    }

    @Test
    void failedCallsAreMadeAgainAndBilled() {
      Estimate bill = ofSynthetic(BASE + "}, failure_rate: 10%, failed_call_cost: 6");
      double attempted = 6e9 / (0.80 * 0.90);
      double billed = 0.90 + 0.10 * 6;
      assertLine(attempted * billed * (2.9 * 0.15 + 0.60) / 1e6, bill, "data.text.generate");
    }

    /** API-14 of the cost cases: 10.68 % of the calls fail at 6.08 times the cost, and an item costs 1.73 as much. */
    @Test
    void theMeasuredFailuresMakeAnItemCostThreeQuartersMore() {
      double without = ofSynthetic(BASE + "}").value("data.text.generate");
      double with = ofSynthetic(BASE + "}, failure_rate: 10.68%, failed_call_cost: 6.08")
          .value("data.text.generate");
      assertEquals(1.73, with / without, 0.005);
    }

    @Test
    void reasoningIsBilledAndNotKept() {
      Estimate bill = ofSynthetic(BASE + "}, reasoning_ratio: 3");
      assertLine(6e3 / 0.80 * (2.9 * 0.15 + (1 + 3) * 0.60), bill, "data.text.generate");
    }

    @Test
    void tokensAreCountedInTheTraineesTokenizer() {
      Estimate bill = ofSynthetic(BASE + "}, tokenizer_ratio: 0.87");
      assertLine(6e3 / (0.80 * 0.87) * (2.9 * 0.15 + 0.60), bill, "data.text.generate");
      assertLine(6e9, bill, "training.tokens");
    }

    @Test
    void whatFiltersTakeAwayIsWrittenToo() {
      Estimate bill = ofSynthetic(BASE + "}, dedup_survival: 90%, decontamination_loss: 2%");
      assertLine(6e3 / (0.80 * 0.90 * 0.98) * (2.9 * 0.15 + 0.60), bill, "data.text.generate");
    }

    @Test
    void theJudgeReadsWhatCameOutAndNotWhatFailed() {
      Estimate bill = ofSynthetic(BASE + """
          }, failure_rate: 10%, judge: {model: other, input_price: 0.2 USD/Mtok, output_price: 0.8 USD/Mtok,
          batch: true, batch_discount: 50%, share: 12%, votes: 3, prompt_tokens: 300, output_tokens: 10}""");
      double samples = 6e9 / (0.80 * 0.90) * 0.90 / 400;
      double one = ((300 + 400) * 0.2 + 10 * 0.8) / 1e6 * 0.50;
      assertLine(samples * 0.12 * 3 * one, bill, "data.text.judge");
    }

    @Test
    void pilotsAreALineOfTheirOwn() {
      Estimate bill = ofSynthetic(BASE + "}, development: 3");
      assertLine((3 - 1) * 6e3 / 0.80 * (2.9 * 0.15 + 0.60), bill, "data.text.development");
    }

    @Test
    void eachGenerationIsWrittenAndTrained() {
      Estimate once = ofSynthetic(BASE + "}");
      Estimate thrice = ofSynthetic(BASE + "}, rounds: 3");
      assertLine(3 * once.value("data.text.generate"), thrice, "data.text.generate");
      assertLine(2 * once.value("compute.training"), thrice, "compute.rounds");
    }
  }

  @Nested
  class GenerationOnOwnAccelerators {
    private static final String BASE =
        "tokens: 6B, method: rephrase, prompt_ratio: 2.9, acceptance: 80%,"
            + " self_hosted: {price: 2.50 USD/GPU-hour, tokens_per_second: 2000 tokens/s, efficiency: 50%";

    @Test
    void hoursAreTokensOverRateAndEfficiency() {
      Estimate bill = ofSynthetic(BASE + "}");
      double hours = 6e9 / 0.80 / (2000 * 3600 * 0.50);
      assertLine(hours, bill, "data.text.gpu_hours");
      assertLine(hours * 2.50, bill, "data.text.generate");
    }

    @Test
    void aRateOfAllTokensCountsThePromptsToo() {
      Estimate bill = ofSynthetic(BASE + ", counts: total}");
      assertLine(6e9 / 0.80 * (1 + 2.9) / (2000 * 3600 * 0.50), bill, "data.text.gpu_hours");
    }

    @Test
    void promptsMayBeReadAtARateOfTheirOwn() {
      Estimate bill = ofSynthetic(BASE + ", prompt_tokens_per_second: 20k tokens/s}");
      double written = 6e9 / 0.80;
      assertLine(
          (written / 2000 + written * 2.9 / 20_000) / (3600 * 0.50), bill, "data.text.gpu_hours");
    }

    @Test
    void reasoningAndFailuresTakeTimeToo() {
      Estimate bill =
          ofSynthetic(BASE + "}, reasoning_ratio: 3, failure_rate: 10%, failed_call_cost: 0.5");
      double billed = 6e9 / (0.80 * 0.90) * (0.90 + 0.10 * 0.5);
      assertLine(billed * (1 + 3) / (2000 * 3600 * 0.50), bill, "data.text.gpu_hours");
    }

    @Test
    void wholeIncrementsOfTheClusterAreBilled() {
      Estimate bill = ofSynthetic(BASE + ", accelerators: 64, billing_increment: 24 hours}");
      double hours = 6e9 / 0.80 / (2000 * 3600 * 0.50);
      double billed = Math.ceil(hours / (64 * 24)) * 64 * 24;
      assertThat(billed).isEqualTo(3072);
      assertLine(billed, bill, "data.text.gpu_hours");
      assertLine(billed * 2.50, bill, "data.text.generate");
    }
  }

  @Nested
  class Compute {
    private static final String DATA = "\ndata: {real: {web: {kind: open, tokens: 20B}}}";

    @Test
    void everyPartOfTheTimeAndOfTheWorkAroundIt() {
      Estimate bill = Estimates.of("""
          model: {parameters: 8B, active_parameters: 2B}
          training: {peak: 989 TFLOP/s, utilization: 40%, goodput: 90%, restarts: 1.1,
            price: 2.50 USD/GPU-hour, development: 2.5, post_training: 10%, accelerators: 64}
          energy: {power: 1 kW, pue: 1.25}
          carbon: 380 gCO2e/kWh""" + DATA);
      double hours = 6 * 2e9 * 20e9 / (989e12 * 0.40 * 3600) * 1.1 / 0.90;
      assertLine(6 * 2e9 * 20e9, bill, "training.flop");
      assertLine(hours, bill, "training.gpu_hours");
      assertLine(hours / (64 * 24), bill, "training.days");
      assertLine(hours * 2.50, bill, "compute.training");
      assertLine((2.5 - 1) * hours * 2.50, bill, "compute.development");
      assertLine(0.10 * hours * 2.50, bill, "compute.post_training");
      assertLine(hours * 1000 * 1.25 / 1e6, bill, "energy.mwh");
      assertLine(hours * 1.25 * 380 / 1e6, bill, "carbon.tco2e");
    }

    @Test
    void anOwnedAcceleratorCostsItsBusyHoursAndElectricity() {
      Estimate bill = Estimates.of("""
          model: {parameters: 8B}
          training: {peak: 989 TFLOP/s, utilization: 40%, owned: {purchase: 37k USD/GPU, life: 4 years,
            busy: 70%, power: 1100 W, pue: 1.2, electricity: 0.08 USD/kWh}}""" + DATA);
      double usdPerHour = 37e3 / (4 * 8766 * 0.70) + 1.1 * 1.2 * 0.08;
      assertLine(usdPerHour, bill, "training.usd_per_gpu_hour");
      assertLine(bill.value("training.gpu_hours") * usdPerHour, bill, "compute.training");
    }

    @Test
    void whateverElseIsPaid() {
      Estimate bill = ofData("real: {web: {kind: open, tokens: 20B}}", """
          people:
            engineers: {count: 4, duration: 9 months, salary: 180k USD/year, overhead: 1.3}
            lawyer: {count: 0.5, duration: 2 months, salary: 12k USD/month}
          storage: {size: 40 TB, duration: 12 months, price: 23 USD/TB-month, transfers: 1, egress: 90 USD/TB}
          evaluation: 95k USD
          other: {fee: 25k USD, grant: -10k USD}
          contingency: 10%
          """);
      double people = 4 * 9 * 180e3 / 12 * 1.3 + 0.5 * 2 * 12e3;
      double storage = 40 * (12 * 23 + 90);
      double compute = 6 * 1e9 * 20e9 / (1000e12 * 0.50 * 3600) * 2;
      assertLine(people, bill, "people");
      assertLine(storage, bill, "storage");
      assertLine(95e3, bill, "evaluation");
      assertLine(25e3, bill, "other.fee");
      assertLine(-10e3, bill, "other.grant");
      double sum = compute + people + storage + 95e3 + 25e3 - 10e3;
      assertLine(0.10 * sum, bill, "contingency");
      assertLine(1.10 * sum, bill, "total");
    }
  }

  @Nested
  class MixByShare {
    private static final String MIX = """
        tokens: 100B
        synthetic_share: 30%
        real:
          licensed: {kind: per_unit, share: 20%, price: 2 USD/Mtok}
          web: {kind: open, share: rest}
        synthetic:
          rephrased:
            share: rest
            method: rephrase
            prompt_ratio: 2
            output_tokens: 400
            acceptance: 50%
            generator: {model: any, input_price: 0.1 USD/Mtok, output_price: 0.4 USD/Mtok}
        """;

    @Test
    void aShareIsOneOfItsGroup() {
      Estimate bill = ofData(MIX);
      assertLine(100e9 * 0.70 * 0.20, bill, "data.licensed.tokens");
      assertLine(100e9 * 0.70 * 0.80, bill, "data.web.tokens");
      assertLine(100e9 * 0.30, bill, "data.rephrased.tokens");
      assertLine(100e9, bill, "training.tokens");
      assertLine(100e3 * 0.70 * 0.20 * 2, bill, "data.licensed.acquire");
    }
  }

  /** What a million kept tokens cost by each route, at the published prices; accelerators at 2.50 USD an hour. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.041  | real | kind: open, tokens: 1B, crawl: {tokens_per_dump: 156B tokens/dump, quality_kept: 8%,"
            + " extraction: 350 USD/dump, dedup: 0 USD/Mtok, classifier: 0.001 USD/Mtok}",
        "0.152  | api  | acceptance: 95%, input_price: 0.03 USD/Mtok, output_price: 0.05 USD/Mtok",
        "1.01   | batch | acceptance: 95%, input_price: 0.20 USD/Mtok, output_price: 1.25 USD/Mtok",
        "24.7   | batch | acceptance: 95%, input_price: 5 USD/Mtok, output_price: 30 USD/Mtok",
        "0.186  | own  | tokens_per_second: 9200 tokens/s, efficiency: 45%",
        "1.05   | own  | tokens_per_second: 731 tokens/s, efficiency: 100%",
        "752    | real | kind: per_unit, tokens: 1B, price: 0.001 USD/word, tokens_per_unit: 1.33 tokens/word",
        "6270   | real | kind: commissioned, tokens: 1B, words_per_hour: 1800 words/hour, wage: 15 USD/hour,"
            + " tokens_per_word: 1.33 tokens/word",
        "37600  | real | kind: per_unit, tokens: 1B, price: 5k USD/book, tokens_per_unit: 133k tokens/book",
        "47000  | real | kind: per_unit, tokens: 1B, price: 5k USD/book, tokens_per_unit: 106.4k tokens/book"
      })
  void theRoutesToAMillionTokensCostWhatIsPublished(double usdPerMtok, String route, String keys) {
    Estimate bill = switch (route) {
      case "real" -> ofReal(keys);
      case "own" ->
        ofSynthetic("tokens: 1B, method: rephrase, acceptance: 95%, dedup_survival: 95%,"
            + " self_hosted: {price: 2.50 USD/GPU-hour, " + keys + "}");
      default ->
        ofSynthetic("tokens: 1B, method: rephrase, prompt_ratio: 2.9, output_tokens: 359,"
            + " dedup_survival: 95%, "
            + keys.replace("input_price", "generator: {model: any, input_price")
            + (route.equals("batch") ? ", batch: true, batch_discount: 50%}" : "}"));
    };
    double rounding = usdPerMtok < 0.1 ? 0.0006 : usdPerMtok * 0.005;
    assertEquals(usdPerMtok, bill.value("data.text.usd_per_mtok"), rounding);
  }

  /** The 70B model of which only the best tenth is kept. */
  @Test
  void aTenthThatIsKeptMakesTenTimesThePrice() {
    Estimate bill = ofSynthetic(
        "tokens: 1B, method: rephrase, prompt_ratio: 2.9, output_tokens: 359,"
            + " acceptance: 10%, generator: {model: any, input_price: 0.23 USD/Mtok, output_price: 0.40 USD/Mtok}");
    assertLine((2.9 * 0.23 + 0.40) / 0.10, bill, "data.text.usd_per_mtok");
    assertEquals(10.7, bill.value("data.text.usd_per_mtok"), 0.05);
  }

  @Nested
  class Headline {
    private final MixCost mixCost = MixCost.create();
    private final Study study =
        mixCost.read(Path.of("data", "scenarios", "01-headline.yaml")).get();

    @Test
    void gpt3CostsWhatThePressSays() {
      Estimate bill = mixCost.estimate(study.get("gpt3-2020"));
      double hours = 6 * 175e9 * 300e9 / (125e12 * 0.224 * 3600);
      assertLine(hours, bill, "training.gpu_hours");
      assertLine(hours * 1.476, bill, "total");
      assertEquals(4.61e6, bill.totalUsd(), 4.61e6 * 0.005);
      assertEquals(3_125_000, bill.value("training.gpu_hours"), 3_125_000 * 0.005);
    }

    @Test
    void generationIsPaidForWhatIsRejectedToo() {
      Estimate bill = mixCost.estimate(study.get("mostly-synthetic"));
      double usd = 240e9 / Middle.ofShare(0.60, 0.95) * (2.9 * 0.15 + 0.60) * 0.5 / 1e6;
      assertEquals(usd, bill.value("data.textbooks.generate"), usd * 1e-9);
    }
  }
}
