package org.mixcost.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mixcost.MixCost;
import org.mixcost.catalog.Catalog;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issue;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.Estimate;

/** A price of one's own counts alone where the file prefers it, and is named where it is blended. */
class OwnPricesTest {
  private static final String RENTALS = """
      accelerator,vendor,basis,usd_per_gpu_hour,date,source
      h100-sxm-80gb,our-cloud,on_demand,1.95,2026-06,frame contract
      """;
  private static final String GENERATORS = """
      id,provider,input_usd_per_mtok,output_usd_per_mtok,date,source
      gpt-oss-120b,our-gateway,0.01,0.02,2026-06,frame contract
      """;
  /** Of 1e18 FLOP at 40 % of a peak of 1,000 TFLOP/s. */
  private static final double HOURS = 6 * 1e9 * 1e9 / (1000e12 * 0.40 * 3600);

  @TempDir
  private Path folder;

  private MixCost mixCost;

  @BeforeEach
  void ownPrices() throws IOException {
    Files.writeString(folder.resolve("rentals.csv"), RENTALS);
    Files.writeString(folder.resolve("generators.csv"), GENERATORS);
    mixCost = MixCost.with(Catalog.with(folder).get());
  }

  private Checked<Study> read(String head, String rented, String generator) {
    return mixCost.parse("test.yaml", """
        mixcost: 1
        as_of: 2026-07
        %s
        scenarios:
          one:
            model: {parameters: 1B}
            training: {accelerator: h100-sxm-80gb, peak: 1000 TFLOP/s, utilization: 40%%, %s}
            quality: {skip: true}
            data:
              real: {web: {kind: owned, tokens: 999M}}
              synthetic:
                text: {tokens: 1M, method: closed_book, acceptance: 100%%, prompt_ratio: 1, generator: {%s}}
        """.formatted(head, rented, generator));
  }

  private Estimate estimate(Checked<Study> read) {
    return mixCost.estimate(read.get().get("one"));
  }

  @Test
  void anOwnPriceThatIsPreferredCountsAlone() {
    Checked<Study> read = read("prefer: own", "rental: on_demand", "model: gpt-oss-120b");
    assertThat(read.issues()).extracting(Issue::code).doesNotContain("own-price-blended");
    Estimate bill = estimate(read);
    assertEquals(HOURS * 1.95, bill.value("compute.training"), HOURS * 1e-9);
    assertEquals(0.01 + 0.02, bill.value("data.text.generate"), 1e-12);
  }

  @Test
  void itIsPreferredByTheLibraryToo() {
    mixCost = MixCost.with(mixCost.catalog().preferringOwn());
    Estimate bill = estimate(read("", "rental: on_demand", "model: gpt-oss-120b"));
    assertEquals(HOURS * 1.95, bill.value("compute.training"), HOURS * 1e-9);
  }

  @Test
  void whereThereIsNoOwnPriceThoseOfOthersCount() {
    Catalog builtIn = Catalog.builtIn();
    Checked<Study> preferred = read("prefer: own", "rental: spot", "model: llama-3.1-8b-instruct");
    Checked<Study> plain = MixCost.with(builtIn).parse("test.yaml", """
            mixcost: 1
            as_of: 2026-07
            scenarios:
              one:
                model: {parameters: 1B}
                training: {accelerator: h100-sxm-80gb, peak: 1000 TFLOP/s, utilization: 40%, rental: spot}
                quality: {skip: true}
                data: {real: {web: {kind: owned, tokens: 1B}}}
            """);
    assertEquals(
        estimate(plain).value("compute.training"), estimate(preferred).value("compute.training"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rental: on_demand | model: gpt-oss-120b, provider: our-gateway | h100-sxm-80gb | vendor: our-cloud",
        "price: 2 USD/GPU-hour | model: gpt-oss-120b | gpt-oss-120b | provider: our-gateway"
      })
  void anOwnPriceAmongOthersIsNamed(String rented, String generator, String of, String instead) {
    Issue issue = read("", rented, generator).issues().stream()
        .filter(found -> found.code().equals("own-price-blended"))
        .findFirst()
        .orElseThrow();
    assertThat(issue.message()).startsWith("the price of " + of + " is a spread over own prices");
    assertThat(issue.help()).isEqualTo("write prefer: own beside catalog, or " + instead);
  }

  @Test
  void anOwnPriceThatIsTooOldToCountIsNamed() throws IOException {
    Files.writeString(folder.resolve("rentals.csv"), RENTALS.replace("2026-06", "2024-06"));
    mixCost = MixCost.with(Catalog.with(folder).get());
    assertThat(read("", "rental: on_demand", "model: gpt-oss-120b, provider: our-gateway")
            .issues())
        .filteredOn(issue -> issue.code().equals("own-price-blended"))
        .singleElement()
        .extracting(Issue::message)
        .asString()
        .startsWith("own prices of h100-sxm-80gb are not used")
        .endsWith("our-cloud");
  }

  @Test
  void theCheapestOrANamedSellerIsNoBlend() {
    assertThat(read(
                "",
                "rental: on_demand, vendor: our-cloud",
                "model: gpt-oss-120b, provider: cheapest")
            .issues())
        .extracting(Issue::code)
        .doesNotContain("own-price-blended");
  }

  @Test
  void whereThereIsNothingToPreferTheKeyChangesNothing() {
    mixCost = MixCost.create();
    Checked<Study> read = read("prefer: own", "rental: on_demand", "model: gpt-oss-120b");
    assertThat(read.issues())
        .extracting(Issue::code)
        .containsExactly("unused-key", "blended-segments");
    assertThat(read.issues().get(0).where()).hasToString("test.yaml:3:9");
  }

  @Test
  void theKeyThatChangesNothingHidesNoOtherFault() {
    mixCost = MixCost.create();
    Checked<Study> read = read("prefer: own", "rental: on_demnd", "model: gpt-oss-120b");
    assertThat(read.issues())
        .extracting(Issue::code)
        .containsExactly("unused-key", "unknown-word", "blended-segments");
  }
}
