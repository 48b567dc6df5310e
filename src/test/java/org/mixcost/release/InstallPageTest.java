package org.mixcost.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mixcost.testing.CliRun;
import org.mixcost.testing.Program;
import org.mixcost.testing.Release;
import org.mixcost.testing.Released;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The page on how to install: its files are there, and its lines do what they are said to do. */
@Released
class InstallPageTest {
  private static final Pattern BLOCK = Pattern.compile("```(\\w+)\n(.*?)```", Pattern.DOTALL);
  private static final Pattern ROW = Pattern.compile("^\\| (`[^|]+) \\|", Pattern.MULTILINE);
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  private static String page;

  @BeforeAll
  static void read() throws IOException {
    page = Files.readString(Path.of("src/site/markdown/install.md"));
  }

  private static String block(String start) {
    return BLOCK
        .matcher(page)
        .results()
        .map(block -> block.group(2))
        .filter(body -> body.startsWith(start))
        .findFirst()
        .orElseThrow(() -> new AssertionError("nothing starts with " + start));
  }

  @Test
  void theFilesOfTheTableAreAllThatIsDownloaded(Release release) throws IOException {
    List<String> named = ROW.matcher(page)
        .results()
        .flatMap(row -> CODE.matcher(row.group(1)).results())
        .map(code -> code.group(1))
        .map(name -> name.startsWith(".") ? "mixcost-0.1.0" + name : name)
        .map(name -> name.replaceFirst("-linux-x64", "-.*"))
        .toList();
    try (var files = Files.list(release.downloads())) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .hasSameSizeAs(named)
          .allMatch(file -> named.stream().anyMatch(file::matches));
    }
  }

  @Test
  void theShortestWayMakesAReport(Release release, @TempDir Path user)
      throws IOException, InterruptedException {
    Path archive = release.download("mixcost-[0-9.]+\\.tar\\.gz");
    Files.copy(archive, user.resolve(archive.getFileName()));
    Program.of("sh", "-e", "-c", block("tar -xzf"))
        .in(user)
        .with("HOME", user)
        .with("XDG_CACHE_HOME", "/dev/null")
        .run();
    assertThat(user.resolve("my-report/report.md")).isNotEmptyFile();
  }

  @Test
  void theDigestsAreChecked(Release release) throws IOException, InterruptedException {
    String printed =
        Program.of("sh", "-c", block("sha256sum")).in(release.downloads()).run().printed();
    assertThat(printed.lines()).hasSize(6).allMatch(line -> line.endsWith(": OK"));
  }

  @Test
  void theLineForEditorsIsThatOfAStarter() {
    assertThat(CliRun.of("init").out()).startsWith(block("# yaml-language-server"));
  }

  @Test
  void theWorkflowGivesTheActionWhatItAsksFor() throws IOException {
    Load yaml = new Load(LoadSettings.builder().build());
    Map<?, ?> action = (Map<?, ?>)
        yaml.loadFromString(Files.readString(Path.of(".github/actions/report/action.yml")));
    Map<?, ?> workflow = (Map<?, ?>) yaml.loadFromString(block("on:"));
    Map<?, ?> job = (Map<?, ?>) ((Map<?, ?>) workflow.get("jobs")).get("cost");
    Map<?, ?> step = (Map<?, ?>) ((List<?>) job.get("steps")).get(1);
    Matcher path =
        Pattern.compile("OWNER/mixcost/(.*)@v.*").matcher(step.get("uses").toString());
    assertThat(path.matches()).isTrue();
    assertThat(Path.of(path.group(1), "action.yml")).exists();
    assertThat(((Map<?, ?>) step.get("with")).keySet().toString())
        .isEqualTo("[files, fail-if, before]");
    assertThat(((Map<?, ?>) action.get("inputs")).keySet().toString())
        .contains("files", "fail-if", "before", "name", "comment", "program");
  }
}
