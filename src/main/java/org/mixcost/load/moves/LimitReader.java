package org.mixcost.load.moves;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mixcost.analysis.optimize.SearchLimit;
import org.mixcost.analysis.optimize.SearchLimit.Subject;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Issues;
import org.mixcost.issue.Where;
import org.mixcost.model.Line;
import org.mixcost.model.Models;
import org.mixcost.quantity.Distribution;
import org.mixcost.quantity.Domain;
import org.mixcost.quantity.Expression;
import org.mixcost.quantity.Numbers;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Optimization.Restriction;
import org.mixcost.simulate.Measure.OfLine;

/**
 * Reads limits.
 *
 * <pre>
 * limit = ("at most" | "at least") ( amount | "baseline" ) | "between" amount "and" amount
 * </pre>
 *
 * <p>An amount is in the unit of its line unless it says another.
 */
final class LimitReader {
  private static final Pattern ONE_SIDED = Pattern.compile("\\s*at\\s+(most|least)\\s+(.+?)\\s*");
  private static final Pattern TWO_SIDED =
      Pattern.compile("\\s*between\\s+(.+?)\\s+and\\s+(.+?)\\s*");
  private static final String BASELINE = "baseline";

  private final Models models;
  private final int candidate;
  private final Issues issues;

  /**
   * A reader.
   *
   * @param candidate the place of the scenario that is limited
   * @param issues to which it adds what is wrong
   */
  LimitReader(Models models, int candidate, Issues issues) {
    this.models = models;
    this.candidate = candidate;
    this.issues = issues;
  }

  /** The limits that one text is, each to one side. */
  List<SearchLimit> read(Restriction restriction, Line line) {
    Checked<List<SearchLimit>> read = limits(restriction, line);
    read.issues().forEach(issue -> issues.add(issue.at(restriction.limit().where())));
    return read.found().orElse(List.of());
  }

  private Checked<List<SearchLimit>> limits(Restriction restriction, Line line) {
    String text = restriction.limit().text();
    Matcher one = ONE_SIDED.matcher(text);
    if (one.matches()) {
      boolean isAtMost = one.group(1).equals("most");
      return one.group(2).equals(BASELINE)
          ? relative(restriction, line, isAtMost)
          : amount(one.group(2), line.unit())
              .then(bound -> Checked.of(List.of(limit(restriction, line, isAtMost, bound))));
    }
    Matcher two = TWO_SIDED.matcher(text);
    return two.matches()
        ? amount(two.group(1), line.unit())
            .then(low -> amount(two.group(2), line.unit())
                .then(high -> low <= high
                    ? Checked.of(List.of(
                        limit(restriction, line, false, low), limit(restriction, line, true, high)))
                    : failed(text)))
        : failed(text);
  }

  private static <T> Checked<T> failed(String text) {
    return Checked.failed(Issue.error("bad-limit", Where.NOWHERE, "'" + text + "' is no limit")
        .withHelp("write at most 45 days, at least 3, between 3 and 5, or at most baseline"));
  }

  private SearchLimit limit(Restriction restriction, Line line, boolean isAtMost, double bound) {
    Subject subject = new Subject.Line(new OfLine(candidate, line), Optional.empty());
    return new SearchLimit(subject, isAtMost, bound, restriction.share(), text(restriction));
  }

  /** As it is written, with its share. */
  private static String text(Restriction restriction) {
    String share = restriction
        .share()
        .map(part -> " in " + Numbers.percent(part) + " of the draws")
        .orElse("");
    return restriction.line() + " " + restriction.limit().text().strip() + share;
  }

  private Checked<List<SearchLimit>> relative(
      Restriction restriction, Line line, boolean isAtMost) {
    int baseline = models.baseline();
    return models
        .all()
        .get(baseline)
        .find(line.id())
        .map(other -> Checked.of(List.of(new SearchLimit(
            new Subject.Line(new OfLine(candidate, line), Optional.of(new OfLine(baseline, other))),
            isAtMost,
            0,
            restriction.share(),
            text(restriction)))))
        .orElseGet(() -> Checked.failed(Issue.error(
            "unknown-line",
            Where.NOWHERE,
            "the baseline has no line or figure '" + line.id() + "' to be compared with")));
  }

  private static Checked<Double> amount(String text, Unit unit) {
    return Expression.parse(text)
        .then(read -> read.orIn(unit).in(List.of(unit), Domain.ANY))
        .then(read -> read.distribution() instanceof Distribution.Fixed fixed
            ? Checked.of(fixed.value())
            : Checked.failed(
                Issue.error("not-fixed", Where.NOWHERE, "'" + text + "' is not one number")));
  }
}
