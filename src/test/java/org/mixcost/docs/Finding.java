package org.mixcost.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mixcost.MixCost;
import org.mixcost.analysis.compare.Comparison;
import org.mixcost.analysis.compare.Result;
import org.mixcost.model.Category;
import org.mixcost.simulate.SimulationPlan;
import org.mixcost.testing.Studies;

/** The sentence under the title of a page of the course, beside a comparison of the study that it is of. */
final class Finding {
  /** A figure that is an amount; names of models have figures too. */
  private static final Pattern AMOUNT =
      Pattern.compile("\\d[\\d.,]*(M|k)?( USD| %|%| times| [A-Z]*-?hours)");

  private final String sentence;
  private final Comparison comparison;

  private Finding(String sentence, Comparison comparison) {
    this.sentence = sentence;
    this.comparison = comparison;
  }

  /** The finding of the page on a study, which is told by its file. */
  static Finding of(String file) throws IOException {
    return new Finding(
        Markdown.read(Course.page(Path.of(file)).toString()).finding(),
        MixCost.create().compare(Studies.shipped(file), SimulationPlan.usual()));
  }

  /** The total of a scenario with every input at its median [USD]. */
  double usd(String scenario) {
    return comparison.get(scenario).total().central();
  }

  /** The part of it that is of a category [USD]. */
  double usd(String scenario, Category category) {
    Result result = comparison.get(scenario);
    return result.costs().stream()
        .filter(line -> line.category() == category)
        .mapToDouble(line -> result.get(line).central())
        .sum();
  }

  /** A figure of a scenario with every input at its median, by the id of its line. */
  double figure(String scenario, String id) {
    return comparison.get(scenario).get(id).central();
  }

  /** The share of the draws in which a scenario costs less than the baseline, as a sentence has it. */
  String cheaper(String scenario) {
    return comparison.differences().stream()
        .filter(difference -> difference.scenario().equals(scenario))
        .map(difference -> percent(0, difference.odds().lower()))
        .findFirst()
        .orElseThrow();
  }

  /** Each of these figures is in the sentence, and no other amount. */
  void hasTheAmounts(String... figures) {
    assertThat(sentence).contains(figures);
    String rest = Stream.of(figures).reduce(sentence, (text, figure) -> text.replace(figure, ""));
    assertThat(AMOUNT.matcher(rest).results().map(MatchResult::group)).isEmpty();
  }

  /** An amount of money as a sentence has it, with so many decimals. */
  static String millions(int decimals, double usd) {
    return rounded(decimals, usd / 1e6) + "M USD";
  }

  /** An amount of money in thousands. */
  static String thousands(int decimals, double usd) {
    return rounded(decimals, usd / 1e3) + "k USD";
  }

  /** A share. */
  static String percent(int decimals, double share) {
    return rounded(decimals, share * 100) + " %";
  }

  /** How many times as large. */
  static String times(int decimals, double ratio) {
    return rounded(decimals, ratio) + " times";
  }

  private static String rounded(int decimals, double value) {
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }
}
