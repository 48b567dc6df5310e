package org.mixcost.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Suggestion;
import org.mixcost.issue.Where;

/**
 * Reads the text form of a quantity.
 *
 * <pre>
 * quantity := body [unit] ['in' [number] '..' [number]] [unit] ['of' number]
 * body     := number | number 'to' number ['(' percent ')'] | name '(' number {',' number} ')'
 * number   := decimal [k|M|B|T] ['%'] [unit]
 * </pre>
 *
 * <p>What is of a number is multiplied by it: {@code 3 hours of 16k GPUs} are 48,000 GPU-hours.
 */
final class ExpressionParser {
  /** Letters that stand for a magnitude right behind a number. */
  private static final Set<String> MAGNITUDES = Set.of("k", "K", "M", "G", "B", "T");

  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?(?:\\d+(?:\\.\\d+)?|\\.\\d+)(?:[eE][+-]?\\d+)?");
  private static final Pattern MAGNITUDE = Pattern.compile("[kKMBGT](?![A-Za-z0-9])");
  private static final Pattern WORD =
      Pattern.compile("/?[A-Za-z][A-Za-z0-9_]*(?:[/-][A-Za-z0-9_]+)*+");
  private static final List<String> JOINING = List.of("to", "in", "of");
  static final List<String> FUNCTIONS =
      List.of("normal", "lognormal", "uniform", "triangular", "pert", "band", "beta", "values");
  /** Beyond this a decimal cannot be a double, and turning it into one would take forever. */
  private static final int LARGEST_EXPONENT = 400;
  /** The probability of a draw that is nearest to an end. */
  private static final double LEAST = 0x1p-53;

  /** What was written cannot be read; it becomes an issue at the door. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Issue issue;

    Unreadable(String code, String message, String help) {
      super(message);
      this.issue = Issue.error(code, Where.NOWHERE, message).withHelp(help);
    }

    Issue issue() {
      return issue;
    }
  }

  /** What the numbers of a text are. */
  enum Kind {
    ANY,
    /** In units under whose stroke any word may stand. */
    NAMED,
    /** By what something is multiplied: {@code +30%} is 1.3. */
    FACTOR
  }

  /**
   * A number of the text.
   *
   * @param isChange whether it says how much more or less, and not how much
   */
  private record Literal(double value, boolean percent, Optional<Unit> unit, boolean isChange) {}

  /** As it was written. */
  private final String written;

  private final String text;
  private final Kind kind;
  private final List<Literal> numbers = new ArrayList<>();
  private int at;

  /** A parser of one text. */
  ExpressionParser(String text, Kind kind) {
    this.kind = kind;
    this.written = text.strip();
    this.text = Spelling.plain(text);
  }

  Expression parse() throws Unreadable {
    Body body = body();
    Optional<Unit> afterBody = unit();
    Optional<Range> cut = accept("in") ? Optional.of(range()) : Optional.empty();
    Optional<Unit> afterCut = unit();
    Optional<Unit> common = afterCut.or(() -> afterBody).or(this::lastUnit);
    Optional<Literal> each = accept("of") ? Optional.of(number()) : Optional.empty();
    if (at < text.length()) {
      throw notANumber();
    }
    if (body.isMixed()) {
      throw noFactor("write a sign before each number, or before none");
    }
    return assemble(body, cut, common, each);
  }

  private Expression assemble(
      Body body, Optional<Range> cut, Optional<Unit> common, Optional<Literal> each)
      throws Unreadable {
    try {
      Distribution number = cut(body.distribution(common), cut, common);
      Distribution share = body.isShare(common) ? cut(body.share(common), cut, common) : number;
      List<Double> points = body.points(common);
      List<Double> edges = cut.map(range -> range.edges(common)).orElse(List.of());
      boolean percent = numbers.stream().anyMatch(Literal::percent);
      Expression whole = new Expression(written, number, share, common, points, edges, percent);
      Expression all = each.map(of -> whole.times(of.value(), of.unit())).orElse(whole);
      requireFinite(all.distribution());
      return all;
    } catch (IllegalArgumentException invalid) {
      throw new Unreadable("bad-distribution", "'" + written + "': " + invalid.getMessage(), "");
    }
  }

  /** A distribution whose draws have no place among numbers is no belief about one. */
  private void requireFinite(Distribution number) throws Unreadable {
    if (!Double.isFinite(number.quantile(LEAST)) || !Double.isFinite(number.quantile(1 - LEAST))) {
      throw beyondRange();
    }
  }

  private static Distribution cut(Distribution whole, Optional<Range> cut, Optional<Unit> common) {
    return cut.map(range -> range.cut(whole, common)).orElse(whole);
  }

  /** The edges of a cut; one that is not written is beyond every number. */
  private record Range(Optional<Literal> low, Optional<Literal> high) {

    Distribution cut(Distribution whole, Optional<Unit> unit) {
      return whole.cut(
          low.map(edge -> in(edge, unit)).orElse(Double.NEGATIVE_INFINITY),
          high.map(edge -> in(edge, unit)).orElse(Double.POSITIVE_INFINITY));
    }

    List<Double> edges(Optional<Unit> unit) {
      return Stream.of(low, high)
          .flatMap(Optional::stream)
          .map(edge -> in(edge, unit))
          .toList();
    }
  }

  /** A distribution whose numbers are not yet in one unit. */
  private record Body(String function, List<Literal> arguments, double level) {
    private static final List<String> INTERVALS = List.of("to", "band");

    Body(String function, List<Literal> arguments) {
      this(function, arguments, Interval.USUAL_LEVEL);
    }

    private double[] values(Optional<Unit> unit) {
      return arguments.stream().mapToDouble(argument -> in(argument, unit)).toArray();
    }

    Distribution distribution(Optional<Unit> unit) {
      double[] x = values(unit);
      return switch (function) {
        case "" -> new Distribution.Fixed(x[0]);
        case "to" -> interval(x).number();
        case "lognormal" -> new Distribution.LogNormal(x[0], x[1]);
        case "normal" -> new Distribution.Normal(x[0], x[1]);
        case "uniform" -> new Distribution.Uniform(x[0], x[1]);
        case "triangular" -> new Distribution.Triangular(x[0], x[1], x[2]);
        case "pert" -> new Distribution.Pert(x[0], x[1], x[2]);
        case "band" -> Band.of(x[0], x[1], x[2], false);
        case "beta" -> new Distribution.Beta(x[0], x[1]);
        case "values" ->
          new Distribution.Empirical(arguments.stream().map(a -> in(a, unit)).toList());
        default -> throw new AssertionError(function);
      };
    }

    /** Whether it means another belief of a share than of any other number: an interval or band inside 0 to 1. */
    boolean isShare(Optional<Unit> unit) {
      return INTERVALS.contains(function)
          && arguments.stream().allMatch(argument -> isShare(in(argument, unit)));
    }

    private boolean isShare(double value) {
      return function.equals("to") ? LogitNormal.canHold(value) : value >= 0 && value <= 1;
    }

    Distribution share(Optional<Unit> unit) {
      double[] x = values(unit);
      return function.equals("to") ? interval(x).share() : Band.of(x[0], x[1], x[2], true);
    }

    private Interval interval(double... ends) {
      return new Interval(ends[0], ends[1], level);
    }

    /** The arguments that are values of the quantity, not a spread or a shape. */
    List<Double> points(Optional<Unit> unit) {
      return named().stream().map(argument -> in(argument, unit)).toList();
    }

    private List<Literal> named() {
      int count = switch (function) {
        case "beta" -> 0;
        case "normal" -> 1;
        default -> arguments.size();
      };
      return arguments.subList(0, count);
    }

    /** Whether some of its values say how much more or less, and others how much. */
    boolean isMixed() {
      return named().stream().map(Literal::isChange).distinct().count() > 1;
    }

    int due() {
      return switch (function) {
        case "triangular", "pert", "band" -> 3;
        case "values" -> Math.max(2, arguments.size());
        default -> 2;
      };
    }
  }

  private Body body() throws Unreadable {
    Optional<String> word = word();
    if (word.isPresent()) {
      return call(word.get());
    }
    Literal first = number();
    if (!accept("to")) {
      return new Body("", List.of(first));
    }
    List<Literal> ends = List.of(first, number());
    return accept("(") ? new Body("to", ends, level()) : new Body("to", ends);
  }

  /** The share that lies between the ends of an interval, such as 80%, after its bracket. */
  private double level() throws Unreadable {
    BigDecimal percent = decimal(match(DECIMAL).orElseThrow(this::notANumber));
    if (!accept("%") || !accept(")")) {
      throw new Unreadable(
          "bad-distribution",
          "'" + written + "': the share between the ends is written in percent",
          "write it as in 2 to 3 (80%)");
    }
    return percent.movePointLeft(2).doubleValue();
  }

  private Body call(String name) throws Unreadable {
    if (!FUNCTIONS.contains(name) || !accept("(")) {
      throw unknownWord(name);
    }
    List<Literal> arguments = new ArrayList<>();
    do {
      arguments.add(number());
    } while (accept(","));
    Body body = new Body(name, arguments);
    if (!accept(")") || arguments.size() != body.due()) {
      throw new Unreadable(
          "bad-distribution",
          "'" + written + "': " + name + "(…) takes " + body.due() + " numbers",
          text.contains(")") ? "" : "inside braces, a value with commas needs quotes");
    }
    return body;
  }

  private Range range() throws Unreadable {
    Optional<Literal> low = edge();
    if (!accept("..")) {
      throw notANumber();
    }
    Range range = new Range(low, edge());
    if (range.low().isEmpty() && range.high().isEmpty()) {
      throw notANumber();
    }
    return range;
  }

  private Optional<Literal> edge() throws Unreadable {
    int before = at;
    boolean isWritten = match(DECIMAL).isPresent();
    at = before;
    return isWritten ? Optional.of(number()) : Optional.empty();
  }

  private Literal number() throws Unreadable {
    String digits = match(DECIMAL).orElseThrow(this::notANumber);
    BigDecimal decimal = decimal(digits);
    int exponent = match(MAGNITUDE)
        .flatMap(letter -> NumberText.exponent(letter.charAt(0)))
        .orElse(0);
    boolean percent = accept("%");
    boolean isChange = kind == Kind.FACTOR && isSigned(digits, percent);
    BigDecimal stated = decimal.movePointRight(exponent - (percent ? 2 : 0));
    double value = value(isChange ? stated.add(BigDecimal.ONE) : stated);
    Literal number = new Literal(value, percent, unit(), isChange);
    numbers.add(number);
    return number;
  }

  private double value(BigDecimal decimal) throws Unreadable {
    double value = decimal.doubleValue();
    if (Double.isInfinite(value) || (value == 0 && decimal.signum() != 0)) {
      throw beyondRange();
    }
    return value;
  }

  private boolean isSigned(String digits, boolean percent) throws Unreadable {
    if (digits.startsWith("+") && !percent) {
      throw noFactor("write +30% for 30% more, which is 1.3");
    }
    return percent && (digits.startsWith("+") || digits.startsWith("-"));
  }

  private Unreadable noFactor(String help) {
    return new Unreadable("not-a-factor", "'" + written + "' is no factor", help);
  }

  private BigDecimal decimal(String digits) throws Unreadable {
    if (digits.length() > LARGEST_EXPONENT) {
      throw beyondRange();
    }
    try {
      BigDecimal decimal = new BigDecimal(digits);
      if (Math.abs((long) decimal.precision() - decimal.scale()) <= LARGEST_EXPONENT) {
        return decimal;
      }
    } catch (NumberFormatException hugeExponent) {
      throw beyondRange();
    }
    throw beyondRange();
  }

  private Unreadable beyondRange() {
    return new Unreadable("number-range", "'" + written + "' is beyond the range of numbers", "");
  }

  private Optional<Unit> unit() throws Unreadable {
    int before = at;
    Optional<String> word = word();
    if (word.isEmpty() || JOINING.contains(word.get())) {
      at = before;
      return Optional.empty();
    }
    if (MAGNITUDES.contains(word.get()) && !written.contains("of text")) {
      throw apart(word.get());
    }
    Optional<Unit> unit = kind == Kind.NAMED ? Unit.named(word.get()) : Unit.parse(word.get());
    if (unit.isEmpty()) {
      throw unknownUnit(word.get());
    }
    return unit;
  }

  private Optional<Unit> lastUnit() {
    return numbers.stream()
        .flatMap(number -> number.unit().stream())
        .reduce((first, second) -> second);
  }

  private static double in(Literal number, Optional<Unit> common) {
    return number.unit().isEmpty() || common.isEmpty()
        ? number.value()
        : number.value() * number.unit().get().to(common.get());
  }

  private Optional<String> word() {
    return match(WORD);
  }

  private boolean accept(String expected) {
    skipSpace();
    boolean found = text.startsWith(expected, at);
    at += found ? expected.length() : 0;
    return found;
  }

  private Optional<String> match(Pattern pattern) {
    if (!pattern.equals(MAGNITUDE)) {
      skipSpace();
    }
    Matcher matcher = pattern.matcher(text).region(at, text.length());
    if (!matcher.lookingAt()) {
      return Optional.empty();
    }
    at = matcher.end();
    return Optional.of(matcher.group());
  }

  private void skipSpace() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private Unreadable notANumber() {
    return new Unreadable(
        "not-a-number",
        "'" + written + "' is not a number, interval or distribution",
        Pastable.instead(written));
  }

  private Unreadable unknownWord(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return text.contains("(")
        ? new Unreadable(
            "unknown-distribution",
            "unknown distribution '" + name + "'" + Suggestion.didYouMean(lower, FUNCTIONS),
            "known are " + String.join(", ", FUNCTIONS) + " and 'a to b'")
        : notANumber();
  }

  /** A letter behind a space, which may be the magnitude of the number or, of B, bytes. */
  private Unreadable apart(String letter) {
    String joined = text.replaceAll("\\s+" + letter + "\\b", letter);
    return new Unreadable(
        "number-apart",
        "'" + written + "' has a space before '" + letter + "'",
        "write " + joined + (letter.equals("B") ? ", or " + text + " of text for bytes" : ""));
  }

  private Unreadable unknownUnit(String word) {
    List<String> parts = List.of(word.split("[/-]"));
    String part =
        parts.stream().filter(p -> UnitSymbols.find(p).isEmpty()).findFirst().orElse(word);
    Optional<String> near =
        Suggestion.closest(part, UnitSymbols.all()).map(known -> word.replace(part, known));
    return new Unreadable(
        "unknown-unit",
        "unknown unit '" + word + "'"
            + near.map(unit -> "; did you mean '" + unit + "'?").orElse(""),
        near.map(unit -> "write " + text.replace(word, unit)).orElse(""));
  }
}
