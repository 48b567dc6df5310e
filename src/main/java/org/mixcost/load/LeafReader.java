package org.mixcost.load;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mixcost.catalog.Catalog;
import org.mixcost.catalog.Price;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Suggestion;
import org.mixcost.issue.Where;
import org.mixcost.load.document.Node;
import org.mixcost.quantity.Citation;
import org.mixcost.quantity.Currency;
import org.mixcost.quantity.Domain;
import org.mixcost.quantity.Expression;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.format.Key;
import org.mixcost.scenario.format.Shape;
import org.mixcost.scenario.format.SourcedKeys;

/** Turns one value of a scenario file into a quantity: written plainly, with its source, or as a catalog row. */
final class LeafReader {
  static final Citation UNREADABLE = Citation.ofDefault("unreadable");

  private final String path;
  private final Shape.OfQuantity shape;
  private final Reading reading;

  /**
   * A reader of one value.
   *
   * @param path the name of the quantity
   */
  LeafReader(String path, Shape.OfQuantity shape, Reading reading) {
    this.path = path;
    this.shape = shape;
    this.reading = reading;
  }

  Quantity read(Node node) {
    return read(node, "");
  }

  /**
   * The quantity that is written.
   *
   * @param instead where what is no quantity belongs; empty if nobody can say
   */
  Quantity read(Node node, String instead) {
    if (node instanceof Node.Text text) {
      return parse(text, Citation.stated(text.where().toString()).at(reading.place(text.where())));
    }
    if (node instanceof Node.Mapping sourced && isSourced(sourced)) {
      return sourced(new SectionReader(SourcedKeys.SECTION, sourced, path, reading), sourced);
    }
    reading
        .issues()
        .error(
            "wrong-kind",
            node.where(),
            "'" + path + "' holds " + node.kind() + ", expected a number",
            instead.isEmpty()
                ? "write " + example() + ", or a map with value and source" + stages()
                : instead);
    return placeholder();
  }

  /** Whether a map is a value with its source, and not a map of keys. */
  static boolean isSourced(Node.Mapping mapping) {
    return Stream.of(SourcedKeys.VALUE, SourcedKeys.CATALOG)
        .map(Key::name)
        .anyMatch(mapping.entries()::containsKey);
  }

  /** Where a fraction of the run is due, a map is likely of stages. */
  private String stages() {
    String help = Misplaced.help(path.substring(path.lastIndexOf('.') + 1));
    return help.isEmpty() ? "" : "; " + help;
  }

  private String example() {
    return shape.units().get(0).isPlain()
        ? "one number"
        : "one number in " + shape.units().get(0);
  }

  private Quantity sourced(SectionReader keys, Node.Mapping node) {
    if (!keys.requireOneOf(SourcedKeys.VALUE, SourcedKeys.CATALOG)) {
      return placeholder();
    }
    if (keys.has(SourcedKeys.CATALOG)) {
      return catalogRow(keys.get(SourcedKeys.CATALOG), keys.where(SourcedKeys.CATALOG));
    }
    Where where = keys.where(SourcedKeys.VALUE);
    String source = keys.get(SourcedKeys.SOURCE);
    Citation citation = new Citation(
        Citation.Basis.STATED,
        source.isEmpty() ? where.toString() : source,
        keys.get(SourcedKeys.URL),
        keys.get(SourcedKeys.DATE),
        keys.get(SourcedKeys.NOTE),
        reading.place(where));
    Node value = node.entries().get(SourcedKeys.VALUE.name()).value();
    if (value instanceof Node.Text text) {
      return parse(text, citation);
    }
    keys.get(SourcedKeys.VALUE);
    return placeholder();
  }

  private Quantity parse(Node.Text text, Citation citation) {
    if (text.text().isBlank()) {
      reading
          .issues()
          .error(
              "wrong-kind",
              text.where(),
              "'" + path + "' holds nothing, expected a number",
              "write none to take away an inherited key");
      return placeholder();
    }
    Checked<Expression> written = shape.parse(text.text());
    Optional<String> currency =
        written.found().flatMap(Expression::unit).flatMap(Unit::foreignCurrency);
    Optional<Currency> known = currency.flatMap(reading.rates()::find);
    Checked<Expression> checked = written.then(shape::due);
    checked.issues().forEach(issue -> reading.issues().add(issue.at(text.where())));
    Optional<Quantity> found = checked
        .found()
        .map(read -> new Quantity(path, read.distribution(), read.unit().orElseThrow(), citation))
        .flatMap(quantity -> quantity.unit().foreignCurrency().isEmpty()
            ? Optional.of(quantity)
            : converted(quantity, known, text));
    found.ifPresent(quantity -> question(quantity, written.get(), text.where()));
    return found.orElseGet(this::placeholder);
  }

  /** An amount of another currency, at the rate of the file. */
  private Optional<Quantity> converted(Quantity amount, Optional<Currency> known, Node.Text text) {
    String currency = amount.unit().foreignCurrency().orElseThrow();
    if (known.isEmpty()) {
      reading
          .issues()
          .error(
              "unknown-rate",
              text.where(),
              "'" + text.text() + "' is in " + currency + ", and the file has no rate for it",
              Rates.help(currency));
    }
    return known.map(amount::at);
  }

  private void question(Quantity quantity, Expression written, Where where) {
    Plausibility.question(quantity, shape, where, reading.issues());
    written
        .unit()
        .ifPresent(unit -> WorkingTime.question(written.text(), unit, quantity, where, reading));
  }

  private Quantity catalogRow(String reference, Where where) {
    String[] parts = reference.split("/", 2);
    List<String> tables = Catalog.beliefTables();
    if (parts.length < 2 || !tables.contains(parts[0])) {
      reading
          .issues()
          .error(
              "unknown-table",
              where,
              "'" + reference + "' names no catalog table"
                  + Suggestion.didYouMean(parts[0], tables),
              "write table/id with one of " + String.join(", ", tables));
      return placeholder();
    }
    String id = reading.use(reading.catalog().named(parts[0], parts[1]), path);
    Quantity found = fromCatalog(parts[0], id, where);
    return found.withCitation(found.citation().at(reading.place(where)));
  }

  /** The quantity that a row of a catalog table gives. */
  Quantity fromCatalog(String table, String id, Where where) {
    Optional<Price> price = reading.catalog().belief(table, id, reading.asOf());
    if (price.isEmpty()) {
      List<String> known = reading.catalog().ids(table);
      String message = known.contains(id)
          ? table + "/" + id + " says nothing that could stand here"
          : "no '" + id + "' in the catalog table " + table + Suggestion.didYouMean(id, known);
      reading
          .issues()
          .error("unknown-catalog-id", where, message, "mixcost catalog " + table + " lists them");
      return placeholder();
    }
    return due(reading.use(price.get(), where), where);
  }

  /** What was looked up, in the unit that is due and cut to the domain of the key, as what is typed is. */
  private Quantity due(Quantity found, Where where) {
    Optional<Unit> due =
        shape.units().stream().filter(found.unit()::isConvertibleTo).findFirst();
    if (due.isEmpty()) {
      reading
          .issues()
          .error(
              "unit-mismatch",
              where,
              "'" + found.name() + "' is in " + found.unit() + ", expected "
                  + shape.units().get(0));
      return placeholder();
    }
    Quantity converted = found.unit().equals(due.get()) ? found : found.to(due.get());
    WorkingTime.question(found.text(), found.unit(), converted, where, reading);
    return cut(converted, where);
  }

  private Quantity cut(Quantity found, Where where) {
    Domain domain = shape.domain();
    if (!domain.contains(found.median())) {
      reading
          .issues()
          .error(
              "out-of-domain",
              where,
              "'" + found.name() + "' is " + found.text() + " and must be " + domain.words());
      return placeholder();
    }
    return found.withDistribution(domain.cut(found.distribution()));
  }

  /** Whether no quantity stands in for one that could not be read, of which nothing more is said. */
  static boolean areReadable(Quantity... quantities) {
    return areReadable(List.of(quantities));
  }

  /** The same of a list. */
  static boolean areReadable(List<Quantity> quantities) {
    return quantities.stream().noneMatch(any -> any.citation().equals(UNREADABLE));
  }

  /** The value that changes nothing. */
  Quantity neutral(double value) {
    return Quantity.fixed(path, value, shape.units().get(0), Citation.NOT_STATED);
  }

  /** Something of the right unit that stands in for what could not be read. */
  Quantity placeholder() {
    return Quantity.fixed(path, 1, shape.units().get(0), UNREADABLE);
  }
}
