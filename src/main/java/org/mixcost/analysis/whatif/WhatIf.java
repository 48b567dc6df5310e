package org.mixcost.analysis.whatif;

import java.util.List;
import org.mixcost.model.Draws;
import org.mixcost.model.Models;
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
   * Of the inputs of some names, those that have a dial and move something.
   *
   * @param names most important first
   * @param most how many are taken
   */
  public static WhatIf of(Models models, List<String> names, int most) {
    List<Dial> dials = names.stream()
        .distinct()
        .flatMap(name -> Dial.of(models, name).stream())
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
}
