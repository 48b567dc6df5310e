package org.mixcost.docs;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page of formulas has every formula of the code, word for word: told by hand, or taken from its Javadoc. */
class FormulasPageTest {
  private static final String PAGE = "src/site/markdown/formulas.md";

  /** Whether the part of the page that is written by hand has all formulas of a file. */
  private static boolean isToldByHand(Path file, String byHand) {
    return FormulaDoc.of(file).stream()
        .allMatch(doc -> byHand.contains("`" + doc.method() + "`")
            && doc.formulas().stream().allMatch(byHand::contains));
  }

  private static String section(Path file) {
    return FormulaDoc.of(file).stream()
        .map(FormulaDoc::row)
        .collect(joining(
            "",
            "## " + FormulaDoc.title(file)
                + "\n\n| name | formula | symbols | source |\n|---|---|---|---|\n",
            "\n"));
  }

  @Test
  void everyFormulaIsOnThePage() throws IOException {
    Markdown page = Markdown.read(PAGE);
    String byHand = page.text().substring(0, page.text().indexOf("<!-- generated"));
    List<Path> others =
        FormulaDoc.files().stream().filter(file -> !isToldByHand(file, byHand)).toList();
    page.assertGenerated(others.stream().map(FormulasPageTest::section).collect(joining()));
  }

  @Test
  void mostOfTheBillIsToldByHand() throws IOException {
    String page = Markdown.read(PAGE).text();
    String byHand = page.substring(0, page.indexOf("<!-- generated"));
    assertThat(List.of(
            "ComputeFormulas",
            "GenerationFormulas",
            "RealDataFormulas",
            "MixFormulas",
            "StorageFormulas"))
        .allMatch(name ->
            isToldByHand(Path.of("src/main/java/org/mixcost/formula/" + name + ".java"), byHand));
  }
}
