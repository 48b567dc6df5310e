package org.mixcost.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mixcost.testing.CliRun;

/** What the page on saved runs shows is what is printed. */
class SavedRunsPageTest {
  private static final String PAGE = "src/site/markdown/saved-runs.md";

  @TempDir
  private Path folder;

  private static List<String> shown() throws IOException {
    return Markdown.read(PAGE).blocks("text").stream().map(Markdown.Block::body).toList();
  }

  private String verify() {
    return CliRun.of("verify", folder.toString())
        .out()
        .replace(folder.toString(), "q3")
        .strip();
  }

  private void replace(String file, String text, String other) throws IOException {
    Path path = folder.resolve(file);
    String held = Files.readString(path);
    assertThat(held).contains(text);
    Files.writeString(path, held.replaceFirst(text, other));
  }

  @Test
  void whatIsShownIsPrinted() throws IOException {
    CliRun.of("report", "data/scenarios/01-headline.yaml", "--quiet", "-o", folder.toString());
    assertThat(verify()).isEqualTo(shown().get(0).strip());
    replace("report.md", "807k USD", "808k USD");
    replace("run.json", "\"central\" : 807", "\"central\" : 808");
    Files.delete(folder.resolve("charts/difference.png"));
    assertThat(verify()).isEqualTo(shown().get(1).strip());
  }
}
