package org.mixcost.report.present;

import java.util.List;
import java.util.Optional;
import org.mixcost.model.CostModel;
import org.mixcost.simulate.Varied;

/** Says which scenarios an input does not move, so that nobody takes them for robust. */
final class Unmoved {
  private Unmoved() {}

  /** The note, if there is one: a scenario may not have the input, or look its value up in the catalog. */
  static Optional<String> note(List<CostModel> models, Varied input, Naming naming) {
    List<String> names = models.stream()
        .filter(model -> input.inputs().stream().noneMatch(model::reads))
        .map(model -> naming.scenario(model.scenario().name()))
        .toList();
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of("%s moves nothing in %s."
            .formatted(naming.input(input.name()), String.join(", ", names)));
  }
}
