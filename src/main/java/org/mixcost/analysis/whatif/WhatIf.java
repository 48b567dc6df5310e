package org.mixcost.analysis.whatif;

import java.util.List;
import java.util.Optional;
import org.mixcost.model.Draws;
import org.mixcost.model.Models;
import org.mixcost.quantity.Quantity;
import org.mixcost.simulate.Varied;

/**
 * What the scenarios of a study cost when some inputs are set by hand and all others are at their medians.
 *
 * @param models what is set
 * @param dials the inputs, each with the values it may be set to
 * @param programs what each scenario costs, in the order of the study
 */
public record WhatIf(Models models, List<Dial> dials, List<Program> programs) {

  public WhatIf {
    dials = List.copyOf(dials);
    programs = List.copyOf(programs);
  }

  /**
   * An input and the values it may be set to.
   *
   * @param low the least of them, in its unit
   * @param high the greatest
   */
  public record Dial(Varied input, double low, double high) {}

  /**
   * Of the inputs of some names, those that are one amount in all scenarios that read them: a place in a price list is
   * none, nor is what scenarios say differently, nor what moves nothing.
   *
   * @param names most important first
   * @param most how many are taken
   */
  public static WhatIf of(Models models, List<String> names, int most) {
    List<Dial> dials = names.stream()
        .distinct()
        .flatMap(name -> dial(models, name).stream())
        .filter(dial -> canSay(programs(models, List.of(dial))))
        .limit(most)
        .toList();
    return new WhatIf(models, dials, programs(models, dials));
  }

  private static List<Program> programs(Models models, List<Dial> dials) {
    List<Varied> moved = dials.stream().map(Dial::input).toList();
    Draws central = models.inputs().central(1);
    return models.all().stream().map(model -> Program.of(model, moved, central)).toList();
  }

  /** Whether an input moves anything, and all that it moves can be told to a page. */
  private static boolean canSay(List<Program> programs) {
    List<Program.Step> steps =
        programs.stream().flatMap(program -> program.steps().stream()).toList();
    return !steps.isEmpty() && steps.stream().allMatch(step -> Script.canSay(step.formula()));
  }

  private static Optional<Dial> dial(Models models, String name) {
    return Varied.find(models.inputs(), name)
        .filter(WhatIf::isOneAmount)
        .map(input -> new Dial(input, input.usualLow(), input.usualHigh()))
        .filter(dial -> dial.low() < dial.high());
  }

  private static boolean isOneAmount(Varied input) {
    List<Quantity> quantities =
        input.inputs().stream().map(in -> in.quantity()).distinct().toList();
    return quantities.stream().noneMatch(Quantity::isOfList)
        && quantities.stream().mapToDouble(Quantity::median).distinct().count() == 1;
  }
}
