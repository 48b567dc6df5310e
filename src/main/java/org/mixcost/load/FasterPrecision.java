package org.mixcost.load;

import java.util.Map;
import java.util.Optional;
import org.mixcost.catalog.Catalog;
import org.mixcost.catalog.NameKind;
import org.mixcost.catalog.Precision;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Phrase;
import org.mixcost.load.document.Node;
import org.mixcost.scenario.format.Key;
import org.mixcost.scenario.format.ScenarioKeys;
import org.mixcost.scenario.format.TrainingKeys;

/**
 * Questions a scenario that goes over to smaller numbers and keeps its utilization, inherited or written again: a share
 * of a peak that is twice as high is twice the speed, which no run got by that alone.
 */
final class FasterPrecision {
  private final Map<String, Node.Mapping> scenarios;

  /**
   * Of the scenarios of a file.
   *
   * @param scenarios each with what it inherits
   */
  FasterPrecision(Map<String, Node.Mapping> scenarios) {
    this.scenarios = scenarios;
  }

  /** Warns where another scenario has the same utilization of a lower peak: from the same place, or of the same chip. */
  void question(String name, Reading reading) {
    Node.Mapping own = scenarios.get(name);
    Optional<Precision> precision = precision(own);
    Optional<Node> utilization = find(own, TrainingKeys.UTILIZATION);
    if (precision.isEmpty()
        || utilization.isEmpty()
        || find(own, TrainingKeys.PRECISION).isEmpty()) {
      return;
    }
    scenarios.entrySet().stream()
        .filter(other -> isUnchanged(own, other.getValue(), reading.catalog()))
        .filter(other ->
            precision(other.getValue()).filter(precision.get()::isFasterThan).isPresent())
        .findFirst()
        .ifPresent(other -> warn(other.getKey(), own, precision.get(), reading));
  }

  private static boolean isUnchanged(Node.Mapping own, Node.Mapping other, Catalog catalog) {
    boolean isInherited =
        find(own, TrainingKeys.UTILIZATION).equals(find(other, TrainingKeys.UTILIZATION));
    boolean isSameChip = find(own, TrainingKeys.ACCELERATOR).isPresent()
        && accelerator(own, catalog).equals(accelerator(other, catalog));
    return isInherited
        || (isSameChip
            && text(own, TrainingKeys.UTILIZATION).equals(text(other, TrainingKeys.UTILIZATION)));
  }

  private void warn(String other, Node.Mapping own, Precision precision, Reading reading) {
    Precision slower = precision(scenarios.get(other)).orElseThrow();
    String message = "the utilization is that of '" + other + "' at " + slower.key()
        + ", unchanged, though the peak is that of " + precision.key()
        + times(own, slower, precision, reading);
    reading
        .issues()
        .add(Issue.warning(
                "utilization-of-slower",
                find(own, TrainingKeys.PRECISION).orElseThrow().where(),
                message)
            .withHelp("write the utilization that is reached of the peak of " + precision.key()));
  }

  /** How much faster that makes the run, where the catalog knows the peaks. */
  private static String times(
      Node.Mapping own, Precision slower, Precision faster, Reading reading) {
    return accelerator(own, reading.catalog())
        .flatMap(reading.catalog()::accelerator)
        .flatMap(chip -> chip.peak(faster)
            .flatMap(high -> chip.peak(slower)
                .map(low ->
                    Phrase.of(", so that the run is %.3g times as fast", high.timesOf(low)))))
        .orElse("");
  }

  /** The id of the accelerator, or what is written where that is not clear. */
  private static Optional<String> accelerator(Node.Mapping scenario, Catalog catalog) {
    return text(scenario, TrainingKeys.ACCELERATOR)
        .map(written -> catalog.named(NameKind.ACCELERATOR, written).id().orElse(written));
  }

  /** The precision whose peak counts, 16-bit where none is written; empty where a peak is written instead. */
  private static Optional<Precision> precision(Node.Mapping scenario) {
    return find(scenario, TrainingKeys.PEAK).isPresent()
        ? Optional.empty()
        : Precision.find(text(scenario, TrainingKeys.PRECISION).orElse(Precision.BF16.key()));
  }

  private static Optional<String> text(Node.Mapping scenario, Key key) {
    return find(scenario, key)
        .flatMap(
            node -> node instanceof Node.Text text ? Optional.of(text.text()) : Optional.empty());
  }

  /** What stands in a key of {@code training}; two are equal where they stand at one place. */
  private static Optional<Node> find(Node.Mapping scenario, Key key) {
    return Optional.ofNullable(scenario.entries().get(ScenarioKeys.TRAINING.name()))
        .map(Node.Entry::value)
        .flatMap(training -> training instanceof Node.Mapping mapping
            ? Optional.ofNullable(mapping.entries().get(key.name())).map(Node.Entry::value)
            : Optional.empty());
  }
}
