package org.mixcost.load;

import static java.util.stream.Collectors.joining;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mixcost.catalog.Accelerator;
import org.mixcost.catalog.NameKind;
import org.mixcost.catalog.Named;
import org.mixcost.catalog.Price;
import org.mixcost.catalog.Rental;
import org.mixcost.catalog.RentalBasis;
import org.mixcost.catalog.Segment;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Phrase;
import org.mixcost.issue.Suggestion;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.GpuPrice;
import org.mixcost.scenario.GpuPrice.Rent;
import org.mixcost.scenario.format.SectionKey;
import org.mixcost.scenario.format.TrainingKeys;
import org.mixcost.scenario.format.ValueKey;

/** What an accelerator hour costs: a stated price, one from the catalog, or the cost of owning. */
final class GpuPriceResolver {
  /** Bases on which hours are paid that are not used. */
  private static final Set<RentalBasis> PAID_UNUSED =
      EnumSet.of(RentalBasis.RESERVED, RentalBasis.COMMITTED_1Y, RentalBasis.COMMITTED_3Y);

  private final SectionReader keys;
  private final ValueKey<String> name;
  private final Reading reading;

  /**
   * A resolver of what is trained or generated on.
   *
   * @param name the key that names it
   */
  GpuPriceResolver(SectionReader keys, ValueKey<String> name) {
    this.keys = keys;
    this.name = name;
    this.reading = keys.reading();
  }

  /** The accelerator that the section names. */
  NamedAccelerator accelerator() {
    NameLookUp lookUp = new NameLookUp(keys, name, NameKind.ACCELERATOR);
    Named named = lookUp.find();
    if (!lookUp.isRefused(named) && named.isUnknown()) {
      keys.error(
          "unknown-accelerator",
          keys.where(name),
          "unknown accelerator '" + named.written() + "'"
              + Suggestion.didYouMean(named.written(), reading.catalog().ids("accelerators")),
          "mixcost catalog accelerators lists them");
    }
    return new NamedAccelerator(
        named.id().flatMap(reading.catalog()::accelerator),
        named.isAmbiguous() || named.isUnknown());
  }

  GpuPrice resolve(NamedAccelerator accelerator) {
    boolean one = keys.requireOneOf(TrainingKeys.PRICE, TrainingKeys.RENTAL, TrainingKeys.OWNED);
    if (one && keys.has(TrainingKeys.OWNED)) {
      refuseReserved();
      return new OwnedResolver(keys.get(TrainingKeys.OWNED), accelerator).resolve();
    }
    if (one && keys.has(TrainingKeys.RENTAL)) {
      return rental(accelerator.known());
    }
    return one
        ? reserved(stated(accelerator.known().map(Accelerator::id).orElse("")))
        : rented(placeholder());
  }

  /** The price, with the hours that are paid for and not used, where they are stated. */
  private GpuPrice reserved(Rent hour) {
    return find(TrainingKeys.RESERVED)
        .<GpuPrice>map(paid -> new GpuPrice.Reserved(
            hour, new ReservationResolver(paid, keys, hour.price()).resolve()))
        .orElse(hour);
  }

  private void refuseReserved() {
    keys.leaveUnread(
        TrainingKeys.RESERVED,
        "only hours that are reserved or committed are paid unused; owned accelerators have busy instead");
  }

  /** A section that training has and a generator on accelerators has not. */
  private Optional<SectionReader> find(SectionKey key) {
    return keys.hasKey(key) ? keys.find(key) : Optional.empty();
  }

  /** The stated price, questioned; one for a whole node stays one. */
  private Rent stated(String accelerator) {
    Quantity price = keys.get(TrainingKeys.PRICE);
    PriceCheck check = new PriceCheck(keys);
    if (!price.unit().equals(Unit.USD_PER_NODE_HOUR)) {
      return rented(check.rental(price, accelerator));
    }
    if (!keys.has(TrainingKeys.NODE_ACCELERATORS)) {
      keys.error(
          "unit-mismatch",
          keys.where(TrainingKeys.PRICE),
          "'" + price.text() + "' is not a price per GPU-hour",
          "divide by the accelerators in a node, or write "
              + keys.at(TrainingKeys.NODE_ACCELERATORS) + ": 8");
      return rented(placeholder());
    }
    Quantity inNode = keys.count(TrainingKeys.NODE_ACCELERATORS);
    check.node(price, inNode, accelerator);
    return new GpuPrice.RentedNode(price, inNode, basis());
  }

  private Rent rented(Quantity price) {
    return new GpuPrice.Rented(price, basis());
  }

  private String basis() {
    String basis = keys.get(TrainingKeys.BASIS);
    return basis.isEmpty() ? "rented" : basis;
  }

  private GpuPrice rental(Optional<Accelerator> accelerator) {
    RentalBasis basis = keys.find(TrainingKeys.RENTAL).orElse(RentalBasis.ON_DEMAND);
    String segment = keys.find(TrainingKeys.SEGMENT).orElse("");
    String vendor = reading.use(
        reading.catalog().named(NameKind.VENDOR, keys.get(TrainingKeys.VENDOR)),
        keys.at(TrainingKeys.VENDOR));
    if (!segment.isEmpty() && !vendor.isEmpty()) {
      keys.error(
          "two-ways",
          keys.where(TrainingKeys.SEGMENT),
          "give only one of vendor, segment",
          "a vendor is of one segment; an inherited key is taken away by none");
    }
    noteRisk(basis);
    Optional<Rental> rental =
        accelerator.map(known -> Rental.of(known.id(), basis).in(segment).from(vendor));
    String from = vendor.isEmpty() ? segment : vendor;
    Rent hour = new GpuPrice.Rented(
        rental.map(this::lookUp).orElseGet(this::placeholder),
        basis.words() + (from.isEmpty() ? "" : (vendor.isEmpty() ? ", " : " at ") + from));
    if (PAID_UNUSED.contains(basis)) {
      return reserved(hour);
    }
    refuseReserved();
    return hour;
  }

  private Quantity lookUp(Rental rental) {
    Optional<Price> price = reading.catalog().rental(rental, reading.asOf());
    if (price.isEmpty()) {
      reportNoPrice(rental);
      return placeholder();
    }
    noteSegments(rental);
    reading.noteOwn(
        reading.catalog().ownQuotes(rental, reading.asOf()),
        rental.accelerator(),
        keys.where(TrainingKeys.RENTAL),
        TrainingKeys.VENDOR);
    return reading.use(price.get(), keys.where(TrainingKeys.RENTAL));
  }

  private void reportNoPrice(Rental rental) {
    String vendor = rental.vendor();
    List<String> vendors = reading.catalog().vendors(rental);
    keys.error(
        "unknown-price",
        keys.where(unmet(rental)),
        "the catalog has no " + rental.basis().key() + " price of " + rental.accelerator()
            + (rental.segment().isEmpty() ? "" : " of a " + rental.segment())
            + (vendor.isEmpty() ? "" : " at " + vendor + Suggestion.didYouMean(vendor, vendors)),
        vendors.isEmpty()
            ? "write price: 2.50 USD/GPU-hour"
            : "known vendors: " + String.join(", ", vendors));
  }

  /** The key that no quote is known for. */
  private static ValueKey<?> unmet(Rental rental) {
    if (!rental.vendor().isEmpty()) {
      return TrainingKeys.VENDOR;
    }
    return rental.segment().isEmpty() ? TrainingKeys.RENTAL : TrainingKeys.SEGMENT;
  }

  /** What a basis leaves to chance, and no price tells. */
  private void noteRisk(RentalBasis basis) {
    if (basis == RentalBasis.SPOT && !keys.has(TrainingKeys.INTERRUPTION)) {
      reading.noteNotIncluded(
          "interruptions of spot accelerators (" + keys.at(TrainingKeys.RENTAL) + ")");
    } else if (basis == RentalBasis.RESERVED && !keys.has(TrainingKeys.RESERVED)) {
      reading.noteNotIncluded(
          "hours that are reserved and not used (" + keys.at(TrainingKeys.RENTAL) + ")");
    }
  }

  /** Kinds of sellers ask very different prices, so they are not mixed without a word. */
  private void noteSegments(Rental rental) {
    List<Segment> segments = reading.catalog().segments(rental, reading.asOf());
    if (rental.vendor().isEmpty() && segments.size() > 1) {
      reading
          .issues()
          .add(Issue.warning(
                  "blended-segments",
                  keys.where(TrainingKeys.RENTAL),
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

  private Quantity placeholder() {
    return keys.placeholder(TrainingKeys.PRICE);
  }
}
