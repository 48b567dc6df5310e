package org.mixcost.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.mixcost.analysis.sweep.Choice;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Issues;
import org.mixcost.issue.Where;
import org.mixcost.load.document.Document;
import org.mixcost.load.document.Node;
import org.mixcost.scenario.format.FileKeys;
import org.mixcost.scenario.format.Paths;
import org.mixcost.scenario.format.ScenarioKeys;

/** Puts words that were chosen in the place of those that a file says. */
final class ChoiceWriter {
  private final Node.Mapping root;
  private final Map<String, Node.Mapping> inherited;

  private ChoiceWriter(Node.Mapping root) {
    this.root = root;
    this.inherited = inherited(root);
  }

  private static Map<String, Node.Mapping> inherited(Node.Mapping root) {
    Node.Mapping none = new Node.Mapping(Map.of(), root.where());
    return new Inheritance(
            entries(root, FileKeys.SCENARIOS.name()),
            mapping(root, FileKeys.DEFAULTS.name()).orElse(none),
            new Issues())
        .resolve();
  }

  /** The document with the words, or which of them nothing in it takes. */
  static Checked<Document> write(Document document, List<Choice> choices) {
    Checked<Document> written = Checked.of(document);
    for (Choice choice : choices) {
      written = written.then(before -> new ChoiceWriter(before.root())
          .write(choice)
          .then(root -> Checked.of(before.with(root))));
    }
    return written;
  }

  /** The document with something else than a word where one of them stands, or that nothing in it takes it. */
  static Checked<Document> write(Document document, Choice choice, Function<Where, Node> value) {
    return new ChoiceWriter(document.root())
        .write(choice, value)
        .then(root -> Checked.of(document.with(root)));
  }

  private Checked<Node.Mapping> write(Choice choice) {
    return write(choice, where -> new Node.Text(choice.word(), where));
  }

  private Checked<Node.Mapping> write(Choice choice, Function<Where, Node> value) {
    if (choice.path().equals(FileKeys.AS_OF.name())) {
      return Checked.of(put(root, List.of(choice.path()), value));
    }
    List<String> path = Paths.parts(choice.path());
    List<String> saying = saying(choice, path);
    if (saying.isEmpty()) {
      return Checked.failed(Issue.error(
          "unknown-input",
          root.where(),
          "no scenario says '" + choice.path() + "', or anything that it could stand beside"));
    }
    Node.Mapping changed = root;
    for (String scenario : saying) {
      changed = put(changed, place(scenario, path), value);
    }
    return Checked.of(
        choice.scenario().isPresent() ? keptByOthers(changed, saying, path) : changed);
  }

  /** Who extends those that were changed keeps what it had from them. */
  private Node.Mapping keptByOthers(Node.Mapping written, List<String> changed, List<String> path) {
    Node.Mapping kept = written;
    for (Map.Entry<String, Node.Mapping> scenario : inherited(written).entrySet()) {
      Optional<Node> before = find(inherited.get(scenario.getKey()), path);
      boolean isHeir = word(scenario.getValue(), List.of(ScenarioKeys.EXTENDS.name()))
          .filter(changed::contains)
          .isPresent();
      if (isHeir && !find(scenario.getValue(), path).equals(before)) {
        kept = put(
            kept,
            place(scenario.getKey(), path),
            where -> before.orElse(new Node.Text(Inheritance.NONE, where)));
      }
    }
    return kept;
  }

  private static Optional<String> word(Node.Mapping scenario, List<String> path) {
    return find(scenario, path)
        .filter(Node.Text.class::isInstance)
        .map(text -> ((Node.Text) text).text());
  }

  private static List<String> place(String scenario, List<String> path) {
    List<String> place = new ArrayList<>(List.of(FileKeys.SCENARIOS.name(), scenario));
    place.addAll(path);
    return place;
  }

  /** The scenarios that say or inherit something at a path; if none does, those that say something around it. */
  private List<String> saying(Choice choice, List<String> path) {
    List<String> saying = having(choice, path);
    return saying.isEmpty() ? having(choice, around(path)) : saying;
  }

  /** Where something must stand for a path to be written: factors need none, as any scenario may have them. */
  private static List<String> around(List<String> path) {
    return path.get(0).equals(ScenarioKeys.SCALE.name())
        ? List.of()
        : path.subList(0, path.size() - 1);
  }

  private List<String> having(Choice choice, List<String> path) {
    return inherited.entrySet().stream()
        .filter(scenario ->
            choice.scenario().filter(only -> !only.equals(scenario.getKey())).isEmpty())
        .filter(scenario -> find(scenario.getValue(), path).isPresent())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Optional<Node> find(Node node, List<String> path) {
    return path.isEmpty()
        ? Optional.of(node)
        : Optional.of(node)
            .filter(Node.Mapping.class::isInstance)
            .map(map -> ((Node.Mapping) map).entries().get(path.get(0)))
            .flatMap(entry -> find(entry.value(), path.subList(1, path.size())));
  }

  private static Map<String, Node.Entry> entries(Node.Mapping node, String key) {
    return mapping(node, key).map(Node.Mapping::entries).orElse(Map.of());
  }

  private static Optional<Node.Mapping> mapping(Node.Mapping node, String key) {
    return find(node, List.of(key))
        .filter(Node.Mapping.class::isInstance)
        .map(Node.Mapping.class::cast);
  }

  /** A map with a value at a path, which is made from where it stands. */
  static Node.Mapping put(Node.Mapping node, List<String> path, Function<Where, Node> made) {
    Map<String, Node.Entry> entries = new LinkedHashMap<>(node.entries());
    String key = path.get(0);
    Optional<Node.Entry> before = Optional.ofNullable(entries.get(key));
    Where where = before.map(Node.Entry::keyWhere).orElse(node.where());
    Node value = path.size() == 1
        ? made.apply(before.map(entry -> entry.value().where()).orElse(where))
        : put(
            mapping(node, key).orElse(new Node.Mapping(Map.of(), where)),
            path.subList(1, path.size()),
            made);
    entries.put(key, new Node.Entry(where, value));
    return new Node.Mapping(entries, node.where());
  }
}
