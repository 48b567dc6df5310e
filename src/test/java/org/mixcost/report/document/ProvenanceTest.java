package org.mixcost.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mixcost.issue.InputFile;

/** What stands under a result. */
class ProvenanceTest {
  private static final String HASH = "0123456789abcdef";

  private static List<InputFile> files(String paths) {
    return Arrays.stream(paths.split(";"))
        .map(path -> new InputFile(path, HASH))
        .toList();
  }

  private static Provenance of(List<InputFile> inputs, List<InputFile> catalogs) {
    return new Provenance("1", inputs, catalogs, List.of(), "", "", "", 42, 0);
  }

  @ParameterizedTest
  @CsvSource({
    "study.yaml, study.yaml",
    "-, -",
    "/home/me/plans/study.yaml, study.yaml",
    "a/study.yaml;a/other.yaml, study.yaml;other.yaml",
    "x/a/study.yaml;x/b/study.yaml, a/study.yaml;b/study.yaml",
    "x/a/study.yaml;y/a/study.yaml;y/a/z.yaml, x/a/study.yaml;y/a/study.yaml;z.yaml",
    "study.yaml;old/study.yaml, study.yaml;old/study.yaml",
    "/study.yaml;/old/study.yaml, /study.yaml;old/study.yaml",
    "C:\\a\\study.yaml;C:\\b\\study.yaml, a\\study.yaml;b\\study.yaml",
    "my-study.yaml;study.yaml, my-study.yaml;study.yaml",
    "a/study.yaml;a/study.yaml, study.yaml;study.yaml"
  })
  void aFileIsCalledByAsMuchOfItsPathAsTellsItFromTheOthers(String paths, String names) {
    String shown = String.join(
        ", ",
        Arrays.stream(names.split(";"))
            .map(name -> name + " (sha256 0123456789ab)")
            .toList());
    assertThat(of(files(paths), List.of()).text()).isEqualTo("mixcost 1 · " + shown);
  }

  @Test
  void aCatalogIsToldFromAnInput() {
    assertThat(of(files("plans/rentals.csv"), files("prices/rentals.csv")).text())
        .isEqualTo("mixcost 1 · plans/rentals.csv (sha256 0123456789ab)"
            + " · own catalog prices/rentals.csv (sha256 0123456789ab)");
  }

  @Test
  void programsGetPathAndHashInFull() {
    assertThat(of(files("plans/study.yaml"), List.of()).data())
        .isEqualTo(Data.Fields.NONE.with(
            "inputs",
            new Data.Items(
                List.of(Data.Fields.NONE.with("file", "plans/study.yaml").with("sha256", HASH)))));
  }
}
