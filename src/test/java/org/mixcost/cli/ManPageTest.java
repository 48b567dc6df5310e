package org.mixcost.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mixcost.testing.CliRun;
import org.mixcost.testing.Golden;
import org.mixcost.testing.Program;
import picocli.CommandLine.Model.CommandSpec;

/** The manual page has all commands and options, as they are declared, and is one to {@code man}. */
class ManPageTest {
  private static final String PAGE = CliRun.of("man").out();

  @TempDir
  private Path folder;

  private static List<CommandSpec> commands() {
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    return new CommandLineProgram(InputStream.nullInputStream(), nowhere, nowhere).commands();
  }

  private static String escaped(String words) {
    return words.replace("-", "\\-").replace("'", "\\(aq");
  }

  @Test
  void everyCommandHasItsPart() {
    assertThat(commands())
        .allSatisfy(command -> assertThat(PAGE)
            .contains(".SS \"" + escaped(command.qualifiedName()) + " ")
            .contains(escaped(command.usageMessage().description()[0])));
  }

  @Test
  void everyOptionIsExplained() {
    Stream<String> options = commands().stream()
        .flatMap(command -> command.options().stream())
        .map(option -> String.join(", ", option.names()));
    assertThat(options.distinct())
        .hasSizeGreaterThan(30)
        .allSatisfy(names -> assertThat(PAGE).contains(".TP\n\\fB" + escaped(names) + "\\fR"));
  }

  @Test
  void thePageIsThatOfTheGoldenFile() {
    Golden.assertMatches("man/mixcost.1", CliRun.of("man").transcript());
  }

  @Test
  void textThatWouldBeARequestIsText() {
    Roff page = new Roff("mixcost", "mixcost 1").paragraph(".so what's 'in' a\\b");
    assertThat(page.toString()).endsWith(".PP\n\\&.so what\\(aqs \\(aqin\\(aq a\\eb\n");
  }

  @Test
  void manShowsItAndFindsNoFault() throws IOException, InterruptedException {
    assumeThat(Program.isThere("groff"))
        .as("the manual page is not set: no groff")
        .isTrue();
    Path file = Files.writeString(folder.resolve("mixcost.1"), PAGE);
    assertThat(Program.of("groff", "-man", "-z", "-ww", file.toString()).run().printed())
        .isEmpty();
    Program plain = Program.of("groff", "-man", "-Tascii", "-P-cbou", file.toString());
    assertThat(plain.run().printed().lines().map(String::strip))
        .contains("mixcost report [OPTIONS] FILE...", "-o, --folder=DIR", "EXIT STATUS");
  }
}
