package org.mixcost.quantity;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mixcost.issue.Issue;

/**
 * A text with money of another currency than US dollars.
 *
 * @param written as it stands
 * @param currency its code by ISO 4217
 * @param inDollars the text with dollars in its place, which the grammar of quantities reads
 */
public record ForeignMoney(String written, String currency, String inDollars) {
  /** The currency that everything is counted in. */
  public static final String BASE = "USD";

  private static final Pattern CODE = Pattern.compile("(?<![A-Za-z])[A-Z]{3}(?![A-Za-z])");
  /** Signs that one currency has. */
  private static final Map<String, String> SIGNS =
      Map.of("\u20ac", "EUR", "\u00a3", "GBP", "\u20b9", "INR");

  private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
      .map(Currency::getCurrencyCode)
      .collect(Collectors.toUnmodifiableSet());

  /** Whether a text is the code of a currency. */
  public static boolean isCode(String text) {
    return CODES.contains(text);
  }

  /** The money of a text; nothing where it names no currency, dollars, or more than one. */
  public static Optional<ForeignMoney> in(String text) {
    List<String> named = Stream.concat(
            CODE.matcher(text).results().map(MatchResult::group).filter(CODES::contains),
            SIGNS.entrySet().stream()
                .filter(sign -> text.contains(sign.getKey()))
                .map(Map.Entry::getValue))
        .distinct()
        .toList();
    return named.size() == 1 && !named.get(0).equals(BASE) && !text.contains("$")
        ? Optional.of(new ForeignMoney(text, named.get(0), inDollars(text, named.get(0))))
        : Optional.empty();
  }

  private static String inDollars(String text, String currency) {
    String plain = text.replace(currency, BASE);
    for (Map.Entry<String, String> sign : SIGNS.entrySet()) {
      plain = plain.replace(sign.getKey(), "$");
    }
    return plain;
  }

  /** What is said of the text in dollars, said of what is written. */
  public Issue said(Issue issue) {
    Issue said = new Issue(
        issue.severity(), issue.code(), issue.where(), back(issue.message()), issue.help());
    return said.withHelp(back(issue.help()));
  }

  private String back(String words) {
    return words.replace(inDollars.strip(), written.strip()).replace(BASE, currency);
  }
}
