package org.mixcost.docs;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mixcost.MixCost;
import org.mixcost.catalog.Catalog;
import org.mixcost.docs.Markdown.Block;

/** The page on quality has the constants of the catalog, and its words for planners are few. */
class QualityPageTest {
  private static final String PAGE = "src/site/markdown/quality.md";
  private static final String TABLE = "quality";
  private static final int MOST_WORDS = 720;

  private static String constants() {
    Catalog catalog = Catalog.builtIn();
    List<String> columns = catalog.columns(TABLE);
    return catalog.cells(TABLE).stream()
        .map(cells -> row(columns, cells))
        .collect(joining(
            "", "| id | meaning | value | source | status |\n|---|---|---|---|---|\n", "\n"));
  }

  private static String row(List<String> columns, List<String> cells) {
    String source = cells.get(columns.indexOf("source"));
    String url = cells.get(columns.indexOf("source_url"));
    boolean isAssumed = !cells.get(columns.indexOf("assumption")).isEmpty();
    boolean isVerified = cells.get(columns.indexOf("unverified")).isEmpty();
    return "| `%s` | %s | %s | %s | %s%s |\n"
        .formatted(
            cells.get(columns.indexOf("id")),
            cells.get(columns.indexOf("label")),
            cells.get(columns.indexOf("value")),
            url.isEmpty() ? source : "[" + source + "](" + url + ")",
            isAssumed ? "model assumption" : "as cited",
            isVerified || source.startsWith("judgement") ? "" : "; not verified");
  }

  @Test
  void everyConstantIsThatOfTheCatalog() throws IOException {
    Markdown.read(PAGE).assertGenerated(constants());
  }

  @Test
  void everyFileOfThePageCanBeUsed() throws IOException {
    List<Block> files = Markdown.read(PAGE).blocks("yaml");
    assertThat(files)
        .isNotEmpty()
        .allSatisfy(
            file -> assertThat(MixCost.create().parse("page.yaml", file.body()).hasErrors())
                .isFalse());
  }

  @Test
  void thePartForPlannersIsShort() throws IOException {
    String text = Markdown.read(PAGE).text();
    String planner =
        text.substring(text.indexOf("## For the planner"), text.indexOf("## For the scientist"));
    String words = planner.replaceAll("(?s)```.*?```", " ").replaceAll("!\\[.*?]\\(.*?\\)", " ");
    assertThat(words.strip().split("\\s+").length).isLessThan(MOST_WORDS);
  }
}
