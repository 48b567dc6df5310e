package org.mixcost.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mixcost.docs.Markdown.Block;

/** Code that a document shows is in an example, which is compiled and run; decisions show what was thought of. */
class ShownCodeTest {
  static List<String> documents() throws IOException {
    List<String> documents = new ArrayList<>();
    for (Path document : LinksTest.documents()) {
      boolean isADecision = document.toString().contains("decisions");
      // What is entered in JShell is tried by its own test.
      boolean isEntered = document.endsWith("jshell.md");
      if (!isADecision
          && !isEntered
          && !Markdown.read(document.toString()).blocks("java").isEmpty()) {
        documents.add(document.toString());
      }
    }
    return documents;
  }

  @ParameterizedTest
  @MethodSource("documents")
  void theCodeShownIsInAnExampleThatIsRun(String document) throws IOException {
    for (Block code : Markdown.read(document).blocks("java")) {
      assertThat(examples())
          .as(code.body())
          .anyMatch(example -> example.contains(bare(code.body())));
    }
  }

  @Test
  void theReadmeShowsCode() throws IOException {
    assertThat(documents()).contains("README.md");
  }

  private static List<String> examples() throws IOException {
    List<String> examples = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("src/test/java/org/mixcost/examples"))) {
      for (Path file : files.sorted().toList()) {
        examples.add(bare(Files.readString(file)));
      }
    }
    return examples;
  }

  private static String bare(String code) {
    return code.strip().lines().map(String::strip).reduce("", (a, b) -> a + b + "\n");
  }
}
