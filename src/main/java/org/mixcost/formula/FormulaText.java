package org.mixcost.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The text of a formula, such as {@code C = k · N · D}, which stands once, beside the method that computes it.
 *
 * <p>Its symbols, in the order in which they first appear to the right of the equals sign, are the parameters of the
 * method. A symbol may be several words, since nothing is multiplied by standing side by side. {@code Σ} and
 * {@code Π} before a symbol alone take any number of values; {@code (Σ … for i = 1 … n)} counts. What a text defines
 * after {@code with} and what it counts by are no symbols. A condition in brackets is 1 where it holds, else 0.
 */
public final class FormulaText {
  private static final String EQUALS = " = ";
  private static final String WORD = "[\\p{L}_][\\p{L}\\p{Nd}_*']*";
  static final Pattern NAME =
      Pattern.compile(WORD + "(?: (?!for\\b|with\\b)" + WORD + ")*(?!\\p{L}|\\()");
  private static final Pattern DEFINED = Pattern.compile("(?:for|with) (" + WORD + ") =");
  private static final String WORDS = "\\b(?:for|with)\\b";
  private static final String FUNCTIONS = "\\b(?:max|min|exp|ln)\\(";

  private FormulaText() {}

  /** What a text computes: all to the right of its first equals sign. */
  public static String right(String text) {
    return text.substring(text.indexOf(EQUALS) < 0 ? 0 : text.indexOf(EQUALS) + EQUALS.length());
  }

  /** The symbols of a text, in the order in which they first appear. */
  public static List<String> symbols(String text) {
    String right = right(text);
    List<String> defined =
        DEFINED.matcher(right).results().map(found -> found.group(1)).toList();
    String plain = right
        .replaceAll(FUNCTIONS, "(")
        .replaceAll("[ΣΠ]", "+")
        .replaceAll("(?<![\\p{L}\\p{Nd}_])\\d[\\d.]*(?:e\\d+)?", "1")
        .replaceAll(WORDS, ";");
    List<String> symbols = new ArrayList<>();
    NAME.matcher(plain)
        .results()
        .map(MatchResult::group)
        .filter(name -> !defined.contains(name))
        .distinct()
        .forEach(symbols::add);
    return symbols;
  }
}
