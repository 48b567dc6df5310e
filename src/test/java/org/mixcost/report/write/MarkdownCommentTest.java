package org.mixcost.report.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mixcost.testing.CliRun;

class MarkdownCommentTest {
  private static String comment(String text) {
    return new String(Format.MARKDOWN.write(new OddDocument(text)), StandardCharsets.UTF_8);
  }

  /** A study of so many scenarios, which differ in how much text they are trained on. */
  private static String study(int scenarios) {
    StringBuilder study = new StringBuilder("""
        mixcost: 1
        as_of: 2026-07
        defaults:
          model: {parameters: 1B}
          training: {accelerator: h100-sxm-80gb, utilization: 40%, price: 2 to 3 USD/GPU-hour}
        scenarios:
        """);
    for (int i = 1; i <= scenarios; i++) {
      study.append("  s").append(i).append(": {data: {real: {web: {kind: open, tokens: ");
      study.append(i).append("B}}}}\n");
    }
    return study.toString();
  }

  @Test
  void aStudyOf300ScenariosIsNoLongerThanACommentAndSaysWhatIsLeftOut(@TempDir Path place)
      throws IOException {
    Path file = Files.writeString(place.resolve("many.yaml"), study(300));
    CliRun run =
        CliRun.of("compare", file.toString(), "--format", "markdown", "--quiet", "--samples", "64");
    assertThat(run.out().length()).isBetween(10_000, 65_535);
    assertThat(run.out())
        .startsWith("**Finding: ")
        .containsOnlyOnce("Left out, as a comment on GitHub has fewer than 65,536 characters: “")
        .contains("`mixcost report`", "<sub>mixcost ");
    assertThat(run.out().split("<details>", -1))
        .hasSameSizeAs(run.out().split("</details>\n\n", -1));
  }

  @Test
  void nothingIsLeftOutOfAFewScenarios(@TempDir Path place) throws IOException {
    Path file = Files.writeString(place.resolve("few.yaml"), study(3));
    CliRun run =
        CliRun.of("compare", file.toString(), "--format", "markdown", "--quiet", "--samples", "64");
    assertThat(run.out()).contains("<details>").doesNotContain("Left out");
  }

  @Test
  void noTextClosesABlock() {
    assertThat(comment("</summary></details> & *a*"))
        .containsOnlyOnce("</details>")
        .contains("<summary>&#60;/summary&#62;&#60;/details&#62; &#38; &#42;a&#42;</summary>\n\n");
  }

  /** A space of no width parts the sign from the name. */
  @Test
  void nobodyIsMentioned() {
    assertThat(comment("by @octocat, at me@example.org"))
        .contains("by @&#8203;octocat", "me@example.org")
        .doesNotContain("@octocat");
  }

  /** A page in a folder is read as a whole. */
  @Test
  void aPageOfAFolderIsNotFolded() {
    byte[] page =
        new MarkdownWriter().write(new OddDocument("a"), new Pictures(Map.of(), Map.of()));
    assertThat(new String(page, StandardCharsets.UTF_8)).contains("## a\n").doesNotContain("<det");
  }
}
