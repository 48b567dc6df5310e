package org.mixcost.report.present;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mixcost.analysis.optimize.Best;
import org.mixcost.analysis.optimize.Clash;
import org.mixcost.analysis.optimize.HindsightRegret;
import org.mixcost.analysis.optimize.Kept;
import org.mixcost.analysis.optimize.Knob;
import org.mixcost.analysis.optimize.KnobSetting;
import org.mixcost.analysis.optimize.Price;
import org.mixcost.analysis.optimize.Problem;
import org.mixcost.analysis.optimize.Sureness;
import org.mixcost.analysis.optimize.Variant;
import org.mixcost.issue.Phrase;
import org.mixcost.quantity.Numbers;
import org.mixcost.quantity.Unit;
import org.mixcost.report.document.Block.Sentence;
import org.mixcost.report.figure.FigureText;
import org.mixcost.simulate.Figure;

/** What was found, in sentences. */
final class OptimumSentence {
  private final Problem problem;

  OptimumSentence(Problem problem) {
    this.problem = problem;
  }

  /** The best, what it takes and what holds it there. */
  String of(Best best) {
    String goal = subject(best);
    String value = found(best);
    if (isOnePoint(best)) {
      return "There is nothing to choose: %s is %s at the only point that the bounds leave."
          .formatted(goal, value);
    }
    if (best.isFlat() && problem.variants().size() == 1) {
      return "Nothing that may be changed moves %s, which is %s; any point that keeps the limits is as good."
          .formatted(goal, value);
    }
    return "%s is %s at its %s, instead of %s, with %s: %s; %s."
        .formatted(
            goal,
            value,
            best.aim().isMaximum() && best.regret().isEmpty() ? "highest" : "lowest",
            before(best),
            where(best),
            against(best),
            holding(best));
  }

  private static String subject(Best best) {
    return best.regret().isPresent()
        ? "expected regret of " + best.variant().goal().line().id()
        : best.words();
  }

  private static String found(Best best) {
    return best.regret()
        .map(regret -> goal(regret.overDraws().mean(), best))
        .orElseGet(() -> figure(best.value(), best.goal(), best));
  }

  private static String before(Best best) {
    return best.regret()
        .map(regret -> goal(
            regret.overDraws().mean() + best.aim().gain(best.value(), best.startValue()), best))
        .orElseGet(() -> figure(best.startValue(), best.before(), best));
  }

  private static String figure(double value, Figure figure, Best best) {
    double shown = best.aim().by().isPresent() ? value : figure.typical();
    return isNear(best) ? FigureText.fine(shown, figure) : FigureText.brief(shown, figure);
  }

  /** Whether three digits do not tell the best from the start or from the runner-up. */
  private static boolean isNear(Best best) {
    String found = Numbers.brief(best.value());
    return Stream.concat(Stream.of(best.startValue()), best.rival().map(Best.Rival::goal).stream())
        .anyMatch(other -> Numbers.brief(other).equals(found));
  }

  private boolean isOnePoint(Best best) {
    return problem.variants().size() == 1
        && best.settings().stream().map(KnobSetting::knob).allMatch(Knob::isFixed);
  }

  private static String where(Best best) {
    List<String> all =
        new ArrayList<>(best.variant().words().stream().map(Variant.Word::text).toList());
    best.settings()
        .forEach(setting ->
            all.add(setting.knob().name() + " " + Numbers.brief(setting.best(), unit(setting))));
    return Phrase.listed(all);
  }

  private static Unit unit(KnobSetting setting) {
    return setting.knob().input().unit();
  }

  /** What is said of the start: that it is none, as it breaks a limit, or how often the best is better. */
  private static String against(Best best) {
    List<String> broken = best.limits().stream()
        .filter(kept -> kept.isBroken(kept.before()))
        .map(kept -> kept.limit().text())
        .toList();
    return broken.isEmpty() ? odds(best) : "the start breaks " + Phrase.listed(broken);
  }

  private static String odds(Best best) {
    return best.odds().isTie()
        ? "the same in all draws"
        : "better in " + Numbers.chance(best.odds().lower()) + " of the draws";
  }

  /** The limits and bounds without which it would be better. */
  private static String holding(Best best) {
    List<String> limits = best.limits().stream()
        .filter(Kept::isActive)
        .map(kept -> kept.limit().text())
        .toList();
    List<String> bounds = best.settings().stream()
        .filter(setting -> setting.price().isPresent())
        .map(setting -> "the " + (setting.isHighest() ? "upper" : "lower") + " bound of "
            + setting.knob().name())
        .toList();
    List<String> all = Stream.concat(limits.stream(), bounds.stream()).toList();
    if (all.isEmpty()) {
      return "no limit holds it there";
    }
    return Phrase.listed(all) + (all.size() == 1 ? " holds it there" : " hold it there");
  }

  /** What the best is worth, and how sure it is. */
  List<Sentence> more(Best best) {
    List<Sentence> all = new ArrayList<>();
    best.limits()
        .forEach(kept -> kept.price()
            .ifPresent(price ->
                all.add(price(kept.limit().text(), kept.limit().subject().unit(), price, best))));
    best.settings()
        .forEach(setting -> setting
            .price()
            .ifPresent(price -> all.add(price(bound(setting), unit(setting), price, best))));
    best.regret().ifPresent(regret -> all.add(regret(regret, best)));
    best.rival()
        .ifPresent(rival -> all.add(new Sentence(
            "Runner-up:",
            "%s, with %s; the best is better in %s of the draws"
                .formatted(
                    rival.variant().name(),
                    goal(rival.goal(), best),
                    Numbers.chance(rival.odds().lower())))));
    best.roundedGoal()
        .ifPresent(rounded -> all.add(new Sentence(
            "Rounded:",
            "the values of the column give %s, %s"
                .formatted(goal(rounded, best), loss(rounded, best)))));
    all.add(new Sentence("How sure:", sureness(best)));
    return all;
  }

  /** Where the least regret is, and against what. */
  private static Sentence regret(HindsightRegret regret, Best best) {
    return new Sentence(
        "Regret:",
        "it is least where %s is %s, %s; each draw is put against the best in hindsight of all that is best in one of %d draws, under the same limits; in one draw of twenty it is above %s"
            .formatted(
                best.words(),
                best.aim().isMaximum() ? "highest" : "lowest",
                goal(best.value(), best),
                regret.solved(),
                goal(regret.overDraws().p95(), best)));
  }

  private static String bound(KnobSetting setting) {
    return setting.knob().name()
        + (setting.isHighest() ? " at most " : " at least ")
        + Numbers.brief(setting.best(), unit(setting));
  }

  private static Sentence price(String subject, Unit unit, Price price, Best best) {
    return new Sentence(
        "One more of " + subject + ":",
        "%s more room is worth %s%s"
            .formatted(
                Numbers.brief(price.unit(), unit), goal(price.worth(), best), turn(price, best)));
  }

  /** That a price holds for no part of the unit. */
  private static String turn(Price price, Best best) {
    return price.isSteady()
        ? ""
        : "; the price turns here, and at the rate around it that would be "
            + goal(price.margin(), best);
  }

  private static String goal(double value, Best best) {
    Unit unit = best.goal().unit();
    return isNear(best) ? Numbers.amount(value, unit) : Numbers.brief(value, unit);
  }

  private static String loss(double rounded, Best best) {
    double loss = -best.aim().gain(rounded, best.value());
    return loss <= 0 ? "which loses nothing" : "which loses " + goal(loss, best);
  }

  private String sureness(Best best) {
    Sureness sure = best.sureness();
    String starts = Phrase.of("%d of %d ways down ended here", sure.agreeing(), sure.starts());
    String points =
        Phrase.of("%,d points %s", sure.points(), sure.isGrid() ? "in rows" : "spread evenly");
    return sure.pointGoal()
        .map(point -> starts + "; the best of " + points + " is " + goal(point, best))
        .orElse(starts + "; none of " + points + " keeps the limits");
  }

  /** That nothing keeps all limits, and how near one comes. */
  static String of(Clash clash) {
    List<String> names =
        clash.limits().stream().map(i -> clash.variant().limits().get(i).text()).toList();
    List<String> settings = IntStream.range(0, clash.settings().size())
        .mapToObj(i -> clash.variant().knobs().get(i).name() + " "
            + Numbers.brief(
                clash.settings().get(i), clash.variant().knobs().get(i).input().unit()))
        .toList();
    List<String> broken = clash.nearest().stream()
        .filter(kept -> !kept.isKept())
        .map(OptimumSentence::broken)
        .toList();
    return "Nothing keeps %s%s within the bounds; nearest is %s, which breaks %s."
        .formatted(
            Phrase.listed(names),
            names.size() > 1 ? " together" : "",
            settings.isEmpty() ? clash.variant().name() : Phrase.listed(settings),
            Phrase.listed(broken));
  }

  /** A limit that is broken, and by how much or in how many of the draws. */
  private static String broken(Kept kept) {
    return kept.limit().text()
        + kept.share()
            .map(share -> ", kept in " + Numbers.chance(share))
            .orElseGet(() -> " by " + Numbers.brief(kept.excess(), kept.found().unit()));
  }
}
