package org.mixcost.load;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.mixcost.issue.Issues;
import org.mixcost.load.document.Node;
import org.mixcost.quantity.Currencies;
import org.mixcost.quantity.Currency;
import org.mixcost.quantity.Quantity;
import org.mixcost.scenario.format.FileKeys;

/** What a file says that currencies are worth in US dollars, and which of it was needed. */
final class Rates {
  private static final String EXAMPLE = "write a code of ISO 4217, such as EUR";

  private final Map<String, Quantity> byCode = new TreeMap<>();
  private final Set<String> used = new HashSet<>();

  /** No rates. */
  static Rates none() {
    return new Rates();
  }

  /** The rates of a file. */
  static Rates of(SectionReader file) {
    Rates rates = new Rates();
    List<Quantity> stated = file.get(FileKeys.RATES);
    stated.forEach(rate -> rates.byCode.put(code(rate), rate));
    return rates;
  }

  private static String code(Quantity rate) {
    return rate.name().substring(rate.name().lastIndexOf('.') + 1);
  }

  /** A currency, if the file says what a unit of it is worth. */
  Optional<Currency> find(String code) {
    used.add(code);
    return Optional.ofNullable(byCode.get(code)).map(rate -> new Currency(code, rate));
  }

  /** The currency that results are in: the dollar where the file names none, or none that it has a rate for. */
  Currency ofResults(SectionReader file, Issues issues) {
    String stated = file.get(FileKeys.CURRENCY).strip().toUpperCase(Locale.ROOT);
    String code = Currencies.find(stated).orElse(stated);
    if (code.isEmpty() || code.equals(Currencies.BASE)) {
      return Currency.USD;
    }
    Optional<Currency> known = find(code);
    if (!Currencies.isForeign(code)) {
      issues.error("unknown-currency", file.where(FileKeys.CURRENCY), isNone(code), EXAMPLE);
    } else if (known.isEmpty()) {
      issues.error(
          "unknown-rate",
          file.where(FileKeys.CURRENCY),
          "results are to be in " + code + ", and the file has no rate for it",
          help(code));
    }
    return known.orElse(Currency.USD);
  }

  private static String isNone(String code) {
    return "'" + code + "' is not the code of another currency than " + Currencies.BASE;
  }

  /** What to write where no rate is known. */
  static String help(String currency) {
    return "write rates: {" + currency
        + ": {value: 1.08 to 1.15 USD, source: who says so, date: 2026-07}} beside scenarios, with the rate of the day";
  }

  /** Refuses rates of what is no currency, and those that nothing needs. */
  void refuseUnused(SectionReader file, Issues issues) {
    file.mapping(FileKeys.RATES)
        .map(Node.Mapping::entries)
        .orElse(Map.of())
        .forEach((code, entry) -> {
          if (!Currencies.isForeign(code)) {
            issues.error(
                "unknown-currency",
                entry.keyWhere(),
                isNone(code),
                Currencies.find(code.toUpperCase(Locale.ROOT))
                    .map(known -> "write " + known)
                    .orElse(EXAMPLE + ": 1.08 to 1.15 USD"));
          } else if (!used.contains(code)) {
            issues.error(
                "unused-key",
                entry.keyWhere(),
                "'rates." + code + "' changes nothing here",
                "leave it out, or write amounts in " + code);
          }
        });
  }
}
