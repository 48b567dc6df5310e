package org.mixcost.quantity;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issues;
import org.mixcost.issue.Phrase;
import org.mixcost.issue.Where;
import org.mixcost.quantity.ExpressionParser.Kind;

/**
 * A number, interval or distribution as it was written, before it is known what it is for.
 *
 * @param text as written
 * @param distribution in the unit that was written
 * @param asShare the same where a share is due, of which an interval leaves neither 0 nor 1
 * @param unit the unit that was written, if any
 * @param points the numbers that name values of the quantity, such as the ends of an interval
 * @param edges of a cut that is written; one may be the end of a domain that leaves it out, as no edge is ever drawn
 * @param percent whether the numbers carry a percent sign
 */
public record Expression(
    String text,
    Distribution distribution,
    Distribution asShare,
    Optional<Unit> unit,
    List<Double> points,
    List<Double> edges,
    boolean percent) {

  /** A tail that is cut at the edge of the domain is reported when it holds more than this. */
  public static final double NOTABLE_CUT = 0.001;

  /** No quantity takes more characters than this. */
  private static final int LONGEST = 2000;

  public Expression {
    requireNonNull(text, "text");
    requireNonNull(distribution, "distribution");
    requireNonNull(asShare, "as share");
    requireNonNull(unit, "unit");
    points = List.copyOf(points);
    edges = List.copyOf(edges);
  }

  /** Reads the text form of a quantity; see the grammar in the scenario reference. */
  public static Checked<Expression> parse(String text) {
    return parse(text, Kind.ANY);
  }

  /** The same, where its unit may be for each of something that has a name of its own, such as {@code USD/image}. */
  public static Checked<Expression> parseNamed(String text) {
    return parse(text, Kind.NAMED);
  }

  /** Reads what something is multiplied by, which may be said as a change: {@code +30%} is 130%. */
  public static Checked<Expression> parseFactor(String text) {
    return parse(text, Kind.FACTOR);
  }

  private static Checked<Expression> parse(String text, Kind kind) {
    if (text.length() > LONGEST) {
      return Checked.failed(
          "not-a-number", "a text of " + text.length() + " characters is not a number", "");
    }
    try {
      return Checked.of(new ExpressionParser(text, kind).parse());
    } catch (ExpressionParser.Unreadable unreadable) {
      return Checked.failed(unreadable.issue());
    }
  }

  /** Whether a text stands where there is no value, such as {@code n/a}. */
  public static boolean isNothing(String text) {
    return Pastable.isNothing(text);
  }

  /** The names before a bracket that stand for a distribution. */
  public static List<String> functions() {
    return ExpressionParser.FUNCTIONS;
  }

  /** Reads a quantity that is to be in a unit and may have any value; a part of a whole is taken as a share. */
  public static Checked<Expression> parse(String text, Unit unit) {
    return parse(text).then(read -> read.in(List.of(unit), read.domain(unit)));
  }

  private Domain domain(Unit unit) {
    boolean isPart =
        Stream.concat(points.stream(), edges.stream()).allMatch(Domain.SHARE::contains);
    return unit.equals(Unit.FRACTION) && isPart ? Domain.SHARE : Domain.ANY;
  }

  /**
   * This expression in the first of the units that it can be written in, with its tails cut to the domain.
   *
   * @param expected the units that are due, the usual one first
   */
  public Checked<Expression> in(List<Unit> expected, Domain domain) {
    Optional<Unit> written = unit.or(() -> percent
        ? Optional.of(Unit.FRACTION)
        : expected.stream().filter(Expression::mayBeMissing).findFirst());
    if (written.isEmpty()) {
      return Checked.failed(
          "unit-missing", "'" + text + "' has no unit", UnitWords.choice(text, expected));
    }
    return expected.stream()
        .filter(due -> written.get().isConvertibleTo(due) && !(percent && !mayBePercent(due)))
        .findFirst()
        .map(due -> in(written.get(), due.isNamed() ? written.get() : due, domain))
        .orElseGet(() -> mismatch(expected));
  }

  /**
   * Whether it says how many times something is taken that is in a unit, as it cannot be that itself: {@code 70%} of a
   * price, {@code 2x} of a share.
   */
  public boolean isFactorOf(Unit due) {
    boolean isTimes = unit.filter(Unit.FACTOR::equals).isPresent();
    return !due.equals(Unit.FACTOR) && (isTimes || (percent && !due.isShare()));
  }

  private static boolean mayBePercent(Unit due) {
    return due.isPlain() || due.isShare();
  }

  /** This expression, in a unit if it says none itself. */
  public Expression orIn(Unit other) {
    Optional<Unit> known = unit.or(() -> Optional.of(other));
    return new Expression(text, distribution, asShare, known, points, edges, percent);
  }

  /**
   * This expression for so many at once.
   *
   * @throws IllegalArgumentException if there are none
   */
  Expression times(double number, Optional<Unit> of) {
    if (!(number > 0)) {
      throw new IllegalArgumentException(
          "a number of " + NumberText.plain(number) + " is of nothing");
    }
    Optional<Unit> product = unit.map(each -> of.map(each::times).orElse(each)).or(() -> of);
    return new Expression(
        text,
        distribution.scale(number),
        asShare.scale(number),
        product,
        times(points, number),
        times(edges, number),
        percent);
  }

  private static List<Double> times(List<Double> values, double factor) {
    return values.stream().map(value -> value * factor).toList();
  }

  /** Whether a number alone is plain enough: it is a count or share, or a number of tokens or accelerator hours. */
  private static boolean mayBeMissing(Unit due) {
    return due.isPlain() || due.equals(Unit.TOKEN) || due.equals(Unit.GPU_HOUR);
  }

  private Checked<Expression> in(Unit from, Unit to, Domain domain) {
    try {
      return convert(from, to, domain).within(domain);
    } catch (IllegalArgumentException invalid) {
      return Checked.failed("bad-distribution", "'" + text + "': " + invalid.getMessage(), "");
    }
  }

  private Expression convert(Unit from, Unit to, Domain domain) {
    double factor = from.to(to);
    Distribution meant = domain.isShare() ? asShare : distribution;
    Distribution belief = factor == 1 ? meant : meant.scale(factor);
    return new Expression(
        text,
        belief,
        belief,
        Optional.of(to),
        times(points, factor),
        times(edges, factor),
        percent);
  }

  private Expression with(Distribution belief) {
    return new Expression(text, belief, belief, unit, points, edges, percent);
  }

  private Checked<Expression> mismatch(List<Unit> due) {
    return Checked.failed(
        "unit-mismatch", "'" + text + "' is not " + UnitWords.of(due.get(0)), inUnit(due));
  }

  private String inUnit(List<Unit> due) {
    Unit usual = due.get(0);
    boolean isOfHowMany =
        usual.equals(Unit.GPU_HOUR) && unit.filter(Unit.HOUR::isConvertibleTo).isPresent();
    if (isOfHowMany) {
      return "say of how many, such as " + text + " of 1024 GPUs, or write it in " + usual;
    }
    if (due.contains(Unit.SPEECH_HOUR)
        && unit.filter(Unit.HOUR::isConvertibleTo).isPresent()) {
      return "write " + text + " of speech";
    }
    List<String> meant = meant(due);
    if (!meant.isEmpty()) {
      return "write " + String.join(" or ", meant);
    }
    return mayBePercent(usual) ? "" : "write it in " + usual;
  }

  /** The same numbers, in the units that are due of which the one that was written is a part. */
  private List<String> meant(List<Unit> due) {
    String numbers = Spelling.numbers(Spelling.plain(text));
    return unit.stream()
        .flatMap(part -> due.stream()
            .flatMap(whole -> part.completed(whole).stream())
            .map(whole -> whole.after(numbers)))
        .distinct()
        .toList();
  }

  private Checked<Expression> within(Domain domain) {
    Optional<Double> outside = Stream.concat(
            points.stream().filter(point -> !domain.contains(point)),
            edges.stream().filter(edge -> domain.nearest(edge) != edge))
        .findFirst();
    if (outside.isPresent()) {
      return outside(domain, outside.get());
    }
    Distribution kept = domain.cut(distribution);
    Issues issues = new Issues();
    if (!kept.equals(distribution)
        && kept instanceof Distribution.Truncated cut
        && cut.cutShare() > NOTABLE_CUT) {
      String share = Phrase.of("%.1f%%", 100 * cut.cutShare());
      issues.warning(
          "tail-cut",
          Where.NOWHERE,
          share + " of '" + text + "' lies outside the range " + domain.words() + " and is cut");
    }
    return Checked.of(with(kept), issues);
  }

  private Checked<Expression> outside(Domain domain, double point) {
    boolean forgotSign = domain.isShare() && !percent && point > 1 && point <= 100;
    String bare = NumberText.plain(point);
    return forgotSign
        ? Checked.failed(
            "percent-sign",
            "'" + bare + "' is not a share",
            NumberText.hundredth(point) + " or " + bare + "%?")
        : Checked.failed("out-of-domain", "'" + text + "' must be " + domain.words(), "");
  }
}
