package org.mixcost.model;

import java.util.List;
import java.util.stream.IntStream;
import org.mixcost.scenario.Study;

/**
 * The models of scenarios that are studied together, and the inputs they share.
 *
 * @param study what is requested
 * @param all one model of each scenario, in the order of the study
 * @param inputs what they read
 */
public record Models(Study study, List<CostModel> all, Inputs inputs) {

  public Models {
    all = List.copyOf(all);
  }

  /** Plans the models of a study on one set of inputs. */
  public static Models plan(Study study) {
    Inputs inputs = new Inputs();
    List<CostModel> all = study.scenarios().stream()
        .map(scenario -> CostModel.plan(scenario, inputs))
        .toList();
    study.correlations().forEach(inputs::correlate);
    return new Models(study, all, inputs);
  }

  /**
   * Whether nothing is uncertain but what the catalog believes of quality, so that there is no doubt in the costs and
   * none that the scenarios state.
   */
  public boolean isFixed() {
    return inputs.uncertain().stream()
        .map(input -> input.quantity().name())
        .allMatch(name -> name.startsWith("quality/") || name.startsWith("laws/"));
  }

  /** The place of the scenario that the others are compared with. */
  public int baseline() {
    return study.scenarios().indexOf(study.baselineScenario());
  }

  /** The places of the other scenarios. */
  public List<Integer> others() {
    int baseline = baseline();
    return IntStream.range(0, all.size()).filter(i -> i != baseline).boxed().toList();
  }
}
