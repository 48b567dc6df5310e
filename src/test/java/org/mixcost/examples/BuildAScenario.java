package org.mixcost.examples;

import static org.mixcost.quantity.Unit.COUNT;
import static org.mixcost.quantity.Unit.FACTOR;
import static org.mixcost.quantity.Unit.FRACTION;
import static org.mixcost.quantity.Unit.TOKEN;
import static org.mixcost.quantity.Unit.USD_PER_GPU_HOUR;

import java.util.List;
import org.mixcost.MixCost;
import org.mixcost.analysis.compare.Comparison;
import org.mixcost.catalog.Catalog;
import org.mixcost.catalog.GeneratorPrices;
import org.mixcost.quantity.Citation;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.DataMix;
import org.mixcost.scenario.Generator;
import org.mixcost.scenario.RealSource;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.Scenario.ModelSpec;
import org.mixcost.scenario.Study;
import org.mixcost.scenario.SyntheticSource;
import org.mixcost.scenario.SyntheticSource.TokenShape;
import org.mixcost.scenario.TrainingPlan;
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

  private static Quantity stated(String name, String text, Unit unit) {
    return Quantity.parse(name, text, unit, PLAN);
  }

  /** All real against half rephrased. */
  public static Comparison compare() {
    MixCost mixCost = MixCost.create();
    Catalog catalog = mixCost.catalog();
    GeneratorPrices prices = catalog.generator(MODEL, "", "2026-07").orElseThrow();

    ModelSpec model = ModelSpec.dense(stated("model.parameters", "8B", COUNT));
    TrainingPlan training = TrainingPlan.rented(
        catalog.accelerator("h100-sxm-80gb").orElseThrow().peak16().orElseThrow(),
        stated("training.utilization", "30% to 45%", FRACTION),
        stated("training.price", "2.20 to 3.00 USD/GPU-hour", USD_PER_GPU_HOUR));
    RealSource all = RealSource.open("web", stated("data.real.web.tokens", "400B", TOKEN));
    RealSource half = RealSource.open("web", stated("data.real.web.tokens", "200B", TOKEN));
    SyntheticSource rephrased = SyntheticSource.of(
        "rephrased",
        stated("data.synthetic.rephrased.tokens", "200B", TOKEN),
        SyntheticMethod.REPHRASE,
        Generator.Api.of(MODEL, prices),
        TokenShape.of(
            stated("data.synthetic.rephrased.prompt_ratio", "1.2", FACTOR),
            stated("data.synthetic.rephrased.output_tokens", "359", TOKEN)),
        stated("data.synthetic.rephrased.acceptance", "75% to 90% in ..100%", FRACTION));

    DataMix real = DataMix.ofTokens(List.of(all), List.of());
    DataMix mixed = DataMix.ofTokens(List.of(half), List.of(rephrased));
    Study study = Study.of(
        "Real text, or half of it rephrased?",
        "2026-07",
        List.of(
            Scenario.of("all-real", model, real, training),
            Scenario.of("half-rephrased", model, mixed, training)));
    return mixCost.compare(study, SimulationPlan.usual());
  }
}
