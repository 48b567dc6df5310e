package org.mixcost.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import jdk.jshell.JShell;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import org.junit.jupiter.api.Test;
import org.mixcost.docs.Markdown.Block;
import org.mixcost.testing.Golden;

/** What the page on JShell shows is what JShell prints when the code above is entered. */
class JShellPageTest {
  private static final String PAGE = "src/site/markdown/jshell.md";

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @Test
  void whatIsShownIsPrinted() throws IOException {
    Markdown page = Markdown.read(PAGE);
    List<Block> blocks =
        page.blocks().stream().filter(block -> !block.language().equals("sh")).toList();
    assertThat(blocks).extracting(Block::language).startsWith("java", "text", "java", "text");
    StringBuilder expected = new StringBuilder();
    int end = 0;
    try (JShell shell = start()) {
      for (Block block : blocks) {
        if (block.language().equals("java")) {
          enter(shell, block.body());
        } else {
          expected.append(page.text(), end, block.start()).append(taken());
          end = block.start() + block.body().length();
        }
      }
    }
    assertThat(taken()).isEmpty();
    Golden.assertMatches(Path.of(PAGE), expected + page.text().substring(end));
  }

  private JShell start() {
    JShell shell = JShell.builder()
        .out(new PrintStream(printed, true, StandardCharsets.UTF_8))
        .build();
    for (String path : System.getProperty("java.class.path").split(File.pathSeparator)) {
      shell.addToClasspath(path);
    }
    return shell;
  }

  /** Enters code as somebody would who pastes it. */
  private static void enter(JShell shell, String code) {
    SourceCodeAnalysis analysis = shell.sourceCodeAnalysis();
    String rest = code;
    while (!rest.isBlank()) {
      CompletionInfo next = analysis.analyzeCompletion(rest);
      assertThat(next.completeness().isComplete()).as(rest).isTrue();
      assertThat(shell.eval(next.source()))
          .as(next.source())
          .allSatisfy(JShellPageTest::assertThatItRan);
      rest = next.remaining();
    }
  }

  private static void assertThatItRan(SnippetEvent event) {
    assertThat(event.status()).isEqualTo(Status.VALID);
    assertThat(event.exception()).isNull();
  }

  private String taken() {
    String text = printed.toString(StandardCharsets.UTF_8);
    printed.reset();
    return text;
  }
}
