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
  /** What an owner pays besides purchase and power, for which the format has no keys. */
  private static final List<String> OWNER_PAYS_TOO = List.of(
      "hosting of owned accelerators",
      "staff who run owned accelerators",
      "cost of the capital in owned accelerators");

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
    return one ? stated(accelerator.map(Accelerator::id).orElse("")) : rented(placeholder());
  }

  /** The stated price, questioned; one for a whole node stays one. */
  private GpuPrice stated(String accelerator) {
    Quantity price = keys.quantity("price");
    PriceCheck check = new PriceCheck(keys);
    if (!price.unit().equals(Unit.USD_PER_NODE_HOUR)) {
      return rented(check.rental(price, accelerator));
    }
    if (!keys.has("node_accelerators")) {
      keys.error(
          "unit-mismatch",
          keys.where("price"),
          "'" + price.text() + "' is not a price per GPU-hour",
          "divide by the accelerators in a node, or write " + keys.path()
              + ".node_accelerators: 8");
      return rented(placeholder());
    }
    Quantity inNode = keys.count("node_accelerators", 1);
    check.node(price, inNode, accelerator);
    return new GpuPrice.RentedNode(price, inNode, basis());
  }

  private GpuPrice rented(Quantity price) {
    return new GpuPrice.Rented(price, basis());
  }

  private String basis() {
    String basis = keys.text("basis");
    return basis.isEmpty() ? "rented" : basis;
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
      reading.noteNotIncluded("interruptions of spot accelerators (" + keys.path() + ".rental)");
    } else if (basis.equals("reserved")) {
      reading.noteNotIncluded("hours that are reserved and not used (" + keys.path() + ".rental)");
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
    OWNER_PAYS_TOO.forEach(cost -> own.reading().noteNotIncluded(cost + " (" + own.path() + ")"));
    return new GpuPrice.Owned(
        own.quantity("purchase"),
        own.quantity("life"),
        own.quantity("busy"),
        new PowerResolver(own, accelerator).resolve(),
        own.quantity("pue"),
        own.quantity("electricity"));
  }

  private Quantity placeholder() {
    return Quantity.fixed(
        keys.path() + ".price", 1, Unit.USD_PER_GPU_HOUR, Citation.ofDefault("unreadable"));
  }
}
