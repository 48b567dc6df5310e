package org.mixcost.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mixcost.issue.Checked;
import org.mixcost.issue.InputFile;
import org.mixcost.issue.Issue;

/** Own rows count, and are refused, alike wherever their tables are. */
class OwnTablesTest {
  private static final String PLACE = "org/mixcost/examples/prices";
  private static final String HEADER = "accelerator,vendor,basis,usd_per_gpu_hour,date,source\n";

  @TempDir
  private Path folder;

  private static OwnTables texts(String file, String text) {
    return OwnTables.ofTexts("price service", Map.of(file, text));
  }

  private static String rental(String price) {
    return HEADER + "my-chip,us,on_demand," + price + ",2026-01,contract\n";
  }

  private static double price(Catalog catalog) {
    return catalog
        .rental(Rental.of("my-chip", RentalBasis.ON_DEMAND), "2026-06")
        .orElseThrow()
        .quantity()
        .median();
  }

  @Test
  void aTableInMemoryCounts() {
    Catalog catalog = Catalog.with(texts("rentals.csv", rental("1.25"))).get();
    assertThat(price(catalog)).isEqualTo(1.25);
    assertThat(catalog.files())
        .extracting(InputFile::file)
        .containsExactly("price service/rentals.csv");
  }

  @Test
  void ofTwoPlacesTheLaterOneComesOverTheEarlier() throws IOException {
    Files.writeString(folder.resolve("rentals.csv"), rental("1.25"));
    OwnTables inFolder = OwnTables.ofFolder(folder);
    OwnTables inMemory = texts("rentals.csv", rental("1.50"));
    assertThat(price(Catalog.with(inFolder, inMemory).get())).isEqualTo(1.50);
    assertThat(price(Catalog.with(inMemory, inFolder).get())).isEqualTo(1.25);
  }

  @Test
  void aTableIsTheSameInMemoryInAFolderAndOnTheClassPath() throws IOException {
    ClassLoader loader = getClass().getClassLoader();
    try (InputStream stream = loader.getResourceAsStream(PLACE + "/rentals.csv")) {
      Files.copy(stream, folder.resolve("rentals.csv"));
    }
    Catalog inMemory = Catalog.with(
            texts("rentals.csv", Files.readString(folder.resolve("rentals.csv"))))
        .get();
    Catalog inFolder = Catalog.with(folder).get();
    Catalog onClassPath = Catalog.with(OwnTables.ofResources(loader, PLACE)).get();
    Rental rental = Rental.of("h100-sxm-80gb", RentalBasis.ON_DEMAND).from("our-cluster");
    assertThat(List.of(inMemory, inFolder, onClassPath))
        .allSatisfy(catalog -> assertThat(
                catalog.rental(rental, "2026-07").orElseThrow().quantity().median())
            .isEqualTo(1.90));
    assertThat(List.of(inMemory, onClassPath))
        .allSatisfy(catalog -> assertThat(catalog.files().get(0).sha256())
            .isEqualTo(inFolder.files().get(0).sha256()));
  }

  @Test
  void theTextsOfAFolderAreThoseOfItsTablesAlone() throws IOException {
    Files.writeString(folder.resolve("rentals.csv"), rental("1.25"));
    Files.writeString(folder.resolve("notes.txt"), "of nobody's concern");
    assertThat(OwnTables.ofFolder(folder).texts()).isEqualTo(Map.of("rentals.csv", rental("1.25")));
  }

  @Test
  void whatIsWrongStandsInTheTableThatHasIt() {
    Checked<Catalog> read = Catalog.with(texts("rentals.csv", rental("two")));
    assertThat(read.text())
        .isEqualTo("price service/rentals.csv:2:1: error: "
            + "usd_per_gpu_hour 'two' is not a number of 0 or more [not-a-number]");
  }

  @Test
  void aTextThatIsNoTableIsAnIssue() {
    Checked<Catalog> read = Catalog.with(texts("rental.csv", rental("2")));
    assertThat(read.text())
        .isEqualTo("price service/rental.csv: error: 'rental.csv' is no table of the catalog; "
            + "did you mean 'rentals.csv'? [unknown-table]");
  }

  @Test
  void aPlaceWithoutTablesIsAnIssue() {
    List<OwnTables> empty = List.of(
        OwnTables.ofTexts("price service", Map.of()),
        OwnTables.ofResources(getClass().getClassLoader(), "no/such/folder"),
        OwnTables.ofFolder(folder));
    assertThat(empty)
        .allSatisfy(tables -> assertThat(Catalog.with(tables).issues())
            .extracting(Issue::code)
            .containsExactly("no-catalog"));
  }

  /** The draws of a law that comes with mixcost are none of another one of that id, whatever their files are called. */
  @Test
  void aLawHasTheDrawsOfItsOwnPlace() {
    String id = Catalog.builtIn().ids("laws").stream()
        .filter(law -> !Catalog.builtIn().law(law).orElseThrow().draws().isEmpty())
        .findFirst()
        .orElseThrow();
    String laws = "id,e,a,b,alpha,beta,date,source\n" + id + ",1.7,400,400,0.3,0.3,2026-01,ours\n";
    Catalog catalog =
        Catalog.with(OwnTables.ofTexts("", Map.of("laws.csv", laws))).get();
    assertThat(catalog.law(id).orElseThrow().draws()).isEmpty();
  }
}
