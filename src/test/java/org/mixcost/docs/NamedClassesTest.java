package org.mixcost.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The classes that a contributor is sent to, and the tests that promises rest on, are there. */
class NamedClassesTest {
  private static final Pattern CLASS = Pattern.compile("`([A-Z][a-z]\\w+)`");

  /** Types inside another. */
  private static final List<String> NO_FILES = List.of("Method");

  @ParameterizedTest
  @ValueSource(strings = {"CONTRIBUTING.md", "SECURITY.md"})
  void everyClassThatIsNamedIsThere(String page) throws IOException {
    Matcher named = CLASS.matcher(Markdown.read(page).text());
    assertThat(named.results().map(found -> found.group(1)))
        .isNotEmpty()
        .filteredOn(name -> !NO_FILES.contains(name))
        .isSubsetOf(classes());
  }

  private static Set<String> classes() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".java"))
          .map(name -> name.replace(".java", ""))
          .collect(Collectors.toSet());
    }
  }
}
