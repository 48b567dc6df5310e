package org.mixcost.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mixcost.docs.Markdown.Block;
import org.mixcost.testing.CliRun;
import org.mixcost.testing.Golden;

/** Every table that a page on studies shows is one that the command above it prints. */
class StudyPagesTest {
  private static final String PROGRAM = "./mixcost ";
  /** What follows the part of a title that tells a table from the others. */
  private static final String REST = "(: what drives it|, paired| over |: total cost|: sweep|\n)";

  private final Map<String, String> outputs = new HashMap<>();

  @ParameterizedTest
  @ValueSource(strings = {"uncertainty", "bridge"})
  void everyTableShownIsPrinted(String name) throws IOException {
    String file = "src/site/markdown/" + name + ".md";
    int count = Markdown.read(file).blocks().size();
    for (int i : IntStream.range(0, count).toArray()) {
      Markdown page = Markdown.read(file);
      Block shown = page.blocks().get(i);
      if (shown.language().equals("text")) {
        String printed = printed(command(page.blocks().subList(0, i)), shown.body());
        if (Golden.isUpdate()) {
          Files.writeString(Path.of(file), page.with(shown, printed));
        }
        assertThat(Golden.isUpdate() ? printed : shown.body()).isEqualTo(printed);
      }
    }
  }

  private static String command(List<Block> before) {
    return before.stream()
        .filter(block -> block.language().equals("sh"))
        .reduce((first, second) -> second)
        .orElseThrow()
        .body()
        .strip();
  }

  private String printed(String command, String shown) {
    String title = shown.split(REST)[0];
    List<String> tables = Arrays.stream(output(command).split("\n\n"))
        .filter(table -> table.startsWith(title))
        .toList();
    assertThat(tables).as("tables of '%s' that begin with '%s'", command, title).isNotEmpty();
    return tables.get(0) + "\n";
  }

  private String output(String command) {
    return outputs.computeIfAbsent(command, line -> {
      CliRun run = CliRun.of(line.substring(PROGRAM.length()).split(" "));
      assertThat(run.exitCode()).as(line).isZero();
      return run.out();
    });
  }
}
