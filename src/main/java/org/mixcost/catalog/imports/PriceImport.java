package org.mixcost.catalog.imports;

import java.util.List;
import org.mixcost.catalog.Offer;
import org.mixcost.catalog.PriceChange;
import org.mixcost.catalog.PriceFiles;
import org.mixcost.issue.InputFile;

/**
 * What came of a list of prices. Each of its prices is taken, perhaps without a part of it, or skipped.
 *
 * @param source the list, as the rows name it
 * @param file that was read
 * @param taken how many of its prices are in the rows
 * @param offers the rows; one of a seller and thing stands for all its regions and instances
 * @param skipped all that is not taken
 * @param inPart what is taken without something
 * @param changes how the rows stand to the built-in catalog
 * @param files the tables with the rows
 */
public record PriceImport(
    String source,
    InputFile file,
    long taken,
    List<Offer> offers,
    List<Skipped> skipped,
    List<TakenInPart> inPart,
    List<PriceChange> changes,
    PriceFiles files) {

  public PriceImport {
    offers = List.copyOf(offers);
    skipped = List.copyOf(skipped);
    inPart = List.copyOf(inPart);
    changes = List.copyOf(changes);
  }

  /** How many prices are not taken. */
  public long skippedPrices() {
    return skipped.stream().mapToLong(Skipped::count).sum();
  }

  /** How many prices there are in the list. */
  public long prices() {
    return taken + skippedPrices();
  }
}
