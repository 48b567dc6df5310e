package org.mixcost.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mixcost.cli.Fixtures.MANY_ERRORS;
import static org.mixcost.cli.Fixtures.MIXES;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mixcost.testing.CliRun;
import org.mixcost.testing.Program;

/** What is said of files that cannot be used, and how the shell learns of it. */
class InputTest {
  private static final String WARNING = "[tail-cut]";

  @ParameterizedTest
  @ValueSource(strings = {"estimate", "compare", "check"})
  void aMissingFileIsUnreadable(String command) {
    CliRun run = CliRun.of(command, "no-such-file.yaml");
    assertThat(run.err())
        .startsWith(
            "no-such-file.yaml: error: cannot read the file: there is no such file [unreadable]\n");
    assertThat(run.out()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(4);
  }

  /** A pipe would keep it waiting, and a device never ends. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void whatIsNoFileIsUnreadableAtOnce(@TempDir Path folder) throws Exception {
    Path pipe = folder.resolve("pipe.yaml");
    Program.of("mkfifo", pipe.toString()).run();
    Path loop = folder.resolve("loop.yaml");
    Files.createSymbolicLink(loop, loop);
    assertUnreadable(pipe, "it is no regular file");
    assertUnreadable(Path.of("/dev/zero"), "it is no regular file");
    assertUnreadable(folder, "it is a folder");
    assertUnreadable(loop, "too many levels of symbolic links");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void noPriceListIsReadFromAPipe(@TempDir Path folder) throws Exception {
    Path pipe = folder.resolve("pipe.csv");
    Program.of("mkfifo", pipe.toString()).run();
    CliRun run = CliRun.of(
        "catalog", "import", pipe.toString(), "--folder", folder.resolve("own").toString());
    assertThat(run.err()).startsWith(pipe + ": error: cannot read the file: it is no regular file");
    assertThat(run.exitCode()).isEqualTo(4);
  }

  /** As of a folder, or of a terminal that is gone. */
  @Test
  void standardInputThatCannotBeReadIsUnreadable() {
    InputStream broken = new InputStream() {
      @Override
      public int read() throws IOException {
        throw new IOException("Input/output error");
      }

      @Override
      public int read(byte[] into, int from, int length) throws IOException {
        return read();
      }
    };
    CliRun check = CliRun.withInput(broken, "check", "-");
    assertThat(check.err())
        .startsWith("-: error: cannot read the file: input/output error [unreadable]\n");
    assertThat(check.exitCode()).isEqualTo(4);
    CliRun serve = CliRun.withInput(broken, "serve", "--stdio");
    assertThat(serve.err()).isEqualTo("mixcost: cannot read standard input: input/output error\n");
    assertThat(serve.exitCode()).isEqualTo(4);
  }

  @Test
  void standardInputWithoutAnEndIsTooLarge() {
    InputStream endless = new InputStream() {
      @Override
      public int read() {
        return 'x';
      }

      @Override
      public int read(byte[] into, int from, int length) {
        Arrays.fill(into, from, from + length, (byte) 'x');
        return length;
      }
    };
    CliRun check = CliRun.withInput(endless, "check", "-");
    assertThat(check.err()).startsWith("-: error: the file is larger than 4 MiB [too-large]\n");
    assertThat(check.exitCode()).isEqualTo(3);
  }

  @Test
  void whatCanBeNoPathIsSaidToBeNone() {
    CliRun run = CliRun.of("check", "a\u0000b.yaml");
    assertThat(run.err()).contains("'a\\u{0}b.yaml' is no path here: nul character not allowed\n");
    assertThat(run.exitCode()).isEqualTo(2);
  }

  private static void assertUnreadable(Path file, String reason) {
    CliRun run = CliRun.of("check", file.toString());
    assertThat(run.err()).startsWith(file + ": error: cannot read the file: " + reason);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.exitCode()).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"estimate", "compare", "check"})
  void aWrongFileIsToldWithTwentyFindingsAndACount(String command) {
    CliRun run = CliRun.of(command, MANY_ERRORS);
    List<String> findings =
        run.err().lines().filter(line -> line.contains(": error: ")).toList();
    assertThat(findings).hasSize(20).allMatch(line -> line.startsWith(MANY_ERRORS + ":"));
    assertThat(run.err().lines()).anyMatch(line -> line.matches("… and [1-9] more"));
    assertThat(run.out()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(3);
  }

  @Test
  void anEstimateOfAWrongFileCountsAllItsErrors() {
    assertThat(CliRun.of("estimate", MANY_ERRORS).err())
        .endsWith("\n… and 8 more\nmixcost: 28 errors\n");
  }

  @Test
  void everyFileIsChecked() {
    CliRun run = CliRun.of("check", MANY_ERRORS, "no-such-file.yaml", MIXES);
    assertThat(run.err()).contains(MANY_ERRORS, "no-such-file.yaml", MIXES);
    assertThat(run.out()).isEqualTo(MIXES + ": ok, 2 scenarios\n");
    assertThat(run.exitCode()).isEqualTo(4);
  }

  @Test
  void warningsAreToldAndDoNotForbidTheUse() {
    CliRun run = CliRun.of("estimate", MIXES);
    assertThat(run.err()).contains(WARNING);
    assertThat(run.exitCode()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"estimate", "compare", "check"})
  void strictTakesWarningsForErrors(String command) {
    CliRun run = CliRun.of(command, MIXES, "--strict");
    assertThat(run.err()).contains(WARNING);
    assertThat(run.out()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(3);
  }

  @Test
  void quietPrintsNoWarnings() {
    CliRun run = CliRun.of("estimate", MIXES, "--quiet");
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).isEqualTo(CliRun.of("estimate", MIXES).out());
  }

  @Test
  void quietStillPrintsErrors() {
    assertThat(CliRun.of("estimate", MANY_ERRORS, "--quiet").err())
        .isEqualTo(CliRun.of("estimate", MANY_ERRORS).err());
  }

  @Test
  void aCatalogFolderWithoutTablesIsRefused() {
    CliRun run = CliRun.of("estimate", MIXES, "--catalog", "src/test/java");
    assertThat(run.err())
        .startsWith("src/test/java: error: no catalog table in src/test/java [no-catalog]\n");
    assertThat(run.exitCode()).isEqualTo(3);
  }
}
