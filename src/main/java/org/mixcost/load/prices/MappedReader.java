package org.mixcost.load.prices;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mixcost.catalog.ModelOffer.OffPeak;
import org.mixcost.catalog.ModelOffer.TokenUsd;
import org.mixcost.catalog.RentalBasis;
import org.mixcost.catalog.imports.Skipped.Reason;

/** Any table, by a mapping of its columns to those of the catalog. */
final class MappedReader implements ListReader {
  private static final String ACCELERATOR = "accelerator";
  private static final String IN_NODE = "node_accelerators";
  private static final String NODE_PRICE = "usd_per_node_hour";
  private static final String HOUR_PRICE = "usd_per_gpu_hour";
  private static final String MODEL = "id";
  private static final String INPUT = "input_usd_per_mtok";
  private static final String OUTPUT = "output_usd_per_mtok";
  private static final String CACHED = "cached_usd_per_mtok";
  private static final String CACHE_WRITE = "cache_write_usd_per_mtok";
  private static final String BATCH = "batch_discount";
  private static final String OFF_PEAK = "off_peak_discount";
  private static final String OFF_PEAK_HOURS = "off_peak_hours";
  private static final List<String> OPTIONAL = List.of(CACHED, CACHE_WRITE, BATCH, OFF_PEAK);

  /** Columns of rentals, and of what an instance costs. */
  private static final List<String> OF_RENTALS =
      List.of(ACCELERATOR, "vendor", "basis", "date", "region", HOUR_PRICE, NODE_PRICE, IN_NODE);

  private static final List<String> OF_GENERATORS = List.of(
      MODEL,
      "provider",
      "date",
      INPUT,
      OUTPUT,
      CACHED,
      CACHE_WRITE,
      BATCH,
      OFF_PEAK,
      OFF_PEAK_HOURS);

  /** The columns that a mapping may name. */
  static List<String> keys() {
    return Stream.concat(OF_RENTALS.stream(), OF_GENERATORS.stream()).distinct().toList();
  }

  /** What a mapping lacks, or empty if it has all that a row needs. */
  static Optional<String> missing(Map<String, String> columns) {
    boolean isRental = columns.containsValue(ACCELERATOR)
        && (columns.containsValue(HOUR_PRICE)
            || (columns.containsValue(NODE_PRICE) && columns.containsValue(IN_NODE)));
    boolean isModel = columns.containsValue(MODEL)
        && columns.containsValue(INPUT)
        && columns.containsValue(OUTPUT);
    return isRental || isModel
        ? Optional.empty()
        : Optional.of("a mapping needs " + ACCELERATOR + " and " + HOUR_PRICE + " (or " + NODE_PRICE
            + " and " + IN_NODE + "), or " + MODEL + ", " + INPUT + " and " + OUTPUT);
  }

  @Override
  public void read(ListFile file, Offers offers) throws IOException {
    file.forEachRow(row -> {
      Map<String, String> cells = new LinkedHashMap<>();
      offers.columns().forEach((column, key) -> cells.put(key, row.get(column)));
      read(new ListRow(cells, row.line()), offers);
    });
  }

  private static void read(ListRow row, Offers offers) {
    if (row.cells().containsKey(ACCELERATOR)) {
      readHours(row, offers);
    } else {
      readModel(row, offers);
    }
  }

  private static void readHours(ListRow row, Offers offers) {
    Optional<RentalBasis> basis = basis(row.get("basis"));
    if (basis.isEmpty()) {
      offers.skip(Reason.OTHER_TERMS, row.get(ACCELERATOR), row.get("basis"), row.line());
      return;
    }
    boolean isNode = row.cells().containsKey(NODE_PRICE);
    Offers.Machine machine = new Offers.Machine(
        row.get(ACCELERATOR),
        isNode ? row.number(IN_NODE) : Optional.of(BigDecimal.ONE),
        "",
        Optional.empty(),
        row.get("region"));
    offers.hours(new Offers.Hours(
        machine,
        offers.names().vendorOrNew(row.get("vendor")),
        basis.get(),
        row.number(isNode ? NODE_PRICE : HOUR_PRICE),
        "",
        row.get("date"),
        row.line()));
  }

  private static Optional<RentalBasis> basis(String written) {
    String word = written.toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
    return word.isEmpty()
        ? Optional.of(RentalBasis.ON_DEMAND)
        : Arrays.stream(RentalBasis.values())
            .filter(basis -> basis.key().equals(word))
            .findFirst();
  }

  private static void readModel(ListRow row, Offers offers) {
    Optional<BigDecimal> input = row.number(INPUT);
    Optional<BigDecimal> output = row.number(OUTPUT);
    if (input.isEmpty() || output.isEmpty()) {
      offers.skip(Reason.NO_PRICE, row.get(MODEL), "", row.line());
      return;
    }
    Optional<String> unreadable = OPTIONAL.stream()
        .filter(key -> !row.get(key).isEmpty() && row.number(key).isEmpty())
        .findFirst();
    if (unreadable.isPresent()) {
      String detail = "no number as " + unreadable.get();
      offers.skip(Reason.UNREADABLE, row.get(MODEL), detail, row.line());
      return;
    }
    TokenUsd prices = TokenUsd.of(input.get(), output.get())
        .withCache(row.number(CACHED), row.number(CACHE_WRITE))
        .withBatch(row.number(BATCH))
        .withOffPeak(
            row.number(OFF_PEAK).map(discount -> new OffPeak(discount, row.get(OFF_PEAK_HOURS))));
    offers.model(new Offers.Model(
        row.get(MODEL), row.get("provider"), prices, "", "", row.get("date"), row.line()));
  }
}
