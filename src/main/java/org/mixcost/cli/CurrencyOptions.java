package org.mixcost.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mixcost.catalog.imports.CurrencyRates;
import org.mixcost.quantity.Currencies;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What other currencies are worth, and which of them a table is in. */
final class CurrencyOptions {
  private static final String EXAMPLE = "--rate EUR=1.12, if one EUR is 1.12 USD";

  private final OptionSpec rate = OptionSpec.builder("--rate")
      .paramLabel("CODE=USD")
      .type(List.class)
      .auxiliaryTypes(String.class)
      .description(
          "What one unit of a currency is in USD, such as EUR=1.12, so that prices in it are taken; may be repeated.")
      .build();
  private final OptionSpec currency = OptionSpec.builder("--currency")
      .paramLabel("CODE")
      .type(String.class)
      .description(
          "Currency of the prices of another list, where its header has none, such as EUR (default USD).")
      .build();

  void addTo(CommandSpec spec) {
    spec.addOption(rate).addOption(currency);
  }

  /**
   * What is stated.
   *
   * @param isMapped whether the list is one with a mapping; others say their currency
   */
  CurrencyRates stated(boolean isMapped) {
    List<String> pairs = rate.getValue();
    Map<String, BigDecimal> rates = new TreeMap<>();
    for (String pair : pairs == null ? List.<String>of() : pairs) {
      String code = code(pair);
      if (rates.put(code, usd(pair)) != null) {
        throw new Failure(ExitCode.USAGE, "two rates of " + code, "state one: " + EXAMPLE);
      }
    }
    return new CurrencyRates(currency(isMapped), rates);
  }

  private static String code(String pair) {
    String code = pair.substring(0, Math.max(0, pair.indexOf('=')));
    if (!Currencies.isForeign(code)) {
      throw new Failure(
          ExitCode.USAGE,
          "expected the code of another currency than USD after --rate, found '" + pair + "'",
          "such as " + EXAMPLE);
    }
    return code;
  }

  private static BigDecimal usd(String pair) {
    String text = pair.substring(pair.indexOf('=') + 1);
    return number(text)
        .filter(usd -> usd.signum() > 0)
        .orElseThrow(() -> new Failure(
            ExitCode.USAGE,
            "expected a number above 0 after --rate " + code(pair) + "=, found '" + text + "'",
            "such as " + EXAMPLE));
  }

  private static Optional<BigDecimal> number(String text) {
    try {
      return Optional.of(new BigDecimal(text));
    } catch (NumberFormatException none) {
      return Optional.empty();
    }
  }

  private String currency(boolean isMapped) {
    String code = currency.getValue();
    if (code == null) {
      return Currencies.BASE;
    }
    if (!code.equals(Currencies.BASE) && !Currencies.isForeign(code)) {
      throw new Failure(
          ExitCode.USAGE,
          "expected the code of a currency after --currency, found '" + code + "'",
          "such as --currency EUR");
    }
    if (!isMapped) {
      throw new Failure(
          ExitCode.USAGE,
          "--currency is of a table with --map; other lists say their own",
          "leave it out, or say what the columns are: --map COLUMN=usd_per_gpu_hour");
    }
    return code;
  }
}
