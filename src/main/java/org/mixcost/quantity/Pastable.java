package org.mixcost.quantity;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What to write instead of a text that is no number, but whose writer can be guessed at. */
final class Pastable {
  private static final String NUMBER = "([+-]?\\d+(?:\\.\\d+)?)\\s*([kKMBGT]?)(%?)";
  private static final String REST = "(\\s*[^\\d].*)?";

  private static final Map<Pattern, Function<MatchResult, String>> FORMS = new LinkedHashMap<>();

  static {
    add(NUMBER + "\\s*(?:\\u00b1|\\+/-|\\+-)\\s*" + NUMBER + REST, Pastable::aroundTheMiddle);
    add(
        NUMBER + "\\s*(?:-|\\u2013|\\u2014|\\.\\.|\\u2026|to|bis)\\s*" + NUMBER + REST,
        Pastable::interval);
    add(
        "(?:~|\\u2248|about|around|approx\\.?|ca\\.?|circa)\\s*" + NUMBER + REST,
        Pastable::roughly);
    add("([1-9]\\d{0,2}),(\\d{3})" + REST, Pastable::thousandsOrDecimals);
    add("(\\d+),(\\d+)\\s*(%?)" + REST, Pastable::decimalPoint);
    add("(\\d{1,3})((?:\\.\\d{3}){2,})" + REST, Pastable::points);
  }

  /** What people write where there is no value. */
  private static final List<String> NOTHING =
      List.of("n/a", "na", "#n/a", "-", "\u2013", "\u2014", "?", "tbd", "null", "nil");

  private Pastable() {}

  private static void add(String form, Function<MatchResult, String> instead) {
    FORMS.put(Pattern.compile(form, Pattern.CASE_INSENSITIVE), instead);
  }

  /** Whether a text says that there is no value. */
  static boolean isNothing(String text) {
    return NOTHING.contains(text.strip().toLowerCase(Locale.ROOT));
  }

  /** What to write instead; empty if nobody can say. */
  static String instead(String text) {
    if (isNothing(text)) {
      return "leave it out where a scenario does not say";
    }
    String plain = Spelling.plain(text);
    for (Map.Entry<Pattern, Function<MatchResult, String>> form : FORMS.entrySet()) {
      Matcher matcher = form.getKey().matcher(plain);
      if (matcher.matches()) {
        return "write " + form.getValue().apply(matcher.toMatchResult());
      }
    }
    return "";
  }

  /** {@code 2-3 USD}: an interval. */
  private static String interval(MatchResult found) {
    String unit = found.group(6).isEmpty() ? "" : "%";
    String magnitude = found.group(2).isEmpty() && unit.isEmpty() ? found.group(5) : found.group(2);
    return found.group(1) + magnitude + unit + " to " + found.group(4) + found.group(5)
        + found.group(6) + rest(found, 7);
  }

  /** {@code 2 ± 0.5}: the ends of an interval, or a standard deviation. */
  private static String aroundTheMiddle(MatchResult found) {
    BigDecimal middle = new BigDecimal(found.group(1));
    BigDecimal stated = new BigDecimal(found.group(4));
    boolean isRelative = found.group(3).isEmpty() && !found.group(6).isEmpty();
    BigDecimal spread = isRelative ? middle.multiply(stated).movePointLeft(2) : stated;
    String tail = found.group(2) + found.group(3);
    String ends = text(middle.subtract(spread)) + tail + " to " + text(middle.add(spread)) + tail;
    return ends + rest(found, 7) + ", a 90% interval, or normal(" + text(middle) + tail + ", "
        + text(spread) + tail + ")" + rest(found, 7) + ", where it is a standard deviation";
  }

  /** {@code ~40%}: one number, or an interval around it. */
  private static String roughly(MatchResult found) {
    BigDecimal middle = new BigDecimal(found.group(1));
    BigDecimal tenth = middle.movePointLeft(1);
    String tail = found.group(2) + found.group(3);
    return found.group(1) + tail + rest(found, 4) + ", or an interval such as "
        + text(middle.subtract(tenth)) + tail + " to " + text(middle.add(tenth)) + tail
        + rest(found, 4);
  }

  /** {@code 1,024}: a sign between thousands, or a decimal sign. */
  private static String thousandsOrDecimals(MatchResult found) {
    String rest = rest(found, 3);
    return found.group(1) + found.group(2) + rest + ", or " + found.group(1) + "." + found.group(2)
        + rest + " if the comma is a decimal sign";
  }

  /** {@code 38,5 %}: a decimal sign. */
  private static String decimalPoint(MatchResult found) {
    return found.group(1) + "." + found.group(2) + found.group(3) + rest(found, 4);
  }

  /** {@code 1.000.000}: signs between thousands. */
  private static String points(MatchResult found) {
    return found.group(1) + found.group(2).replace(".", "") + rest(found, 3);
  }

  private static String rest(MatchResult found, int group) {
    String rest = found.group(group);
    return rest == null || rest.isBlank() ? "" : " " + rest.strip();
  }

  private static String text(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
