package org.mixcost.docs;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mixcost.MixCost;
import org.mixcost.analysis.backtest.Accuracy;
import org.mixcost.analysis.backtest.Backtest;
import org.mixcost.analysis.backtest.ComparableRun;
import org.mixcost.analysis.backtest.Outcome;
import org.mixcost.analysis.backtest.RefusedRun;
import org.mixcost.analysis.backtest.RunTest;
import org.mixcost.catalog.Catalog;
import org.mixcost.catalog.ChipGeneration;
import org.mixcost.catalog.UtilizationRule;
import org.mixcost.quantity.Distribution;
import org.mixcost.quantity.Quantity;
import org.mixcost.scenario.Speed;
import org.mixcost.scenario.Study;

/** The page of the back-test has the rule and the figures that the library gives. */
class BacktestPageTest {
  private static final String PAGE = "src/site/markdown/backtest.md";

  private final Catalog catalog = Catalog.builtIn();
  private final Backtest backtest = Backtest.ofShipped(catalog);

  @Test
  void everyFigureOfThePageIsThatOfTheLibrary() throws IOException {
    Markdown.read(PAGE)
        .assertGenerated(accuracy() + groups() + rule() + runs() + costs() + refusals());
  }

  /** What a reader of the README is told is how the rule does on strangers, and no better. */
  @Test
  void theReadmeHasTheFiguresOfRunsThatTheRuleHasNotSeen() throws IOException {
    Accuracy accuracy = backtest.outOfSample().orElseThrow();
    assertThat(Markdown.read("README.md").text().replace('\n', ' '))
        .contains("half of the estimated hours of " + accuracy.runs()
            + " published runs are within " + percent(accuracy.medianError()))
        .contains("nine in ten within " + percent(accuracy.p90Error()))
        .contains("holds " + percent(accuracy.coverage()));
  }

  /** What the README says of the rule is in its rows. */
  @Test
  void theReadmeSaysWhatTheRuleSays() throws IOException {
    UtilizationRule rule = catalog.utilizationRule(catalog.date());
    Distribution spread = rule.spread(ChipGeneration.HOPPER).distribution();
    assertThat(Markdown.read("README.md").text().replace('\n', ' '))
        .contains(
            "%.0f%% on A100".formatted(100 * rule.base(ChipGeneration.A100).median()))
        .contains(
            "%.0f%% on H100".formatted(100 * rule.base(ChipGeneration.HOPPER).median()))
        .contains(
            "between %.2f and %.2f times".formatted(spread.quantile(0.05), spread.quantile(0.95)));
  }

  /** The starter file tells what stands in for a utilization: to the nearest 5 percent. */
  @Test
  void theStarterFileSaysWhatTheRuleSays() throws IOException {
    Path file = Path.of("src/main/resources/org/mixcost/cli/starter.yaml");
    Study starter = MixCost.create().read(file).get();
    Speed.Usual usual = (Speed.Usual) starter.get("all-real").training().speed();
    double middle = usual.base().median();
    Distribution spread = usual.spread().distribution();
    assertThat(Files.readString(file))
        .contains("some %d%% to %d%% here"
            .formatted(
                nearestFive(middle * spread.quantile(0.05)),
                nearestFive(middle * spread.quantile(0.95))));
  }

  private static long nearestFive(double share) {
    return 5 * Math.round(20 * share);
  }

  private String accuracy() {
    return "## How good it is\n\n| | runs | median error | 90% below | estimated / reported, median | in the 90% interval | within 1.5 times |\n"
        + "|---|--:|--:|--:|--:|--:|--:|\n"
        + row("families left out one by one", backtest.outOfSample())
        + row("in-sample", backtest.inSample())
        + "\n";
  }

  private String groups() {
    return "By accelerators and by architecture, families left out one by one:\n\n"
        + "| | runs | median error | 90% below | estimated / reported, median | in the 90% interval | within 1.5 times |\n"
        + "|---|--:|--:|--:|--:|--:|--:|\n"
        + rows(backtest.byGeneration())
        + rows(backtest.byArchitecture())
        + "\n";
  }

  private static String rows(Map<String, Accuracy> groups) {
    return groups.entrySet().stream()
        .map(group -> row(group.getKey(), Optional.of(group.getValue())))
        .collect(joining());
  }

  private static String row(String name, Optional<Accuracy> found) {
    Accuracy accuracy = found.orElseThrow();
    return "| %s | %d | %s | %s | %s | %s | %s |\n"
        .formatted(
            name,
            accuracy.runs(),
            percent(accuracy.medianError()),
            percent(accuracy.p90Error()),
            decimals(accuracy.bias()),
            percent(accuracy.coverage()),
            percent(accuracy.near()));
  }

  private String rule() {
    UtilizationRule rule = catalog.utilizationRule(catalog.date());
    StringBuilder text = new StringBuilder("## The terms\n\n| term | value |\n|---|---|\n");
    for (ChipGeneration generation : ChipGeneration.values()) {
      text.append(term("base, " + generation.key(), rule.base(generation)));
    }
    return text.append(term("mixture of experts", rule.mixture()))
        .append(term("8-bit training", rule.eightBit()))
        .append(term("N0", rule.overhead()))
        .append(term("spread", rule.spread(ChipGeneration.A100)))
        .append(term("spread, other accelerators", rule.spread(ChipGeneration.OTHER)))
        .append("\n")
        .toString();
  }

  private static String term(String name, Quantity value) {
    return "| %s | %s |\n".formatted(name, value.text());
  }

  private String runs() {
    return "## Each run\n\nThe rule fitted without the family of the run, worst first.\n\n"
        + "| run | family | accelerators | implied utilization | hours estimated | 90% interval | hours reported | error | inside |\n"
        + "|---|---|---|--:|--:|--:|--:|--:|---|\n"
        + backtest.tests().stream()
            .sorted(Comparator.comparing(test -> -test.outOfSample().error()))
            .map(BacktestPageTest::row)
            .collect(joining())
        + "\n";
  }

  private static String row(RunTest test) {
    ComparableRun run = test.run();
    Outcome hours = test.outOfSample();
    return "| %s | %s | %s | %s | %s | %s to %s | %s | %s | %s |\n"
        .formatted(
            run.published().model(),
            run.family(),
            run.generation().key(),
            percent(run.impliedUtilization()),
            whole(hours.estimated()),
            whole(hours.low()),
            whole(hours.high()),
            whole(hours.reported()),
            percent(hours.error()),
            hours.isInside() ? "yes" : "no");
  }

  private String costs() {
    return "## Cost, where it is published\n\n"
        + "| run | price [USD/GPU-hour] | estimated [USD] | 90% interval | published [USD] | error |\n"
        + "|---|--:|--:|--:|--:|--:|\n"
        + backtest.tests().stream()
            .flatMap(test -> test.cost().stream().map(cost -> row(test.run(), cost)))
            .collect(joining())
        + "\n";
  }

  private static String row(ComparableRun run, RunTest.CostTest cost) {
    return "| %s | %s%s | %s | %s to %s | %s | %s |\n"
        .formatted(
            run.published().model(),
            decimals(cost.usdPerGpuHour()),
            cost.isPriceImplied() ? ", implied" : "",
            whole(cost.usd().estimated()),
            whole(cost.usd().low()),
            whole(cost.usd().high()),
            whole(cost.usd().reported()),
            percent(cost.usd().error()));
  }

  private String refusals() {
    Map<String, String> byReason = backtest.refused().stream()
        .collect(Collectors.groupingBy(
            RefusedRun::reason,
            TreeMap::new,
            Collectors.mapping(refused -> refused.run().id(), joining(", "))));
    return "## Refused\n\n| reason | runs |\n|---|---|\n"
        + byReason.entrySet().stream()
            .map(reason -> "| %s | %s |\n".formatted(reason.getKey(), reason.getValue()))
            .collect(joining())
        + "\n";
  }

  private static String percent(double share) {
    return format("%.1f%%", share * 100);
  }

  private static String decimals(double value) {
    return format("%.2f", value);
  }

  /** Three digits are more than is known. */
  private static String whole(double value) {
    double step = Math.pow(10, Math.max(0, Math.floor(Math.log10(value)) - 2));
    return format("%,.0f", Math.rint(value / step) * step);
  }

  private static String format(String pattern, double value) {
    return String.format(Locale.ROOT, pattern, value);
  }
}
