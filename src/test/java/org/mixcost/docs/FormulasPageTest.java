package org.mixcost.docs;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page of formulas has every formula of the code, word for word, taken from its Javadoc. */
class FormulasPageTest {
  private static final String PAGE = "src/site/markdown/formulas.md";

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
    String sections = FormulaDoc.files().stream()
        .filter(file -> !FormulaDoc.of(file).isEmpty())
        .map(FormulasPageTest::section)
        .collect(joining());
    Markdown.read(PAGE).assertGenerated(sections);
  }
}
