package org.mixcost.model;

import java.util.List;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;

/**
 * Where the parts of one source announce what they read and write.
 *
 * @param id what the ids of its lines begin with
 * @param name of the source, for readers
 * @param category of its costs
 */
record SourceLines(String id, String name, Category category, Inputs inputs, Lines lines) {

  Input input(Quantity quantity) {
    return inputs.add(quantity);
  }

  Input[] inputs(List<Quantity> quantities) {
    return quantities.stream().map(inputs::add).toArray(Input[]::new);
  }

  /** Where what one of several sellers bills is announced. */
  SourceLines seller(String seller) {
    return new SourceLines(
        id + ".sellers." + seller, name + ", by " + seller, category, inputs, lines);
  }

  Line cost(String key, String words, boolean isAsked) {
    return lines.cost(id + "." + key, name + ": " + words, category, isAsked);
  }

  Line figure(String key, String words, Unit unit, boolean isAsked) {
    return lines.figure(id + "." + key, name + ": " + words, unit, isAsked);
  }

  Line step(String key, String words, Unit unit) {
    return lines.step(id + "." + key, name + ": " + words, unit);
  }

  Sum sum(Line line, List<? extends Term> terms) {
    return lines.sum(line, terms);
  }

  void derive(Line line, String formula, Term... terms) {
    lines.derive(line, formula, terms);
  }
}
