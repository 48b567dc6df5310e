package org.mixcost.docs;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mixcost.testing.CliRun;
import org.mixcost.testing.ToolSession;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The session on the page is one, and its tools and options are those that there are. */
class ServePageTest {
  private static final Pattern TOOL =
      Pattern.compile("^\\| `([a-z]+)` \\| [^|]+ \\|$", Pattern.MULTILINE);
  private static final Pattern OPTION =
      Pattern.compile("^\\| `(--[a-z-]+) ?[A-Z]*` \\| [^|]+ \\| ([^|]+) \\|$", Pattern.MULTILINE);

  private static Markdown page;

  @BeforeAll
  static void readThePage() throws IOException {
    page = Markdown.read("src/site/markdown/serve.md");
  }

  private static List<String> lines(String mark) {
    return page.blocks("text")
        .get(0)
        .body()
        .lines()
        .filter(line -> line.startsWith(mark))
        .map(line -> line.substring(mark.length()))
        .toList();
  }

  @Test
  void theSessionIsOne() {
    ToolSession session = ToolSession.bare();
    lines("> ").forEach(session::line);
    List<String> received = session.messages().stream().map(JsonNode::toString).toList();
    List<String> shown = lines("< ");
    assertThat(received).hasSameSizeAs(shown);
    assertThat(shown)
        .allSatisfy(line -> assertThat(received).anyMatch(whole(line).asMatchPredicate()));
  }

  /** A line with whatever is left out. */
  private static Pattern whole(String shown) {
    return Pattern.compile(
        Arrays.stream(shown.split("…", -1)).map(Pattern::quote).collect(joining(".*")));
  }

  @Test
  void theToolsAreThoseThatThereAre() {
    JsonNode tools = ToolSession.with()
        .request(1, "tools/list", Map.of())
        .answers()
        .get(1)
        .get("result")
        .get("tools");
    String table = page.text().split("## The tools")[1].split("Their arguments")[0];
    assertThat(TOOL.matcher(table).results().map(row -> row.group(1)))
        .containsExactlyInAnyOrderElementsOf(
            tools.values().stream().map(tool -> tool.get("name").asString()).toList());
  }

  @Test
  void theOptionsAreThoseOfTheCommand() {
    String help = CliRun.of("serve", "--help").out();
    assertThat(OPTION.matcher(page.text()).results().toList()).hasSize(5).allSatisfy(row -> {
      assertThat(help).contains(row.group(1) + "=");
      if (row.group(2).matches("\\d+")) {
        assertThat(help).contains("(default " + row.group(2) + ").");
      }
    });
  }

  /** Clients differ in where it stands. */
  @Test
  void theConfigurationStartsTheServer() {
    JsonNode server = JsonMapper.shared()
        .readTree(page.blocks("json").get(0).body())
        .get("mcpServers")
        .get("mixcost");
    List<String> arguments =
        server.get("args").values().stream().map(JsonNode::asString).toList();
    String[] here =
        Stream.concat(arguments.subList(0, 3).stream(), Stream.of("src")).toArray(String[]::new);
    assertThat(arguments).hasSize(4);
    assertThat(CliRun.of(here).exitCode()).isZero();
  }
}
