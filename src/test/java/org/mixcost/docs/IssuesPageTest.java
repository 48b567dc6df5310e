package org.mixcost.docs;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every code of an issue is on its page, with how bad it is, and no other. */
class IssuesPageTest {
  private static final String PAGE = "src/site/markdown/issues.md";
  private static final Pattern ROW = Pattern.compile(
      "^\\| `([a-z0-9-]+)` \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|$", Pattern.MULTILINE);

  private static IssueCodes codes;

  @BeforeAll
  static void readTheSources() throws IOException {
    codes = IssueCodes.read();
  }

  private static Map<String, String> ofTheSources() {
    return codes.severities().entrySet().stream()
        .collect(toMap(
            Map.Entry::getKey,
            code -> code.getValue().stream().map(Enum::toString).collect(joining(", ")),
            (one, other) -> one,
            TreeMap::new));
  }

  /** A code that stands twice fails. */
  private static Map<String, String> ofThePage() throws IOException {
    return ROW.matcher(Markdown.read(PAGE).text())
        .results()
        .collect(toMap(
            row -> row.group(1),
            row -> row.group(2),
            (one, other) -> one + " and " + other,
            TreeMap::new));
  }

  @Test
  void everyCodeIsOnThePageAndNoOther() throws IOException {
    assertThat(ofThePage()).isEqualTo(ofTheSources());
  }

  @Test
  void aCodeIsWrittenOutWhereItsIssueIsMade() {
    assertThat(codes.unclear()).isEmpty();
  }
}
