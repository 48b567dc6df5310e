package org.mixcost.catalog;

import java.math.BigDecimal;

/**
 * What an hour of an accelerator costs at a seller.
 *
 * @param accelerator its id
 * @param vendor the seller's id, or empty if nobody is named
 * @param segment of the seller, or empty if it is not known
 * @param basis how it is rented
 * @param usdPerGpuHour of one accelerator
 * @param origin who says so, and when
 */
public record RentalOffer(
    String accelerator,
    String vendor,
    String segment,
    RentalBasis basis,
    BigDecimal usdPerGpuHour,
    Origin origin)
    implements Offer {

  @Override
  public String seller() {
    return vendor;
  }

  @Override
  public RentalOffer noting(String more) {
    return new RentalOffer(accelerator, vendor, segment, basis, usdPerGpuHour, origin.noting(more));
  }
}
