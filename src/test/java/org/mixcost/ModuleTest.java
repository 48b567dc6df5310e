package org.mixcost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the module shows to others. */
class ModuleTest {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Pattern EXPORTED = Pattern.compile("exports ([\\w.]+);");

  /** The command line, and how charts are drawn. */
  private static final Set<String> OWN = Set.of("org.mixcost.cli", "org.mixcost.report.chart.draw");

  @Test
  void allPackagesAreExportedButOurOwn() throws IOException {
    String module = Files.readString(Path.of("src/main/module/module-info.java"));
    List<String> exported =
        EXPORTED.matcher(module).results().map(found -> found.group(1)).toList();
    assertThat(exported).isSorted().doesNotContainAnyElementsOf(OWN);
    assertThat(Stream.of(exported, OWN).flatMap(some -> some.stream()))
        .containsExactlyInAnyOrderElementsOf(packages());
  }

  /** Those that have a type. */
  private static Set<String> packages() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.endsWith("package-info.java"))
          .map(file -> SOURCES.relativize(file.getParent()).toString().replace('/', '.'))
          .collect(Collectors.toSet());
    }
  }
}
