package org.mixcost.load;

import java.util.ArrayList;
import java.util.List;
import org.mixcost.catalog.Catalog;
import org.mixcost.catalog.Price;
import org.mixcost.issue.Issues;
import org.mixcost.issue.Where;
import org.mixcost.quantity.Citation;
import org.mixcost.quantity.Quantity;
import org.mixcost.scenario.Scenario.DefaultUsed;

/** What is known and found while one scenario is read. */
final class Reading {
  /** Tables whose rows do not age, so that their date is not held against a scenario. */
  private static final List<String> AGELESS = List.of("defaults", "processing");

  private final Catalog catalog;
  private final String asOf;
  private final Issues issues;
  private final List<String> notIncluded = new ArrayList<>();
  private final List<DefaultUsed> defaults = new ArrayList<>();

  Reading(Catalog catalog, String asOf, Issues issues) {
    this.catalog = catalog;
    this.asOf = asOf;
    this.issues = issues;
  }

  Catalog catalog() {
    return catalog;
  }

  String asOf() {
    return asOf;
  }

  Issues issues() {
    return issues;
  }

  List<String> notIncluded() {
    return notIncluded.stream().distinct().toList();
  }

  List<DefaultUsed> defaults() {
    return defaults.stream().distinct().toList();
  }

  void leftOut(String whatIsNotPriced) {
    notIncluded.add(whatIsNotPriced);
  }

  /** Notes a value that was filled in; a model assumption stays one. */
  Quantity filledIn(String path, Quantity quantity) {
    Citation citation = quantity.citation();
    boolean isAssumption = citation.basis() == Citation.Basis.MODEL_ASSUMPTION;
    Quantity marked =
        isAssumption ? quantity : quantity.withCitation(citation.withBasis(Citation.Basis.DEFAULT));
    defaults.add(new DefaultUsed(path, marked));
    return marked;
  }

  /** The value of a price, with a warning where it is not of the day that was asked for. */
  Quantity use(Price price, String what, Where where) {
    boolean ageless =
        AGELESS.stream().anyMatch(table -> price.quantity().name().startsWith(table + "/"));
    if (price.early() && !ageless) {
      issues.warning(
          "price-after-as-of",
          where,
          "no price of " + what + " is known as of " + asOf + "; the first later one, of "
              + price.quantity().citation().date() + ", is used");
    }
    if (!price.verified() && !ageless) {
      issues.warning(
          "unverified-price",
          where,
          "the price of " + what + " is unverified: "
              + price.quantity().citation().text());
    }
    return price.quantity();
  }
}
