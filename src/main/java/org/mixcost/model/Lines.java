package org.mixcost.model;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mixcost.quantity.Unit;

/**
 * The lines of a model, in the order in which its parts announce them, and how each follows from others.
 *
 * <p>A line that a scenario does not ask for still has a place in the bill, so that evaluating needs few branches, but
 * is not shown; a cost that is not asked for is left out or computed from neutral inputs, and is exactly 0.
 */
final class Lines {
  private final List<Line> all = new ArrayList<>();
  private final List<Line> shown = new ArrayList<>();
  private final List<Line> steps = new ArrayList<>();
  /** The places of lines that are shown or steps. */
  private final BitSet told = new BitSet();

  private final Map<Integer, Derivation> derivations = new HashMap<>();

  /** A line of money that is part of the total. */
  Line cost(String id, String label, Category category, boolean isAsked) {
    return add(id, label, Unit.USD, category, isAsked);
  }

  /** A figure that is no part of the total. */
  Line figure(String id, String label, Unit unit, boolean isAsked) {
    return add(id, label, unit, Category.FIGURE, isAsked);
  }

  /** A figure on the way to another, which only an explanation shows. */
  Line step(String id, String label, Unit unit) {
    Line line = new Line(all.size(), id, label, unit, Category.FIGURE);
    all.add(line);
    steps.add(line);
    told.set(line.index());
    return line;
  }

  /** The sum of the lines of money. */
  Line total() {
    return add("total", "Total", Unit.USD, Category.TOTAL, true);
  }

  private Line add(String id, String label, Unit unit, Category category, boolean isAsked) {
    Line line = new Line(all.size(), id, label, unit, category);
    all.add(line);
    if (isAsked) {
      shown.add(line);
      told.set(line.index());
    }
    return line;
  }

  /** Says how a line is computed: terms for the symbols of a formula, in the order in which they first appear. */
  void derive(Line line, String formula, Term... terms) {
    derive(line, Derivation.of(formula, terms));
  }

  void derive(Line line, Derivation derivation) {
    derivations.put(line.index(), derivation);
  }

  /**
   * Says that a line is the sum of terms.
   *
   * <p>Lines that are not asked for are left out of what is told, not of what is added: they are 0 unless a study moves
   * what they are computed from.
   */
  Sum sum(Line line, List<? extends Term> terms) {
    derive(line, Derivation.sum(terms.stream().filter(term -> !isNotAsked(term)).toList()));
    return new Sum(line, terms);
  }

  Sum sum(Line line, Term... terms) {
    return sum(line, List.of(terms));
  }

  private boolean isNotAsked(Term term) {
    return term instanceof Line line && !told.get(line.index());
  }

  /** How each line is computed, by its place. */
  Map<Integer, Derivation> derivations() {
    return Map.copyOf(derivations);
  }

  /** The line of an id that was announced before. */
  Line get(String id) {
    return all.stream().filter(line -> line.id().equals(id)).findFirst().orElseThrow();
  }

  /** The lines that the scenario asks for, the total last. */
  List<Line> shown() {
    return shown.stream()
        .sorted(Comparator.comparing(line -> line.category() == Category.TOTAL))
        .toList();
  }

  /** The lines of money so far. */
  List<Line> costs() {
    return all.stream().filter(Line::isCost).toList();
  }

  /** The lines on the way to those that are shown. */
  List<Line> steps() {
    return List.copyOf(steps);
  }

  /** Every line, one for each place in a bill. */
  List<Line> all() {
    return List.copyOf(all);
  }
}
