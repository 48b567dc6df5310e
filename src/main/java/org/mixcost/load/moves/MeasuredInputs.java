package org.mixcost.load.moves;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.function.Predicate;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Suggestion;
import org.mixcost.issue.Where;
import org.mixcost.model.Input;
import org.mixcost.model.Inputs;
import org.mixcost.model.Models;
import org.mixcost.quantity.Quantity;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.Study;

/** Finds the uncertain inputs that a pilot can measure, by their path or the last part of it. */
final class MeasuredInputs {
  private final Study study;
  private final Inputs inputs;

  MeasuredInputs(Models models) {
    this.study = models.study();
    this.inputs = models.inputs();
  }

  /**
   * The input of a name.
   *
   * @param text a path or its last part; with the name of a scenario and a colon before it, where scenarios believe different
   *     things of it
   */
  Checked<Quantity> find(String text) {
    List<String> scenarios = study.scenarios().stream().map(Scenario::name).toList();
    return ScenarioPath.parse(text, scenarios)
        .then(path -> path.scenario().isEmpty()
            ? find(path.path(), inputs)
            : find(
                path.path(),
                Models.plan(study.only(path.scenario().stream().toList())).inputs()));
  }

  private Checked<Quantity> find(String path, Inputs among) {
    List<Quantity> whole = measurable(among, quantity -> quantity.name().equals(path));
    List<Quantity> found = whole.isEmpty()
        ? measurable(among, quantity -> quantity.name().endsWith("." + path))
        : whole;
    if (found.isEmpty()) {
      return Checked.failed(isKnown(path, among) ? known(path) : unknown(path, among));
    }
    if (found.size() == 1) {
      return Checked.of(found.get(0));
    }
    List<String> names = names(found);
    return Checked.failed(names.size() > 1 ? several(path, names) : differs(names.get(0)));
  }

  private static List<Quantity> measurable(Inputs among, Predicate<Quantity> which) {
    return among.uncertain().stream()
        .map(Input::quantity)
        .filter(MeasuredInputs::isMeasurable)
        .filter(which)
        .toList();
  }

  /** What stands for a list has no value to measure, and what is believed of quality no item shows. */
  private static boolean isMeasurable(Quantity quantity) {
    return !quantity.isOfList()
        && !quantity.name().startsWith("quality/")
        && !quantity.name().startsWith(Inputs.NEUTRAL);
  }

  private static List<String> names(List<Quantity> quantities) {
    return quantities.stream().map(Quantity::name).distinct().toList();
  }

  private static boolean isKnown(String path, Inputs among) {
    return among.all().stream()
        .map(Input::quantity)
        .anyMatch(quantity -> quantity.isFixed()
            && (quantity.name().equals(path) || quantity.name().endsWith("." + path)));
  }

  private static Issue known(String path) {
    return Issue.error(
            "nothing-to-learn",
            Where.NOWHERE,
            "'" + path + "' is one number, so a pilot has nothing to learn")
        .withHelp("state what is believed of it, such as 40% to 90%");
  }

  private static Issue unknown(String path, Inputs among) {
    List<String> names = names(measurable(among, quantity -> true));
    return Issue.error(
            "unknown-input",
            Where.NOWHERE,
            "no uncertain input '" + path + "'" + Suggestion.didYouMean(path, names))
        .withHelp(
            names.isEmpty()
                ? "no input is uncertain"
                : "uncertain are " + String.join(", ", names));
  }

  private static Issue several(String path, List<String> names) {
    return Issue.error("ambiguous-name", Where.NOWHERE, "'" + path + "' ends several inputs")
        .withHelp("write one of " + String.join(", ", names));
  }

  /** Scenarios that believe different things of an input. */
  private Issue differs(String name) {
    String choices = study.scenarios().stream()
        .map(scenario -> scenario.name() + ":" + name)
        .collect(joining(", "));
    return Issue.error(
            "ambiguous-name",
            Where.NOWHERE,
            "scenarios believe different things of '" + name + "', and a pilot measures one")
        .withHelp("write one of " + choices);
  }
}
