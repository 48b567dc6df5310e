package org.mixcost.diff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mixcost.analysis.bridge.change.Change;
import org.mixcost.analysis.bridge.change.Change.Structure;
import org.mixcost.analysis.bridge.change.Change.Value;
import org.mixcost.analysis.bridge.change.Changes;
import org.mixcost.model.CostModel;
import org.mixcost.model.Inputs;
import org.mixcost.scenario.Scenario;
import org.mixcost.simulate.Estimate;

/**
 * What differs between two scenarios, by where it stands in a file.
 *
 * @param changes the first of each path; of others at the same path it is one input
 */
record ChangesByPath(Scenario from, Scenario to, Map<String, Change> changes) {

  static ChangesByPath between(Scenario from, Scenario to) {
    Map<String, Change> changes = new LinkedHashMap<>();
    Changes.between(from, to)
        .all()
        .forEach(change -> changes.putIfAbsent(change.place().path(), change));
    return new ChangesByPath(from, to, changes);
  }

  Set<String> paths() {
    return changes.keySet();
  }

  /** What a change at a path belongs to; tokens that follow from shares are scope, as those that are stated are. */
  Cause cause(String path) {
    return Optional.ofNullable(changes.get(path)).map(Cause::of).orElse(Cause.SCOPE);
  }

  /** What stood at a path and what stands there now; of several that are taken as one, that there are several. */
  ChangedInput input(List<String> paths, String label, Optional<Contribution> part) {
    ChangedInput first = input(paths.get(0), label, part);
    return paths.size() == 1
        ? first
        : new ChangedInput(
            String.join(" + ", paths), label, first.cause(), "", paths.size() + " together", part);
  }

  private ChangedInput input(String path, String label, Optional<Contribution> part) {
    Change change = changes.get(path);
    if (change instanceof Value value) {
      return new ChangedInput(
          path, label, Cause.of(value), InputText.of(value.from()), InputText.of(value.to()), part);
    }
    if (change instanceof Structure structure) {
      InputText text = InputText.of(structure.swap());
      return new ChangedInput(path, label, Cause.of(structure), text.before(), text.after(), part);
    }
    return new ChangedInput(path, label, Cause.SCOPE, amount(path, from), amount(path, to), part);
  }

  /** The tokens or epochs of a source that follow from shares of a mix, with every input at its median. */
  private static String amount(String path, Scenario scenario) {
    String[] keys = path.split("\\.");
    String id = "data." + keys[keys.length - 2] + "." + keys[keys.length - 1];
    Inputs inputs = new Inputs();
    CostModel model = CostModel.plan(scenario, inputs);
    Estimate estimate = Estimate.of(model, inputs.central());
    return model.find(id).map(line -> line.unit().about(estimate.value(line))).orElse("");
  }
}
