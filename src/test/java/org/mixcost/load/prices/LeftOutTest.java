package org.mixcost.load.prices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.mixcost.load.prices.ImportedList.inPart;
import static org.mixcost.load.prices.ImportedList.model;
import static org.mixcost.load.prices.ImportedList.skipped;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mixcost.catalog.ModelOffer;
import org.mixcost.catalog.ModelOffer.HourDiscount;
import org.mixcost.catalog.ModelOffer.LongPrompts;
import org.mixcost.catalog.imports.PriceImport;

/** A price that is taken without something says so. */
class LeftOutTest {
  private static final String LITELLM = """
      {"our-model-9": {"litellm_provider": "acme", "mode": "chat",
        "input_cost_per_token": 2e-06, "output_cost_per_token": 8e-06, %s}}
      """;

  private static final String RANGES = """
      {"our-model-9": {"litellm_provider": "acme", "mode": "chat", "tiered_pricing": [
        {"range": [0, 32000.0], "input_cost_per_token": 1e-06, "output_cost_per_token": 5e-06,
         "cache_read_input_token_cost": 1e-07, "output_cost_per_reasoning_token": 6e-06},
        {"range": [32000.0, 128000.0], "input_cost_per_token": 1.8e-06, "output_cost_per_token": 9e-06,
         "cache_read_input_token_cost": 1.8e-07},
        {"range": [128000.0, 256000.0], "input_cost_per_token": 3e-06, "output_cost_per_token": 1.5e-05}]}}
      """;

  private static final String GENAI = """
      [{"id": "acme", "name": "Acme", "models": [{"id": "our-model-9", "prices": %s}]}]
      """;

  @TempDir
  private Path place;

  private PriceImport read(String list) {
    return new ImportedList(place).read("list.json", list).get();
  }

  private static ModelOffer offer(PriceImport found) {
    return model(found, "our-model-9", "acme");
  }

  /** A batch is 50 % off on input and 25 % on output; a price of cached text in another unit is 100 USD for a token. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      "input_cost_per_token_batches": 1e-06, "output_cost_per_token_batches": 6e-06 | BATCH our-model-9 input_cost_per_token_batches 0.000001; BATCH our-model-9 output_cost_per_token_batches 0.000006
      "input_cost_per_token_batches": 1e-06 | BATCH our-model-9 input_cost_per_token_batches 0.000001
      "cache_read_input_token_cost": "low" | CACHE our-model-9 cache_read_input_token_cost low
      "cache_creation_input_token_cost": 100 | CACHE our-model-9 input to a cache at 1.00e+08 USD/Mtok, which is above any known price; is it for a million tokens?
      "input_cost_per_token_above_128k_tokens": 4e-06, "input_cost_per_token_above_256k_tokens": 5e-06 | LONG_PROMPTS our-model-9 input_cost_per_token_above_256k_tokens 0.000005
      "input_cost_per_token_above_128k_tokens": 9 | LONG_PROMPTS our-model-9 long prompts at 9.00e+06 USD/Mtok, which is above any known price; is it for a million tokens?
      "search_context_cost_per_query": {"low": 0.01}, "input_cost_per_image": 0, "input_cost_per_audio_token": null | NO_COLUMN our-model-9 search_context_cost_per_query
      """)
  void whatARowDoesNotHoldIsNamed(String further, String leftOut) {
    PriceImport found = read(LITELLM.formatted(further));
    assertThat(inPart(found)).containsExactly(leftOut.split("; (?=[A-Z])"));
    assertThat(offer(found).prices().input()).isEqualByComparingTo("2");
    assertThat(offer(found).prices().batchDiscount()).isEmpty();
    assertThat(offer(found).prices().cached()).isEmpty();
  }

  @Test
  void aRowSaysWhatItDoesNotHold() {
    PriceImport found = read(LITELLM.formatted(
        "\"input_cost_per_audio_token\": 1e-05, \"input_cost_per_token_batches\": 1e-06"));
    assertThat(offer(found).origin().note())
        .contains(
            "not taken: input_cost_per_audio_token 0.00001, input_cost_per_token_batches 0.000001");
  }

  @Test
  void whatIsTakenWholeIsNotNamed() {
    PriceImport found = read(LITELLM.formatted(
        "\"input_cost_per_token_batches\": 1e-06, \"output_cost_per_token_batches\": 4e-06"));
    assertThat(found.inPart()).isEmpty();
    assertThat(offer(found).origin().note()).doesNotContain("not taken");
  }

  /** 1e-6 · 1e6 = 1 USD for a million tokens read, and 1.8 where the prompt has more than 32 000. */
  @Test
  void ofRangesTheFirstTwoAreTaken() {
    PriceImport found = read(RANGES);
    ModelOffer offer = offer(found);
    assertThat(offer.prices().input()).isEqualByComparingTo("1");
    assertThat(offer.prices().output()).isEqualByComparingTo("5");
    assertThat(offer.prices().cached()).hasValue(new BigDecimal("0.1"));
    assertThat(offer.prices().longPrompts()).hasValue(longPrompts("32000", "1.8", "9"));
    assertThat(inPart(found))
        .containsExactly(
            "NO_COLUMN our-model-9 output_cost_per_reasoning_token 0.000006",
            "LONG_PROMPTS our-model-9 cache_read_input_token_cost 1.8E-7 from 32000 tokens on",
            "LONG_PROMPTS our-model-9 input_cost_per_token 0.000003 from 128000 tokens on",
            "LONG_PROMPTS our-model-9 output_cost_per_token 0.000015 from 128000 tokens on");
  }

  private static LongPrompts longPrompts(String above, String input, String output) {
    return new LongPrompts(new BigDecimal(above), new BigDecimal(input), new BigDecimal(output));
  }

  @Test
  void rangesOfWhichTheFirstLacksAreNoPrice() {
    String list = RANGES.replace("[0, 32000.0]", "[16000, 32000.0]");
    assertThat(new ImportedList(place).read("list.json", list).issues())
        .singleElement()
        .extracting(issue -> issue.message())
        .asString()
        .contains("no price of what mixcost prices (our-model-9)");
  }

  /** The step of the output at another length than that of the input is no part of it. */
  @Test
  void stepsBeyondTheFirstAreNamed() {
    PriceImport found = read(GENAI.formatted("""
        {"input_mtok": {"base": 3, "tiers": [{"start": 500000, "price": 9}, {"start": 200000, "price": 6}]},
         "output_mtok": {"base": 15, "tiers": [{"start": 100000, "price": 20}]},
         "cache_read_mtok": {"base": 0.3, "tiers": [{"start": 200000, "price": 0.6}]},
         "cache_write_mtok": {"tiers": []}, "input_audio_mtok": 20, "requests_kcount": 0}
        """));
    assertThat(offer(found).prices().longPrompts()).hasValue(longPrompts("200000", "6", "15"));
    assertThat(inPart(found))
        .containsExactly(
            "LONG_PROMPTS our-model-9 input_mtok 9 from 500000 tokens on",
            "LONG_PROMPTS our-model-9 output_mtok 20 from 100000 tokens on",
            "LONG_PROMPTS our-model-9 cache_read_mtok 0.6 from 200000 tokens on",
            "CACHE our-model-9 cache_write_mtok",
            "NO_COLUMN our-model-9 input_audio_mtok 20");
  }

  /** The ranges of an entry count, whether it says the price of the first once more or not. */
  @Test
  void rangesBesideThePriceOfTheFirstAreThoseOfLongPrompts() {
    String ranges = """
        "tiered_pricing": [
          {"range": [0, 32000], "input_cost_per_token": 1e-6, "output_cost_per_token": 4e-6},
          {"range": [32000, 128000], "input_cost_per_token": 2e-6, "output_cost_per_token": 8e-6}]""";
    String entry =
        "{\"acme/our-model-9\": {\"litellm_provider\": \"acme\", \"mode\": \"chat\", %s}}";
    String base = "\"input_cost_per_token\": 1e-6, \"output_cost_per_token\": 4e-6, ";
    for (String prices : List.of(ranges, base + ranges)) {
      PriceImport found = read(entry.formatted(prices));
      assertThat(offer(found).prices().longPrompts()).hasValue(longPrompts("32000", "2", "8"));
      assertThat(inPart(found)).isEmpty();
    }
  }

  private static final String AT_NIGHT = GENAI.formatted("""
      [{"prices": {"input_mtok": 2, "output_mtok": 8}},
       {"constraint": {"start_time": "16:30:00Z", "end_time": "00:30:00Z"},
        "prices": {"input_mtok": 1, "output_mtok": %s}}]
      """);

  @Test
  void aPriceOfSomeHoursOfTheDayIsNamedBesideThatOfAllOthers() {
    PriceImport found = read(AT_NIGHT.formatted(5));
    assertThat(offer(found).prices().input()).isEqualByComparingTo("2");
    assertThat(inPart(found))
        .containsExactly(
            "TIME_OF_DAY our-model-9 input_mtok 1, output_mtok 5 (start_time 16:30:00Z, end_time 00:30:00Z)");
    assertThat(offer(found).origin().note()).contains("not taken: input_mtok 1, output_mtok 5");
  }

  /** 1 of 2 and 4 of 8 are both half as much. */
  @Test
  void whatIsLessAlikeInSomeHoursIsADiscountOfThem() {
    PriceImport found = read(AT_NIGHT.formatted(4));
    assertThat(offer(found).prices().input()).isEqualByComparingTo("2");
    assertThat(offer(found).prices().offPeak().orElseThrow().discount())
        .isEqualByComparingTo("0.5");
    assertThat(offer(found).prices().offPeak().orElseThrow().hours()).isEqualTo("16:30-00:30 UTC");
    assertThat(inPart(found)).isEmpty();
  }

  private static final String TWICE_A_DAY = GENAI.formatted("""
      [{"prices": {"input_mtok": 3, "output_mtok": 9}},
       {"constraint": {"start_time": "16:30:00Z", "end_time": "00:30:00Z"},
        "prices": {"input_mtok": 2, "output_mtok": %s}},
       {"constraint": {"start_time": "02:00:00Z", "end_time": "04:00:00Z"},
        "prices": {"output_mtok": 6, "input_mtok": 2.0}}]
      """);

  /** 2 of 3 and 6 of 9 are both a third less, which is no whole percent. */
  @Test
  void pricesOfHoursAreComparedAsNumbersAndNotRounded() {
    HourDiscount discount =
        offer(read(TWICE_A_DAY.formatted("6.00"))).prices().offPeak().orElseThrow();
    assertThat(discount.discount().doubleValue()).isCloseTo(1.0 / 3, within(1e-6));
    assertThat(discount.hours()).isEqualTo("16:30-00:30 and 02:00-04:00 UTC");
    assertThat(offer(read(TWICE_A_DAY.formatted("5.99"))).prices().offPeak()).isEmpty();
  }

  /** 0.135 of 0.55 is 75.45% less, 0.55 of 2.19 is 74.89% less. */
  @Test
  void whatIsLessAlikeInWholePercentAloneIsNamed() {
    PriceImport found = read(AT_NIGHT
        .replace(
            "\"input_mtok\": 2, \"output_mtok\": 8", "\"input_mtok\": 0.55, \"output_mtok\": 2.19")
        .replace("\"input_mtok\": 1", "\"input_mtok\": 0.135")
        .formatted("0.55"));
    assertThat(offer(found).prices().offPeak()).isEmpty();
    assertThat(inPart(found)).hasSize(1);
  }

  /** On 2026-11-20 the price since October holds at all hours; that of hours before it does not any more. */
  @Test
  void aLaterPriceEndsThoseOfHours() {
    PriceImport found = read(GENAI.formatted("""
        [{"prices": {"input_mtok": 2, "output_mtok": 8}},
         {"constraint": {"start_time": "16:30:00Z"}, "prices": {"input_mtok": 1, "output_mtok": 4}},
         {"constraint": {"start_date": "2026-10-01"}, "prices": {"input_mtok": 3, "output_mtok": 9}}]
        """));
    assertThat(offer(found).prices().input()).isEqualByComparingTo("3");
    assertThat(found.inPart()).isEmpty();
  }

  @Test
  void pricesOfHoursAloneAreNoPrice() {
    String list = GENAI
        .formatted("""
        [{"constraint": {"start_time": "16:30:00Z"}, "prices": {"input_mtok": 1, "output_mtok": 4}}]
        """)
        .replace(
            "]}]", ", {\"id\": \"b\", \"prices\": {\"input_mtok\": 1, \"output_mtok\": 4}}]}]");
    PriceImport found = read(list);
    assertThat(skipped(found)).containsExactly("NO_PRICE our-model-9 1");
  }
}
