package org.mixcost.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mixcost.MixCost;
import org.mixcost.catalog.Catalog;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issue;
import org.mixcost.report.present.compare.ComparisonDocument;
import org.mixcost.report.write.JsonWriter;
import org.mixcost.scenario.Scenario.PriceUsed;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.SimulationPlan;

/** What is told of the date of a price that was looked up. */
class PriceAgeTest {
  private static final String RENTALS = """
      accelerator,vendor,basis,usd_per_gpu_hour,date,source,source_url,unverified,note
      h100-sxm-80gb,ours,committed_1y,2,2024-03-10,contract,,,
      h100-sxm-80gb,theirs,committed_1y,3,2024-01,contract,,,
      h100-sxm-80gb,others,committed_1y,4,2022,contract,,,
      """;

  private static final String GENERATORS = """
      id,provider,input_usd_per_mtok,output_usd_per_mtok,cached_usd_per_mtok,cache_write_usd_per_mtok,batch_discount,weights,date,source,source_url,unverified,note
      scribe,east,1,4,,,,,2023-05-01,list,,,
      scribe,west,2,3,,,,,2024-05-01,list,,,
      """;

  @TempDir
  private Path folder;

  private MixCost mixCost;

  @BeforeEach
  void prices() throws IOException {
    Files.writeString(folder.resolve("rentals.csv"), RENTALS);
    Files.writeString(folder.resolve("generators.csv"), GENERATORS);
    mixCost = MixCost.with(Catalog.with(folder).get());
  }

  private Checked<Study> rented(String asOf, String vendor) {
    return read(asOf, "accelerator: h100-sxm-80gb, rental: committed_1y, vendor: " + vendor, """
        real: {web: {kind: open, tokens: 18B, processing: 0 USD/Mtok}}""");
  }

  private Checked<Study> read(String asOf, String training, String data) {
    return mixCost.parse("test.yaml", """
        mixcost: 1
        as_of: %s
        scenarios:
          one:
            model: {parameters: 1B}
            training: {utilization: 50%%, %s}
            quality: {skip: true}
            data: {%s}
        """.formatted(asOf, training, data));
  }

  private static List<String> codes(Checked<Study> study) {
    return study.issues().stream().map(Issue::code).toList();
  }

  @Test
  void aPriceIsOldFromTheThirteenthMonthOn() {
    assertThat(codes(rented("2025-03", "ours"))).isEmpty();
    assertThat(rented("2025-04", "ours").issues()).singleElement().satisfies(issue -> {
      assertThat(issue.code()).isEqualTo("old-price");
      assertThat(issue.isError()).isFalse();
      assertThat(issue.message())
          .isEqualTo("the price of rentals/h100-sxm-80gb.committed_1y.ours is of 2024-03-10, "
              + "13 months before 2025-04");
    });
  }

  @Test
  void aYearAloneCountsFromItsEnd() {
    assertThat(codes(rented("2023-12", "others"))).isEmpty();
    assertThat(codes(rented("2024-01", "others"))).containsExactly("old-price");
    assertThat(codes(rented("2022-06", "others"))).containsExactly("price-after-as-of");
  }

  @Test
  void aPriceThatIsStatedHasNoAge() {
    Checked<Study> study = read(
        "2030-01",
        "peak: 1000 TFLOP/s, price: 2 USD/GPU-hour",
        "real: {web: {kind: open, tokens: 18B, processing: 0 USD/Mtok}}");
    assertThat(codes(study)).isEmpty();
    assertThat(study.get().prices()).isEmpty();
  }

  @Test
  void aFactThatIsNoMoneyHasNoAge() {
    Checked<Study> study = read(
        "2030-01",
        "peak: 1000 TFLOP/s, price: 2 USD/GPU-hour",
        "synthetic: {t: {tokens: 1B, method: rephrase, acceptance: 90%,"
            + " generator: {input_price: 1 USD/Mtok, output_price: 4 USD/Mtok}}}");
    assertThat(study.get().get("one").defaults()).isNotEmpty();
    assertThat(codes(study)).isEmpty();
  }

  @Test
  void theSellersOfAModelAgeTogether() {
    String any =
        "synthetic: {t: {tokens: 1B, method: rephrase, acceptance: 90%, generator: {model: scribe}}}";
    String training = "peak: 1000 TFLOP/s, price: 2 USD/GPU-hour";
    Checked<Study> fresh = read("2024-05", training, any);
    assertThat(codes(fresh)).isEmpty();
    assertThat(fresh.get().get("one").prices())
        .containsExactly(new PriceUsed("generators/scribe", "2023-05-01", "2024-05-01"));
    Checked<Study> later = read("2024-06", training, any);
    assertThat(codes(later)).isEmpty();
    assertThat(later.get().get("one").prices())
        .as("east, 13 months old, no longer counts")
        .containsExactly(new PriceUsed("generators/scribe", "2024-05-01", "2024-05-01"));
    assertThat(codes(read("2025-06", training, any))).containsExactly("old-price");
  }

  @Test
  void resultsAndTheFooterHaveTheDates() {
    Study study = read(
            "2024-05",
            "accelerator: h100-sxm-80gb, rental: committed_1y, vendor: theirs",
            "synthetic: {t: {tokens: 1B, method: rephrase, acceptance: 90%, generator: {model: scribe}}}")
        .get();
    assertThat(mixCost.provenance(study, SimulationPlan.usual()).text())
        .contains("prices as of 2024-05, quoted 2023-05-01 to 2024-05-01 ·");
    String json = JsonWriter.text(new ComparisonDocument(
            mixCost.findings(study, new SimulationPlan(100, 1, 1), new Progress()))
        .data());
    assertThat(json.replaceAll("\\s+", " "))
        .contains("\"price_dates\" : \"2023-05-01 to 2024-05-01\"")
        .contains("{ \"name\" : \"rentals/h100-sxm-80gb.committed_1y.theirs\","
            + " \"oldest\" : \"2024-01\", \"newest\" : \"2024-01\" }");
  }

  @Test
  void anOldPriceIsAWarningOfTheResultToo() {
    Study study = rented("2026-04", "ours").get();
    assertThat(study.get("one").warnings()).extracting(Issue::code).containsExactly("old-price");
  }
}
