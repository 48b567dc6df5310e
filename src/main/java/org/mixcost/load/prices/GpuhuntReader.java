package org.mixcost.load.prices;

import java.io.IOException;
import java.util.stream.Stream;
import org.mixcost.catalog.RentalBasis;
import org.mixcost.catalog.imports.Skipped.Reason;

/** dstack's gpuhunt: offers of instances, each on demand or at spot. */
final class GpuhuntReader implements ListReader {

  @Override
  public void read(ListFile file, Offers offers) throws IOException {
    String vendor = offers.names().vendor(file.places());
    file.forEachRow(row -> read(row, vendor, offers));
  }

  private static void read(ListRow row, String ofFile, Offers offers) {
    if (row.get("gpu_name").isEmpty()) {
      offers.skip(Reason.NO_ACCELERATOR, row.get("instance_name"), "", row.line());
      return;
    }
    String provider = row.get("provider");
    ListedMachine machine = new ListedMachine(
        row.get("gpu_name"),
        row.number("gpu_count"),
        row.get("instance_name"),
        row.number("gpu_memory"),
        row.get("location"));
    offers.hours(new ListedHours(
        machine,
        provider.isEmpty() ? ofFile : offers.names().vendor(Stream.of(provider)),
        row.get("spot").equalsIgnoreCase("true") ? RentalBasis.SPOT : RentalBasis.ON_DEMAND,
        UsdPrice.of(row.number("price")),
        "",
        "",
        row.line()));
  }
}
