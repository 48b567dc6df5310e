package org.mixcost.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mixcost.MixCost;
import org.mixcost.docs.Markdown.Block;
import org.mixcost.quantity.Expression;
import org.mixcost.scenario.format.ReferencePage;

/** The reference of scenario files says what the format is. */
class ReferencePageTest {
  private static final String PAGE = "src/site/markdown/scenario-reference.md";

  @Test
  void theTablesAreThoseOfTheFormat() throws IOException {
    Markdown.read(PAGE).assertGenerated(ReferencePage.text());
  }

  static List<String> numbers() throws IOException {
    String text = Markdown.read(PAGE).text();
    String section = text.substring(text.indexOf("## Numbers"), text.indexOf("## Inheritance"));
    return section
        .lines()
        .filter(line -> line.startsWith("| `"))
        .map(line -> line.split("`", -1)[1])
        .toList();
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void everyNumberOfTheIntroductionCanBeRead(String number) {
    assertThat(Expression.parse(number).issues()).isEmpty();
  }

  static List<Block> files() throws IOException {
    return Markdown.read(PAGE).blocks().stream()
        .filter(block -> List.of("yaml", "csv", "json").contains(block.language()))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyFileOfTheIntroductionCanBeUsed(Block file) {
    assertThat(MixCost.create().parse("page." + file.language(), file.body()).issues())
        .isEmpty();
  }
}
