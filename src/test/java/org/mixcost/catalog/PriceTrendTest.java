package org.mixcost.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mixcost.MixCost;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.Estimate;

/** How prices have moved in the catalog's own history. */
class PriceTrendTest {
  private static final String HEADER =
      "accelerator,vendor,segment,basis,usd_per_gpu_hour,superseded,date,source,source_url,unverified,note\n";

  @TempDir
  private Path folder;

  private Catalog catalog(String rows) throws IOException {
    Files.writeString(folder.resolve("rentals.csv"), HEADER + rows);
    return MixCost.create()
        .parse(folder.resolve("plan.yaml").toString(), """
            mixcost: 1
            title: Own prices
            as_of: 2026-01
            catalog: %s
            scenarios:
              plan:
                model: {parameters: 8B}
                training: {accelerator: h100-sxm-80gb, gpu_hours: 1000 GPU-hours, price: 2 USD/GPU-hour}
                data: {real: {web: {kind: open, tokens: 100B}}}
            """.formatted(folder))
        .get()
        .catalogs()
        .get(0);
  }

  private static String row(String vendor, double usd, String date) {
    return "mi250x,%s,neocloud,on_demand,%s,,%s,test,,,\n".formatted(vendor, usd, date);
  }

  /** Prices that fall by 12% a year are found among those of mixcost before any of these, of which there are none. */
  @Test
  void aKnownSlopeIsFound() throws IOException {
    Random random = new Random(5);
    StringBuilder rows = new StringBuilder();
    for (int seller = 0; seller < 400; seller++) {
      double usd = 1 + random.nextDouble();
      for (int year = 2000; year <= 2010; year++) {
        rows.append(row("seller" + seller, usd, year + "-06-15"));
        usd *= Math.exp(Math.log(0.88) + 0.2 * random.nextGaussian());
      }
    }
    PriceTrend trend =
        PriceTrend.of(catalog(rows.toString()), "rentals", "2010-12").orElseThrow();
    assertThat(trend.steps()).isEqualTo(4000);
    assertThat(trend.years()).isCloseTo(4000, within(1e-6));
    assertThat(trend.drift()).isCloseTo(Math.log(0.88), within(4 * 0.2 / Math.sqrt(4000)));
    assertThat(trend.spread()).isCloseTo(0.2, within(4 * 0.2 / Math.sqrt(8000)));
  }

  @Test
  void whatWasQuotedOnceTellsNothing() throws IOException {
    Optional<PriceTrend> trend = PriceTrend.of(
        catalog(row("a", 2, "2001-01") + row("b", 3, "2001-06")), "rentals", "2001-12");
    assertThat(trend).isEmpty();
  }

  /** A price that a year makes 0.81 times as much is 0.9 times as much after half a year. */
  @Test
  void aPriceMovesUntilTheProjectBegins() {
    String file = """
        mixcost: 1
        title: Half a year later
        as_of: 2026-11
        scenarios:
          now:
            model: {parameters: 8B}
            training: {accelerator: h100-sxm-80gb, utilization: 30%, rental: on_demand, vendor: lambda}
            data: {real: {web: {kind: open, tokens: 400B}}}
          later:
            extends: now
            schedule: {start: 2027-05, price_trend: {rentals: 0.81}}
        """;
    MixCost mixCost = MixCost.create();
    Study study = mixCost.parse("plan.yaml", file).get();
    Estimate now = mixCost.estimate(study.get("now"));
    Estimate later = mixCost.estimate(study.get("later"));
    assertThat(later.totalUsd()).isCloseTo(0.9 * now.totalUsd(), within(1e-6));
  }
}
