package org.mixcost.load.prices;

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
import org.mixcost.catalog.imports.Skipped.Reason;

/** The tokens of a FOCUS sheet: meters of input, of output and of cached text, which become one price of a model. */
final class FocusMeters {
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final Pattern TOKENS =
      Pattern.compile("(?i)(\\d[\\d,]*)? ?(k|m|thousand|million)? ?tokens?");
  private static final Pattern NO_NAME = Pattern.compile(
      "(?i)\\b(cached?|reads?|writes?|input|output|prompt|completion|tokens?|text|global|regional|standard|inference)\\b");

  private final Offers offers;
  private final Map<Metered, Prices> all = new LinkedHashMap<>();

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

  private record Metered(String model, String provider, String date, String note) {}

  /** The meters of a model, in the order of the sheet. */
  private static final class Prices {
    private final Map<Kind, BigDecimal> usd = new EnumMap<>(Kind.class);
    private final int line;
    private long count;

    Prices(int line) {
      this.line = line;
    }

    /** Whether a price is the first of its kind, or the same as that. */
    private boolean accept(Kind kind, BigDecimal price) {
      BigDecimal first = usd.computeIfAbsent(kind, none -> price);
      boolean isSame = first.compareTo(price) == 0;
      count += isSame ? 1 : 0;
      return isSame;
    }

    private Optional<BigDecimal> get(Kind kind) {
      return Optional.ofNullable(usd.get(kind));
    }
  }

  FocusMeters(Offers offers) {
    this.offers = offers;
  }

  /** Whether a unit is one of tokens. */
  static boolean isUnit(String unit) {
    return TOKENS.matcher(unit).matches();
  }

  /** Adds a row whose unit is one of tokens. */
  void add(FocusRow row, UsdPrice price) {
    String meter = row.cells().first("SkuMeter", "ChargeDescription");
    String words = (meter + " " + row.cells().get("ChargeDescription")).toLowerCase(Locale.ROOT);
    Optional<Kind> kind = Kind.of(words);
    Optional<String> model = kind.flatMap(known -> model(row, meter));
    if (words.contains("batch")) {
      skip(Reason.OTHER_TERMS, meter, "batch", row);
    } else if (kind.isEmpty() || model.isEmpty()) {
      skip(Reason.UNKNOWN_MODEL, meter, "", row);
    } else if (price.usd().isEmpty()) {
      skip(Reason.UNREADABLE, meter, "no number as price", row);
    } else {
      Metered key = new Metered(model.get(), row.seller(), row.date(), price.note());
      Prices prices = all.computeIfAbsent(key, none -> new Prices(row.cells().line()));
      if (!prices.accept(kind.get(), perMillion(price.usd().get(), row.unit()))) {
        skip(Reason.DOUBLE, meter, "", row);
      }
    }
  }

  private void skip(Reason reason, String meter, String detail, FocusRow row) {
    offers.skip(reason, meter, detail, row.cells().line());
  }

  private Optional<String> model(FocusRow row, String meter) {
    return Stream.of(row.details().text("x_ModelName"), NO_NAME.matcher(meter).replaceAll(" "))
        .filter(name -> !name.isBlank())
        .flatMap(name -> offers.names().knownModel(name).stream())
        .findFirst();
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

  /** Offers the price of each model, once all rows are there. */
  void offer() {
    all.forEach(this::offer);
  }

  private void offer(Metered metered, Prices prices) {
    Optional<BigDecimal> input = prices.get(Kind.INPUT);
    Optional<BigDecimal> output = prices.get(Kind.OUTPUT);
    if (input.isEmpty() || output.isEmpty()) {
      String lacking = input.isEmpty() ? "no input price" : "no output price";
      offers.skip(Reason.NO_PRICE, metered.model, lacking, prices.line, prices.count);
      return;
    }
    TokenUsd usd = TokenUsd.of(input.get(), output.get())
        .withCache(prices.get(Kind.CACHED), prices.get(Kind.CACHE_WRITE));
    offers.model(new ListedModel(
        metered.model,
        metered.provider,
        TokenPrices.of(usd).converted(metered.note),
        "",
        "",
        metered.date,
        prices.line,
        prices.count));
  }
}
