package org.mixcost.testing.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.mixcost.MixCost;
import org.mixcost.catalog.imports.CurrencyRates;
import org.mixcost.catalog.imports.ImportPlan;
import org.mixcost.file.FileAccess;
import org.mixcost.file.StoredFile;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issue;
import org.mixcost.load.config.ConfigReader;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.Estimate;
import org.mixcost.simulate.UndefinedFigure;

/** What must hold of a file, whatever is in it: it is read, or each issue is at a place in it. */
final class FileChecks {
  private static final MixCost MIX_COST = MixCost.create();
  /** More scenarios than this are read and not worked out. */
  private static final int MOST_SCENARIOS = 8;

  private FileChecks() {}

  /** Scenarios that are read are worked out to numbers, or it is said which figure is beyond the range of numbers. */
  static Consumer<byte[]> scenarios(String name) {
    return bytes -> reading(name, bytes, (mixCost, file) -> mixCost.parse(name, bytes))
        .found()
        .filter(study -> study.scenarios().size() <= MOST_SCENARIOS)
        .ifPresent(FileChecks::workOut);
  }

  private static void workOut(Study study) {
    try {
      for (Scenario scenario : study.scenarios()) {
        Estimate estimate = MIX_COST.estimate(scenario);
        assertThat(estimate.lines())
            .allSatisfy(line -> assertThat(estimate.value(line)).isFinite());
      }
    } catch (UndefinedFigure undefined) {
      assertThat(undefined.isBeyondRange()).as(undefined.getMessage()).isTrue();
    }
  }

  static Consumer<byte[]> run() {
    return bytes -> reading("run.json", bytes, MixCost::readRun);
  }

  static Consumer<byte[]> config() {
    return bytes -> reading(
        "config.json", bytes, (mixCost, file) -> ConfigReader.read(file, access(file, bytes)));
  }

  static Consumer<byte[]> bill() {
    return bytes ->
        reading("bill.csv", bytes, (mixCost, file) -> mixCost.readBill(file, List.of()));
  }

  static Consumer<byte[]> runs() {
    return bytes -> {
      reading("runs.csv", bytes, MixCost::readRuns);
      reading("runs.csv", bytes, MixCost::readPublishedRuns);
    };
  }

  /** A list of prices is read from a file alone. */
  static Consumer<byte[]> prices(String name) {
    return bytes -> {
      try {
        Path folder = Files.createTempDirectory("prices");
        Path file = Files.write(folder.resolve(name), bytes);
        ImportPlan plan = new ImportPlan(
            file, folder, "2026-11-20", "aws", "", Map.of(), CurrencyRates.NONE, "1.2.3");
        checkIssues(MIX_COST.importPrices(plan), file.toString(), bytes);
        Files.delete(file);
        Files.delete(folder);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    };
  }

  /** What comes of a file that is the only one. */
  private static <T> Checked<T> reading(
      String name, byte[] bytes, BiFunction<MixCost, Path, Checked<T>> reader) {
    Path file = Path.of(name);
    Checked<T> read = reader.apply(MIX_COST.reading(access(file, bytes)), file);
    checkIssues(read, name, bytes);
    return read;
  }

  private static FileAccess access(Path file, byte[] bytes) {
    return FileAccess.of(List.of(StoredFile.of(file.toString(), bytes)));
  }

  private static void checkIssues(Checked<?> read, String name, byte[] bytes) {
    long lines = new String(bytes, StandardCharsets.UTF_8).lines().count();
    for (Issue issue : read.issues()) {
      assertThat(issue.where().file()).as(issue.text()).isIn(name, "");
      assertThat((long) issue.where().line()).as(issue.text()).isBetween(0L, lines + 1);
      assertThat(issue.text()).matches("[\\P{Cntrl}\n]+");
    }
  }
}
