package org.mixcost.load.prices;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mixcost.catalog.ModelOffer.TokenUsd;
import org.mixcost.catalog.RentalBasis;
import org.mixcost.catalog.imports.Skipped.Reason;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Prices in the columns of the FinOps cost and usage specification (FOCUS): machines by the hour, and tokens of a model
 * by the meter, of which input and output are rows of their own.
 */
final class FocusReader implements ListReader {
  private static final int LENGTH_OF_DAY = 10;
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final Pattern HOURS = Pattern.compile("(?i)(1 )?(gpu[ -])?(hours?|hrs?)");
  private static final Pattern TOKENS =
      Pattern.compile("(?i)(\\d[\\d,]*)? ?(k|m|thousand|million)? ?tokens?");
  private static final Pattern NO_NAME = Pattern.compile(
      "(?i)\\b(cached?|reads?|writes?|input|output|prompt|completion|tokens?|text|global|regional|standard|inference)\\b");
  private final Map<Meter, Map<Kind, BigDecimal>> meters = new LinkedHashMap<>();
  private final Map<Meter, Integer> lines = new LinkedHashMap<>();
  private final Map<Meter, Long> counts = new LinkedHashMap<>();

  /** What tokens are metered apart. */
  private enum Kind {
    INPUT,
    OUTPUT,
    CACHED,
    CACHE_WRITE;

    static Optional<Kind> of(String words) {
      if (words.contains("cache")) {
        return Optional.of(words.contains("write") ? CACHE_WRITE : CACHED);
      }
      if (words.contains("output") || words.contains("completion")) {
        return Optional.of(OUTPUT);
      }
      return words.contains("input") || words.contains("prompt")
          ? Optional.of(INPUT)
          : Optional.empty();
    }
  }

  private record Meter(String model, String provider, String date) {}

  @Override
  public void read(ListFile file, Offers offers) throws IOException {
    file.forEachRow(row -> read(row, details(row, file), offers));
    meters.forEach((meter, prices) -> offer(meter, prices, offers));
  }

  private static JsonEntry details(ListRow row, ListFile file) {
    String text = row.get("SkuPriceDetails");
    try (JsonParser tokens = file.json(new StringReader(text))) {
      return tokens.nextToken() == JsonToken.START_OBJECT
          ? JsonEntry.read(tokens)
          : new JsonEntry(Map.of(), row.line());
    } catch (JacksonException none) {
      return new JsonEntry(Map.of(), row.line());
    }
  }

  private void read(ListRow row, JsonEntry details, Offers offers) {
    String what = row.first("SkuMeter", "ChargeDescription", "SkuPriceId");
    String currency = row.first("PricingCurrency", "BillingCurrency");
    String unit = row.get("PricingUnit");
    if (!currency.equals("USD")) {
      offers.skip(Reason.OTHER_CURRENCY, what, currency, row.line());
    } else if (HOURS.matcher(unit).matches()) {
      readHours(row, details, offers);
    } else if (TOKENS.matcher(unit).matches()) {
      readTokens(row, details, offers);
    } else {
      offers.skip(Reason.OTHER_UNIT, what, unit, row.line());
    }
  }

  private static void readHours(ListRow row, JsonEntry details, Offers offers) {
    String instance = details.text("InstanceType");
    Optional<String> accelerator = Stream.of(
            details.text("x_GpuName"),
            details.text("x_AcceleratorName"),
            instance,
            row.get("SkuMeter"),
            row.get("ChargeDescription"))
        .filter(offers.names()::isAccelerator)
        .findFirst();
    Optional<RentalBasis> basis = basis(row.get("PricingCategory"));
    if (accelerator.isEmpty()) {
      offers.skip(Reason.NO_ACCELERATOR, row.first("SkuMeter", "SkuPriceId"), instance, row.line());
    } else if (basis.isEmpty()) {
      offers.skip(Reason.OTHER_TERMS, accelerator.get(), row.get("PricingCategory"), row.line());
    } else {
      boolean isOfOne = row.get("PricingUnit").toLowerCase(Locale.ROOT).contains("gpu");
      Offers.Machine machine = new Offers.Machine(
          accelerator.get(),
          isOfOne ? Optional.of(BigDecimal.ONE) : details.number("GpuCount"),
          instance,
          Optional.empty(),
          row.get("RegionId"));
      offers.hours(new Offers.Hours(
          machine,
          offers.names().vendorOrNew(seller(row)),
          basis.get(),
          price(row),
          "",
          date(row),
          row.line()));
    }
  }

  private static Optional<RentalBasis> basis(String category) {
    return switch (category) {
      case "", "Standard" -> Optional.of(RentalBasis.ON_DEMAND);
      case "Dynamic" -> Optional.of(RentalBasis.SPOT);
      default -> Optional.empty();
    };
  }

  private void readTokens(ListRow row, JsonEntry details, Offers offers) {
    String meter = row.first("SkuMeter", "ChargeDescription");
    String words = (meter + " " + row.get("ChargeDescription")).toLowerCase(Locale.ROOT);
    Optional<Kind> kind = Kind.of(words);
    Optional<BigDecimal> price = price(row);
    Optional<String> model = Stream.of(
            details.text("x_ModelName"), NO_NAME.matcher(meter).replaceAll(" "))
        .filter(name -> !name.isBlank())
        .flatMap(name -> offers.names().knownModel(name).stream())
        .findFirst();
    if (words.contains("batch")) {
      offers.skip(Reason.OTHER_TERMS, meter, "batch", row.line());
    } else if (kind.isEmpty() || model.isEmpty()) {
      offers.skip(Reason.UNKNOWN_MODEL, meter, "", row.line());
    } else if (price.isEmpty()) {
      offers.skip(Reason.UNREADABLE, meter, "no number as price", row.line());
    } else {
      Meter key = new Meter(model.get(), seller(row), date(row));
      meters
          .computeIfAbsent(key, none -> new EnumMap<>(Kind.class))
          .put(kind.get(), perMillion(price.get(), row.get("PricingUnit")));
      lines.putIfAbsent(key, row.line());
      counts.merge(key, 1L, Long::sum);
    }
  }

  private void offer(Meter meter, Map<Kind, BigDecimal> prices, Offers offers) {
    Optional<BigDecimal> input = Optional.ofNullable(prices.get(Kind.INPUT));
    Optional<BigDecimal> output = Optional.ofNullable(prices.get(Kind.OUTPUT));
    int line = lines.get(meter);
    long count = counts.get(meter);
    if (input.isEmpty() || output.isEmpty()) {
      String lacking = input.isEmpty() ? "no input price" : "no output price";
      offers.skip(Reason.NO_PRICE, meter.model(), lacking, line, count);
      return;
    }
    TokenUsd usd = TokenUsd.of(input.get(), output.get())
        .withCache(
            Optional.ofNullable(prices.get(Kind.CACHED)),
            Optional.ofNullable(prices.get(Kind.CACHE_WRITE)));
    offers.model(new Offers.Model(
        meter.model(), meter.provider(), TokenPrices.of(usd), "", "", meter.date(), line, count));
  }

  private static BigDecimal perMillion(BigDecimal price, String unit) {
    Matcher of = TOKENS.matcher(unit);
    of.matches();
    String number = of.group(1) == null ? "1" : of.group(1).replace(",", "");
    String scale = of.group(2) == null ? "" : of.group(2).toLowerCase(Locale.ROOT);
    int digits = scale.startsWith("k") || scale.startsWith("t") ? 3 : scale.isEmpty() ? 0 : 6;
    BigDecimal tokens = new BigDecimal(number).movePointRight(digits);
    return price.multiply(MILLION).divide(tokens, MathContext.DECIMAL64);
  }

  /** What is paid by contract, else what the list says. */
  private static Optional<BigDecimal> price(ListRow row) {
    return row.number("ContractedUnitPrice").or(() -> row.number("ListUnitPrice"));
  }

  private static String seller(ListRow row) {
    return row.first("ServiceProviderName", "ProviderName", "PublisherName", "InvoiceIssuerName");
  }

  private static String date(ListRow row) {
    String start = row.first("ChargePeriodStart", "BillingPeriodStart", "x_EffectivePeriodStart");
    return start.substring(0, Math.min(start.length(), LENGTH_OF_DAY));
  }
}
