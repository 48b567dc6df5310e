package org.mixcost.testing.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mixcost.scenario.format.FileKeys;
import org.mixcost.scenario.format.Key;
import org.mixcost.scenario.format.Section;
import org.mixcost.scenario.format.Shape;
import org.mixcost.scenario.format.SourcedKeys;
import org.mixcost.testing.mutation.Entry.Layout;
import org.mixcost.testing.mutation.Entry.Span;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** The entries of a file in YAML, or in JSON, which is YAML too; read by the library alone. */
final class TreeEntries {
  private final List<Entry> entries = new ArrayList<>();

  private TreeEntries() {}

  static List<Entry> of(String text) {
    Node root = new Compose(LoadSettings.builder().build()).composeString(text).orElseThrow();
    TreeEntries found = new TreeEntries();
    found.collect(FileKeys.SECTION, Optional.empty(), (MappingNode) root, 1);
    return List.copyOf(found.entries);
  }

  /**
   * A map of known keys.
   *
   * @param value what may stand in the value of a quantity with its source, where it is the map of one
   */
  private void collect(Section section, Optional<Shape> value, MappingNode map, int holder) {
    String word = map.getValue().stream()
        .filter(tuple -> key(tuple).equals(section.discriminator()))
        .findFirst()
        .flatMap(tuple -> single(tuple.getValueNode()))
        .orElse("");
    for (NodeTuple tuple : map.getValue()) {
      Optional<Shape> shape = key(tuple).equals(SourcedKeys.VALUE.name())
          ? value
          : section.keys(word).stream()
              .filter(known -> known.name().equals(key(tuple)))
              .map(Key::shape)
              .findFirst();
      add(tuple, map, shape, Optional.of(section), word, holder);
    }
  }

  /** A map of keys that its writer has chosen. */
  private void named(Shape each, MappingNode map, int holder) {
    map.getValue()
        .forEach(tuple -> add(tuple, map, Optional.of(each), Optional.empty(), "", holder));
  }

  private void add(
      NodeTuple tuple,
      MappingNode map,
      Optional<Shape> shape,
      Optional<Section> section,
      String word,
      int holder) {
    Node value = tuple.getValueNode();
    int place = map.getValue().indexOf(tuple);
    Optional<Integer> next = map.getValue().stream()
        .skip(place + 1L)
        .findFirst()
        .map(after -> span(after.getKeyNode()).start());
    Span name = span(tuple.getKeyNode());
    Layout layout = map.getFlowStyle() == FlowStyle.FLOW ? Layout.FLOW : Layout.BLOCK;
    entries.add(new Entry(
        key(tuple), shape, section, word, holder, name, span(value), single(value), layout, next));
    if (value instanceof MappingNode inner && shape.isPresent()) {
      inside(shape.get(), inner, name.line());
    }
  }

  private void inside(Shape shape, MappingNode map, int holder) {
    if (shape instanceof Shape.OfSection one) {
      collect(one.section(), Optional.empty(), map, holder);
    } else if (shape instanceof Shape.OfNamed named) {
      named(new Shape.OfSection(named.section()), map, holder);
    } else if (shape instanceof Shape.OfNamedQuantities named) {
      named(named.quantity(), map, holder);
    } else if (shape instanceof Shape.OfQuantity) {
      collect(SourcedKeys.SECTION, Optional.of(shape), map, holder);
    }
  }

  private static String key(NodeTuple tuple) {
    return single(tuple.getKeyNode()).orElseThrow();
  }

  private static Optional<String> single(Node node) {
    return node instanceof ScalarNode scalar ? Optional.of(scalar.getValue()) : Optional.empty();
  }

  private static Span span(Node node) {
    Mark start = node.getStartMark().orElseThrow();
    int end = node.getEndMark().orElseThrow().getIndex();
    return new Span(start.getIndex(), end, start.getLine() + 1, start.getColumn());
  }
}
