package org.mixcost.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mixcost.cli.Fixtures.MIXES;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mixcost.testing.CliRun;

/** One digit that is another is found, and its place named. */
class VerifyCommandTest {
  private static final Pattern DIGIT = Pattern.compile("\\d");

  @TempDir
  private Path folder;

  @BeforeEach
  void write() {
    CliRun made = CliRun.of("report", MIXES, "--samples", "64", "--quiet", "-o", folder.toString());
    assertThat(made.exitCode()).as(made.err()).isZero();
  }

  private CliRun verify() {
    return CliRun.of("verify", folder.toString());
  }

  private void replace(String file, String text, String other) throws IOException {
    String held = Files.readString(folder.resolve(file));
    assertThat(held).contains(text);
    Files.writeString(folder.resolve(file), held.replaceFirst(Pattern.quote(text), other));
  }

  @ParameterizedTest
  @ValueSource(strings = {"report.md", "report.tex", "index.html", "tables/lines.csv"})
  void anyDigitOfATextIsFoundOnItsLine(String file) throws IOException {
    String held = Files.readString(folder.resolve(file));
    List<MatchResult> digits = DIGIT.matcher(held).results().toList();
    int place = digits.get(new Random(42).nextInt(digits.size())).start();
    char other = held.charAt(place) == '9' ? '0' : (char) (held.charAt(place) + 1);
    Files.writeString(
        folder.resolve(file), held.substring(0, place) + other + held.substring(place + 1));
    long line = held.substring(0, place).chars().filter(sign -> sign == '\n').count() + 1;
    CliRun found = verify();
    assertThat(found.exitCode()).isEqualTo(ExitCode.GATE);
    assertThat(found.out())
        .startsWith(folder.resolve(file) + ":" + line + ": found '")
        .contains(folder + ": 1 of ");
  }

  @Test
  void aValueOfJsonIsNamedByItsPath() throws IOException {
    replace("run.json", "\"central\" : ", "\"central\" : 1");
    assertThat(verify().out())
        .startsWith(folder.resolve("run.json") + ": scenarios[0].total.central: found '1")
        .contains("made again '");
  }

  @Test
  void aKeyOfJsonIsNamed() throws IOException {
    replace("run.json", "\"baseline\"", "\"basis\"");
    assertThat(verify().out()).contains("run.json: baseline: found 'basis', made again 'baseline'");
  }

  @Test
  void aChangedTextIsAnError() throws IOException {
    replace("run.json", "\"text\" : \"", "\"text\" : \"# ");
    CliRun found = verify();
    assertThat(found.exitCode()).isEqualTo(ExitCode.INVALID_INPUT);
    assertThat(found.err())
        .contains("the text of " + MIXES + " has another hash")
        .contains("[saved-text]");
  }

  /** The run is then another one, and all that it makes is. */
  @Test
  void aChangedSettingIsFound() throws IOException {
    replace("run.json", "\"seed\" : \"42\"", "\"seed\" : \"43\"");
    CliRun found = verify();
    assertThat(found.exitCode()).isEqualTo(ExitCode.GATE);
    assertThat(found.out()).contains("run.json: provenance.seed: found '42', made again '43'");
  }

  @Test
  void aChangedHashOfATableIsSaidFirst() throws IOException {
    String saved = Files.readString(folder.resolve("run.json"));
    String tables = saved.substring(saved.indexOf("\"tables\" :"));
    Files.writeString(
        folder.resolve("run.json"),
        saved.replace(
            tables, tables.replaceFirst("(\"sha256\" : \")[0-9a-f]{64}", "$1" + "0".repeat(64))));
    CliRun found = verify();
    assertThat(found.err())
        .contains("warning: tables of the catalog have changed since: accelerators.csv");
    assertThat(found.out()).contains("run.json: run.tables[0].sha256: found '0000");
  }

  @Test
  void otherBytesOfAPictureAreFound() throws IOException {
    Path picture = folder.resolve("charts/cost-by-category.png");
    byte[] bytes = Files.readAllBytes(picture);
    bytes[99]++;
    Files.write(picture, bytes);
    assertThat(verify().out()).startsWith(picture + ": bytes differ from byte 100 on: ");
    assertThat(verify().err()).contains("no figure is another one");
  }

  @Test
  void aFileThatIsMissingIsNamedAndOneThatWasTakenOutIsNot() throws IOException {
    Files.delete(folder.resolve("report.tex"));
    assertThat(verify().out())
        .startsWith(folder.resolve("report.tex") + ": it is listed in files.txt, and not there\n");
    String listing = Files.readString(folder.resolve("files.txt"));
    Files.writeString(folder.resolve("files.txt"), listing.replaceFirst("report\\.tex.*\n", ""));
    CliRun found = verify();
    assertThat(found.exitCode()).isZero();
    assertThat(found.out()).contains(": same bytes: ").endsWith("; not kept: report.tex\n");
  }

  @Test
  void aFileThatIsListedAndNotMadeIsNamed() throws IOException {
    Files.writeString(folder.resolve("tables/more.csv"), "a\n");
    assertThat(verify().exitCode()).isZero();
    String listing = Files.readString(folder.resolve("files.txt"));
    Files.writeString(folder.resolve("files.txt"), listing + "tables/more.csv\tmore\n");
    assertThat(verify().out())
        .contains("tables/more.csv: it is listed in files.txt, and this run makes no such file");
  }

  @Test
  void theFileByItselfIsChecked() throws IOException {
    Path kept = folder.resolve("2026-q3.json");
    Files.copy(folder.resolve("run.json"), kept);
    Files.delete(folder.resolve("report.md"));
    assertThat(CliRun.of("verify", kept.toString()).out()).isEqualTo(kept + ": same bytes\n");
  }

  @Test
  void anotherVersionIsSaidFirst() throws IOException {
    replace("run.json", "\"mixcost\" : \"", "\"mixcost\" : \"0-");
    CliRun found = verify();
    assertThat(found.err())
        .contains("warning: it was made by mixcost 0-")
        .contains("[other-version]");
    assertThat(found.out()).contains("run.json: mixcost: found '0-");
  }

  @Test
  void whatIsNoRunIsToldSo() {
    assertThat(CliRun.of("verify", "reports").exitCode()).isEqualTo(ExitCode.UNREADABLE_INPUT);
    CliRun none = CliRun.of("verify", MIXES);
    assertThat(none.exitCode()).isEqualTo(ExitCode.INVALID_INPUT);
    assertThat(none.err()).contains("this is no saved run");
  }
}
