package org.mixcost.load.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mixcost.load.document.Trees.only;
import static org.mixcost.load.document.Trees.plain;
import static org.mixcost.load.document.Trees.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mixcost.MixCost;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Where;
import org.mixcost.testing.Studies;

/** One tree, whatever it is written in; and what can be wrong with a file before it is understood. */
class DocumentReaderTest {
  private static final String YAML = """
      # a comment
      mixcost: 1
      as_of: 2024-10
      scenarios:
        a:
          title: "One, two"
          model: {parameters: 175B}
          training:
            price: 2.00 to 3.00 USD/GPU-hour
        b:
          title: 'Plain'
          model:
            parameters: 7e9
      """;

  private static final String JSON = """
      {"mixcost": 1, "as_of": "2024-10", "scenarios": {
        "a": {"title": "One, two", "model": {"parameters": "175B"},
              "training": {"price": "2.00 to 3.00 USD/GPU-hour"}},
        "b": {"title": "Plain", "model": {"parameters": 7e9}}}}
      """;

  private static final String CSV = """
      mixcost,as_of,scenario,title,model.parameters,training.price
      1,2024-10,a,"One, two",175B,2.00 to 3.00 USD/GPU-hour
      ,,b,Plain,7e9,
      """;

  @Test
  void theSameContentIsTheSameTreeInEveryFormat() {
    Map<String, Object> expected = Map.of(
        "mixcost", "1",
        "as_of", "2024-10",
        "scenarios",
            Map.of(
                "a",
                    Map.of(
                        "title", "One, two",
                        "model", Map.of("parameters", "175B"),
                        "training", Map.of("price", "2.00 to 3.00 USD/GPU-hour")),
                "b", Map.of("title", "Plain", "model", Map.of("parameters", "7e9"))));
    assertThat(plain("a.yaml", YAML)).isEqualTo(expected);
    assertThat(plain("a.json", JSON)).isEqualTo(expected);
    assertThat(plain("a.csv", CSV)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"a.yaml, 2:1", "a.YML, 2:1", "dir.csv/a.yml, 2:1"})
  void theEndingOfTheNameSaysTheFormat(String file, String place) {
    assertThat(read(file, YAML).get().root().entries().get("mixcost").keyWhere())
        .hasToString(file + ":" + place);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "a.txt", "a.toml", "yaml"})
  void anotherEndingIsAnIssue(String file) {
    assertThat(only(file.equals("yaml") ? "a.yaml.bak" : file, YAML).code())
        .isEqualTo("unknown-format");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.yaml", "a.json", "a.csv"})
  void aByteOrderMarkIsNoPartOfTheText(String file) {
    String text = Map.of("a.yaml", YAML, "a.json", JSON, "a.csv", CSV).get(file);
    assertThat(plain(file, "\uFEFF" + text)).isEqualTo(plain(file, text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.yaml", "a.json", "a.csv"})
  void linesMayEndAsOnWindows(String file) {
    String text = Map.of("a.yaml", YAML, "a.json", JSON, "a.csv", CSV).get(file);
    assertThat(plain(file, text.replace("\n", "\r\n"))).isEqualTo(plain(file, text));
  }

  @ParameterizedTest
  @CsvSource({
    "a.yaml, ''",
    "a.yaml, '# only a comment'",
    "a.json, ''",
    "a.json, '  '",
    "a.csv, ''",
    "a.csv, ' '"
  })
  void anEmptyFileIsAnIssue(String file, String text) {
    Issue issue = only(file, text + "\n");
    assertThat(issue.code()).isEqualTo("empty-file");
    assertThat(issue.where()).isEqualTo(Where.inFile(file));
  }

  @ParameterizedTest
  @CsvSource({
    "a.yaml, just words, a single value",
    "a.yaml, '- a', a list",
    "a.json, '[1]', a list",
    "a.json, 5, a single value"
  })
  void aFileThatIsNoMapIsAnIssue(String file, String text, String found) {
    Issue issue = only(file, text);
    assertThat(issue.code()).isEqualTo("not-a-map");
    assertThat(issue.message()).endsWith("found " + found);
  }

  @Test
  void bytesThatAreNotUtf8AreAnIssue() {
    byte[] latin1 = "mixcost: 1\ntitle: Zürich".getBytes(StandardCharsets.ISO_8859_1);
    byte[] utf16 = "title: a".getBytes(StandardCharsets.UTF_16);
    byte[] cut = "a: \u20AC".getBytes(StandardCharsets.UTF_8);
    assertThat(only("a.yaml", latin1).text())
        .startsWith("a.yaml:2:9: error: the file is not UTF-8");
    assertThat(only("a.yaml", utf16).text()).startsWith("a.yaml:1:1: error: the file is not UTF-8");
    assertThat(only("a.yaml", Arrays.copyOf(cut, cut.length - 1)).text())
        .startsWith("a.yaml:1:4: error: the file is not UTF-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.yaml", "a.json", "a.csv"})
  void everyControlCharacterIsAnErrorThatSaysWhereAndWhich(String file) {
    assertThat(read(file, "title: a\0b\n\tnote: \u001B[31m\r\n").issues())
        .extracting(Issue::text)
        .satisfiesExactly(
            first -> assertThat(first)
                .startsWith(file + ":1:9: error: a control character, \\u{0}, stands here"),
            second -> assertThat(second)
                .startsWith(file + ":2:8: error: a control character, \\u{1b}, stands here"));
  }

  @Test
  void ofAFileThatIsNoTextTheFirstControlCharactersAreTold() {
    assertThat(read("a.yaml", "\1".repeat(200_000)).issues()).hasSize(100);
  }

  @Test
  void aFileIsKnownByItsNameAndItsHash() {
    // SHA-256 of the two bytes {}
    assertThat(read("a.json", "{}").get().input().sha256())
        .isEqualTo("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
    assertThat(read("./a.json", "{}").get().file()).isEqualTo("./a.json");
  }

  @Test
  void aFileOnDiskIsReadAndAMissingOneIsAnIssue(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("a.yaml"), YAML);
    assertThat(plain(DocumentReader.read(file).get().root())).isEqualTo(plain("a.yaml", YAML));
    List<Issue> missing = DocumentReader.read(folder.resolve("b.yaml")).issues();
    assertThat(missing).extracting(Issue::code).containsExactly("unreadable");
    assertThat(missing.get(0).message()).isEqualTo("cannot read the file: there is no such file");
    assertThat(DocumentReader.read(folder).issues())
        .extracting(Issue::code)
        .containsExactly("unreadable");
  }

  @Test
  void aFileAboveFourMebibytesIsAnIssueAndOneBelowIsRead(@TempDir Path folder) throws IOException {
    String line = "# " + "x".repeat(97) + "\n"; // 100 bytes
    Path large = Files.writeString(folder.resolve("large.yaml"), line.repeat(42_000));
    Path small = Files.writeString(folder.resolve("small.yaml"), line.repeat(41_000) + YAML);
    assertThat(DocumentReader.read(large).issues())
        .extracting(Issue::code)
        .containsExactly("too-large");
    assertThat(DocumentReader.read(small).issues()).isEmpty();
  }

  /** A table of very many scenarios is larger than what somebody writes by hand. */
  @Test
  void whoAllowsMoreReadsMore() {
    String text = Studies.PRICE_AND_LICENSE + "# " + "x".repeat(5 << 20);
    MixCost usual = MixCost.create();
    String whole = "mixcost: 1\nas_of: 2026-07\n" + text;
    assertThat(usual.parse("a.yaml", whole).issues())
        .extracting(Issue::code)
        .containsExactly("too-large");
    assertThat(usual.readingUpTo(8).parse("a.yaml", whole).get().scenarios()).hasSize(2);
    assertThatIllegalArgumentException().isThrownBy(() -> usual.readingUpTo(0));
  }
}
