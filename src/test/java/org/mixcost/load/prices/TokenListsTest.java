package org.mixcost.load.prices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mixcost.load.prices.ImportedList.inPart;
import static org.mixcost.load.prices.ImportedList.model;
import static org.mixcost.load.prices.ImportedList.skipped;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mixcost.catalog.Catalog;
import org.mixcost.catalog.GeneratorQuote;
import org.mixcost.catalog.ModelOffer.LongPrompts;
import org.mixcost.catalog.ModelOffer.TokenUsd;
import org.mixcost.catalog.imports.PriceImport;
import org.mixcost.issue.Checked;

/** Prices of tokens, from lists in the shapes of LiteLLM and genai-prices. */
class TokenListsTest {
  private static final String LITELLM = """
      {
        "sample_spec": {"litellm_provider": "one of a page", "mode": "chat or embedding", "input_cost_per_token": 0.0},
        "azure/gpt-4o": {
          "litellm_provider": "azure", "mode": "chat",
          "input_cost_per_token": 2.5e-06, "output_cost_per_token": 1e-05,
          "cache_read_input_token_cost": 1.25e-06, "cache_creation_input_token_cost": null,
          "input_cost_per_token_batches": 1.25e-06, "output_cost_per_token_batches": 5e-06
        },
        "azure/eu/gpt-4o": {
          "litellm_provider": "azure", "mode": "chat",
          "input_cost_per_token": 2.75e-06, "output_cost_per_token": 1.1e-05
        },
        "gemini/our-new-model-9": {
          "litellm_provider": "gemini", "mode": "chat", "supports_reasoning": true,
          "input_cost_per_token": 1.25e-06, "output_cost_per_token": 1e-05,
          "input_cost_per_token_above_200k_tokens": 2.5e-06, "output_cost_per_token_above_200k_tokens": 1.5e-05,
          "source": "https://example.org/prices"
        },
        "text-embedding-9": {"litellm_provider": "openai", "mode": "embedding", "input_cost_per_token": 2e-08, "output_cost_per_token": 0.0},
        "dall-e-9": {"litellm_provider": "openai", "mode": "image_generation", "output_cost_per_image": 0.04},
        "free-9": {"litellm_provider": "openrouter", "mode": "chat", "input_cost_per_token": 0.0, "output_cost_per_token": 0.0},
        "tiers-9": {"litellm_provider": "dashscope", "mode": "chat", "tiered_pricing": [{"range": [0, 1000]}]},
        "slip-9": {"litellm_provider": "openai", "mode": "chat", "input_cost_per_token": 2.5, "output_cost_per_token": 10}
      }
      """;

  private static final String GENAI = """
      [{"id": "aws", "name": "AWS Bedrock", "api_pattern": "x", "models": [
        {"id": "our-model-9", "match": {"equals": "our-model-9"}, "prices": [
          {"prices": {"input_mtok": {"base": 3, "tiers": [{"start": 200000, "price": 6}]},
                      "output_mtok": {"base": 15, "tiers": [{"start": 200000, "price": 22.5}]}}},
          {"constraint": {"start_date": "2026-03-13"},
           "prices": {"input_mtok": 2, "cache_write_mtok": 2.5, "cache_read_mtok": 0.2, "output_mtok": 10}},
          {"constraint": {"start_time": "16:30:00Z", "end_time": "00:30:00Z"},
           "prices": {"input_mtok": 1, "output_mtok": 5}}]},
        {"id": "our-embedding-9", "match": {"equals": "e"}, "prices": {"input_mtok": 0.1}},
        {"id": "per-token-9", "match": {"equals": "e"}, "prices": {"input_mtok": 3e-06, "output_mtok": 1.5e-05}}]}]
      """;

  @TempDir
  private Path place;

  private PriceImport liteLlm() {
    return new ImportedList(place).read("prices.json", LITELLM).get();
  }

  private static void assertUsd(Optional<BigDecimal> price, String usd) {
    assertThat(price.orElseThrow()).isEqualByComparingTo(usd);
  }

  @Test
  void aPriceOfATokenIsAMillionTimesThatOfAMillion() {
    TokenUsd prices = model(liteLlm(), "gpt-4o", "azure").prices();
    assertThat(prices.input()).isEqualByComparingTo("2.5");
    assertThat(prices.output()).isEqualByComparingTo("10");
    assertUsd(prices.cached(), "1.25");
    assertThat(prices.cacheWrite()).isEmpty();
    assertUsd(prices.batchDiscount(), "0.5");
  }

  @Test
  void whatALongPromptCostsIsKept() {
    LongPrompts prompts =
        model(liteLlm(), "our-new-model-9", "gemini").prices().longPrompts().orElseThrow();
    assertThat(prompts.above()).isEqualByComparingTo("200000");
    assertThat(prompts.input()).isEqualByComparingTo("2.5");
    assertThat(prompts.output()).isEqualByComparingTo("15");
  }

  @Test
  void eachEntryIsTakenOrNamed() {
    PriceImport found = liteLlm();
    assertThat(found.taken()).isEqualTo(2);
    assertThat(skipped(found))
        .containsExactlyInAnyOrder(
            "SAMPLE sample_spec 1",
            "DOUBLE azure/eu/gpt-4o 1",
            "NO_TEXT text-embedding-9 1",
            "NO_TEXT dall-e-9 1",
            "FREE free-9 1",
            "NO_PRICE tiers-9 1",
            "IMPLAUSIBLE slip-9 1");
    assertThat(found.prices()).isEqualTo(9);
  }

  @Test
  void aRowSaysItsListItsDateAndWhoImportedIt() {
    GeneratorQuote quote = catalogOf(liteLlm())
        .generator("our-new-model-9", "", "2026-12")
        .orElseThrow()
        .quotes()
        .get(0);
    assertThat(quote.input().median()).isEqualTo(1.25);
    assertThat(quote.input().citation().title()).isEqualTo("LiteLLM price map");
    assertThat(quote.input().citation().date()).isEqualTo("2026-11-20");
    assertThat(quote.input().citation().url()).isEqualTo("https://example.org/prices");
    assertThat(quote.input().citation().note())
        .isEqualTo("listed as gemini/our-new-model-9; imported from prices.json by mixcost 1.2.3");
    assertThat(catalogOf(liteLlm()).reasons("our-new-model-9")).contains("optional");
  }

  private Catalog catalogOf(PriceImport written) {
    assertThat(written.files().texts()).containsOnlyKeys("generators.csv");
    return Catalog.with(place.resolve("own")).get();
  }

  /** Of a day before the new price, the old one with its steps counts; one that holds for hours of the day never does. */
  @ParameterizedTest
  @CsvSource({
    "2026-03-12, 3, 15",
    "2026-02, 3, 15",
    "2026-03-13, 2, 10",
    "2026-03, 2, 10",
    "2026, 2, 10"
  })
  void ofSeveralPricesTheOneOfTheDayCounts(String day, String input, String output) {
    PriceImport found =
        new ImportedList(place).dated(day).read("data.json", GENAI).get();
    TokenUsd prices = model(found, "our-model-9", "bedrock").prices();
    assertThat(prices.input()).isEqualByComparingTo(input);
    assertThat(prices.output()).isEqualByComparingTo(output);
    assertThat(prices.longPrompts().isPresent()).isEqualTo(input.equals("3"));
    assertThat(prices.cached().isPresent()).isEqualTo(input.equals("2"));
  }

  @ParameterizedTest
  @CsvSource({"1, 5, 2, 0.5, 16:30-00:30 UTC", "4, 20, 4, 0.5, all but 16:30-00:30 UTC"})
  void pricesOfHoursAreADiscountOnTheDearerOnes(
      String input, String output, String full, String discount, String hours) {
    String list = GENAI.replace(
        "\"input_mtok\": 1, \"output_mtok\": 5",
        "\"input_mtok\": " + input + ", \"output_mtok\": " + output);
    PriceImport found =
        new ImportedList(place).dated("2026-09-01").read("data.json", list).get();
    TokenUsd prices = model(found, "our-model-9", "bedrock").prices();
    assertThat(prices.input()).isEqualByComparingTo(full);
    assertThat(prices.offPeak().orElseThrow().discount()).isEqualByComparingTo(discount);
    assertThat(prices.offPeak().orElseThrow().hours()).isEqualTo(hours);
  }

  @Test
  void hoursInWhichNotAllPricesAreLessAlikeAreNoDiscount() {
    PriceImport found = new ImportedList(place)
        .dated("2026-09-01")
        .read("data.json", GENAI.replace("\"output_mtok\": 5", "\"output_mtok\": 9"))
        .get();
    assertThat(model(found, "our-model-9", "bedrock").prices().offPeak()).isEmpty();
  }

  @Test
  void sellersMayStandUnderANameOfTheirOwn() {
    String wrapped = "{\"units\": {\"a\": {\"per\": 1}}, \"providers\": " + GENAI.strip() + "}";
    PriceImport found = new ImportedList(place).read("data.json", wrapped).get();
    assertThat(found.taken()).isEqualTo(1);
    assertThat(skipped(found))
        .containsExactly("NO_TEXT our-embedding-9 1", "IMPLAUSIBLE per-token-9 1");
  }

  @Test
  void theSamePriceWrittenOtherwiseIsTheSame() {
    String list = """
        {"azure/gpt-4o": {"litellm_provider": "azure", "input_cost_per_token": 2.5e-06, "output_cost_per_token": 1e-05},
         "azure/eu/gpt-4o": {"litellm_provider": "azure", "input_cost_per_token": 0.00000250, "output_cost_per_token": 0.00001}}
        """;
    PriceImport found = new ImportedList(place).read("prices.json", list).get();
    assertThat(found.taken()).isEqualTo(2);
    assertThat(found.offers()).hasSize(1);
  }

  @Test
  void aTableOfModelsIsReadByAMapping() {
    String list = """
        model,in,out,off
        GPT-OSS 120B,0.1,0.4,0.5
        acme-writer,0.1,0.4,half
        acme-reader,0.1,0.4,1.5
        ???,0.1,0.4,
        """;
    PriceImport found = new ImportedList(place)
        .of("our-gateway")
        .mapping(Map.of(
            "model", "id",
            "in", "input_usd_per_mtok",
            "out", "output_usd_per_mtok",
            "off", "batch_discount"))
        .read("ours.csv", list)
        .get();
    assertUsd(model(found, "gpt-oss-120b", "our-gateway").prices().batchDiscount(), "0.5");
    assertThat(inPart(found))
        .containsExactly(
            "BATCH acme-writer batch_discount half",
            "BATCH acme-reader a discount of 1.5, which is no share");
    assertThat(skipped(found)).containsExactly("UNREADABLE ??? 1");
  }

  @Test
  void aNumberBeyondAllNumbersIsNoPrice() {
    String list = LITELLM.replace("2.5e-06", "1e2147483647").replace("2.75e-06", "1e999999");
    Checked<PriceImport> read = new ImportedList(place).read("prices.json", list);
    assertThat(read.found().map(PriceImport::taken).orElse(0L)).isLessThan(2L);
  }

  /** Every third model is an image model, every seventh of the others is free. */
  @Test
  void ofThreeThousandModelsEachIsTakenOrNamed() {
    StringBuilder list = new StringBuilder("{");
    int images = 0;
    int free = 0;
    for (int i = 0; i < 3000; i++) {
      boolean isImage = i % 3 == 0;
      boolean isFree = !isImage && i % 7 == 0;
      images += isImage ? 1 : 0;
      free += isFree ? 1 : 0;
      list.append(i == 0 ? "" : ",")
          .append("\"host/our-model-%d\": {\"litellm_provider\": \"host-%d\", \"mode\": \"%s\", "
              .formatted(i, i % 5, isImage ? "image_generation" : "chat"))
          .append("\"input_cost_per_token\": %s, \"output_cost_per_token\": 2e-06}"
              .formatted(isFree ? "0" : "5e-07"));
    }
    PriceImport found =
        new ImportedList(place).read("prices.json", list.append("}").toString()).get();
    assertThat(found.skippedPrices()).isEqualTo(images + free);
    assertThat(found.taken()).isEqualTo(3000 - images - free);
    assertThat(found.offers()).hasSize(3000 - images - free);
  }
}
