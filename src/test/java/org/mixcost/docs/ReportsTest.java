package org.mixcost.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mixcost.testing.CliRun;

/** The reports of the project are what their commands make; only the version may be another. */
class ReportsTest {
  private static final Path REPORTS = Path.of("reports");
  private static final String REFRESH = "grep '^./mixcost' reports/README.md | sh";

  @TempDir
  private Path folder;

  static List<String> commands() throws IOException {
    return Markdown.read("reports/README.md").commands();
  }

  /** The words after {@code ./mixcost}; the folder is the last of them. */
  private static List<String> words(String command) {
    List<String> words = List.of(command.split(" "));
    assertThat(words).startsWith("./mixcost");
    assertThat(words.get(words.size() - 2)).isEqualTo("-o");
    return words.subList(1, words.size());
  }

  private static Path committed(String command) {
    List<String> words = words(command);
    return Path.of(words.get(words.size() - 1));
  }

  private static List<String> files(Path report) throws IOException {
    try (Stream<Path> files = Files.walk(report)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> report.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void aReportIsWhatItsCommandMakes(String command) throws IOException {
    String[] args = words(command).toArray(String[]::new);
    args[args.length - 1] = folder.toString();
    assertThat(CliRun.of(args).exitCode()).isZero();
    assertIsMade(command);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void aReportIsMadeAgainFromItsRun(String command) throws IOException {
    String saved = committed(command).resolve("run.json").toString();
    CliRun made = CliRun.of(words(command).get(0), saved, "-o", folder.toString(), "--quiet");
    assertThat(made.exitCode()).as(made.err()).isZero();
    assertIsMade(command);
  }

  private void assertIsMade(String command) throws IOException {
    assertThat(files(committed(command))).as(REFRESH).isEqualTo(files(folder));
    for (String file : files(folder)) {
      if (!file.startsWith("charts") && !file.endsWith(".xlsx")) {
        assertThat(text(committed(command).resolve(file)))
            .as("%s of %s; %s", file, command, REFRESH)
            .isEqualTo(text(folder.resolve(file)));
      }
    }
  }

  /** Without its charts, whose lines of words break elsewhere with another version. */
  private static String text(Path file) throws IOException {
    String text = Files.readString(file).replaceAll("(?s)<svg.*?</svg>", "");
    return Version.without(text);
  }

  @Test
  void everyReportHasItsCommand() throws IOException {
    List<Path> made = commands().stream().map(ReportsTest::committed).toList();
    try (Stream<Path> found = Files.list(REPORTS)) {
      assertThat(found.filter(Files::isDirectory)).containsExactlyInAnyOrderElementsOf(made);
    }
  }
}
