package org.mixcost.docs;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.mixcost.MixCost;
import org.mixcost.catalog.Catalog;
import org.mixcost.quantity.Quantity;
import org.mixcost.scenario.Scenario;

/** The page on lost time shows what the model makes of published interruptions. */
class LostTimePageTest {
  private static final String PAGE = "src/site/markdown/lost-time.md";
  private static final MixCost MIX_COST = MixCost.create();
  private static final Catalog CATALOG = Catalog.builtIn();
  private static final String HEADER = """
      | goodput of | mean time of | accelerators | what is written | assumed | published | modeled |
      |---|---|---|---|---|---|---|
      """;

  /**
   * A run as far as it is published, with what we assume besides.
   *
   * @param goodputOf the row of the catalog that says its goodput
   * @param meanTimeOf the row that says how often it is interrupted
   * @param assumed what the row does not say, in words; empty if it says all
   */
  private record Published(
      String goodputOf, String meanTimeOf, int accelerators, String failures, String assumed) {

    double modeled() {
      return MIX_COST.estimate(scenario()).value("training.goodput");
    }

    double stated() {
      return CATALOG
          .interruptions(goodputOf)
          .flatMap(row -> row.goodput())
          .map(Quantity::median)
          .orElseThrow();
    }

    private Scenario scenario() {
      String text = """
          mixcost: 1
          as_of: 2026-07
          scenarios:
            run:
              model: {parameters: 8B}
              training:
                peak: 989 TFLOP/s
                utilization: 40%%
                price: 2 USD/GPU-hour
                accelerators: %d
                failures: {mean_time: {catalog: failures/%s}, %s}
              quality: {skip: true}
              data: {real: {web: {kind: open, tokens: 1T}}}
          """.formatted(accelerators, meanTimeOf, failures);
      return MIX_COST.parse("run.yaml", text).get().get("run");
    }

    String row() {
      return String.format(
          Locale.ROOT,
          "| `%s` | `%s` | %,d | %s | %s | %.1f%% | %.1f%% |",
          goodputOf,
          meanTimeOf,
          accelerators,
          failures,
          assumed.isEmpty() ? "nothing" : assumed,
          100 * stated(),
          100 * modeled());
    }
  }

  private static final Published CLUSTER = new Published(
      "rsc-1",
      "rsc-1",
      1024,
      "interval: 60 minutes, checkpoint: 5 minutes, restart: 12.5 minutes",
      "");
  private static final Published CLUSTER_AS_MEASURED = new Published(
      "rsc-1",
      "rsc-1024",
      1024,
      "interval: 60 minutes, checkpoint: 5 minutes, restart: 12.5 minutes",
      "");
  private static final Published LLAMA_WITH_PAUSES = new Published(
      "llama3-405b", "llama3-405b", 16_384, "checkpoint: 3 minutes, restart: 20 minutes", "both");
  private static final Published LLAMA_IN_THE_BACKGROUND = new Published(
      "llama3-405b",
      "llama3-405b",
      16_384,
      "checkpoint: 3 s, restart: 15 minutes",
      "the pause; restart of `megascale`");
  private static final Published OPT = new Published(
      "opt-175b-chronicle", "opt-175b", 1024, "checkpoint: 1 minute, restart: 2 hours", "both");

  private static final List<Published> ALL =
      List.of(CLUSTER, CLUSTER_AS_MEASURED, LLAMA_WITH_PAUSES, LLAMA_IN_THE_BACKGROUND, OPT);

  @Test
  void theTableIsWhatIsModeled() throws IOException {
    String table = ALL.stream().map(Published::row).collect(joining("\n", HEADER, "\n\n"));
    Markdown.read(PAGE).assertGenerated(table);
  }

  /** The one row that says all that the model asks for: within the rounding of the published share. */
  @Test
  void whatIsPublishedInFullIsMet() {
    assertThat(Math.abs(CLUSTER.modeled() - CLUSTER.stated())).isLessThan(0.005);
  }

  /** What the page says of the others: the same cluster by what its jobs saw, and pauses that cannot have been. */
  @Test
  void whatIsPublishedInPartIsMetWithTheRightAssumptionsOnly() {
    assertThat(CLUSTER_AS_MEASURED.modeled()).isBetween(0.83, 0.85);
    assertThat(LLAMA_WITH_PAUSES.modeled()).isBetween(0.74, 0.75);
    assertThat(LLAMA_IN_THE_BACKGROUND.modeled()).isGreaterThan(0.9);
    assertThat(OPT.modeled()).isGreaterThan(OPT.stated() + 0.2);
  }
}
