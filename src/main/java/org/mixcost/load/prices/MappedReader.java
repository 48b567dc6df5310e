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
import org.mixcost.catalog.ModelOffer.HourDiscount;
import org.mixcost.catalog.ModelOffer.TokenUsd;
import org.mixcost.catalog.RentalBasis;
import org.mixcost.catalog.imports.LeftOut;
import org.mixcost.catalog.imports.LeftOut.Lack;
import org.mixcost.catalog.imports.Skipped.Reason;
import org.mixcost.load.table.SheetNumber;

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
    MappedCurrencies currencies = new MappedCurrencies(offers.columns(), offers.currency());
    file.forEachRow(row -> {
      Map<String, String> cells = new LinkedHashMap<>();
      offers.columns().forEach((column, key) -> cells.put(key, row.get(column)));
      ListRow mapped = new ListRow(cells, row.line());
      read(mapped, new MappedRow(mapped, currencies, offers), offers);
    });
  }

  private static void read(ListRow row, MappedRow prices, Offers offers) {
    Optional<String> unknown = prices.unknown();
    if (unknown.isPresent()) {
      String what = row.first(ACCELERATOR, MODEL);
      offers.skip(Reason.OTHER_CURRENCY, what, unknown.get(), row.line());
    } else if (row.cells().containsKey(ACCELERATOR)) {
      readHours(row, prices, offers);
    } else {
      readModel(row, prices, offers);
    }
  }

  private static void readHours(ListRow row, MappedRow prices, Offers offers) {
    Optional<RentalBasis> basis = basis(row.get("basis"));
    if (basis.isEmpty()) {
      offers.skip(Reason.OTHER_TERMS, row.get(ACCELERATOR), row.get("basis"), row.line());
      return;
    }
    boolean isNode = row.cells().containsKey(NODE_PRICE);
    String price = isNode ? NODE_PRICE : HOUR_PRICE;
    if (!prices.has(price)) {
      String detail = "'" + row.get(price) + "' as price";
      offers.skip(Reason.UNREADABLE, row.get(ACCELERATOR), detail, row.line());
      return;
    }
    ListedMachine machine = new ListedMachine(
        row.get(ACCELERATOR),
        isNode ? row.number(IN_NODE) : Optional.of(BigDecimal.ONE),
        "",
        Optional.empty(),
        row.get("region"));
    offers.hours(new ListedHours(
        machine,
        offers.names().vendorOrNew(row.get("vendor")),
        basis.get(),
        new UsdPrice(prices.usd(price), prices.note()),
        "",
        row.get("date"),
        row.line()));
  }

  private static Optional<RentalBasis> basis(String written) {
    String word = written
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\s-]+", "_")
        .replaceFirst("^([13])_?y(?:ea)?rs?(?:_.*)?$", "committed_$1y");
    return word.isEmpty()
        ? Optional.of(RentalBasis.ON_DEMAND)
        : Arrays.stream(RentalBasis.values())
            .filter(basis -> basis.key().equals(word))
            .findFirst();
  }

  private static void readModel(ListRow row, MappedRow prices, Offers offers) {
    ofTokens(row, prices)
        .ifPresentOrElse(
            found -> offers.model(new ListedModel(
                row.get(MODEL), row.get("provider"), found, "", "", row.get("date"), row.line())),
            () -> offers.skip(
                Reason.NO_PRICE,
                row.get(MODEL),
                "'" + row.get(INPUT) + "' and '" + row.get(OUTPUT) + "'",
                row.line()));
  }

  private static Optional<TokenPrices> ofTokens(ListRow row, MappedRow prices) {
    Optional<BigDecimal> batch = share(row, BATCH);
    Optional<BigDecimal> offPeak = share(row, OFF_PEAK);
    List<LeftOut> leftOut = Stream.of(
            unreadable(row, CACHED, prices.has(CACHED)),
            unreadable(row, CACHE_WRITE, prices.has(CACHE_WRITE)),
            unreadable(row, BATCH, batch.isPresent()),
            unreadable(row, OFF_PEAK, offPeak.isPresent()))
        .flatMap(Optional::stream)
        .toList();
    return prices
        .usd(INPUT)
        .flatMap(input -> prices.usd(OUTPUT).map(output -> TokenUsd.of(input, output)))
        .map(usd -> usd.withCache(prices.usd(CACHED), prices.usd(CACHE_WRITE))
            .withBatch(batch)
            .withOffPeak(
                offPeak.map(discount -> new HourDiscount(discount, row.get(OFF_PEAK_HOURS)))))
        .map(usd -> new TokenPrices(usd, leftOut, prices.note()));
  }

  private static Optional<BigDecimal> share(ListRow row, String key) {
    return SheetNumber.read(row.get(key)).map(SheetNumber::value);
  }

  private static Optional<LeftOut> unreadable(ListRow row, String key, boolean isNumber) {
    return isNumber || row.get(key).isEmpty()
        ? Optional.empty()
        : Optional.of(new LeftOut(lack(key), key + " " + row.get(key)));
  }

  private static Lack lack(String key) {
    return switch (key) {
      case BATCH -> Lack.BATCH;
      case OFF_PEAK -> Lack.TIME_OF_DAY;
      default -> Lack.CACHE;
    };
  }
}
