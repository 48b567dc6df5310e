package org.mixcost.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every study has a page; its commands are run, and what it shows is what they print. */
@Execution(ExecutionMode.CONCURRENT)
class CoursePagesTest {
  private static final int FEWEST_WORDS = 250;
  private static final int MOST_WORDS = 450;

  @TempDir
  private Path folder;

  static List<Path> studies() throws IOException {
    return Course.studies();
  }

  static List<Path> pages() throws IOException {
    return Course.pages();
  }

  @Test
  void everyPageIsOfAStudy() throws IOException {
    assertThat(pages()).isEqualTo(studies().stream().map(Course::page).toList());
  }

  @ParameterizedTest
  @MethodSource("studies")
  void theContentsLeadToThePageAndTellTheCommand(Path study) throws IOException {
    String link = "](" + Course.page(study).getFileName() + ")";
    assertThat(Files.readAllLines(Course.INDEX).stream().filter(row -> row.contains(link)))
        .singleElement(InstanceOfAssertFactories.STRING)
        .containsPattern("`./mixcost [a-z]+ " + study + "`");
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "src/site/markdown/index.md"})
  void theCourseIsFound(String document) throws IOException {
    assertThat(Markdown.read(document).text()).contains("course/index.md)");
  }

  @ParameterizedTest
  @MethodSource("studies")
  void thePageBeginsWithACommandOnItsStudy(Path study) throws IOException {
    List<String> commands = Markdown.read(Course.page(study).toString()).commands();
    assertThat(commands.get(0)).startsWith("./mixcost ").contains(" " + study);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyCommandWorks(Path page) throws IOException {
    Commands commands = new Commands(folder);
    assertThat(Markdown.read(page.toString()).commands())
        .allSatisfy(
            command -> assertThat(commands.run(command).exitCode()).as(command).isZero());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void theOutputShownIsReal(Path page) throws IOException {
    ShownTables.assertReal(page.toString(), new Commands(folder));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aPageAsksAQuestionAndIsShort(Path page) throws IOException {
    Markdown text = Markdown.read(page.toString());
    assertThat(text.text().lines().findFirst().orElseThrow()).startsWith("# ").endsWith("?");
    assertThat(text.words()).isBetween((long) FEWEST_WORDS, (long) MOST_WORDS);
  }
}
