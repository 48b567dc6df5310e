package org.mixcost.testing.mutation;

import java.util.Optional;
import org.mixcost.scenario.format.Section;
import org.mixcost.scenario.format.Shape;

/**
 * A key of a scenario file where it is written, with its value.
 *
 * @param key as the file has it, which its writer may have chosen, as the name of a source
 * @param shape what the format lets stand in it; nothing where its writer has chosen the key
 * @param section the keys that may stand beside it; nothing where its writer chooses them
 * @param word that decides which of them do
 * @param holder the line of what the map around it belongs to
 * @param name where the key stands
 * @param value where its value stands
 * @param text the value, where it is a single one
 * @param layout how it is written
 * @param next where the entry after it in the same map begins, if there is one
 */
record Entry(
    String key,
    Optional<Shape> shape,
    Optional<Section> section,
    String word,
    int holder,
    Span name,
    Span value,
    Optional<String> text,
    Layout layout,
    Optional<Integer> next) {

  /**
   * From one character to before another.
   *
   * @param line of the first, from 1
   * @param column of the first, from 0
   */
  record Span(int start, int end, int line, int column) {}

  /** How an entry stands in its file. */
  enum Layout {
    /** On lines of its own. */
    BLOCK,
    /** In braces. */
    FLOW,
    /** In a cell of a table, under a heading. */
    CELL
  }

  /** What the format lets stand in it, if that is of a kind. */
  <S extends Shape> Optional<S> shape(Class<S> kind) {
    return shape.filter(kind::isInstance).map(kind::cast);
  }

  /** Whether it is a quantity that is written as one. */
  Optional<Shape.OfQuantity> quantity() {
    return text.flatMap(written -> shape(Shape.OfQuantity.class));
  }
}
