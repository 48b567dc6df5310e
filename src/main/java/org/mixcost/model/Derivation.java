package org.mixcost.model;

import java.util.List;
import org.mixcost.formula.Formula;

/**
 * How a line follows: a formula and what it is applied to.
 *
 * @param formula that the model computes by
 * @param terms what stands for the symbols of its text, in the order in which they first appear; the last symbol of a
 *     formula over any number of terms stands for all that are left
 */
public record Derivation(Formula formula, List<Term> terms) {
  /** What is 0, because the scenario does not ask for it. */
  static final Derivation NOTHING = sum(List.of());

  public Derivation {
    terms = List.copyOf(terms);
  }

  /** Whether it is the sum of nothing. */
  boolean isNothing() {
    return equals(NOTHING);
  }

  static Derivation of(Formula formula, Term... terms) {
    return new Derivation(formula, List.of(terms));
  }

  static Derivation sum(List<? extends Term> terms) {
    return new Derivation(Formula.SUM, List.copyOf(terms));
  }

  /** A line that is what a term is. */
  static Derivation same(Term term) {
    return of(Formula.SAME, term);
  }
}
