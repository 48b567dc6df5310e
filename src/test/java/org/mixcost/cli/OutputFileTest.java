package org.mixcost.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mixcost.cli.Fixtures.MIXES;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mixcost.testing.CliRun;

/** Files that commands write: whole, or not at all. */
class OutputFileTest {
  @TempDir
  private Path folder;

  private static CliRun estimate(Path out) {
    return CliRun.of("estimate", MIXES, "--quiet", "--out", out.toString());
  }

  private List<Path> written() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void theFileHoldsWhatWouldBePrinted() throws IOException {
    Path out = folder.resolve("estimate.txt");
    CliRun run = estimate(out);
    assertThat(run.transcript()).isEmpty();
    assertThat(out).hasContent(CliRun.of("estimate", MIXES, "--quiet").out());
    assertThat(written()).containsExactly(out);
  }

  @Test
  void aMissingFolderIsMade() {
    Path out = folder.resolve("a/b/estimate.txt");
    assertThat(estimate(out).exitCode()).isZero();
    assertThat(out).isNotEmptyFile();
  }

  @Test
  void anEarlierFileIsReplaced() throws IOException {
    Path out = Files.writeString(folder.resolve("estimate.txt"), "earlier");
    estimate(out);
    assertThat(out).content().doesNotContain("earlier");
  }

  @Test
  void aFileBehindALinkIsReplacedAndTheLinkStays() throws IOException {
    Path out = Files.writeString(folder.resolve("estimate.txt"), "earlier");
    Path link = Files.createSymbolicLink(folder.resolve("link.txt"), out);
    estimate(link);
    assertThat(link).isSymbolicLink();
    assertThat(out).content().doesNotContain("earlier");
  }

  @Test
  void aFolderMayBeALink() throws IOException {
    Path real = Files.createDirectory(folder.resolve("real"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), real);
    assertThat(estimate(link.resolve("estimate.txt")).exitCode()).isZero();
    assertThat(real.resolve("estimate.txt")).isNotEmptyFile();
  }

  @Test
  void anEmptyFolderIsNotReplaced() throws IOException {
    CliRun run = estimate(folder);
    assertThat(run.err()).isEqualTo("mixcost: cannot write " + folder + ": it is a folder\n");
    assertThat(run.exitCode()).isEqualTo(5);
    assertThat(folder).isDirectory();
    assertThat(written()).isEmpty();
  }

  @Test
  void nothingIsLeftBehindWhereNothingCanBeWritten() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "earlier");
    CliRun run = estimate(file.resolve("estimate.txt"));
    assertThat(run.err())
        .isEqualTo("mixcost: cannot write %s: %s is not a folder\n"
            .formatted(file.resolve("estimate.txt"), file));
    assertThat(run.exitCode()).isEqualTo(5);
    assertThat(written()).containsExactly(file);
    assertThat(file).hasContent("earlier");
  }

  @Test
  void initWritesAFileThatCanBeUsed() {
    Path file = folder.resolve("my.yaml");
    CliRun run = CliRun.of("init", file.toString());
    assertThat(run.transcript()).isEqualTo("wrote " + file + "\n");
    for (String command : List.of("check", "estimate", "compare")) {
      CliRun used = CliRun.of(command, file.toString(), "--strict");
      assertThat(used.err()).isEmpty();
      assertThat(used.exitCode()).isZero();
    }
  }

  @Test
  void initReplacesNothing() throws IOException {
    Path file = Files.writeString(folder.resolve("my.yaml"), "mine");
    CliRun run = CliRun.of("init", file.toString());
    assertThat(run.err()).isEqualTo("mixcost: " + file + " is there already\n");
    assertThat(run.exitCode()).isEqualTo(5);
    assertThat(file).hasContent("mine");
  }
}
