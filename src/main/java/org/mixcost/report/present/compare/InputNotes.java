package org.mixcost.report.present.compare;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mixcost.analysis.compare.Result;
import org.mixcost.quantity.Currency;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.Scenario.NameRead;
import org.mixcost.scenario.Scenario.ScaleUsed;

/** Says which inputs are not as they are written: money exchanged, names read as ids of the catalog, numbers moved by a factor. */
final class InputNotes {
  private InputNotes() {}

  /** Of one scenario. */
  static List<String> of(Scenario scenario) {
    return notes(List.of(scenario));
  }

  /** Of several, each once. */
  static List<String> across(List<Result> results) {
    return notes(results.stream().map(Result::scenario).toList());
  }

  private static List<String> notes(List<Scenario> scenarios) {
    return Stream.of(
            note("Money in ", scenarios, InputNotes::exchange),
            note(
                "Read as: ",
                scenarios,
                scenario -> scenario.names().stream().map(InputNotes::words)),
            note(
                "Moved by a factor: ",
                scenarios,
                scenario -> scenario.scales().stream().map(InputNotes::words)))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<String> note(
      String before, List<Scenario> scenarios, Function<Scenario, Stream<String>> words) {
    String all = scenarios.stream().flatMap(words).distinct().collect(joining("; "));
    return all.isEmpty() ? Optional.empty() : Optional.of(before + all + ".");
  }

  private static Stream<String> exchange(Scenario scenario) {
    Currency money = scenario.currency();
    return money.equals(Currency.USD)
        ? Stream.empty()
        : Stream.of("%s, of %s (%s)"
            .formatted(
                money.code(), money.rate().text(), money.rate().citation().shortText()));
  }

  private static String words(NameRead name) {
    return "'%s' = %s (%s)".formatted(name.written(), name.id(), name.path());
  }

  private static String words(ScaleUsed scale) {
    return "%s (%s)".formatted(scale.text(), scale.factor().citation().shortText());
  }
}
