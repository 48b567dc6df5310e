package org.mixcost.load.saved;

import java.util.HashMap;
import java.util.List;
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
    for (Node.Mapping scenario : items(run, "scenarios")) {
      text(scenario, "name")
          .ifPresent(name -> find(scenario).ifPresent(part -> figures.put(name, part)));
    }
    return figures;
  }

  private Optional<Contribution> find(Node.Mapping scenario) {
    Stream<Node.Mapping> total =
        figure.equals("total") ? map(scenario, "total").stream() : Stream.empty();
    Stream<Node.Mapping> others = Stream.of("lines", "figures")
        .flatMap(list -> items(scenario, list).stream())
        .filter(line -> text(line, "id").filter(figure::equals).isPresent());
    return Stream.concat(total, others).findFirst().flatMap(SavedFigures::part);
  }

  private static Optional<Contribution> part(Node.Mapping figure) {
    return number(figure, "central")
        .map(central -> new Contribution(central, number(figure, "mean").orElse(central)));
  }

  private static Optional<Double> number(Node.Mapping in, String key) {
    try {
      return text(in, key).map(Double::valueOf);
    } catch (NumberFormatException none) {
      return Optional.empty();
    }
  }

  private static Optional<String> text(Node.Mapping in, String key) {
    return node(in, key)
        .filter(Node.Text.class::isInstance)
        .map(Node.Text.class::cast)
        .map(Node.Text::text);
  }

  private static Optional<Node.Mapping> map(Node.Mapping in, String key) {
    return node(in, key).filter(Node.Mapping.class::isInstance).map(Node.Mapping.class::cast);
  }

  private static List<Node.Mapping> items(Node.Mapping in, String key) {
    return node(in, key)
        .map(node -> node instanceof Node.Listing list ? list.items() : List.<Node>of())
        .orElse(List.of())
        .stream()
        .filter(Node.Mapping.class::isInstance)
        .map(Node.Mapping.class::cast)
        .toList();
  }

  private static Optional<Node> node(Node.Mapping in, String key) {
    return Optional.ofNullable(in.entries().get(key)).map(Node.Entry::value);
  }
}
