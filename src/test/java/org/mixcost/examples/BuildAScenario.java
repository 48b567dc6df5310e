package org.mixcost.examples;

import static org.mixcost.scenario.format.InputPath.MODEL_PARAMETERS;
import static org.mixcost.scenario.format.InputPath.TRAINING_PRICE;
import static org.mixcost.scenario.format.InputPath.TRAINING_UTILIZATION;

import java.util.List;
import org.mixcost.MixCost;
import org.mixcost.analysis.compare.Comparison;
import org.mixcost.catalog.Catalog;
import org.mixcost.catalog.GeneratorPrices;
import org.mixcost.quantity.Citation;
import org.mixcost.quantity.Quantity;
import org.mixcost.scenario.DataMix;
import org.mixcost.scenario.Generator;
import org.mixcost.scenario.RealSource;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.Scenario.ModelSpec;
import org.mixcost.scenario.Study;
import org.mixcost.scenario.SyntheticSource;
import org.mixcost.scenario.SyntheticSource.TokenShape;
import org.mixcost.scenario.TrainingPlan;
import org.mixcost.scenario.format.InputPath;
import org.mixcost.scenario.format.SyntheticMethod;
import org.mixcost.simulate.SimulationPlan;

/** Builds two scenarios from quantities and catalog rows, without a file, and compares them. */
public final class BuildAScenario {
  private static final String MODEL = "llama-3.1-8b-instruct";
  private static final Citation PLAN = Citation.stated("our plan of June 2026");

  private BuildAScenario() {}

  /** Prints the difference. */
  public static void main(String[] args) {
    System.out.println(compare().differences().get(0).total());
  }

  /** What a file says at a path; an answer tells by that path which input decides. */
  private static Quantity stated(InputPath path, String value) {
    return path.parse(value, PLAN).get();
  }

  private static Quantity rephrased(String key, String value) {
    return stated(InputPath.ofSynthetic("rephrased", key), value);
  }

  /** All real against half rephrased, if a file could say the same. */
  public static Comparison compare() {
    MixCost mixCost = MixCost.create();
    Study study = mixCost.check(study(mixCost)).get();
    return mixCost.compare(study, SimulationPlan.usual());
  }

  /** A scenario at another price of accelerators. */
  public static Scenario priced(MixCost mixCost, Scenario scenario, double usdPerGpuHour) {
    return mixCost.with(scenario, TRAINING_PRICE.of(usdPerGpuHour, PLAN)).get();
  }

  /** Both scenarios. */
  static Study study(MixCost mixCost) {
    Catalog catalog = mixCost.catalog();
    GeneratorPrices prices = catalog.generator(MODEL, "", "2026-07").orElseThrow();

    ModelSpec model = ModelSpec.dense(stated(MODEL_PARAMETERS, "8B"));
    TrainingPlan training = TrainingPlan.rented(
        catalog.accelerator("h100-sxm-80gb").orElseThrow().peak16().orElseThrow(),
        stated(TRAINING_UTILIZATION, "30% to 45%"),
        stated(TRAINING_PRICE, "2.20 to 3.00 USD/GPU-hour"));
    InputPath webTokens = InputPath.ofReal("web", "tokens");
    RealSource all = RealSource.open("web", stated(webTokens, "400B"));
    RealSource half = RealSource.open("web", stated(webTokens, "200B"));
    SyntheticSource rephrased = SyntheticSource.of(
        "rephrased",
        rephrased("tokens", "200B"),
        SyntheticMethod.REPHRASE,
        Generator.Api.of(MODEL, prices),
        TokenShape.of(rephrased("prompt_ratio", "1.2"), rephrased("output_tokens", "359")),
        rephrased("acceptance", "75% to 90% in ..100%"));

    DataMix real = DataMix.ofTokens(List.of(all), List.of());
    DataMix mixed = DataMix.ofTokens(List.of(half), List.of(rephrased));
    return Study.of(
        "Real text, or half of it rephrased?",
        "2026-07",
        List.of(
            Scenario.of("all-real", model, real, training),
            Scenario.of("half-rephrased", model, mixed, training)));
  }
}
