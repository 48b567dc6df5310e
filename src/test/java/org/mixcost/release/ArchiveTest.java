package org.mixcost.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mixcost.testing.Program;
import org.mixcost.testing.Program.Run;
import org.mixcost.testing.Release;
import org.mixcost.testing.Released;

/** The archive, unpacked in a read-only folder whose name has a space, with a Java that only runs programs. */
@Released
class ArchiveTest {
  private static final Pattern FIRST_LINE = Pattern.compile("```sh\n(.*)\n```");

  private static final String EXAMPLE = "data/scenarios/01-headline.yaml";

  @TempDir
  private static Path folder;

  private static Installed archive;
  private static Path java;
  private static List<String> asUnpacked;

  @BeforeAll
  static void unpack(Release release) throws IOException, InterruptedException {
    archive = Installed.unpacked(release.download("mixcost-[0-9.]+\\.tar\\.gz"), folder);
    java = release.runtime();
    asUnpacked = archive.content();
  }

  @AfterAll
  static void unlock() throws IOException, InterruptedException {
    if (archive != null) {
      archive.unlock();
    }
  }

  private static Program enter(String command) {
    return archive.enter(command).with("JAVA_HOME", java);
  }

  /** Of somebody who has no folder for what is kept, so that nothing is made to start faster. */
  private static Program enterOnce(String command) {
    return enter(command).with("HOME", "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CHANGELOG.md",
        "LICENSE",
        "NOTICE",
        "README.md",
        "bin/mixcost",
        "bin/mixcost.cmd",
        "bin/mixcost.ps1",
        "completion/mixcost",
        "data/catalog/rentals.csv",
        "data/models/deepseek-v3.json",
        "data/scenarios/01-headline.yaml",
        "lib/mixcost-cli.jar",
        "man/man1/mixcost.1",
        "schema/scenario-1.json"
      })
  void itIsComplete(String file) {
    assertThat(archive.folder().resolve(file)).isNotEmptyFile();
  }

  @Test
  void theFirstLineOfItsReadmeMakesTheReport() throws IOException, InterruptedException {
    Matcher line = FIRST_LINE.matcher(Files.readString(archive.folder().resolve("README.md")));
    assertThat(line.find()).isTrue();
    enter(line.group(1)).run();
    Path report = archive.user().resolve("my-report");
    for (Path table : tablesOf(Path.of("reports/01-headline"))) {
      assertThat(report.resolve("tables").resolve(table.getFileName()))
          .hasSameTextualContentAs(table);
    }
    assertThat(report.resolve("charts/difference.png")).isNotEmptyFile();
    assertThat(archive.content()).isEqualTo(asUnpacked);
    assertThat(kept()).singleElement().asString().contains("my programs", "report-", ".jsa");
  }

  /** In a folder without a space, as Java 17 takes no class of ours from its archive in one with a space. */
  @Test
  void theOptionParserComesFromTheClassDataArchive() throws IOException, InterruptedException {
    Path plain = folder.resolve("plain");
    for (String file : List.of("bin/mixcost", "lib/launch.sh", "lib/mixcost-cli.jar", EXAMPLE)) {
      Files.createDirectories(plain.resolve(file).getParent());
      Files.copy(archive.folder().resolve(file), plain.resolve(file));
    }
    Path log = folder.resolve("classes.log");
    enter(plain.resolve("bin/mixcost") + " estimate " + plain.resolve(EXAMPLE))
        .with("HOME", Files.createDirectory(folder.resolve("somebody")))
        .with("MIXCOST_JAVA_OPTS", "-Xlog:class+load:file=" + log)
        .run();
    assertThat(Files.readAllLines(log))
        .filteredOn(line -> line.contains(" picocli."))
        .isNotEmpty()
        .allMatch(line -> line.endsWith("shared objects file"));
  }

  private static List<Path> tablesOf(Path report) throws IOException {
    try (Stream<Path> tables = Files.list(report.resolve("tables"))) {
      return tables.toList();
    }
  }

  private static List<Path> kept() throws IOException {
    try (Stream<Path> files = Files.walk(archive.user().resolve(".cache/mixcost"))) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void itIsFoundByALinkFromAnyFolder() throws IOException, InterruptedException {
    Path link =
        Files.createSymbolicLink(folder.resolve("linked"), archive.folder().resolve("bin/mixcost"));
    assertThat(enterOnce("'" + link + "' --version").in(folder).run().printed())
        .matches("mixcost [0-9.]+\n");
    assertThat(archive.content()).isEqualTo(asUnpacked);
  }

  @Test
  void argumentsAndExitCodesArePassedOn() throws IOException, InterruptedException {
    Run run = enterOnce("bin/mixcost estimate 'no such \"file\" $HOME.yaml'").tryOut();
    assertThat(run.printed()).contains("no such \"file\" $HOME.yaml");
    assertThat(run.exitCode()).isEqualTo(4);
  }

  @Test
  void optionsOfJavaAreTaken() throws IOException, InterruptedException {
    String command = "MIXCOST_JAVA_OPTS='-XX:+UseParallelGC -Xmx1m' bin/mixcost --version";
    assertThat(enterOnce(command).tryOut().printed()).contains("Too small maximum heap");
  }

  @Test
  void withoutJavaItSaysWhatItNeeds() throws IOException, InterruptedException {
    Run run = enterOnce("bin/mixcost --version").with("JAVA_HOME", "").tryOut();
    assertThat(run.printed())
        .isEqualTo("mixcost: needs Java 17 or newer in JAVA_HOME or on the PATH; found none\n");
    assertThat(run.exitCode()).isEqualTo(70);
  }

  @Test
  void anOlderJavaIsNotTaken() throws IOException, InterruptedException {
    Path old = Files.createDirectories(folder.resolve("old/bin")).getParent();
    Files.writeString(old.resolve("release"), "JAVA_VERSION=\"11.0.2\"\n");
    Files.writeString(old.resolve("bin/java"), "#!/bin/sh\n");
    assertThat(old.resolve("bin/java").toFile().setExecutable(true)).isTrue();
    Run run = enterOnce("bin/mixcost --version").with("JAVA_HOME", old).tryOut();
    assertThat(run.printed()).contains("found 11.0.2 at " + old.resolve("bin/java"));
    assertThat(run.exitCode()).isEqualTo(70);
  }
}
