package org.mixcost.analysis.bridge.change;

import static java.util.Map.entry;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.mixcost.scenario.TokenPrices;

/** What a scenario file calls the components of a scenario, and which of them no cost model reads. */
final class Keys {
  /** Keys that are not the component in snake case: none where it is written in line, from the top after a slash. */
  static final Map<String, String> KEYS = Map.ofEntries(
      entry("Scenario.costs", ""),
      entry("Scenario.limits", ""),
      entry("TrainingPlan.time", ""),
      entry("TrainingPlan.further", ""),
      entry("TrainingPlan.cluster", "accelerators"),
      entry("Cluster.accelerators", ""),
      entry("TrainingPlan.energy", "/energy"),
      entry("LostTime.recomputed", "recomputation"),
      entry("Energy.powerUsageEffectiveness", "pue"),
      entry("Energy.carbon", "/carbon"),
      entry("StatedPower.power", ""),
      entry("Rated.rated", ""),
      entry("Rated.serverRatio", ""),
      entry("Rated.load", ""),
      entry("Rented.price", ""),
      entry("RentedNode.price", ""),
      entry("RentedNode.inNode", "node_accelerators"),
      entry("Owned.powerUsageEffectiveness", "pue"),
      entry("RealSource.amount", ""),
      entry("RealSource.acquisition", ""),
      entry("SyntheticSource.amount", ""),
      entry("SyntheticSource.tokens", ""),
      entry("SyntheticSource.yield", ""),
      entry("SyntheticSource.failures", ""),
      entry("SyntheticSource.pace", ""),
      entry("Pace.accelerators", "self_hosted.accelerators"),
      entry("Pace.rateLimit", "generator.rate_limit"),
      entry("Pace.judgeRateLimit", "judge.rate_limit"),
      entry("TokenShape.cachedShare", "cached"),
      entry("Failures.rate", "failure_rate"),
      entry("Failures.cost", "failed_call_cost"),
      entry("Api.prices", ""),
      entry("Quote.input", "input_price"),
      entry("Quote.cached", "cached_price"),
      entry("Quote.cacheWrite", "cache_write_price"),
      entry("Quote.output", "output_price"),
      entry("SelfHosted.throughput", ""),
      entry("SelfHosted.billing", "accelerators"),
      entry("Billing.accelerators", ""),
      entry("StatedRate.rate", "tokens_per_second"),
      entry("StatedRate.promptRate", "prompt_tokens_per_second"),
      entry("Roofline.chip", ""),
      entry("Roofline.model", "shape"),
      entry("Roofline.sharing", "shape.sharing_accelerators"),
      entry("Roofline.pipelineShare", "tokens_per_second"),
      entry("Chip.peak16", "accelerator"),
      entry("Chip.bandwidth", "accelerator"),
      entry("Chip.memory", "accelerator"),
      entry("Billing.increment", "billing_increment"),
      entry("Judge.model", ""),
      entry("Holding.size", ""),
      entry("Holding.months", "duration"),
      entry("Terabytes.terabytes", "size"),
      entry("OtherLine.amount", ""),
      entry("QualityPlan.lawDraw", "law"),
      entry("QualityPlan.parameters", "effective_parameters"),
      entry("QualityPlan.mixing", ""),
      entry("QualityPlan.openStock", "stock"),
      entry("QualityPlan.real", "/data.real"),
      entry("QualityPlan.synthetic", "/data.synthetic"));

  /** Words for readers, and a date by which a run must end, which no figure depends on. */
  static final Set<String> UNREAD = Set.of(
      "Scenario.name",
      "Scenario.title",
      "Scenario.notIncluded",
      "Scenario.defaults",
      "Scenario.prices",
      "Scenario.warnings",
      "Rented.basis",
      "RentedNode.basis",
      "Api.model",
      "Quote.seller",
      "SyntheticSource.method",
      "Cluster.deadline");

  /** Choices of a seller, which are swapped as a whole: a list of prices is nothing without the others. */
  private static final Set<Class<?>> WHOLE =
      Set.of(TokenPrices.AnySeller.class, TokenPrices.CheapestSeller.class);

  private static final List<String> SECTIONS = List.of(
      "model",
      "training",
      "data",
      "quality",
      "people",
      "storage",
      "evaluation",
      "other",
      "contingency",
      "budget",
      "deadline",
      "energy",
      "carbon");

  private Keys() {}

  /** The key of a component. */
  static String key(Class<?> record, String component) {
    return KEYS.getOrDefault(name(record, component), snakeCase(component));
  }

  /** Whether two of a kind may be mixed, some components of the one and some of the other. */
  static boolean isMixed(Class<?> record) {
    return !WHOLE.contains(record);
  }

  /** Whether a cost model reads it. */
  static boolean isRead(Class<?> record, String component) {
    return !UNREAD.contains(name(record, component));
  }

  /** Whether the name of a quantity is its path in a scenario file, and not a row of the catalog. */
  static boolean isPath(String name) {
    return !name.contains("/") && SECTIONS.contains(name.split("\\.", 2)[0]);
  }

  private static String name(Class<?> record, String component) {
    return record.getSimpleName() + "." + component;
  }

  private static String snakeCase(String component) {
    return component.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }
}
