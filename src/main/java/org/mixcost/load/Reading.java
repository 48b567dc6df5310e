package org.mixcost.load;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.mixcost.catalog.Catalog;
import org.mixcost.catalog.GeneratorPrices;
import org.mixcost.catalog.Price;
import org.mixcost.issue.Issues;
import org.mixcost.issue.Where;
import org.mixcost.quantity.Citation;
import org.mixcost.quantity.Quantity;
import org.mixcost.scenario.Scenario.DefaultUsed;

/** What is known and found while one scenario is read. */
final class Reading {
  /** Tables whose rows do not age, so that their date is not held against a scenario. */
  private static final List<String> AGELESS = List.of("defaults", "processing", "quality", "stock");

  private final Catalog catalog;
  private final String asOf;
  private final Issues issues;
  private final WrittenKeys written;
  private final Function<Where, String> parent;
  private final List<String> notIncluded = new ArrayList<>();
  private final List<DefaultUsed> defaults = new ArrayList<>();

  /**
   * An empty one.
   *
   * @param written which values of the file were read, by any scenario
   * @param parent what a place is inherited from, or empty where it is the scenario's own
   */
  Reading(
      Catalog catalog,
      String asOf,
      Issues issues,
      WrittenKeys written,
      Function<Where, String> parent) {
    this.catalog = catalog;
    this.asOf = asOf;
    this.issues = issues;
    this.written = written;
    this.parent = parent;
  }

  /** The same, but what is found is not told. */
  Reading silent() {
    return new Reading(catalog, asOf, new Issues(), written, parent);
  }

  /** A place in words, with what it is inherited from. */
  String place(Where where) {
    String from = parent.apply(where);
    return from.isEmpty() ? where.toString() : where + ", inherited from " + from;
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

  WrittenKeys written() {
    return written;
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

  /** Tells of prices of a model that are not of the day that was asked for. */
  void use(GeneratorPrices prices, Where where) {
    tell(prices.early(), prices.verified(), prices.citation(), prices.model(), where);
  }

  /** The value of a price, with a warning where it is not of the day that was asked for. */
  Quantity use(Price price, String what, Where where) {
    boolean ageless =
        AGELESS.stream().anyMatch(table -> price.quantity().name().startsWith(table + "/"));
    if (!ageless) {
      tell(price.early(), price.verified(), price.quantity().citation(), what, where);
    }
    return price.quantity();
  }

  private void tell(boolean early, boolean verified, Citation citation, String what, Where where) {
    if (early) {
      issues.warning(
          "price-after-as-of",
          where,
          "no price of " + what + " is known as of " + asOf + "; the first later one, of "
              + citation.date() + ", is used");
    }
    if (!verified) {
      issues.warning(
          "unverified-price", where, "the price of " + what + " is unverified: " + citation.text());
    }
  }
}
