package org.mixcost.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mixcost.testing.Program;
import org.mixcost.testing.Release;
import org.mixcost.testing.Released;

/** One source gives one jar, to the last byte: also in another folder, by somebody else, in another language and time zone. */
@Released
class RebuildTest {
  /** What the jars are made of. */
  private static final List<String> SOURCES = List.of(
      ".mvn",
      "LICENSE",
      "NOTICE",
      "data/catalog",
      "pom.xml",
      "src/main",
      "src/site/resources/schema");

  private static final String SOMEBODY_ELSE =
      "-Duser.name=somebody -Duser.language=tr -Duser.country=TR -Dfile.encoding=ISO-8859-9";

  @Test
  void oneSourceGivesOneJar(Release release, @TempDir Path folder)
      throws IOException, InterruptedException {
    Path clone = folder.resolve("another clone");
    for (String source : SOURCES) {
      copy(Path.of(source), clone);
    }
    Program.of("sh", "-c", "umask 077; exec mvn -B -q -Dquick package")
        .in(clone)
        .with("TZ", "Asia/Tokyo")
        .with("MAVEN_OPTS", SOMEBODY_ELSE)
        .run();
    for (String jar : List.of("mixcost.jar", "mixcost-cli.jar")) {
      assertThat(clone.resolve("target/quick").resolve(jar))
          .hasSameBinaryContentAs(release.jar().resolveSibling(jar));
    }
  }

  private static void copy(Path source, Path into) throws IOException {
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = into.resolve(file);
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }
}
