package org.mixcost.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mixcost.testing.Program;
import org.mixcost.testing.Program.Run;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The action for pull requests: what its description says, and its steps, run with a gh that only writes down. */
class ReportActionTest {
  private static final Path ACTION = Path.of(".github/actions/report").toAbsolutePath();
  /** A file that looks like an option and like two commands. */
  private static final String STUDY = "--help; touch run.yaml";

  private static final String EXPRESSION = "\\$\\{\\{";

  @TempDir
  private Path folder;

  private Path repository;

  @BeforeEach
  void checkOut() throws IOException {
    assumeTrue(Program.isThere("bash"), "the steps of the action are not run: no bash");
    repository = Files.createDirectory(folder.resolve("repository"));
    Files.copy(Path.of("data/scenarios/01-headline.yaml"), repository.resolve(STUDY));
  }

  private static Map<?, ?> action() throws IOException {
    return (Map<?, ?>) new Load(LoadSettings.builder().build())
        .loadFromString(Files.readString(ACTION.resolve("action.yml")));
  }

  private static List<Map<?, ?>> steps() throws IOException {
    return ((List<?>) ((Map<?, ?>) action().get("runs")).get("steps"))
        .stream().<Map<?, ?>>map(step -> (Map<?, ?>) step).toList();
  }

  /** GitHub writes values into a script before the shell reads it. */
  @Test
  void noValueIsWrittenIntoAScript() throws IOException {
    assertThat(steps().stream().filter(step -> step.containsKey("run")))
        .hasSize(3)
        .allSatisfy(step -> {
          assertThat(step.get("run").toString()).doesNotContainPattern(EXPRESSION);
          assertThat(step.get("shell")).isEqualTo("bash");
        });
  }

  @Test
  void actionsOfOthersAreOfOneVersion() throws IOException {
    assertThat(steps().stream().filter(step -> step.containsKey("uses")))
        .hasSize(2)
        .allSatisfy(step ->
            assertThat(step.get("uses").toString()).matches("actions/[a-z-]+@v\\d+\\.\\d+\\.\\d+"));
  }

  @Test
  void everyInputIsExplainedAndUsed() throws IOException {
    String text = Files.readString(ACTION.resolve("action.yml"));
    ((Map<?, ?>) action().get("inputs")).forEach((name, input) -> {
      assertThat(((Map<?, ?>) input).get("description").toString()).isNotBlank();
      assertThat(text).contains("inputs." + name);
    });
  }

  /** A step, with each value of an environment taken from these inputs, and nothing else of them. */
  private Program step(String script, Map<String, String> inputs) throws IOException {
    Map<?, ?> step = steps().stream()
        .filter(each -> each.containsKey("run") && each.get("run").toString().contains(script))
        .findFirst()
        .orElseThrow();
    Program run = Program.of("bash", "-c", step.get("run").toString())
        .in(repository)
        .with("GITHUB_ACTION_PATH", ACTION)
        .with("RUNNER_TEMP", folder)
        .with("GITHUB_OUTPUT", folder.resolve("output"))
        .with("GITHUB_STEP_SUMMARY", folder.resolve("summary"))
        .with("PATH", stub() + ":" + System.getenv("PATH"));
    Map<String, String> values = new LinkedHashMap<>();
    ((Map<?, ?>) step.get("env"))
        .forEach((name, value) -> values.put(name.toString(), valueOf(value.toString(), inputs)));
    for (Map.Entry<String, String> value : values.entrySet()) {
      run = run.with(value.getKey(), value.getValue());
    }
    return run;
  }

  private static String valueOf(String expression, Map<String, String> inputs) {
    String name = expression.replaceAll("^\\$\\{\\{ (.*) }}$", "$1");
    assertThat(inputs).containsKey(name);
    return inputs.get(name);
  }

  /** A gh that knows the comments of a file and writes down what it is asked for. */
  private Path stub() throws IOException {
    Path bin = Files.createDirectories(folder.resolve("stub"));
    Path gh = bin.resolve("gh");
    Files.writeString(
        gh,
        "#!/bin/sh\nprintf '%s\\n' \"$*\" >>'" + folder.resolve("asked")
            + "'\ncase $* in *--paginate*) cat '" + folder.resolve("comments") + "' ;; esac\n");
    assertThat(gh.toFile().setExecutable(true)).isTrue();
    return bin;
  }

  /** The program as it is tested, in a process of its own. */
  private String program() throws IOException {
    Path script = folder.resolve("mixcost-in-test");
    Files.writeString(
        script,
        "#!/bin/sh\nexec '" + Path.of(System.getProperty("java.home"), "bin/java")
            + "' -XX:TieredStopAtLevel=1 -cp '" + System.getProperty("java.class.path")
            + "' org.mixcost.cli.Main \"$@\"\n");
    assertThat(script.toFile().setExecutable(true)).isTrue();
    return script.toString();
  }

  private Program report(String files, String failIf, String name) throws IOException {
    return report(files, failIf, "", name);
  }

  private Program report(String files, String failIf, String before, String name)
      throws IOException {
    return step(
        "report.sh",
        Map.of(
            "inputs.files", files,
            "inputs.fail-if", failIf,
            "inputs.before", before,
            "inputs.name", name,
            "inputs.program", program()));
  }

  @Test
  void itMakesAReportAndAComment() throws IOException, InterruptedException {
    report(STUDY + "\n", "P(cheaper) > 2%\n", "mixcost").run();
    Path comment = folder.resolve("mixcost/mixcost.md");
    assertThat(Files.readAllLines(folder.resolve("output")))
        .containsExactly(
            "folder=" + folder.resolve("mixcost/mixcost"), "comment=" + comment, "kept=false");
    assertThat(folder.resolve("mixcost/mixcost/report.md")).isNotEmptyFile();
    assertThat(Files.readAllLines(comment)).first().isEqualTo("<!-- mixcost: mixcost -->");
    assertThat(Files.readString(comment)).contains("is cheapest", "<details>");
    assertThat(folder.resolve("summary")).content().contains("is cheapest");
    assertThat(repository.resolve("run.yaml")).doesNotExist();
  }

  @Test
  void theCommentGoesOnWithWhatHasChangedSinceACommit() throws IOException, InterruptedException {
    assumeTrue(Program.isThere("git"), "nothing is compared with an earlier commit: no git");
    String commit = committed();
    Path study = repository.resolve(STUDY);
    Files.writeString(study, Files.readString(study).replace("1.476 USD", "2.000 USD"));
    report(STUDY, "", commit, "mixcost").run();
    assertThat(folder.resolve("mixcost/mixcost.md"))
        .content()
        .containsSubsequence("is cheapest", "more than before", "own prices", "training.price");
  }

  @Test
  void whatHasNotChangedIsNotCompared() throws IOException, InterruptedException {
    assumeTrue(Program.isThere("git"), "nothing is compared with an earlier commit: no git");
    report(STUDY, "", committed(), "mixcost").run();
    assertThat(folder.resolve("mixcost/mixcost.md")).content().doesNotContain("than before");
  }

  /** The hash of a commit of the study as it stands. */
  private String committed() throws IOException, InterruptedException {
    git("init", "--quiet");
    git("add", "--all");
    git("-c", "user.name=a", "-c", "user.email=a@b", "commit", "--quiet", "--message", "plan");
    return git("rev-parse", "HEAD").strip();
  }

  private String git(String... words) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(List.of("git"));
    line.addAll(List.of(words));
    return Program.of(line.toArray(String[]::new)).in(repository).run().printed();
  }

  @ParameterizedTest
  @ValueSource(strings = {"main", "HEAD; touch run", "0123456789"})
  void aCommitIsNamedByItsHash(String before) throws IOException, InterruptedException {
    Run run = report(STUDY, "", before, "mixcost").tryOut();
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.printed()).startsWith("mixcost: before: expected the hash");
    assertThat(repository.resolve("run")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/etc/passwd",
        "../secret.yaml",
        "a/../../secret.yaml",
        "$(touch run).yaml",
        "`touch run`.yaml",
        "\n\n"
      })
  void aPathThatIsNoneIsRefusedAndNeverRun(String file) throws IOException, InterruptedException {
    Run run = report(file, "", "mixcost").tryOut();
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.printed()).startsWith("mixcost: files: expected").hasLineCount(1);
    assertThat(repository.resolve("run")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "x -->", "../up", "$(id)", "a\nfolder=/"})
  void aNameOfOtherSignsIsRefused(String name) throws IOException, InterruptedException {
    Run run = report(STUDY, "", name).tryOut();
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.printed()).startsWith("mixcost: name: expected letters");
  }

  @Test
  void aMistakeInAFileFailsTheStep() throws IOException, InterruptedException {
    Files.writeString(repository.resolve("wrong.yaml"), "mixcost: 1\nscenario: {}\n");
    Run run = report("wrong.yaml", "", "mixcost").tryOut();
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.printed()).contains("wrong.yaml:2:1: error: unknown key");
  }

  private List<String> asked(String comments, String request)
      throws IOException, InterruptedException {
    Files.writeString(folder.resolve("comments"), comments);
    step(
            "comment.sh",
            Map.of(
                "github.token", "secret",
                "github.repository", "owner/project",
                "github.event.pull_request.number", request,
                "inputs.name", "mixcost",
                "steps.report.outputs.comment", "/tmp/body.md"))
        .run();
    return Files.readAllLines(folder.resolve("asked"));
  }

  @Test
  void theFirstRunComments() throws IOException, InterruptedException {
    assertThat(asked("", "7"))
        .last()
        .isEqualTo("api --silent --method POST repos/owner/project/issues/7/comments"
            + " --field body=@/tmp/body.md");
  }

  @Test
  void aLaterRunBringsItsOwnCommentUpToDate() throws IOException, InterruptedException {
    assertThat(asked("4711\n4712\n", "7"))
        .last()
        .isEqualTo("api --silent --method PATCH repos/owner/project/issues/comments/4711"
            + " --field body=@/tmp/body.md");
    assertThat(asked("4711\n", "7").get(0)).contains("github-actions[bot]", "startswith(env.MARK)");
  }
}
