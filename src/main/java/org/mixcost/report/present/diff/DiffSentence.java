package org.mixcost.report.present.diff;

import static java.util.Comparator.comparingDouble;
import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mixcost.diff.Cause;
import org.mixcost.diff.ScenarioDiff;
import org.mixcost.diff.StudyDiff;
import org.mixcost.diff.StudyDiff.Lone;
import org.mixcost.issue.InputFile;
import org.mixcost.issue.Phrase;
import org.mixcost.model.Category;
import org.mixcost.quantity.Numbers;
import org.mixcost.simulate.Figure;

/** Why an estimate has changed, in a few sentences: of the scenario that has changed most, by what. */
final class DiffSentence {
  private final StudyDiff diff;
  private final CauseWords words;

  DiffSentence(StudyDiff diff) {
    this.diff = diff;
    this.words = CauseWords.of(diff);
  }

  String text() {
    List<String> sentences = new ArrayList<>();
    if (diff.isOfWordsAlone()) {
      sentences.add(nothing());
    } else {
      diff.scenarios().stream()
          .max(comparingDouble(DiffSentence::size))
          .map(this::most)
          .ifPresent(sentences::add);
      others().ifPresent(sentences::add);
      renamed().ifPresent(sentences::add);
      listed("New", diff.added()).ifPresent(sentences::add);
      listed("Gone", diff.removed()).ifPresent(sentences::add);
    }
    return String.join(" ", sentences);
  }

  private String nothing() {
    String from = diff.question().before().asOf();
    String to = diff.question().after().asOf();
    if (!from.equals(to)) {
      return "Nothing differs: each price that is looked up is the same as of %s and of %s."
          .formatted(from, to);
    }
    List<String> before = hashes(diff.question().before().files());
    boolean isOneText = before.equals(hashes(diff.question().after().files()));
    return isOneText && !before.isEmpty()
        ? "Nothing differs: both are the same text."
        : "Only words differ: no input has changed, and no figure.";
  }

  private static List<String> hashes(List<InputFile> files) {
    return files.stream().map(InputFile::sha256).toList();
  }

  private static double size(ScenarioDiff scenario) {
    return scenario.isTie() ? 0 : Math.abs(scenario.difference().central());
  }

  private String most(ScenarioDiff scenario) {
    if (!scenario.isTie()) {
      return finding(scenario) + reasons(scenario) + ".";
    }
    return diff.scenarios().stream()
        .filter(other -> !other.isTieOnAverage())
        .max(comparingDouble(other -> Math.abs(other.difference().mean())))
        .map(this::onAverage)
        .orElseGet(
            () -> diff.scenarios().stream().allMatch(other -> other.parts().isEmpty())
                ? "No input of what is in both has changed."
                : "What has changed moves no %s.".formatted(figure(scenario)));
  }

  private String finding(ScenarioDiff scenario) {
    double difference = scenario.difference().central();
    boolean isLess = difference < 0;
    String amount = Numbers.brief(Math.abs(difference), scenario.of().unit());
    String change = change(scenario);
    return isTotal(scenario)
        ? "%s costs %s %s than before%s"
            .formatted(scenario.name(), amount, isLess ? "less" : "more", change)
        : "%s of %s is %s %s than before%s"
            .formatted(
                scenario.of().label(),
                scenario.name(),
                amount,
                isLess ? "lower" : "higher",
                change);
  }

  private static String change(ScenarioDiff scenario) {
    double increase = scenario.increase();
    return Double.isFinite(increase) ? " (" + signed(increase) + ")" : "";
  }

  static String signed(double share) {
    return (share > 0 ? "+" : "") + Numbers.percent(share);
  }

  private String onAverage(ScenarioDiff scenario) {
    return ("With every input at its median no %s has changed; the mean of %s has by %s, from %s to %s,"
            + " and p95 from %s to %s.")
        .formatted(
            figure(scenario),
            scenario.name(),
            reasonsOnAverage(scenario),
            amount(scenario.before().mean(), scenario),
            amount(scenario.after().mean(), scenario),
            amount(p95(scenario.start()), scenario),
            amount(p95(scenario.end()), scenario));
  }

  private String reasonsOnAverage(ScenarioDiff scenario) {
    return Phrase.listed(scenario.parts().entrySet().stream()
        .filter(part -> part.getValue().mean() != 0)
        .map(part -> words.of(part.getKey()))
        .toList());
  }

  static double p95(Figure figure) {
    return figure.spread().map(spread -> spread.p95()).orElse(figure.central());
  }

  private static String amount(double value, ScenarioDiff scenario) {
    return Numbers.brief(value, scenario.of().unit());
  }

  /** The causes that go with the difference, then those that go against it. */
  private String reasons(ScenarioDiff scenario) {
    boolean isLess = scenario.difference().central() < 0;
    List<Cause> notable = scenario.moving();
    if (notable.size() == 1) {
      return ", by " + words.of(notable.get(0)) + " alone";
    }
    String text = Stream.of(listed(scenario, isLess), listed(scenario, !isLess))
        .filter(part -> !part.isEmpty())
        .collect(joining("; "));
    return text.isEmpty() ? "" : ": " + text;
  }

  private String listed(ScenarioDiff scenario, boolean takeAway) {
    List<Cause> causes = scenario.moving().stream()
        .filter(cause -> scenario.parts().get(cause).central() < 0 == takeAway)
        .sorted(comparingDouble(cause -> -Math.abs(scenario.parts().get(cause).central())))
        .toList();
    List<String> said = new ArrayList<>();
    for (Cause cause : causes) {
      String verb = said.isEmpty() ? (takeAway ? " takes away " : " adds ") : " ";
      said.add(plural(words.of(cause), verb)
          + Numbers.brief(Math.abs(scenario.parts().get(cause).central())));
    }
    return said.isEmpty() ? "" : Phrase.listed(said);
  }

  private static String plural(String cause, String verb) {
    boolean isPlural = cause.contains("prices") || cause.equals("beliefs");
    return cause + (isPlural ? verb.replace("adds", "add").replace("takes", "take") : verb);
  }

  private Optional<String> others() {
    long changed =
        diff.scenarios().stream().filter(scenario -> !scenario.isTie()).count() - 1;
    int all = diff.scenarios().size() - 1;
    return changed < 1
        ? Optional.empty()
        : Optional.of(
            all == 1
                ? "The other scenario has changed, too."
                : "Of the %d others %d %s changed."
                    .formatted(all, changed, changed == 1 ? "has" : "have"));
  }

  private Optional<String> renamed() {
    return diff.scenarios().stream()
        .filter(ScenarioDiff::isRenamed)
        .findFirst()
        .map(scenario -> "%s is now called %s.".formatted(scenario.from().name(), scenario.name()));
  }

  private static Optional<String> listed(String what, List<Lone> scenarios) {
    return scenarios.isEmpty()
        ? Optional.empty()
        : Optional.of(what + ": "
            + Phrase.listed(
                scenarios.stream().map(lone -> lone.scenario().name()).toList())
            + ".");
  }

  static boolean isTotal(ScenarioDiff scenario) {
    return scenario.of().category() == Category.TOTAL;
  }

  /** The figure in words. */
  static String figure(ScenarioDiff scenario) {
    return isTotal(scenario) ? "total cost" : scenario.of().label();
  }
}
