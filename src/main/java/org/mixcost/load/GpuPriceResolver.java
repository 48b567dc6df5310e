package org.mixcost.load;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mixcost.catalog.Accelerator;
import org.mixcost.catalog.Price;
import org.mixcost.catalog.Rental;
import org.mixcost.catalog.Segment;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Phrase;
import org.mixcost.issue.Suggestion;
import org.mixcost.quantity.Citation;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.GpuPrice;

/** What an accelerator hour costs: a stated price, one from the catalog, or the cost of owning. */
final class GpuPriceResolver {
  private static final Map<String, String> BASES = Map.of(
      "on_demand", "rented on demand",
      "spot", "rented at spot prices",
      "reserved", "reserved",
      "committed_1y", "committed for 1 year",
      "committed_3y", "committed for 3 years");

  private final SectionReader keys;
  private final Reading reading;

  GpuPriceResolver(SectionReader keys) {
    this.keys = keys;
    this.reading = keys.reading();
  }

  /** The accelerator that the section names, if it names a known one. */
  Optional<Accelerator> accelerator() {
    String id = keys.text("accelerator");
    Optional<Accelerator> found = reading.catalog().accelerator(id);
    if (!id.isEmpty() && found.isEmpty()) {
      keys.error(
          "unknown-accelerator",
          keys.where("accelerator"),
          "unknown accelerator '" + id + "'"
              + Suggestion.didYouMean(id, reading.catalog().ids("accelerators")),
          "mixcost catalog accelerators lists them");
    }
    return found;
  }

  GpuPrice resolve(Optional<Accelerator> accelerator) {
    boolean one = keys.requireOneOf("price", "rental", "owned");
    if (one && keys.has("owned")) {
      return owned(keys.section("owned"), accelerator);
    }
    if (one && keys.has("rental")) {
      return rental(accelerator);
    }
    String basis = keys.text("basis");
    String id = accelerator.map(Accelerator::id).orElse("");
    Quantity price = one ? new PriceCheck(keys).rental(stated(), id) : placeholder();
    return new GpuPrice.Rented(price, basis.isEmpty() ? "rented" : basis);
  }

  /** The stated price; one for a whole node is divided by the accelerators in it. */
  private Quantity stated() {
    Quantity price = keys.quantity("price");
    if (!price.unit().equals(Unit.USD_PER_NODE_HOUR)) {
      return price;
    }
    Optional<Integer> inNode = keys.whole("node_accelerators");
    if (inNode.isEmpty()) {
      keys.error(
          "unit-mismatch",
          keys.where("price"),
          "'" + price.text() + "' is not a price per GPU-hour",
          "divide by the accelerators in a node, or write " + keys.path()
              + ".node_accelerators: 8");
      return placeholder();
    }
    return new Quantity(
        price.name(),
        price.distribution().scale(1.0 / inNode.get()),
        Unit.USD_PER_GPU_HOUR,
        price.citation());
  }

  private GpuPrice rental(Optional<Accelerator> accelerator) {
    String basis = keys.word("rental", "on_demand");
    String segment = keys.word("segment", "");
    String vendor = keys.text("vendor");
    if (!segment.isEmpty() && !vendor.isEmpty()) {
      keys.error(
          "two-ways",
          keys.where("segment"),
          "give only one of vendor, segment",
          "a vendor is of one segment; an inherited key is taken away by none");
    }
    tellOfRisk(basis);
    Optional<Rental> rental =
        accelerator.map(known -> Rental.of(known.id(), basis).in(segment).from(vendor));
    String from = vendor.isEmpty() ? segment : vendor;
    return new GpuPrice.Rented(
        rental.map(this::lookUp).orElseGet(this::placeholder),
        BASES.get(basis) + (from.isEmpty() ? "" : (vendor.isEmpty() ? ", " : " at ") + from));
  }

  private Quantity lookUp(Rental rental) {
    Optional<Price> price = reading.catalog().rental(rental, reading.asOf());
    if (price.isEmpty()) {
      tellNoPrice(rental);
      return placeholder();
    }
    tellOfSegments(rental);
    return reading.use(price.get(), keys.where("rental"));
  }

  private void tellNoPrice(Rental rental) {
    String vendor = rental.vendor();
    List<String> vendors = reading.catalog().vendors(rental);
    String key = !vendor.isEmpty() ? "vendor" : rental.segment().isEmpty() ? "rental" : "segment";
    keys.error(
        "unknown-price",
        keys.where(key),
        "the catalog has no " + rental.basis() + " price of " + rental.accelerator()
            + (rental.segment().isEmpty() ? "" : " of a " + rental.segment())
            + (vendor.isEmpty() ? "" : " at " + vendor + Suggestion.didYouMean(vendor, vendors)),
        vendors.isEmpty()
            ? "write price: 2.50 USD/GPU-hour"
            : "known vendors: " + String.join(", ", vendors));
  }

  /** What a basis leaves to chance, and no price tells. */
  private void tellOfRisk(String basis) {
    if (basis.equals("spot")) {
      reading.leftOut("interruptions of spot accelerators (" + keys.path() + ".rental)");
    } else if (basis.equals("reserved")) {
      reading.leftOut("hours that are reserved and not used (" + keys.path() + ".rental)");
    }
  }

  /** Kinds of sellers ask very different prices, so they are not mixed without a word. */
  private void tellOfSegments(Rental rental) {
    List<Segment> segments = reading.catalog().segments(rental, reading.asOf());
    if (rental.vendor().isEmpty() && segments.size() > 1) {
      reading
          .issues()
          .add(Issue.warning(
                  "blended-segments",
                  keys.where("rental"),
                  "the price of " + rental.accelerator() + " is a spread over kinds of sellers: "
                      + segments.stream().map(GpuPriceResolver::words).collect(joining(", "))
                      + " USD/GPU-hour")
              .withHelp("write segment: " + kinds(segments) + ", or a vendor"));
    }
  }

  private static String kinds(List<Segment> segments) {
    return segments.stream()
        .map(Segment::name)
        .filter(name -> !name.isEmpty())
        .collect(joining(" or "));
  }

  private static String words(Segment segment) {
    String name = segment.name().isEmpty() ? "others" : segment.name();
    return Phrase.of("%s %.3g (%d)", name, segment.usdPerGpuHour(), segment.sellers());
  }

  private GpuPrice owned(SectionReader own, Optional<Accelerator> accelerator) {
    return new GpuPrice.Owned(
        own.quantity("purchase"),
        own.quantity("life"),
        own.quantity("busy"),
        power(own, accelerator),
        own.quantity("pue"),
        own.quantity("electricity"));
  }

  /**
   * What an accelerator draws with its share of the server: stated, or rated power times the server's power over the
   * chip's times the average load.
   */
  static Quantity power(SectionReader keys, Optional<Accelerator> accelerator) {
    Optional<Quantity> stated = keys.find("power");
    Optional<Quantity> rated = accelerator.flatMap(Accelerator::ratedPower);
    if (stated.isEmpty() && rated.isEmpty()) {
      keys.missing("power");
    }
    return stated
        .or(() -> rated.map(watt -> drawn(keys, watt, accelerator.orElseThrow().id())))
        .orElseGet(() ->
            Quantity.fixed(keys.path() + ".power", 1, Unit.WATT, Citation.ofDefault("unreadable")));
  }

  private static Quantity drawn(SectionReader keys, Quantity rated, String accelerator) {
    String chip = accelerator.split("-", 2)[0];
    List<String> known = keys.reading().catalog().ids("defaults");
    String family = known.contains("owned.server_power_ratio." + chip) ? chip : "other";
    double ratio = typical(keys, "owned.server_power_ratio." + family);
    double load = typical(keys, "owned.load");
    Citation citation =
        Citation.ofDefault("rated power %s W × server over chip %s × average load %s"
            .formatted(rated.median(), ratio, load));
    return keys.reading()
        .filledIn(
            keys.path() + ".power",
            Quantity.fixed(
                keys.path() + ".power", rated.median() * ratio * load, Unit.WATT, citation));
  }

  private static double typical(SectionReader keys, String id) {
    return keys.reading().catalog().typical("defaults", id).orElseThrow();
  }

  private Quantity placeholder() {
    return Quantity.fixed(
        keys.path() + ".price", 1, Unit.USD_PER_GPU_HOUR, Citation.ofDefault("unreadable"));
  }
}
