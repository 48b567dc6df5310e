package org.mixcost.testing.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mixcost.testing.Program;

/**
 * Gives every reader inputs that Jazzer makes of its seeds, led by the branches that they take: {@code mvn -Pfuzz test}, for
 * so many seconds each as {@code -Dfuzz.seconds} says. What breaks one is kept as a seed of {@link ReaderTest}.
 */
@EnabledIfSystemProperty(named = "fuzz.seconds", matches = "\\d+")
class FuzzingTest {
  private static final Path FOLDER = Path.of("target/fuzzing").toAbsolutePath();
  /** What Jazzer looks into: all that reads, and nothing that works out or prints. */
  private static final String READERS = String.join(
      File.pathSeparator,
      "org.mixcost.cli.**",
      "org.mixcost.file.**",
      "org.mixcost.load.**",
      "org.mixcost.quantity.**");

  /** By the clock, for one input that never ends; of processor time it has less [s]. */
  private static final int MOST_SECONDS = 300;

  @ParameterizedTest
  @EnumSource(Reader.class)
  @Execution(ExecutionMode.CONCURRENT)
  void whateverItIsGivenItReadsOrSaysWhyNot(Reader reader) throws Exception {
    Path work = FOLDER.resolve(reader.name().toLowerCase(Locale.ROOT));
    Path corpus = Files.createDirectories(work.resolve("corpus"));
    Path found = Files.createDirectories(work.resolve("found"));
    Program.Run run = Program.of(
            java(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Djava.awt.headless=true",
            "-cp",
            classPath(),
            "com.code_intelligence.jazzer.Jazzer",
            "--target_class=" + Fuzzed.class.getName(),
            "--target_args=" + reader,
            "--instrumentation_includes=" + READERS,
            "--custom_hook_includes=" + READERS,
            "-max_total_time=" + System.getProperty("fuzz.seconds"),
            "-timeout=" + MOST_SECONDS,
            "-report_slow_units=" + MOST_SECONDS,
            "-dict=" + dictionary(reader, work),
            "-artifact_prefix=" + found + File.separator,
            corpus.toString(),
            seeds(reader, work).toString())
        .in(work)
        .tryOut();
    Files.writeString(work.resolve("log.txt"), run.printed());
    keep(found, reader.found());
    assertThat(run.exitCode()).as(run.printed()).isZero();
  }

  /** Makes seeds of what broke a reader; a run that is stopped leaves nothing among them. */
  private static void keep(Path found, Path seeds) throws IOException {
    try (Stream<Path> inputs = Files.list(found)) {
      for (Path input : inputs.toList()) {
        Files.createDirectories(seeds);
        Files.move(input, seeds.resolve(input.getFileName()));
      }
    }
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** With whole paths, as it starts elsewhere. */
  private static String classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static Path seeds(Reader reader, Path work) throws IOException {
    Path folder = Files.createDirectories(work.resolve("seeds"));
    List<Seeds.Seed> seeds = reader.seeds();
    for (int i = 0; i < seeds.size(); i++) {
      Files.write(folder.resolve("seed-" + i), seeds.get(i).bytes());
    }
    return folder;
  }

  /** The words of all seeds, each of which may be put in the place of another. */
  private static Path dictionary(Reader reader, Path work) throws IOException {
    List<String> words = reader.seeds().stream()
        .flatMap(seed -> seed.words())
        .distinct()
        .sorted()
        .map(word -> '"' + word + '"')
        .toList();
    return Files.write(work.resolve("words.dict"), words);
  }
}
