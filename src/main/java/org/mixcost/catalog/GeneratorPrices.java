package org.mixcost.catalog;

import java.util.List;
import org.mixcost.quantity.Citation;
import org.mixcost.quantity.Distribution;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;

/**
 * What a model's tokens cost, by those who sell them.
 *
 * @param model its id
 * @param quotes one of each seller, at least one, the cheapest first by the sum of input and output price
 * @param citation who quotes, and when
 * @param early whether they were quoted after the date, because nothing older is known
 * @param verified whether their source was read
 */
public record GeneratorPrices(
    String model, List<GeneratorQuote> quotes, Citation citation, boolean early, boolean verified) {

  public GeneratorPrices {
    quotes = List.copyOf(quotes);
  }

  /** The ids of the sellers. */
  public List<String> providers() {
    return quotes.stream().map(GeneratorQuote::provider).toList();
  }

  /**
   * Which seller it is: the place in the order of what they bill, from the cheapest, 0, to the dearest, 1.
   *
   * <p>It goes by the name of the model, so that it is one doubt wherever the model is called.
   */
  public Quantity place() {
    return new Quantity(
        "generators/" + model, new Distribution.Uniform(0, 1), Unit.FRACTION, citation);
  }
}
