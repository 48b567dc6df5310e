package org.mixcost.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of formulas has every formula of the code, word for word, and names its method. */
class FormulasPageTest {
  private static final Path CODE = Path.of("src/main/java/org/mixcost/formula");
  private static final Pattern FORMULA = Pattern.compile("<pre>(.+?)</pre>");
  private static final Pattern METHOD =
      Pattern.compile("^  (?:public )?static double (\\w+)\\(", Pattern.MULTILINE);

  private static String page() throws IOException {
    return Markdown.read("src/site/markdown/formulas.md").text();
  }

  private static List<String> found(Pattern pattern) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.list(CODE)) {
      for (Path file : files.sorted().toList()) {
        pattern
            .matcher(Files.readString(file))
            .results()
            .forEach(match -> found.add(match.group(1)));
      }
    }
    return found;
  }

  @Test
  void everyFormulaIsOnThePage() throws IOException {
    String page = page();
    assertThat(found(FORMULA)).hasSizeGreaterThan(20).allMatch(page::contains);
  }

  @Test
  void everyMethodIsOnThePage() throws IOException {
    String page = page();
    assertThat(found(METHOD))
        .hasSizeGreaterThan(25)
        .allMatch(method -> page.contains("`" + method + "`"));
  }
}
