package org.mixcost.load.saved;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mixcost.diff.Contribution;
import org.mixcost.load.document.Node;

/** What a saved run has found of a figure, by the names of its scenarios. */
final class SavedFigures {
  private final String figure;

  /**
   * A reader.
   *
   * @param figure the id of a line
   */
  SavedFigures(String figure) {
    this.figure = figure;
  }

  /** The figures, of those scenarios that have it. */
  Map<String, Contribution> read(Node.Mapping run) {
    Map<String, Contribution> figures = new HashMap<>();
    for (Node.Mapping scenario : run.maps("scenarios")) {
      scenario
          .text("name")
          .ifPresent(name -> find(scenario).ifPresent(part -> figures.put(name, part)));
    }
    return figures;
  }

  private Optional<Contribution> find(Node.Mapping scenario) {
    Stream<Node.Mapping> total =
        figure.equals("total") ? scenario.map("total").stream() : Stream.empty();
    Stream<Node.Mapping> others = Stream.of("lines", "figures")
        .flatMap(list -> scenario.maps(list).stream())
        .filter(line -> line.text("id").filter(figure::equals).isPresent());
    return Stream.concat(total, others).findFirst().flatMap(SavedFigures::part);
  }

  private static Optional<Contribution> part(Node.Mapping figure) {
    return number(figure, "central")
        .map(central -> new Contribution(central, number(figure, "mean").orElse(central)));
  }

  private static Optional<Double> number(Node.Mapping in, String key) {
    try {
      return in.text(key).map(Double::valueOf);
    } catch (NumberFormatException none) {
      return Optional.empty();
    }
  }
}
