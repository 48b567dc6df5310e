package org.mixcost.docs;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.mixcost.docs.Markdown.Block;
import org.mixcost.testing.CliRun;
import org.mixcost.testing.Golden;

/**
 * The tables that a document shows: whole ones, as the command above them prints them.
 *
 * <p>Which of the tables are shown is told by their first lines; {@code -Dgolden.update=true} rewrites the rest.
 */
final class ShownTables {
  private static final String BETWEEN_TABLES = "\n\n";

  private ShownTables() {}

  /** Compares every text block of a document with what is printed, or rewrites it. */
  static void assertReal(String file, Commands commands) throws IOException {
    int count = Markdown.read(file).blocks("text").size();
    for (int i = 0; i < count; i++) {
      Markdown page = Markdown.read(file);
      Block shown = page.blocks("text").get(i);
      String printed = printed(shown.body(), page.commandOf(shown), commands);
      if (Golden.isUpdate()) {
        Files.writeString(Path.of(file), page.with(shown, printed));
      } else {
        assertThat(shown.body())
            .as("%s; -Dgolden.update=true rewrites it", file)
            .isEqualTo(printed);
      }
    }
  }

  private static String printed(String shown, String command, Commands commands) {
    CliRun run = commands.run(command);
    assertThat(run.exitCode()).as(command).isZero();
    Map<String, String> tables = tables(run.out());
    return Arrays.stream(shown.strip().split(BETWEEN_TABLES))
        .map(ShownTables::title)
        .peek(title -> assertThat(tables).as(command).containsKey(title))
        .map(tables::get)
        .collect(joining(BETWEEN_TABLES, "", "\n"));
  }

  private static Map<String, String> tables(String printed) {
    return Arrays.stream(printed.strip().split(BETWEEN_TABLES))
        .collect(toMap(ShownTables::title, identity(), (first, second) -> first));
  }

  /** The first line, without a figure that it may end with. */
  private static String title(String table) {
    return table.lines().findFirst().orElse("").replaceFirst(" \\(central .*\\)$", "");
  }
}
