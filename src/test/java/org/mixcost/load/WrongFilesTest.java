package org.mixcost.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mixcost.catalog.Catalog;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issue;
import org.mixcost.load.document.DocumentReader;
import org.mixcost.scenario.Study;
import org.mixcost.testing.Golden;

/** Every wrong file beside what is said about it. */
class WrongFilesTest {
  private static final Path FOLDER = Path.of("src/test/resources/org/mixcost/scenarios/invalid");
  private static final StudyReader READER = new StudyReader(Catalog.builtIn());

  static List<String> wrongFiles() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.endsWith(".txt"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("wrongFiles")
  void whatIsWrongIsSaid(String name) throws IOException {
    Golden.assertMatches(FOLDER.resolve(expectation(name)), read(name).text() + "\n");
  }

  @ParameterizedTest
  @MethodSource("wrongFiles")
  void nothingIsMadeOfAWrongFile(String name) throws IOException {
    assertThat(read(name).found()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("wrongFiles")
  void everyFindingHasItsPlaceAndTellsNothingTwice(String name) throws IOException {
    List<Issue> issues = read(name).issues();
    assertThat(issues).isNotEmpty().doesNotHaveDuplicates().allSatisfy(issue -> {
      assertThat(issue.where().file()).isEqualTo(name);
      assertThat(issue.text()).matches("[\\P{Cntrl}\n]+");
    });
    assertThat(issues).isSortedAccordingTo(Issue.MOST_IMPORTANT_FIRST);
  }

  @Test
  void aDozenMistakesAreFoundAtOnce() throws IOException {
    assertThat(read("a-dozen-mistakes.yaml").issues()).hasSizeGreaterThanOrEqualTo(12);
  }

  @Test
  void everyExpectationHasItsFile() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".txt")))
          .containsExactlyInAnyOrderElementsOf(
              wrongFiles().stream().map(WrongFilesTest::expectation).toList());
    }
  }

  private static String expectation(String name) {
    return name.substring(0, name.lastIndexOf('.')) + ".issues.txt";
  }

  private static Checked<Study> read(String name) throws IOException {
    return DocumentReader.read(name, Files.readAllBytes(FOLDER.resolve(name))).then(READER::read);
  }
}
