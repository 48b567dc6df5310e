package org.mixcost.load;

import java.util.Comparator;
import java.util.Optional;
import org.mixcost.catalog.Accelerator;
import org.mixcost.catalog.Catalog;
import org.mixcost.catalog.Price;
import org.mixcost.quantity.Citation;
import org.mixcost.quantity.Quantity;
import org.mixcost.scenario.Power;
import org.mixcost.scenario.format.QuantityKey;

/**
 * What an accelerator draws with its share of the server: stated, or by the rated power of the chip, the server's power
 * over the chip's and the average load, as the catalog has them for the family of the chip.
 */
final class PowerResolver {
  private static final String RATIO = "owned.server_power_ratio.";
  private static final String LOAD = "owned.load";
  private static final String TPU = "tpu-";
  /** The row of the catalog that is for all later TPUs too. */
  private static final String LATER_TPU = "tpu-v4";

  private final SectionReader keys;
  private final QuantityKey power;
  private final NamedAccelerator accelerator;

  PowerResolver(SectionReader keys, QuantityKey power, NamedAccelerator accelerator) {
    this.keys = keys;
    this.power = power;
    this.accelerator = accelerator;
  }

  Power resolve() {
    Optional<Quantity> stated = keys.find(power);
    if (stated.isPresent()) {
      return new Power.StatedPower(stated.get());
    }
    Optional<Quantity> rated = accelerator.known().flatMap(Accelerator::ratedPower);
    if (rated.isEmpty()) {
      if (!accelerator.isRefused()) {
        keys.missing(power);
      }
      return new Power.StatedPower(keys.placeholder(power));
    }
    String id = accelerator.known().orElseThrow().id();
    return new Power.Rated(
        filledIn(rated.get(), "rated power of the chip"),
        filledIn(row(RATIO + family(id)), "power of the server over that of its chips"),
        filledIn(row(id.startsWith(TPU) ? LOAD + ".tpu" : LOAD), "average power over rated power"));
  }

  /** One key is left out and three numbers stand in for it, so each says what it is. */
  private Quantity filledIn(Quantity quantity, String role) {
    Citation citation = quantity.citation();
    String title = role + ": " + citation.title();
    return keys.reading()
        .filledIn(keys.at(power), quantity.withCitation(citation.withTitle(title)));
  }

  private Quantity row(String id) {
    Catalog catalog = keys.reading().catalog();
    Price row = catalog.belief("defaults", id, keys.reading().asOf()).orElseThrow();
    return keys.reading().use(row, keys.where());
  }

  /** The longest name of a family that the id of a chip begins with. */
  private String family(String accelerator) {
    return keys.reading().catalog().ids("defaults").stream()
        .filter(id -> id.startsWith(RATIO))
        .map(id -> id.substring(RATIO.length()))
        .filter(family -> (accelerator + "-").startsWith(family + "-"))
        .max(Comparator.comparingInt(String::length))
        .orElse(accelerator.startsWith(TPU) ? LATER_TPU : "other");
  }
}
