package org.mixcost.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mixcost.formula.Formula;
import org.mixcost.formula.GenerationFormulas;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;

/**
 * Where the parts of one source, or of one run, state what they read and write.
 *
 * @param id what the ids of its lines begin with
 * @param name of the source or the stage, for readers; empty for the final run
 * @param category of its costs
 */
record SourceLines(String id, String name, Category category, Lines lines) {

  /** See {@link Lines#read}. */
  Term read(Quantity quantity) {
    return lines.read(quantity);
  }

  List<Term> readAll(List<Quantity> quantities) {
    return quantities.stream().map(lines::read).toList();
  }

  /** Hours that are paid: whole increments of all accelerators together, where the seller bills so. */
  Line billed(Line hours, Optional<Quantity> accelerators, Optional<Quantity> increment) {
    return increment
        .map(least -> figure(
            "billed_gpu_hours",
            "accelerator time that is billed",
            Unit.GPU_HOUR,
            billed(hours, accelerators.orElseThrow(), least)))
        .orElse(hours);
  }

  /** How hours follow that are billed in whole increments. */
  Derivation billed(Term hours, Quantity accelerators, Quantity increment) {
    return Derivation.of(
        GenerationFormulas.BILLED_GPU_HOURS, hours, read(accelerators), read(increment));
  }

  /** Where a part is stated that has lines of the same kinds. */
  SourceLines part(String key) {
    return new SourceLines(id(key), name + ", " + key, category, lines);
  }

  /** Where what one of several sellers bills is stated. */
  SourceLines seller(String seller) {
    return new SourceLines(id + ".sellers." + seller, name + ", by " + seller, category, lines);
  }

  Line cost(String key, String words, boolean isRequested, Derivation derivation) {
    return lines.cost(id(key), label(words), category, isRequested, derivation);
  }

  Line cost(String key, String words, Optional<Derivation> requested) {
    return lines.cost(id(key), label(words), category, requested);
  }

  Line cost(String key, String words, boolean isRequested, Formula formula, Term... terms) {
    return lines.cost(id(key), label(words), category, isRequested, formula, terms);
  }

  Line figure(String key, String words, Unit unit, Derivation derivation) {
    return lines.figure(id(key), label(words), unit, derivation);
  }

  Line figure(String key, String words, Unit unit, Optional<Derivation> requested) {
    return lines.figure(id(key), label(words), unit, requested);
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
    return name.isEmpty()
        ? words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1)
        : name + ": " + words;
  }
}
