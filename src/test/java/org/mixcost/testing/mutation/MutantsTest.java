package org.mixcost.testing.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mixcost.testing.CliRun;

/**
 * The shipped scenario files with one slip in each: it is refused or warned of, at its line.
 *
 * <p>{@code -Dmutants=10000 -Dmutants.seed=7} tries more of them, or others. The counts, and each finding, are in {@code
 * target/mutants.txt}.
 */
class MutantsTest {
  private static final int MUTANTS = Integer.getInteger("mutants", 300);
  private static final long SEED = Long.getLong("mutants.seed", 1);
  private static final Path REPORT = Path.of("target", "mutants.txt");
  private static final Path MODELS = Path.of("data/models");
  private static final double MOST_WRONGLY_ACCEPTED = 0.005;
  private static final double MOST_INEXACT = 0.03;

  @TempDir
  private Path data;

  @Test
  void aSlipIsFoundAtItsLine() throws IOException {
    List<Mutant> mutants = Mutants.of(MUTANTS, SEED);
    copyModels();
    Map<String, List<Outcome>> found = new LinkedHashMap<>();
    List<Outcome> outcomes =
        mutants.stream().map(this::outcome).filter(MutantsTest::isNotable).toList();
    found.put("crashes", those(outcomes, Outcome::isCrash));
    found.put("hangs", those(outcomes, Outcome::isHang));
    found.put("traces", those(outcomes, Outcome::isTrace));
    found.put("not finite", those(outcomes, Outcome::isNotFinite));
    found.put("wrongly accepted", those(outcomes, Outcome::isWronglyAccepted));
    found.put("at another line", those(outcomes, Outcome::isInexact));
    long wrong = mutants.stream().filter(Mutant::isWrong).count();
    Files.writeString(REPORT, report(wrong, found));

    String text = Files.readString(REPORT);
    assertThat(found.get("crashes")).as(text).isEmpty();
    assertThat(found.get("hangs")).as(text).isEmpty();
    assertThat(found.get("traces")).as(text).isEmpty();
    assertThat(found.get("not finite")).as(text).isEmpty();
    assertThat(found.get("wrongly accepted").size()).as(text).isLessThanOrEqualTo((int)
        (wrong * MOST_WRONGLY_ACCEPTED));
    assertThat(found.get("at another line").size()).as(text).isLessThanOrEqualTo((int)
        (wrong * MOST_INEXACT));
  }

  /** Configs that a scenario file names from where it stands. */
  private void copyModels() throws IOException {
    Path folder = Files.createDirectory(data.resolve("models"));
    try (Stream<Path> models = Files.list(MODELS)) {
      for (Path model : models.toList()) {
        Files.copy(model, folder.resolve(model.getFileName()));
      }
    }
    Files.createDirectory(data.resolve("scenarios"));
  }

  private Outcome outcome(Mutant mutant) {
    String file = write(mutant);
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    CliRun check = CliRun.of("check", file);
    CliRun comparison = check.exitCode() == 0
        ? CliRun.of("compare", file, "--samples", "64", "--threads", "1", "--format", "json")
        : check;
    long end = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    return new Outcome(mutant, file, check, comparison, (end - start) / 1e9);
  }

  private String write(Mutant mutant) {
    try {
      return Files.write(data.resolve("scenarios").resolve(mutant.file()), mutant.bytes())
          .toString();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static boolean isNotable(Outcome outcome) {
    return outcome.isCrash()
        || outcome.isHang()
        || outcome.isTrace()
        || outcome.isNotFinite()
        || outcome.isWronglyAccepted()
        || outcome.isInexact();
  }

  private static List<Outcome> those(List<Outcome> outcomes, Predicate<Outcome> kind) {
    return outcomes.stream().filter(kind).toList();
  }

  private static String report(long wrong, Map<String, List<Outcome>> found) {
    String counts = found.entrySet().stream()
        .map(kind -> kind.getValue().size() + " " + kind.getKey())
        .collect(Collectors.joining(", "));
    String each = found.entrySet().stream()
        .flatMap(kind -> kind.getValue().stream().map(outcome -> kind.getKey() + ": " + outcome))
        .collect(Collectors.joining("\n"));
    return "%d mutants of seed %d, of which %d are wrong: %s\n%s"
        .formatted(MUTANTS, SEED, wrong, counts, each);
  }
}
