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
 * @param settings the inputs, each with the values it may be set to
 * @param programs what each scenario costs, in the order of the study
 */
public record WhatIf(Models models, List<Setting> settings, List<Program> programs) {

  public WhatIf {
    settings = List.copyOf(settings);
    programs = List.copyOf(programs);
  }

  /**
   * An input and the values it may be set to.
   *
   * @param low the least of them, in its unit
   * @param high the greatest
   */
  public record Setting(Varied input, double low, double high) {}

  /**
   * Of the inputs of some names, those that are one amount in all scenarios that read them: a place in a price list is
   * none, nor is what scenarios say differently, nor what moves nothing.
   *
   * @param names most important first
   * @param most how many are taken
   */
  public static WhatIf of(Models models, List<String> names, int most) {
    List<Setting> settings = names.stream()
        .distinct()
        .flatMap(name -> setting(models, name).stream())
        .filter(setting -> canSay(programs(models, List.of(setting))))
        .limit(most)
        .toList();
    return new WhatIf(models, settings, programs(models, settings));
  }

  private static List<Program> programs(Models models, List<Setting> settings) {
    List<Varied> moved = settings.stream().map(Setting::input).toList();
    Draws central = models.inputs().central(1);
    return models.all().stream().map(model -> Program.of(model, moved, central)).toList();
  }

  /** Whether an input moves anything, and all that it moves can be told to a page. */
  private static boolean canSay(List<Program> programs) {
    List<Program.Step> steps =
        programs.stream().flatMap(program -> program.steps().stream()).toList();
    return !steps.isEmpty() && steps.stream().allMatch(step -> Script.canSay(step.formula()));
  }

  private static Optional<Setting> setting(Models models, String name) {
    return Varied.find(models.inputs(), name)
        .filter(WhatIf::isOneAmount)
        .map(input -> new Setting(input, input.usualLow(), input.usualHigh()))
        .filter(setting -> setting.low() < setting.high());
  }

  private static boolean isOneAmount(Varied input) {
    List<Quantity> quantities =
        input.inputs().stream().map(in -> in.quantity()).distinct().toList();
    return quantities.stream().noneMatch(Quantity::isOfList)
        && quantities.stream().mapToDouble(Quantity::median).distinct().count() == 1;
  }
}
