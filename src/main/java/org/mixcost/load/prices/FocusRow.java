package org.mixcost.load.prices;

import java.io.StringReader;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * A row of a FOCUS sheet.
 *
 * @param cells by column
 * @param file that it is of
 */
record FocusRow(ListRow cells, ListFile file) {
  private static final int LENGTH_OF_DAY = 10;

  /** Reads what {@code SkuPriceDetails} says of what is priced; nothing where that is no JSON. */
  JsonEntry details() {
    try (JsonParser tokens = file.json(new StringReader(cells.get("SkuPriceDetails")))) {
      return tokens.nextToken() == JsonToken.START_OBJECT ? JsonEntry.read(tokens) : noDetails();
    } catch (JacksonException none) {
      return noDetails();
    }
  }

  private JsonEntry noDetails() {
    return new JsonEntry(Map.of(), cells.line());
  }

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
