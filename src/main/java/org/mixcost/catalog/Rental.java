package org.mixcost.catalog;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What is rented, as the catalog knows it.
 *
 * @param accelerator its id
 * @param basis on which
 * @param segment {@code hyperscaler}, {@code neocloud} or {@code marketplace}, or empty for all of them
 * @param vendor a seller's id, or empty for all of them
 */
public record Rental(String accelerator, RentalBasis basis, String segment, String vendor) {
  public Rental {
    requireNonNull(accelerator, "accelerator");
    requireNonNull(basis, "basis");
    requireNonNull(segment, "segment");
    requireNonNull(vendor, "vendor");
  }

  /** An accelerator on a basis, from any seller. */
  public static Rental of(String accelerator, RentalBasis basis) {
    return new Rental(accelerator, basis, "", "");
  }

  /** The same in one segment, or in all of them if that is empty. */
  public Rental in(String ofSegment) {
    return new Rental(accelerator, basis, ofSegment, vendor);
  }

  /** The same from one seller, or from any if that is empty. */
  public Rental from(String seller) {
    return new Rental(accelerator, basis, segment, seller);
  }

  /** The name of its price. */
  String name() {
    return "rentals/" + accelerator + "." + basis.key() + part(segment) + part(vendor);
  }

  private static String part(String text) {
    return text.isEmpty() ? "" : "." + text;
  }

  boolean is(Row row) {
    return RentalBasis.of(row) == basis
        && (segment.isEmpty() || row.get(Columns.SEGMENT).equals(segment))
        && (vendor.isEmpty() || row.get(Columns.VENDOR).equals(vendor));
  }

  /** The kinds of sellers of accelerator hours. */
  public static List<String> segments() {
    return Columns.SEGMENT.words();
  }
}
