package org.mixcost.load.prices;

/**
 * A row of a FOCUS sheet.
 *
 * @param cells by column
 * @param details of what is priced, as {@code SkuPriceDetails} has them
 */
record FocusRow(ListRow cells, JsonEntry details) {
  private static final int LENGTH_OF_DAY = 10;

  /** What is priced, for whoever looks for it. */
  String what() {
    return cells.first("SkuMeter", "ChargeDescription", "SkuPriceId");
  }

  String unit() {
    return cells.get("PricingUnit");
  }

  String seller() {
    return cells.first("ServiceProviderName", "ProviderName", "PublisherName", "InvoiceIssuerName");
  }

  String date() {
    String start = cells.first("ChargePeriodStart", "BillingPeriodStart", "x_EffectivePeriodStart");
    return start.substring(0, Math.min(start.length(), LENGTH_OF_DAY));
  }
}
