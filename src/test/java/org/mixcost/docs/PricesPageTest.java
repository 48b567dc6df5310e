package org.mixcost.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page on prices has one command for each list: its files are written, its commands run in order. */
class PricesPageTest {
  private static final String PAGE = "src/site/markdown/prices.md";
  private static final List<String> JSON = List.of("litellm.json", "genai.json");
  private static final List<String> CSV =
      List.of("skypilot.csv", "gpuhunt.csv", "focus.csv", "ours.csv");
  private static final Set<String> OWN = Set.of(
      "litellm.json",
      "genai.json",
      "skypilot.csv",
      "gpuhunt.csv",
      "focus.csv",
      "ours.csv",
      "our-prices",
      "mine.yaml");

  @TempDir
  private Path folder;

  @Test
  void everyListBecomesRowsThatAreUsed() throws IOException {
    Markdown page = Markdown.read(PAGE);
    write(JSON, page.blocks("json"));
    write(CSV, page.blocks("csv"));
    write(List.of("mine.yaml"), page.blocks("yaml"));
    Commands commands = new Commands(folder.resolve("our-prices"), OWN, folder);
    assertThat(page.commands())
        .hasSize(JSON.size() + CSV.size() + 2)
        .allSatisfy(
            command -> assertThat(commands.run(command).exitCode()).as(command).isZero());
    ShownTables.assertReal(PAGE, commands);
    assertThat(folder.resolve("our-prices/rentals.csv"))
        .content()
        .contains("h100-sxm-80gb,aws,hyperscaler,on_demand,11.06")
        .contains("h100-sxm-80gb,our-cloud,,on_demand,1.95");
    assertThat(commands.run("./mixcost estimate mine.yaml").out())
        .containsPattern("Price of an accelerator hour +USD/GPU-hour +2.6");
  }

  private void write(List<String> names, List<Markdown.Block> blocks) throws IOException {
    assertThat(blocks).hasSameSizeAs(names);
    for (int i = 0; i < names.size(); i++) {
      Files.writeString(folder.resolve(names.get(i)), blocks.get(i).body());
    }
  }
}
