package org.mixcost.load.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mixcost.catalog.Catalog;
import org.mixcost.catalog.PublishedRun;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Where;
import org.mixcost.quantity.Citation;

class PublishedRunsReaderTest {
  private static final String HEADER =
      "id,org,arch,params_active,tokens_trained,hardware,chip_hours_reported";

  private final PublishedRunsReader reader = new PublishedRunsReader(Catalog.builtIn());

  private Checked<PublishedRunTable> read(String... lines) {
    return reader.read("runs.csv", String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void theTableOfTheCatalogIsAFileOfRuns() {
    List<PublishedRun> runs =
        reader.read(Path.of("data/catalog/runs.csv")).get().runs();
    List<PublishedRun> shipped = Catalog.builtIn().publishedRuns();
    assertThat(runs)
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("citation")
        .isEqualTo(shipped);
  }

  @Test
  void aRowSaysWhatWasTrainedOnWhat() {
    PublishedRun run = read(HEADER, "mine,Us,moe,1.3e9,5100000000000,h100-sxm-80gb,61440")
        .get()
        .runs()
        .get(0);
    assertThat(run.family()).isEqualTo("Us");
    assertThat(run.trained().isMixture()).isTrue();
    assertThat(run.trained().activeParameters()).hasValue(1.3e9);
    assertThat(run.trained().tokens()).hasValue(5.1e12);
    assertThat(run.hours().gpuHours()).hasValue(61440.0);
    assertThat(run.isComparable()).isTrue();
    assertThat(run.citation().title()).isEqualTo("runs.csv");
  }

  @Test
  void anAcceleratorMayGoByAnotherName() {
    PublishedRun run = read(HEADER, "mine,Us,dense,1e9,1e12,NVIDIA A100-SXM4-80GB,100")
        .get()
        .runs()
        .get(0);
    assertThat(run.machine().accelerator()).isEqualTo("a100-sxm-80gb");
    assertThat(read(HEADER, "mine,Us,dense,1e9,1e12,A100,100").issues())
        .extracting(Issue::code)
        .containsExactly("ambiguous-name");
  }

  @Test
  void columnsThatAreForReadersMayBeThere() {
    assertThat(
            read("year,notes," + HEADER, "2024,said so,mine,Us,dense,7e9,1e12,a100-sxm-80gb,100000")
                .get()
                .runs()
                .get(0)
                .citation()
                .note())
        .isEqualTo("said so");
  }

  @Test
  void aRunIsCitedWithAllThatItsRowSaysOfItsSource() {
    Citation citation = read(
            HEADER + ",date,source,source_url,unverified,note",
            "mine,Us,dense,7e9,1e12,a100-sxm-80gb,100000,2026-05,our log,https://example.com/log,yes,of one cluster")
        .get()
        .runs()
        .get(0)
        .citation();
    assertThat(citation.text())
        .isEqualTo("our log, 2026-05, https://example.com/log (unverified; of one cluster)");
    assertThat(citation.basis()).isEqualTo(Citation.Basis.STATED);
    assertThat(citation.place()).isEqualTo("runs.csv:2:1");
  }

  @Test
  void allThatIsWrongIsSaidAtOnce() {
    Checked<PublishedRunTable> read = read(
        "id,org,arch,params_activ,tokens_trained,hardware,chip_hours_reported",
        "one,Us,sparse,7e9,1e12,h100-sxm-80gb,100",
        "two,Us,dense,7e9,a trillion,h100-sxn-80gb,100",
        "two,Us,dense,7e9,1e12,h100-sxm-80gb",
        ",Us,,7e9,1e12,h100-sxm-80gb,100");
    assertThat(read.issues())
        .extracting(
            issue -> issue.where().line() + ":" + issue.where().column() + " " + issue.code())
        .containsExactly(
            "1:1 missing-column",
            "1:4 unknown-column",
            "2:3 unknown-word",
            "3:5 not-a-number",
            "3:6 unknown-catalog-id",
            "4:1 row-length",
            "4:1 duplicate-key",
            "5:1 missing-id",
            "5:3 missing-word");
    assertThat(read.text())
        .contains("did you mean 'params_active'?")
        .contains("did you mean 'h100-sxm-80gb'?");
  }

  /** As in the catalog, whose incomplete rows are there for readers. */
  @Test
  void aDateIsOneOrIsLeftOut() {
    assertThat(read(
                HEADER + ",date",
                "mine,Us,dense,7e9,1e12,a100-sxm-80gb,100000,yesterday",
                "ours,Us,dense,7e9,1e12,a100-sxm-80gb,100000,")
            .issues())
        .extracting(Issue::code)
        .containsExactly("bad-date");
  }

  @Test
  void aFileMayBeSeparatedBySemicolons() {
    assertThat(read(HEADER.replace(',', ';'), "mine;Us;dense;7e9;1e12;a100-sxm-80gb;100000")
            .get()
            .runs())
        .singleElement()
        .extracting(PublishedRun::id)
        .isEqualTo("mine");
  }

  @Test
  void aRunThatIsNotToBeComparedMayBeOnAnyMachine() {
    assertThat(read(HEADER + ",fit_use", "mine,Us,dense,7e9,1e12,tpu-v3/v4,,no").hasErrors())
        .isFalse();
  }

  @Test
  void anEmptyFileAndOneThatIsNotThereAreErrors() {
    assertThat(read(HEADER).issues()).extracting("code").containsExactly("empty-file");
    Checked<PublishedRunTable> missing = reader.read(Path.of("no-such-runs.csv"));
    assertThat(missing.issues()).extracting("code").containsExactly("unreadable");
    assertThat(missing.issues().get(0).where()).isEqualTo(Where.inFile("no-such-runs.csv"));
  }
}
