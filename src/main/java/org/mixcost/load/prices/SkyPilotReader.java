package org.mixcost.load.prices;

import static java.util.function.Predicate.not;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mixcost.catalog.RentalBasis;
import org.mixcost.catalog.imports.Skipped.Reason;

/**
 * SkyPilot's catalog of a cloud: instances by region, each with its price and its price at spot. A slice of TPU chips is
 * one accelerator to it.
 */
final class SkyPilotReader implements ListReader {
  /** The memory of one device, where the list says it. */
  private static final Pattern MEMORY = Pattern.compile("'SizeInMiB': (\\d+)");

  private static final BigDecimal MEBIBYTES = BigDecimal.valueOf(1024);
  private static final String BARE = "the machine around it is billed on top";

  @Override
  public void read(ListFile file, Offers offers) throws IOException {
    String vendor = offers.names().vendor(file.places());
    file.forEachRow(row -> read(row, vendor, offers));
  }

  private static void read(ListRow row, String vendor, Offers offers) {
    if (row.get("AcceleratorName").isEmpty()) {
      offers.skip(Reason.NO_ACCELERATOR, row.get("InstanceType"), "", row.line());
      return;
    }
    if (row.get("Price").isEmpty() && row.get("SpotPrice").isEmpty()) {
      offers.skip(Reason.NO_PRICE, row.get("AcceleratorName"), "", row.line());
    }
    read(row, "Price", RentalBasis.ON_DEMAND, vendor, offers);
    read(row, "SpotPrice", RentalBasis.SPOT, vendor, offers);
  }

  private static void read(
      ListRow row, String column, RentalBasis basis, String vendor, Offers offers) {
    if (row.get(column).isEmpty()) {
      return;
    }
    String instance = row.get("InstanceType");
    offers.hours(new ListedHours(
        machine(row, instance),
        vendor,
        basis,
        UsdPrice.of(row.number(column)),
        instance.isEmpty() ? BARE : "",
        "",
        row.line()));
  }

  private static ListedMachine machine(ListRow row, String instance) {
    String name = row.get("AcceleratorName");
    Optional<BigDecimal> count = row.number("AcceleratorCount");
    Optional<BigDecimal> memory = memory(row.get("GpuInfo"));
    String region = row.first("Region", "AvailabilityZone");
    return TpuSlice.find(name)
        .filter(slice -> count.filter(one -> one.compareTo(BigDecimal.ONE) == 0).isPresent())
        .map(slice -> new ListedMachine(
            slice.accelerator(), Optional.of(slice.chips()), name, memory, region))
        .orElseGet(() -> new ListedMachine(name, count, instance, memory, region));
  }

  private static Optional<BigDecimal> memory(String info) {
    return Optional.of(MEMORY.matcher(info))
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .filter(not(String::isEmpty))
        .map(size -> new BigDecimal(size).divide(MEBIBYTES));
  }
}
