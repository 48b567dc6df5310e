package org.mixcost.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mixcost.MixCost;
import org.mixcost.catalog.Catalog;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issue;
import org.mixcost.scenario.GpuPrice;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.Study;

/** Rental prices that are looked up: by basis, by kind of seller, by seller. */
class RentalTest {
  private static final String ACCELERATORS = """
      id,name,bf16_tflops,memory_gb,bandwidth_gb_per_s,tdp_w,date,source
      our-chip,Ours,1000,80,3000,700,2025-01,data sheet
      """;

  private static final String RENTALS = """
      accelerator,vendor,segment,basis,usd_per_gpu_hour,date,source
      our-chip,vast-cloud,hyperscaler,on_demand,7,2026-06,list
      our-chip,wide-cloud,hyperscaler,on_demand,5,2026-06,list
      our-chip,new-cloud,neocloud,on_demand,3,2026-06,list
      our-chip,new-cloud,neocloud,spot,1,2026-06,list
      our-chip,new-cloud,neocloud,reserved,2,2026-06,list
      our-chip,bazaar,marketplace,on_demand,2,2024-06,list
      our-chip,friend,,committed_1y,1.5,2026-06,letter
      """;

  @TempDir
  private Path folder;

  private MixCost mixCost;

  @BeforeEach
  void quotes() throws IOException {
    Files.writeString(folder.resolve("accelerators.csv"), ACCELERATORS);
    Files.writeString(folder.resolve("rentals.csv"), RENTALS);
    mixCost = MixCost.with(Catalog.with(folder).get());
  }

  private Checked<Study> read(String rental) {
    return mixCost.parse("test.yaml", """
        mixcost: 1
        as_of: 2026-07
        scenarios:
          one:
            model: {parameters: 1B}
            training: {accelerator: our-chip, utilization: 50%%, %s}
            quality: {skip: true}
            data: {real: {web: {kind: open, tokens: 18B, processing: 0 USD/Mtok}}}
        """.formatted(rental));
  }

  private static List<String> codes(Checked<Study> study) {
    return study.issues().stream().map(Issue::code).toList();
  }

  private static GpuPrice price(Checked<Study> study) {
    return study.get().get("one").training().price();
  }

  private static double usd(Checked<Study> study) {
    return ((GpuPrice.Rented) price(study)).price().median();
  }

  @ParameterizedTest
  @CsvSource({
    "'segment: hyperscaler', 6, 'rented on demand, hyperscaler'",
    "'segment: neocloud', 3, 'rented on demand, neocloud'",
    "'segment: marketplace', 2, 'rented on demand, marketplace'",
    "'vendor: vast-cloud', 7, 'rented on demand at vast-cloud'"
  })
  void aKindOfSellersOrASellerNarrowsTheQuotes(String narrow, double usd, String basis) {
    Checked<Study> study = read("rental: on_demand, " + narrow);
    assertThat(codes(study)).doesNotContain("blended-segments");
    assertEquals(usd, usd(study), 1e-12);
    assertThat(price(study).basis()).isEqualTo(basis);
  }

  /** The offer of the bazaar is 25 months old and does not count beside the others. */
  @Test
  void kindsOfSellersAreNotBlendedWithoutAWord() {
    Checked<Study> study = read("rental: on_demand");
    assertEquals(5, usd(study), 1e-12);
    assertThat(study.issues()).singleElement().satisfies(issue -> {
      assertThat(issue.code()).isEqualTo("blended-segments");
      assertThat(issue.isError()).isFalse();
      assertThat(issue.message())
          .isEqualTo("the price of our-chip is a spread over kinds of sellers: "
              + "hyperscaler 6.00 (2), neocloud 3.00 (1) USD/GPU-hour");
      assertThat(issue.help()).isEqualTo("write segment: hyperscaler or neocloud, or a vendor");
    });
  }

  @Test
  void aSellerOfNoKindIsAskedLikeAnyOther() {
    Checked<Study> study = read("rental: committed_1y");
    assertThat(study.issues()).isEmpty();
    assertEquals(1.5, usd(study), 1e-12);
  }

  @Test
  void whatABasisLeavesToChanceIsNotIncluded() {
    Scenario spot = read("rental: spot").get().get("one");
    assertThat(spot.notIncluded()).contains("interruptions of spot accelerators (training.rental)");
    assertThat(spot.training().price().basis()).isEqualTo("rented at spot prices");
    assertThat(read("rental: reserved").get().get("one").notIncluded())
        .contains("hours that are reserved and not used (training.rental)");
    assertThat(read("rental: committed_1y").get().get("one").notIncluded())
        .noneMatch(text -> text.contains("training.rental"));
  }

  @Test
  void aKindThatOffersNothingIsToldWhoDoes() {
    Checked<Study> study = read("rental: spot, segment: marketplace");
    assertThat(codes(study)).containsExactly("unknown-price");
    assertThat(study.issues().get(0).message())
        .isEqualTo("the catalog has no spot price of our-chip of a marketplace");
  }

  @Test
  void aSellerAndAKindOfSellersAreTwoWays() {
    assertThat(codes(read("rental: on_demand, vendor: vast-cloud, segment: hyperscaler")))
        .contains("two-ways");
  }

  @Test
  void aKindOfSellersChangesNothingWithoutARental() {
    assertThat(codes(read("price: 2 USD/GPU-hour, segment: neocloud")))
        .containsExactly("unused-key");
  }
}
