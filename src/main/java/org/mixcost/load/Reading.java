package org.mixcost.load;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.mixcost.catalog.Catalog;
import org.mixcost.catalog.Dates;
import org.mixcost.catalog.GeneratorPrices;
import org.mixcost.catalog.Named;
import org.mixcost.catalog.OwnQuotes;
import org.mixcost.catalog.Price;
import org.mixcost.catalog.Standing;
import org.mixcost.file.FileAccess;
import org.mixcost.issue.InputFile;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Issues;
import org.mixcost.issue.Where;
import org.mixcost.quantity.Citation;
import org.mixcost.quantity.Quantity;
import org.mixcost.scenario.Scenario.DefaultUsed;
import org.mixcost.scenario.Scenario.NameRead;
import org.mixcost.scenario.Scenario.PriceUsed;
import org.mixcost.scenario.format.Key;

/** What is known and found while one scenario is read. */
final class Reading {
  private final Catalog catalog;
  private final FileAccess access;
  private final String asOf;
  private final Issues issues;
  private final WrittenKeys written;
  private final Function<Where, String> parent;
  private final Rates rates;
  private final List<String> notIncluded = new ArrayList<>();
  private final List<DefaultUsed> defaults = new ArrayList<>();
  private final List<NameRead> names = new ArrayList<>();
  private final List<PriceUsed> prices = new ArrayList<>();
  private final List<InputFile> files = new ArrayList<>();

  /**
   * An empty one.
   *
   * @param access by which files are read that the scenario names
   * @param written which values of the file were read, by any scenario
   * @param parent what a place is inherited from, or empty where it is the scenario's own
   * @param rates what currencies are worth
   */
  Reading(
      Catalog catalog,
      FileAccess access,
      String asOf,
      Issues issues,
      WrittenKeys written,
      Function<Where, String> parent,
      Rates rates) {
    this.catalog = catalog;
    this.access = access;
    this.asOf = asOf;
    this.issues = issues;
    this.written = written;
    this.parent = parent;
    this.rates = rates;
  }

  /** The same, but what is found is not reported. */
  Reading silent() {
    return new Reading(catalog, access, asOf, new Issues(), written, parent, rates);
  }

  /** A place in words, with what it is inherited from. */
  String place(Where where) {
    String from = parent.apply(where);
    return from.isEmpty() ? where.toString() : where + ", inherited from " + from;
  }

  Catalog catalog() {
    return catalog;
  }

  FileAccess access() {
    return access;
  }

  String asOf() {
    return asOf;
  }

  Issues issues() {
    return issues;
  }

  Rates rates() {
    return rates;
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

  /** The names that stand for an id of the catalog in other words. */
  List<NameRead> names() {
    return names.stream().distinct().toList();
  }

  /** The prices that were looked up, with their dates. */
  List<PriceUsed> prices() {
    return prices.stream().distinct().toList();
  }

  /** Files that were read besides the one of the scenario. */
  List<InputFile> files() {
    return files.stream().distinct().toList();
  }

  /** Notes a file that was read. */
  void use(InputFile file) {
    files.add(file);
  }

  /** The id that a name under a path stands for, or what is written where that is not clear. */
  String use(Named named, String path) {
    String id = named.id().orElse(named.written());
    if (!id.equals(named.written())) {
      names.add(new NameRead(path, named.written(), id));
    }
    return id;
  }

  void noteNotIncluded(String whatIsNotPriced) {
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

  /**
   * Warns of own prices that stand among those of others, or behind them.
   *
   * @param of what is priced
   * @param seller the key that names one seller
   */
  void noteOwn(OwnQuotes own, String of, Where where, Key seller) {
    if (!own.areBlended()) {
      return;
    }
    List<String> sellers = own.counting().isEmpty() ? own.unused() : own.counting();
    String names = String.join(", ", sellers);
    String others = own.others() == 1 ? "that of 1 other" : "those of " + own.others() + " others";
    String message = own.counting().isEmpty()
        ? "own prices of " + of + " are not used, as " + others + " count before them: " + names
        : "the price of " + of + " is a spread over own prices (" + names + ") and " + others;
    issues.add(Issue.warning("own-price-blended", where, message)
        .withHelp("write prefer: own beside catalog, or " + seller.name() + ": " + sellers.get(0)));
  }

  /** Prices of a model, with a warning where they are not of the day that was requested. */
  void use(GeneratorPrices prices, Where where) {
    use(prices.standing(), prices.citation(), "generators/" + prices.model(), where);
  }

  /** The value of a price, with a warning where it is not of the day that was requested. */
  Quantity use(Price price, Where where) {
    Quantity quantity = price.quantity();
    if (isPrice(quantity)) {
      use(price.standing(), quantity.citation(), quantity.name(), where);
    }
    return quantity;
  }

  /** Money, and not a fact or a usual value, which do not age. */
  private static boolean isPrice(Quantity quantity) {
    return quantity.unit().isMoney() && !quantity.name().startsWith("defaults/");
  }

  private void use(Standing standing, Citation citation, String name, Where where) {
    prices.add(new PriceUsed(name, standing.oldest(), standing.newest()));
    if (standing.early()) {
      issues.warning(
          "price-after-as-of",
          where,
          "no price of " + name + " is known as of " + asOf + "; the first later one, of "
              + standing.dates() + ", is used");
    }
    if (Dates.months(standing.oldest(), asOf) > Standing.MONTHS_FRESH) {
      issues.warning("old-price", where, age(standing, name));
    }
    if (!standing.verified()) {
      issues.warning(
          "unverified-price", where, "the price of " + name + " is unverified: " + citation.text());
    }
  }

  private String age(Standing standing, String name) {
    long most = Dates.months(standing.oldest(), asOf);
    long least = Dates.months(standing.newest(), asOf);
    return "the price of " + name + " is of " + standing.dates() + ", "
        + (least < most ? least + " to " : "") + most + " months before " + asOf;
  }
}
