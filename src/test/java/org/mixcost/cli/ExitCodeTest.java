package org.mixcost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which code says what is seen where it is stated: constants leave no trace in classes. */
class ExitCodeTest {
  private static List<String> classesThatName(String words) throws IOException {
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      return sources
          .filter(file -> file.toString().endsWith(".java") && text(file).contains(words))
          .map(file -> file.getFileName().toString().replace(".java", ""))
          .toList();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The manual page names it. */
  @Test
  void oneIsTheCodeOfAGateAndOfNothingElse() throws IOException {
    assertThat(classesThatName("ExitCode.GATE"))
        .containsExactlyInAnyOrder(
            "Gates", "IncreaseOption", "OptimizeCommand", "VerifyCommand", "ManPage");
  }

  @Test
  void theProcessEndsInOnePlace() throws IOException {
    assertThat(classesThatName("System.exit(")).containsExactly("Main");
    assertThat(classesThatName(".halt(")).isEmpty();
  }
}
