package org.mixcost.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mixcost.testing.Program;
import org.mixcost.testing.Release;
import org.mixcost.testing.Released;

/** The archive with a Java of its own, where there is no other. */
@Released
class OwnJavaTest {
  @TempDir
  private static Path folder;

  private static Installed archive;

  @BeforeAll
  static void unpack(Release release) throws IOException, InterruptedException {
    archive = Installed.unpacked(release.download("mixcost-[0-9.]+-.*\\.tar\\.gz"), folder);
  }

  @AfterAll
  static void unlock() throws IOException, InterruptedException {
    if (archive != null) {
      archive.unlock();
    }
  }

  private static Program enter(String command) {
    return archive.enter(command).with("HOME", "");
  }

  @Test
  void aReportIsMadeWithNoOtherJava() throws IOException, InterruptedException {
    List<String> before = archive.content();
    Path report = folder.resolve("report");
    enter("bin/mixcost report data/scenarios/01-headline.yaml --samples 256 -o '" + report + "'")
        .run();
    assertThat(report.resolve("report.xlsx")).isNotEmptyFile();
    assertThat(report.resolve("charts/difference.pdf")).isNotEmptyFile();
    assertThat(archive.content()).isEqualTo(before);
  }

  @Test
  void itsOwnIsTakenBeforeAnother() throws IOException, InterruptedException {
    assertThat(
            enter("bin/mixcost --version").with("JAVA_HOME", "/nowhere").run().printed())
        .matches("mixcost [0-9.]+\n");
  }

  @Test
  void itHasNothingThatOnlyDevelopersNeed() {
    assertThat(archive.folder().resolve("runtime/bin/java")).isExecutable();
    assertThat(archive.folder().resolve("runtime/bin/javac")).doesNotExist();
  }
}
