package org.mixcost.model;

import java.util.List;

/**
 * How a line follows from what it is computed from.
 *
 * @param formula its text, as it stands beside the method that the model calls; empty where the one term is taken as it
 *     is
 * @param terms what stands for the symbols of the text, in the order in which they first appear; the last symbol of a
 *     sum or product over things stands for all the terms that are left
 */
public record Derivation(String formula, List<Term> terms) {
  /** A sum of any number of terms. */
  public static final String SUM = "Σ terms";
  /** A product of any number of terms. */
  public static final String PRODUCT = "Π terms";
  /** One of the numbers of a row that a draw picks. */
  public static final String DRAWN = "row at place";
  /** The least of any number of terms. */
  public static final String LEAST = "min terms";
  /** What stands at a place, the first term, among the others in rising order; between two a straight line. */
  public static final String RANKED = "terms in order at place";
  /** The greatest of any number of terms. */
  public static final String GREATEST = "max terms";

  private static final List<String> OVER_ALL = List.of(SUM, PRODUCT, LEAST, GREATEST, RANKED);

  public Derivation {
    terms = List.copyOf(terms);
  }

  /** Whether it takes any number of terms alike, so that none has a symbol of its own. */
  public boolean isOverAll() {
    return OVER_ALL.contains(formula);
  }

  static Derivation of(String formula, Term... terms) {
    return new Derivation(formula, List.of(terms));
  }

  static Derivation sum(List<? extends Term> terms) {
    return new Derivation(SUM, List.copyOf(terms));
  }

  /** A line that is one of the numbers of a row, which the term picks. */
  static Derivation drawn(Input place) {
    return of(DRAWN, place);
  }

  /** A line that is what a term is. */
  static Derivation same(Term term) {
    return of("", term);
  }
}
