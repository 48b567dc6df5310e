package org.mixcost.load.prices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mixcost.load.prices.ImportedList.model;
import static org.mixcost.load.prices.ImportedList.rentals;
import static org.mixcost.load.prices.ImportedList.skipped;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mixcost.catalog.ModelOffer.TokenUsd;
import org.mixcost.catalog.imports.CurrencyRates;
import org.mixcost.catalog.imports.PriceImport;
import org.mixcost.catalog.imports.Skipped;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issue;

/** Prices in another currency are converted at a stated rate, or skipped by name. */
class ConvertedPricesTest {
  private static final String FOCUS = """
      BillingCurrency,ChargePeriodStart,ContractedUnitPrice,ListUnitPrice,PricingCategory,PricingCurrency,PricingCurrencyListUnitPrice,PricingUnit,ServiceProviderName,RegionId,SkuMeter,SkuPriceDetails
      EUR,2026-09-01T00:00:00Z,80,98,Standard,EUR,,Hours,Amazon Web Services,eu-west-1,p5 hours,"{""InstanceType"": ""p5.48xlarge"", ""GpuCount"": 8}"
      EUR,2026-09-01T00:00:00Z,0.00010,,Standard,EUR,,1K Tokens,Acme Cloud,eu,gpt-oss-120b input tokens,
      EUR,2026-09-01T00:00:00Z,0.00050,,Standard,EUR,,1K Tokens,Acme Cloud,eu,gpt-oss-120b output tokens,
      USD,2026-09-01T00:00:00Z,16,,Dynamic,USD,,Hours,Amazon Web Services,us-east-1,p5 hours,"{""InstanceType"": ""p5.48xlarge"", ""GpuCount"": 8}"
      """;

  private static final Map<String, String> HOURLY =
      Map.of("chip", "accelerator", "hourly", "usd_per_gpu_hour");

  @TempDir
  private Path place;

  private static CurrencyRates eur(String ofTable) {
    return new CurrencyRates(ofTable, Map.of("EUR", new BigDecimal("1.12")));
  }

  private Checked<PriceImport> read(
      String table, CurrencyRates rates, Map<String, String> columns) {
    return new ImportedList(place).of("us").mapping(columns).converting(rates).read("x.csv", table);
  }

  private static Map<String, String> hourly(String header) {
    return Map.of("chip", "accelerator", header, "usd_per_gpu_hour");
  }

  /** 80 EUR / 8 = 10 EUR = 11.2 USD; 0.1 and 0.5 EUR for a million tokens. */
  @Test
  void aSheetIsConvertedRowByRow() {
    PriceImport found =
        new ImportedList(place).converting(eur("USD")).read("sheet.csv", FOCUS).get();
    assertThat(rentals(found))
        .containsExactly("h100-sxm-80gb aws on_demand 11.2", "h100-sxm-80gb aws spot 2");
    assertThat(found.offers().get(0).origin().note()).contains("converted from EUR at 1.12 USD");
    assertThat(found.offers().get(1).origin().note()).doesNotContain("converted");
    TokenUsd prices = model(found, "gpt-oss-120b", "acme-cloud").prices();
    assertThat(prices.input()).isEqualByComparingTo("0.112");
    assertThat(prices.output()).isEqualByComparingTo("0.56");
    assertThat(found.offers().get(2).origin().note()).contains("converted from EUR at 1.12 USD");
  }

  @Test
  void withoutARateTheyAreSkippedAndTheOptionIsShown() {
    Checked<PriceImport> read = new ImportedList(place).read("sheet.csv", FOCUS);
    assertThat(skipped(read.get()))
        .containsExactly(
            "OTHER_CURRENCY p5 hours 1",
            "OTHER_CURRENCY gpt-oss-120b input tokens 1",
            "OTHER_CURRENCY gpt-oss-120b output tokens 1");
    assertThat(read.issues())
        .singleElement()
        .extracting(Issue::code, Issue::message, Issue::help)
        .containsExactly(
            "other-currency",
            "prices in EUR are skipped",
            "--rate EUR=1.12 takes them, if one EUR is 1.12 USD");
  }

  /** The currency of a unit price is that of the bill; a price in the currency of the seller has a column of its own. */
  @Test
  void thePriceInUsDollarsNeedsNoRate() {
    String list = FOCUS.replace("Standard,EUR,,Hours", "Standard,USD,88,Hours");
    PriceImport found = new ImportedList(place).read("sheet.csv", list).get();
    assertThat(rentals(found)).contains("h100-sxm-80gb aws on_demand 11");
  }

  @Test
  void anotherPriceOfTheSameMeterIsNamed() {
    String list = FOCUS + """
        EUR,2026-09-01T00:00:00Z,0.00070,,Standard,EUR,,1K Tokens,Acme Cloud,eu,gpt-oss-120b regional output tokens,
        """;
    PriceImport found =
        new ImportedList(place).converting(eur("USD")).read("sheet.csv", list).get();
    assertThat(skipped(found)).containsExactly("DOUBLE gpt-oss-120b regional output tokens 1");
    assertThat(model(found, "gpt-oss-120b", "acme-cloud").prices().output())
        .isEqualByComparingTo("0.56");
  }

  /** 2 · 1.12 = 2.24. */
  @Test
  void aTableIsInTheStatedCurrency() {
    PriceImport found = read("chip,hourly\nH100 SXM,2\n", eur("EUR"), HOURLY).get();
    assertThat(rentals(found)).containsExactly("h100-sxm-80gb us on_demand 2.24");
    assertThat(found.offers().get(0).origin().note()).contains("converted from EUR at 1.12 USD");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hourly [EUR]",
        "hourly (EUR/h)",
        "EUR/h",
        "price [ EUR/GPU-hour ]",
        "€ / h",
        "Preis in €",
        "Preis in EUR",
        "Preis in Euro",
        "price_eur_h",
        "EUR per hour",
        "ALL IN PRICE (EUR)"
      })
  void aHeaderSaysItsCurrency(String header) {
    PriceImport found =
        read("chip;" + header + "\nH100 SXM;2\n", eur("USD"), hourly(header)).get();
    assertThat(rentals(found)).containsExactly("h100-sxm-80gb us on_demand 2.24");
  }

  /** A sign that several countries have is that of another currency than of US dollars. */
  @ParameterizedTest
  @ValueSource(strings = {"price (A$)", "¥/h"})
  void aSignWithoutOneMeaningIsNoDollar(String header) {
    Checked<PriceImport> read =
        read("chip;" + header + "\nH100 SXM;2\n", CurrencyRates.NONE, hourly(header));
    assertThat(read.issues())
        .singleElement()
        .satisfies(issue -> assertThat(issue.message()).contains("a price in another currency"));
  }

  private static final Map<String, String> TOKENS = Map.of(
      "model", "id",
      "in", "input_usd_per_mtok",
      "out", "output_usd_per_mtok",
      "cache", "cached_usd_per_mtok");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "model;in;out;cache | acme-writer;€1;4;",
        "model;in;out;cache | acme-writer;1;4;0,50 €",
        "chip;hourly        | H100 SXM;€2.50",
      })
  void aCellWithoutItsRateIsNotTaken(String header, String row) {
    Checked<PriceImport> read = read(
        header + "\n" + row + "\n",
        CurrencyRates.NONE,
        header.startsWith("chip") ? HOURLY : TOKENS);
    assertThat(read.issues())
        .singleElement()
        .extracting(Issue::code, Issue::help)
        .containsExactly("nothing-taken", "--rate EUR=1.12 takes them, if one EUR is 1.12 USD");
  }

  /** 2.50 EUR · 1.12 = 2.80 USD. */
  @Test
  void aCellMayNameACurrencyOfItsOwn() {
    PriceImport found =
        read("chip;hourly\nH100 SXM;€2.50\nH200 SXM;2\n", eur("USD"), HOURLY).get();
    assertThat(rentals(found))
        .containsExactlyInAnyOrder(
            "h100-sxm-80gb us on_demand 2.8", "h200-sxm-141gb us on_demand 2");
    assertThat(found.offers())
        .filteredOn(offer -> offer.origin().note().contains("converted from EUR"))
        .hasSize(1);
  }

  @Test
  void whatIsInUsDollarsIsNotConvertedWhateverTheHeaderSays() {
    PriceImport found = read(
            "chip;hourly [EUR]\nH100 SXM;$2\n", CurrencyRates.NONE, hourly("hourly [EUR]"))
        .get();
    assertThat(rentals(found)).containsExactly("h100-sxm-80gb us on_demand 2");
    assertThat(found.offers().get(0).origin().note()).doesNotContain("converted");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hourly", "hourly [USD]", "USD/GPU-h", "price/GPU/h", "price (GPU)"})
  void othersAreInUsDollars(String header) {
    PriceImport found = read(
            "chip;" + header + "\nH100 SXM;2\n", CurrencyRates.NONE, hourly(header))
        .get();
    assertThat(rentals(found)).containsExactly("h100-sxm-80gb us on_demand 2");
  }

  /** Spreadsheets say so by a line of their own, behind which the lines are still counted. */
  @ParameterizedTest
  @ValueSource(strings = {"sep=;", "\"sep=;\"", "sep=|"})
  void aFirstLineMaySayTheSeparator(String first) {
    char separator = first.charAt(first.indexOf('=') + 1);
    String table =
        first + "\r\n" + "chip;hourly\r\nH100, SXM;2,50\r\nno chip;3\r\n".replace(';', separator);
    PriceImport found = read(table, CurrencyRates.NONE, HOURLY).get();
    assertThat(rentals(found)).containsExactly("h100-sxm-80gb us on_demand 2.5");
    assertThat(found.skipped()).extracting(Skipped::line).containsExactly(4);
  }

  @Test
  void aTableWithoutItsRateIsNotTaken() {
    Checked<PriceImport> read =
        read("chip,hourly [GBP]\nH100 SXM,2\n", eur("USD"), hourly("hourly [GBP]"));
    assertThat(read.issues())
        .singleElement()
        .extracting(Issue::code, Issue::help)
        .containsExactly("nothing-taken", "--rate GBP=1.12 takes them, if one GBP is 1.12 USD");
  }

  /** Each column has its own currency: 1 EUR in, 4 USD out. */
  @Test
  void tokensAreConvertedByTheirColumns() {
    PriceImport found = read(
            "model,in [EUR],out\nacme-writer,1,4\n",
            eur("USD"),
            Map.of("model", "id", "in [EUR]", "input_usd_per_mtok", "out", "output_usd_per_mtok"))
        .get();
    TokenUsd prices = model(found, "acme-writer", "us").prices();
    assertThat(prices.input()).isEqualByComparingTo("1.12");
    assertThat(prices.output()).isEqualByComparingTo("4");
  }
}
