package org.mixcost.quantity;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The currencies of the world by their codes, as ISO 4217 has them, and the signs that one of them has alone. */
public final class Currencies {
  /** The currency that everything is counted in. */
  public static final String BASE = "USD";

  /** A dollar sign without a country is taken for the dollar of the base. */
  static final Map<String, String> SIGNS =
      new TreeMap<>(Map.of("$", BASE, "\u20ac", "EUR", "\u00a3", "GBP", "\u20b9", "INR"));

  private Currencies() {}

  /** Read when a word is as long as one of them: few are. */
  private static final class Codes {
    private static final Set<String> ALL = Currency.getAvailableCurrencies().stream()
        .map(Currency::getCurrencyCode)
        .collect(toUnmodifiableSet());
  }

  private static boolean isCode(String text) {
    return text.length() == BASE.length() && Codes.ALL.contains(text);
  }

  /** The code of the currency that a text is the code or the sign of; a dollar may be said to be that of the base. */
  public static Optional<String> find(String text) {
    String sign = text.equals("US$") ? "$" : text;
    return Optional.of(SIGNS.getOrDefault(sign, sign)).filter(Currencies::isCode);
  }

  /** Whether a text is the code of another currency than the base. */
  public static boolean isForeign(String text) {
    return !text.equals(BASE) && isCode(text);
  }
}
