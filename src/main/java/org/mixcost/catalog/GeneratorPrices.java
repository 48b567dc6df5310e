package org.mixcost.catalog;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mixcost.quantity.Citation;
import org.mixcost.quantity.Distribution;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;

/**
 * What a model's tokens cost, by those who sell them.
 *
 * @param model its id
 * @param quotes one of each seller, the cheapest first by the sum of input and output price
 * @param notCounted in words, whose quotes do not count and why; empty where all do
 * @param early whether they were quoted after the date, because nothing older is known
 */
public record GeneratorPrices(
    String model, List<GeneratorQuote> quotes, String notCounted, boolean early) {

  public GeneratorPrices {
    quotes = List.copyOf(quotes);
  }

  /** The ids of the sellers. */
  public List<String> providers() {
    return quotes.stream().map(GeneratorQuote::provider).toList();
  }

  /** Those of the sellers that grant a discount. */
  public GeneratorPrices granting(Function<GeneratorQuote, Optional<Quantity>> discount) {
    List<GeneratorQuote> granting =
        quotes.stream().filter(quote -> discount.apply(quote).isPresent()).toList();
    return new GeneratorPrices(model, granting, notCounted, early);
  }

  /** When they were quoted, and how that stands to the date. */
  public Standing standing() {
    return Standing.of(
        quotes.stream().map(quote -> quote.citation().date()).toList(),
        early,
        quotes.stream().allMatch(GeneratorQuote::verified));
  }

  /** Who quotes, and when, and whose quotes do not count. */
  public Citation citation() {
    Citation newest = quotes.stream()
        .map(GeneratorQuote::citation)
        .max(comparing(citation -> Dates.day(citation.date())))
        .orElseThrow();
    String title = "any of " + String.join(", ", providers()) + "; newest: " + newest.title();
    return new Citation(Citation.Basis.CATALOG, title, newest.url(), standing().dates(), "", "")
        .noting(notCounted);
  }

  /**
   * Which seller it is: the place in the order of what they bill, from the cheapest, 0, to the dearest, 1.
   *
   * <p>It goes by the name of the model, so that it is one doubt wherever the model is called.
   */
  public Quantity place() {
    return new Quantity(
        "generators/" + model, new Distribution.Uniform(0, 1), Unit.FRACTION, citation());
  }
}
