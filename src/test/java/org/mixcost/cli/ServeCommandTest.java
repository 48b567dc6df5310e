package org.mixcost.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.mixcost.cli.Fixtures.CHANGED_PLAN;
import static org.mixcost.cli.Fixtures.MANY_ERRORS;
import static org.mixcost.cli.Fixtures.MIXES;
import static org.mixcost.cli.Fixtures.OPTIMUM;
import static org.mixcost.cli.Fixtures.PILOT;
import static org.mixcost.cli.Fixtures.PLAN;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ValueSource;
import org.mixcost.MixCost;
import org.mixcost.issue.Issue;
import org.mixcost.testing.CliRun;
import org.mixcost.testing.Golden;
import org.mixcost.testing.ToolSession;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a client of the tools gets, line by line of the protocol. */
@Execution(ExecutionMode.CONCURRENT)
class ServeCommandTest {
  private static final String ACCEPTANCE = "data.synthetic.rephrased.acceptance";
  private static final List<String> FILES = List.of(MIXES);
  private static final Map<String, Object> HEADLINE =
      Map.of("files", List.of("data/scenarios/01-headline.yaml"));
  /** Much longer than the limit of the tests, on any machine. */
  private static final Map<String, Object> LONG = Map.of(
      "files", FILES, "vary", List.of("training.utilization=0.3:0.5:0.000003"), "samples", 4096);

  @TempDir
  private Path folder;

  @Test
  void itSaysWhoItIsAndWhatItOffers() {
    JsonNode answer = ToolSession.with().answers().get(0).get("result");
    assertThat(answer.get("protocolVersion").asString()).isEqualTo("2025-06-18");
    assertThat(answer.get("capabilities").has("tools")).isTrue();
    assertThat(answer.get("serverInfo").get("name").asString()).isEqualTo("mixcost");
    assertThat(answer.get("serverInfo").get("version").asString()).isEqualTo(MixCost.version());
  }

  private static JsonNode tools() {
    return ToolSession.with()
        .request(1, "tools/list", Map.of())
        .answers()
        .get(1)
        .get("result")
        .get("tools");
  }

  @Test
  void toolsAreDescribedByTheirCommands() {
    Golden.assertMatches(
        "serve/tools.json",
        JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(tools()) + "\n");
  }

  @Test
  void theirSchemasAreValid() {
    SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    Schema meta =
        registry.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    assertThat(tools().values()).isNotEmpty().allSatisfy(tool -> {
      String schema = tool.get("inputSchema").toString();
      assertThat(meta.validate(schema, InputFormat.JSON)).isEmpty();
      assertThat(registry.getSchema(schema).validate("{\"x\": 1}", InputFormat.JSON))
          .isNotEmpty();
    });
  }

  static Stream<Arguments> calls() {
    return Stream.of(
        arguments("estimate", Map.of("files", FILES), "estimate/mixes.json"),
        arguments("compare", Map.of("files", FILES), "compare/mixes.json"),
        arguments("sensitivity", Map.of("files", FILES), "sensitivity/mixes.json"),
        arguments("breakeven", Map.of("files", FILES, "vary", ACCEPTANCE), "breakeven/mixes.json"),
        arguments("decide", Map.of("files", FILES), "decide/mixes.json"),
        arguments("diff", Map.of("files", List.of(PLAN, CHANGED_PLAN)), "diff/plan.json"),
        arguments(
            "actuals",
            Map.of(
                "files",
                List.of("src/test/resources/org/mixcost/actuals/plan.yaml"),
                "bill",
                "src/test/resources/org/mixcost/actuals/bill.csv"),
            "actuals/bill.json"),
        arguments(
            "sweep",
            Map.of("files", FILES, "vary", List.of(ACCEPTANCE + "=60%,80%")),
            "sweep/mixes.json"),
        arguments("pilot", Map.of("files", List.of(PILOT)), "pilot/pilot.json"),
        arguments("optimize", Map.of("files", List.of(OPTIMUM)), "optimize/optimum.json"),
        arguments("bridge", Map.of("files", FILES), "bridge/mixes.json"),
        arguments(
            "bridge",
            Map.of("files", List.of("data/scenarios/01-headline.yaml"), "to", "mostly-synthetic"),
            "bridge/headline.json"),
        arguments(
            "explain",
            Map.of("files", FILES, "line", "total", "scenario", "mixed"),
            "explain/mixes.json"),
        arguments("catalog", Map.of("words", List.of("electricity")), "catalog/electricity.json"),
        arguments("check", Map.of("files", FILES), "serve/check.json"));
  }

  /** Each is the JSON that its command prints, as a text and as a tree. */
  @Test
  void theAnswersAreThoseOfTheCommands() throws IOException {
    List<Arguments> calls = calls().toList();
    ToolSession session = ToolSession.with();
    for (int i = 0; i < calls.size(); i++) {
      session.call(i + 1, tool(calls.get(i)), stated(calls.get(i)));
    }
    Map<Integer, JsonNode> answers = session.answers();
    for (int i = 0; i < calls.size(); i++) {
      String golden = (String) calls.get(i).get()[2];
      JsonNode result = answers.get(i + 1).get("result");
      assertThat(result.get("isError").asBoolean()).as(golden).isFalse();
      String text = result.get("content").get(0).get("text").asString();
      Golden.assertMatches(golden, text);
      JsonNode tree = JsonMapper.shared().readTree(text);
      JsonNode structured = result.get("structuredContent");
      assertThat(tree.isArray() ? structured.get("rows") : structured).isEqualTo(tree);
    }
    assertThat(calls.stream().map(ServeCommandTest::tool).distinct())
        .containsExactlyInAnyOrderElementsOf(
            tools().values().stream().map(tool -> tool.get("name").asString()).toList());
  }

  private static String tool(Arguments call) {
    return (String) call.get()[0];
  }

  @SuppressWarnings("unchecked") // as the calls are written
  private static Map<String, Object> stated(Arguments call) {
    return (Map<String, Object>) call.get()[1];
  }

  @Test
  void callsAtOnceAnswerAsCallsAlone() {
    ToolSession session = ToolSession.with();
    List<Integer> ids = IntStream.rangeClosed(1, 6).boxed().toList();
    ids.forEach(id -> session.call(id, "compare", with("seed", id % 2)));
    Map<Integer, JsonNode> answers = session.answers();
    List<String> alone = List.of(
        CliRun.of("compare", MIXES, "--seed", "0", "--format", "json").out(),
        CliRun.of("compare", MIXES, "--seed", "1", "--format", "json").out());
    assertThat(ids)
        .allSatisfy(
            id -> assertThat(text(answers.get(id).get("result"))).isEqualTo(alone.get(id % 2)));
  }

  private static Map<String, Object> with(String name, Object value) {
    return Map.of("files", FILES, name, value);
  }

  private static String text(JsonNode result) {
    return result.get("content").get(0).get("text").asString();
  }

  /** What a command prints to standard error. */
  @Test
  void warningsComeBesideTheAnswer() {
    JsonNode result = ToolSession.result("estimate", Map.of("files", FILES));
    assertThat(result.get("content").get(1).get("text").asString() + "\n")
        .isEqualTo(CliRun.of("estimate", MIXES).err());
    JsonNode strict = ToolSession.result("estimate", with("strict", true));
    assertThat(strict.get("isError").asBoolean()).isTrue();
  }

  @Test
  void aTextStandsInPlaceOfAFile() throws IOException {
    String text = Files.readString(Path.of(MIXES));
    String ofFile = text(ToolSession.result("compare", Map.of("files", FILES)));
    String named = text(ToolSession.result("compare", Map.of("text", text, "name", "mix.yaml")));
    String unnamed = text(ToolSession.result("compare", Map.of("text", text)));
    assertThat(named).isEqualTo(ofFile.replace(MIXES, "mix.yaml"));
    assertThat(unnamed).isEqualTo(ofFile.replace(MIXES, "-"));
  }

  @Test
  void aTextIsComparedWithAFile() throws IOException {
    String text = Files.readString(Path.of(MIXES))
        .replace("\n  real:\n", "\n  other:\n")
        .replace("\n  mixed:\n", "\n  another:\n")
        .replace("baseline: real", "baseline: other")
        .replace("extends: real", "extends: other");
    JsonNode result = ToolSession.result("estimate", Map.of("files", FILES, "text", text));
    assertThat(result.get("structuredContent").get("scenarios").values())
        .extracting(scenario -> scenario.get("name").asString())
        .containsExactly("real", "mixed", "other", "another");
  }

  private static List<String> codes(JsonNode result) {
    assertThat(result.get("isError").asBoolean()).isTrue();
    return result.get("structuredContent").get("issues").values().stream()
        .map(issue -> issue.get("code").asString())
        .toList();
  }

  private static String reason(JsonNode result) {
    assertThat(result.get("isError").asBoolean()).isTrue();
    return result.get("structuredContent").get("reason").asString();
  }

  @Test
  void aToolThatIsNoneIsRefusedWithTheOneThatMayBeMeant() {
    JsonNode answer = ToolSession.with().call(1, "estimat", HEADLINE).answers().get(1);
    assertThat(answer.get("error").get("message").asString())
        .isEqualTo("no tool 'estimat'; did you mean 'estimate'?");
  }

  @Test
  void allThatIsWrongWithTheArgumentsComesAtOnce() {
    JsonNode result = ToolSession.result(
        "explain", Map.of("files", FILES, "scenaro", "mixed", "samples", "many", "strict", 1));
    assertThat(codes(result))
        .containsExactlyInAnyOrder(
            "unknown-argument", "bad-argument", "bad-argument", "missing-argument");
    assertThat(text(result))
        .contains("error: scenaro: there is no such argument; did you mean 'scenario'?")
        .contains("error: samples: expected a whole number, found many")
        .contains("error: line: the argument is missing");
  }

  @Test
  void aCallNeedsAScenarioAndSomeOneAlone() {
    assertThat(codes(ToolSession.result("estimate", Map.of()))).containsExactly("missing-argument");
    JsonNode two =
        ToolSession.result("explain", Map.of("files", List.of(MIXES, MIXES), "line", "total"));
    assertThat(text(two)).contains("expected one file or text, found 2 [bad-argument]");
    JsonNode name = ToolSession.result("estimate", with("name", "mix.yaml"));
    assertThat(text(name)).contains("it names a text, and there is none [bad-argument]");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void aDifferenceIsOfTwoFiles(int count) {
    JsonNode result =
        ToolSession.result("diff", Map.of("files", Collections.nCopies(count, MIXES)));
    assertThat(text(result))
        .contains("files: expected 2 files or texts, found " + count + " [bad-argument]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"estimat", "block,source"})
  void aWordMustBeOneOfThoseOfTheOption(String word) {
    assertThat(text(ToolSession.result("bridge", with("by", word))))
        .contains("error: by: expected one of block, source, input, found " + word);
  }

  /** As the command says it. */
  @Test
  void whatCannotBeAskedIsSaidWithWhatToTry() {
    JsonNode line = ToolSession.result("explain", with("line", "compute.trianing"));
    assertThat(codes(line)).containsExactly("unknown-line", "tail-cut");
    assertThat(reason(line)).isEqualTo("usage");
    JsonNode samples = ToolSession.result("estimate", with("samples", 0));
    assertThat(text(samples) + "\n")
        .isEqualTo(CliRun.of("estimate", MIXES, "--samples", "0").err().replace("mixcost: ", ""));
  }

  /** The command line would read further arguments from such a file. */
  @Test
  void anAtSignNamesNoFileOfArguments() throws IOException {
    Path more = Files.writeString(folder.resolve("more"), MIXES + "\n");
    JsonNode result = ToolSession.result("estimate", Map.of("files", List.of("@" + more)));
    assertThat(text(result)).startsWith("@" + more).contains("no such file");
  }

  @Test
  void standardInputIsNoFileOfACall() {
    JsonNode result = ToolSession.result("estimate", Map.of("files", List.of("-")));
    assertThat(codes(result)).containsExactly("unreadable");
  }

  /** Twenty of them at most are printed on a terminal. */
  @Test
  void allFaultsOfAScenarioComeBack() {
    List<Issue> faults = MixCost.create().read(Path.of(MANY_ERRORS)).issues();
    assertThat(faults).hasSizeGreaterThan(20);
    JsonNode estimate = ToolSession.result("estimate", Map.of("files", List.of(MANY_ERRORS)));
    assertThat(reason(estimate)).isEqualTo("invalid-input");
    assertSame(estimate.get("structuredContent").get("issues"), faults);
    JsonNode check = ToolSession.result("check", Map.of("files", List.of(MANY_ERRORS)));
    assertThat(check.get("isError").asBoolean()).isFalse();
    JsonNode checked = check.get("structuredContent").get("files").get(0);
    assertThat(checked.get("usable").asBoolean()).isFalse();
    assertSame(checked.get("issues"), faults);
  }

  private static void assertSame(JsonNode issues, List<Issue> faults) {
    assertThat(issues.values())
        .extracting(
            issue -> issue.get("severity").asString(),
            issue -> issue.get("code").asString(),
            issue -> issue.get("file").asString(),
            issue -> issue.path("line").asInt(0),
            issue -> issue.path("column").asInt(0),
            issue -> issue.path("path").asString(""),
            issue -> issue.get("message").asString(),
            issue -> issue.path("help").asString(""))
        .containsExactlyElementsOf(faults.stream()
            .map(issue -> tuple(
                issue.severity().toString(),
                issue.code(),
                issue.where().file(),
                issue.where().line(),
                issue.where().column(),
                issue.where().path(),
                issue.message(),
                issue.help()))
            .toList());
  }

  @Test
  void nothingOutsideOfTheRootsIsRead() throws IOException {
    Path root = Files.createDirectories(folder.resolve("root"));
    Path secret = Files.copy(Path.of(MIXES), folder.resolve("secret.yaml"));
    Files.createSymbolicLink(root.resolve("link.yaml"), secret);
    Path own = Files.createDirectories(folder.resolve("own"));
    Files.copy(Path.of("data/catalog/electricity.csv"), own.resolve("electricity.csv"));
    String text = Files.readString(secret);
    String withCatalog = text.replace("mixcost: 1\n", "mixcost: 1\ncatalog: ../own\n");
    assertThat(withCatalog).isNotEqualTo(text);
    Files.writeString(root.resolve("mix.yaml"), withCatalog);
    List<Map<String, Object>> calls = List.of(
        Map.of("files", List.of(secret.toString())),
        Map.of("files", List.of("../secret.yaml")),
        Map.of("files", List.of("link.yaml")),
        Map.of("files", List.of("mix.yaml")),
        Map.of("text", withCatalog),
        Map.of("text", text.replace("mixcost: 1\n", "mixcost: 1\ncatalog: " + own + "\n")),
        Map.of("text", text, "name", "../own/mix.yaml", "catalog", own.toString()),
        Map.of("text", text, "catalog", "../own"));
    ToolSession session = ToolSession.with("--root", root.toString());
    IntStream.range(0, calls.size()).forEach(i -> session.call(i + 1, "estimate", calls.get(i)));
    Map<Integer, JsonNode> answers = session.answers();
    assertThat(answers.remove(0)).isNotNull();
    assertThat(answers.values())
        .hasSize(calls.size())
        .allSatisfy(
            answer -> assertThat(codes(answer.get("result"))).containsExactly("outside-roots"));
  }

  @Test
  void aRelativePathIsFoundInTheRoots() throws IOException {
    Files.copy(Path.of(MIXES), folder.resolve("mix.yaml"));
    JsonNode result = ToolSession.result(
        "estimate",
        Map.of("files", List.of("mix.yaml")),
        "--root",
        "src",
        "--root",
        folder.toString());
    assertThat(result.get("isError").asBoolean()).isFalse();
  }

  @Test
  void nothingIsWrittenIntoTheRoots() throws IOException {
    Files.copy(Path.of(MIXES), folder.resolve("mix.yaml"));
    ToolSession.result(
        "compare", Map.of("files", List.of("mix.yaml")), "--root", folder.toString());
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(folder.resolve("mix.yaml"));
    }
  }

  @Test
  void whatIsTooLargeIsRefused() throws IOException {
    String text = Files.readString(Path.of(MIXES)) + "# " + "x".repeat(1 << 20) + "\n";
    Files.writeString(folder.resolve("mix.yaml"), text);
    String[] options = {"--max-mib", "1", "--root", folder.toString()};
    assertThat(codes(ToolSession.result("estimate", Map.of("text", text), options)))
        .containsExactly("too-large");
    assertThat(codes(ToolSession.result("estimate", Map.of("files", List.of("mix.yaml")), options)))
        .containsExactly("too-large");
    JsonNode samples =
        ToolSession.result("compare", with("samples", 2000), "--max-samples", "1999");
    assertThat(text(samples)).contains("at most 1999 samples a call, and not 2000");
    JsonNode scenarios =
        ToolSession.result("check", Map.of("files", FILES), "--max-scenarios", "1");
    assertThat(text(scenarios)).contains("at most 1 scenarios a call, and not 2");
  }

  @Test
  void aCallThatTakesTooLongIsCancelledAndOthersAreAnswered() {
    Map<Integer, JsonNode> answers = ToolSession.with("--timeout", "1")
        .call(1, "sweep", LONG)
        .call(2, "nothing", Map.of())
        .request(3, "tools/list", Map.of())
        .answers();
    assertThat(reason(answers.get(1).get("result"))).isEqualTo("timed-out");
    assertThat(answers).containsOnlyKeys(0, 1, 2, 3);
  }

  @Test
  void aCallThatIsCancelledIsNotAnswered() {
    Map<Integer, JsonNode> answers = ToolSession.with("--timeout", "3600")
        .call(1, "sweep", LONG)
        .cancel(1)
        .cancel(7)
        .call(2, "catalog", Map.of("words", List.of("electricity")))
        .answers();
    assertThat(answers).containsOnlyKeys(0, 2);
  }

  @Test
  void whatIsNoMessageIsRefusedAndTheSessionGoesOn() {
    List<JsonNode> messages = ToolSession.with("--max-mib", "1")
        .line("{\"jsonrpc\": ")
        .line("")
        .line("\"" + "x".repeat(13 << 20) + "\"")
        .request(1, "tools/call", Map.of("arguments", Map.of()))
        .request(2, "tools/call", Map.of("name", "catalog", "arguments", List.of()))
        .request(3, "resources/list", Map.of())
        .call(4, "catalog", Map.of())
        .messages();
    assertThat(messages.stream().filter(message -> message.has("error")))
        .extracting(message -> message.get("error").get("code").asInt())
        .containsExactlyInAnyOrder(-32700, -32600, -32602, -32602, -32601);
    assertThat(messages).anyMatch(message -> message.path("id").asInt(0) == 4);
  }

  @Test
  void aSessionBegins() {
    Map<Integer, JsonNode> answers =
        ToolSession.bare().request(1, "tools/list", Map.of()).answers();
    assertThat(answers.get(1).get("error").get("message").asString())
        .isEqualTo("the session begins with initialize and notifications/initialized");
    assertThat(ToolSession.bare().messages()).isEmpty();
  }

  @Test
  void itSaysWhatItCannotServe() {
    assertThat(CliRun.of("serve").transcript()).contains("--stdio").contains("exit code 2");
    assertThat(CliRun.of("serve", "--stdio", "--root", folder.resolve("none").toString())
            .err())
        .startsWith("mixcost: --root: no such folder: ");
    assertThat(CliRun.of("serve", "--stdio", "--timeout", "0").err())
        .isEqualTo("mixcost: --timeout must be 1 or more and up to 86400\n");
    assertThat(CliRun.of("serve", "--stdio", "--max-samples", "0").err())
        .isEqualTo("mixcost: --max-samples must be 1 or more\n");
  }
}
