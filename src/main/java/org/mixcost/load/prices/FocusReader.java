package org.mixcost.load.prices;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mixcost.catalog.RentalBasis;
import org.mixcost.catalog.imports.Skipped.Reason;

/** Prices in the columns of the FinOps cost and usage specification (FOCUS): hours of machines, and tokens. */
final class FocusReader implements ListReader {
  private static final Pattern HOURS = Pattern.compile("(?i)(1 )?(gpu[ -])?(hours?|hrs?)");

  @Override
  public void read(ListFile file, Offers offers) throws IOException {
    FocusMeters meters = new FocusMeters(offers);
    file.forEachRow(row -> read(new FocusRow(row, file), meters, offers));
    meters.offer();
  }

  private static void read(FocusRow row, FocusMeters meters, Offers offers) {
    int line = row.cells().line();
    List<FocusPrice> prices = FocusPrice.of(row.cells());
    Optional<UsdPrice> price = prices.stream()
        .flatMap(some -> offers.exchange(some.currency()).stream()
            .map(exchange -> UsdPrice.of(some.amount(), exchange)))
        .findFirst();
    if (price.isEmpty()) {
      offers.skip(Reason.OTHER_CURRENCY, row.what(), prices.get(0).currency(), line);
    } else if (HOURS.matcher(row.unit()).matches()) {
      readHours(row, price.get(), offers);
    } else if (FocusMeters.isUnit(row.unit())) {
      meters.add(row, price.get());
    } else {
      offers.skip(Reason.OTHER_UNIT, row.what(), row.unit(), line);
    }
  }

  private static void readHours(FocusRow row, UsdPrice price, Offers offers) {
    JsonEntry details = row.details();
    String instance = details.text("InstanceType");
    Optional<String> accelerator = Stream.of(
            details.text("x_GpuName"),
            details.text("x_AcceleratorName"),
            instance,
            row.cells().get("SkuMeter"),
            row.cells().get("ChargeDescription"))
        .filter(offers.names()::isAccelerator)
        .findFirst();
    Optional<RentalBasis> basis = basis(row.cells().get("PricingCategory"));
    if (accelerator.isEmpty()) {
      offers.skip(
          Reason.NO_ACCELERATOR,
          row.cells().first("SkuMeter", "SkuPriceId"),
          instance,
          row.cells().line());
    } else if (basis.isEmpty()) {
      offers.skip(
          Reason.OTHER_TERMS,
          accelerator.get(),
          row.cells().get("PricingCategory"),
          row.cells().line());
    } else {
      boolean isOfOne = row.unit().toLowerCase(Locale.ROOT).contains("gpu");
      ListedMachine machine = new ListedMachine(
          accelerator.get(),
          isOfOne ? Optional.of(BigDecimal.ONE) : details.number("GpuCount"),
          instance,
          Optional.empty(),
          row.cells().get("RegionId"));
      offers.hours(new ListedHours(
          machine,
          offers.names().vendorOrNew(row.seller()),
          basis.get(),
          price,
          "",
          row.date(),
          row.cells().line()));
    }
  }

  private static Optional<RentalBasis> basis(String category) {
    return switch (category) {
      case "", "Standard" -> Optional.of(RentalBasis.ON_DEMAND);
      case "Dynamic" -> Optional.of(RentalBasis.SPOT);
      default -> Optional.empty();
    };
  }
}
