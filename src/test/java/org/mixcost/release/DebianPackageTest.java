package org.mixcost.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mixcost.testing.Program;
import org.mixcost.testing.Release;
import org.mixcost.testing.Released;

/**
 * The Debian package: installed, used and removed in a system of its own, which is an empty folder with an empty list of
 * packages, so that the system of whoever runs this stays as it is.
 */
@Released
class DebianPackageTest {
  private static final String EXAMPLE = "usr/share/mixcost/data/scenarios/01-headline.yaml";

  @TempDir
  private Path folder;

  private Path system;

  @BeforeAll
  static void askForTools() throws IOException, InterruptedException {
    assumeTrue(Program.isThere("dpkg"), "the Debian package is not installed: no dpkg");
    boolean isRoot = Program.of("id", "-u").run().printed().equals("0\n");
    assumeTrue(isRoot, "the Debian package is not installed: dpkg asks for root");
  }

  @BeforeEach
  void makeSystem() throws IOException {
    system = folder.resolve("system");
    Files.createDirectories(system.resolve("var/lib/dpkg/updates"));
    Files.createDirectories(system.resolve("var/lib/dpkg/info"));
    Files.createFile(system.resolve("var/lib/dpkg/status"));
  }

  private Program dpkg(String... arguments) {
    String[] start = {"dpkg", "--root=" + system, "--log=/dev/null"};
    return Program.of(Stream.concat(Stream.of(start), Stream.of(arguments)).toArray(String[]::new));
  }

  private static String packageOf(Release release) throws IOException {
    return release.download("mixcost_.*\\.deb").toString();
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(system)) {
      return files
          .map(file -> system.relativize(file).toString())
          .filter(file -> !file.startsWith("var/lib/dpkg"))
          .sorted()
          .toList();
    }
  }

  @Test
  void itIsInstalledUsedAndRemoved(Release release) throws IOException, InterruptedException {
    List<String> before = files();
    dpkg("--force-depends", "--install", packageOf(release)).run();
    assertThat(files())
        .contains(
            "usr/bin/mixcost",
            EXAMPLE,
            "usr/share/bash-completion/completions/mixcost",
            "usr/share/doc/mixcost/copyright",
            "usr/share/man/man1/mixcost.1");
    List<String> installed = files();

    Program estimate = Installed.in(system, folder)
        .enter("usr/bin/mixcost estimate " + EXAMPLE + " --quiet --samples 256")
        .with("HOME", "")
        .with("JAVA_HOME", release.runtime());
    assertThat(estimate.run().printed()).contains("GPT-3 on rented V100s, 2020", "4.612M");

    assertThat(files()).isEqualTo(installed);
    dpkg("--remove", "mixcost").run();
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void itAsksForAJavaThatRuns(Release release) throws IOException, InterruptedException {
    assertThat(dpkg("--install", packageOf(release)).tryOut().printed())
        .contains("mixcost depends on default-jre-headless (>= 2:1.17) | java17-runtime-headless");
  }

  @Test
  void allOfItBelongsToRoot(Release release) throws IOException, InterruptedException {
    String content =
        Program.of("dpkg-deb", "--contents", packageOf(release)).run().printed();
    assertThat(content.lines()).isNotEmpty().allMatch(line -> line.contains(" root/root "));
  }
}
