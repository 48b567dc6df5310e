package org.mixcost.model;

import java.util.List;
import java.util.Optional;
import org.mixcost.formula.Formula;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;

/**
 * Where the parts of one source state what they read and write.
 *
 * @param id what the ids of its lines begin with
 * @param name of the source, for readers
 * @param category of its costs
 */
record SourceLines(String id, String name, Category category, Inputs inputs, Lines lines) {

  Input input(Quantity quantity) {
    return inputs.add(quantity);
  }

  List<Input> inputs(List<Quantity> quantities) {
    return quantities.stream().map(inputs::add).toList();
  }

  /** Where what one of several sellers bills is stated. */
  SourceLines seller(String seller) {
    return new SourceLines(
        id + ".sellers." + seller, name + ", by " + seller, category, inputs, lines);
  }

  Line cost(String key, String words, boolean isAsked, Derivation derivation) {
    return lines.cost(id(key), label(words), category, isAsked, derivation);
  }

  Line cost(String key, String words, Optional<Derivation> asked) {
    return lines.cost(id(key), label(words), category, asked);
  }

  Line cost(String key, String words, boolean isAsked, Formula formula, Term... terms) {
    return lines.cost(id(key), label(words), category, isAsked, formula, terms);
  }

  Line figure(String key, String words, Unit unit, Derivation derivation) {
    return lines.figure(id(key), label(words), unit, derivation);
  }

  Line figure(String key, String words, Unit unit, Optional<Derivation> asked) {
    return lines.figure(id(key), label(words), unit, asked);
  }

  Line figure(String key, String words, Unit unit, Formula formula, Term... terms) {
    return lines.figure(id(key), label(words), unit, formula, terms);
  }

  Line step(String key, String words, Unit unit, Formula formula, Term... terms) {
    return lines.step(id(key), label(words), unit, formula, terms);
  }

  Line step(String key, String words, Unit unit, Derivation derivation) {
    return lines.step(id(key), label(words), unit, derivation);
  }

  private String id(String key) {
    return id + "." + key;
  }

  private String label(String words) {
    return name + ": " + words;
  }
}
