package org.mixcost.load.prices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mixcost.catalog.PriceChange;
import org.mixcost.catalog.PriceChange.Kind;
import org.mixcost.catalog.imports.CurrencyRates;
import org.mixcost.catalog.imports.ImportPlan;
import org.mixcost.catalog.imports.PriceImport;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issue;

/** What becomes of a list as a whole. */
class PriceImporterTest {
  private static final String HEADER =
      "InstanceType,AcceleratorName,AcceleratorCount,vCPUs,MemoryGiB,Price,Region,GpuInfo,SpotPrice\n";
  private static final String LIST = HEADER + "p5.48xlarge,H100,8,192,2048,96,us-east-1,,\n";

  @TempDir
  private Path place;

  private static Issue only(Checked<PriceImport> read) {
    assertThat(read.issues()).hasSize(1);
    return read.issues().get(0);
  }

  private String rentals() throws IOException {
    return Files.readString(place.resolve("own/rentals.csv"));
  }

  @Test
  void withoutADateNothingIsTaken() {
    Issue issue = only(new ImportedList(place).dated("").read("aws/vms.csv", LIST));
    assertThat(issue.code()).isEqualTo("missing-date");
    assertThat(issue.help()).contains("--date");
    assertThat(place.resolve("own/rentals.csv")).doesNotExist();
  }

  @Test
  void aDateThatIsNoneIsAnIssue() {
    assertThat(
            only(new ImportedList(place).dated("May").read("aws/vms.csv", LIST)).code())
        .isEqualTo("bad-date");
  }

  @Test
  void rowsOfTheSameListAreReplacedAndAllOthersStay() throws IOException {
    Files.createDirectories(place.resolve("own"));
    Files.writeString(place.resolve("own/rentals.csv"), """
        accelerator,vendor,segment,basis,usd_per_gpu_hour,date,source,source_url,unverified,note
        h100-sxm-80gb,us,,on_demand,1.95,2026-06,"contract, 4711",,,
        """);
    ImportedList list = new ImportedList(place);
    list.read("aws/vms.csv", LIST).get();
    assertThat(rentals())
        .contains("us,,on_demand,1.95")
        .contains("h100-sxm-80gb,aws,hyperscaler,on_demand,12,");
    list.read("gcp/vms.csv", LIST.replace("96", "88")).get();
    list.read("aws/vms.csv", LIST.replace("96", "80")).get();
    assertThat(rentals())
        .contains(
            "us,,on_demand,1.95",
            "\"contract, 4711\"",
            "aws,hyperscaler,on_demand,10,",
            "gcp,hyperscaler,on_demand,11,")
        .doesNotContain("aws,hyperscaler,on_demand,12,");
    assertThat(rentals().lines()).hasSize(4);
  }

  @Test
  void twiceTheSameGivesTheSame() throws IOException {
    ImportedList list = new ImportedList(place);
    list.read("aws/vms.csv", LIST).get();
    String first = rentals();
    list.read("aws/vms.csv", LIST).get();
    assertThat(rentals()).isEqualTo(first);
  }

  @Test
  void namesOfOnesOwnAreKnown() throws IOException {
    Files.createDirectories(place.resolve("own"));
    Files.writeString(
        place.resolve("own/aliases.csv"),
        "alias,kind,id,date,source\nH100,accelerator,h100-pcie-80gb,2026-11,us\n");
    PriceImport found = new ImportedList(place)
        .of("us")
        .read("vms.csv", HEADER + "one,H100,1,,,2.5,,,\n")
        .get();
    assertThat(ImportedList.rentals(found)).containsExactly("h100-pcie-80gb us on_demand 2.5");
  }

  /** On 2026-11-20 12 USD at AWS, and on the first of 2020 as much, which is older than what the catalog has. */
  @Test
  void rowsAreHeldAgainstTheCatalog() {
    ImportedList list = new ImportedList(place);
    String two = LIST + "x.8,L40S,8,,,16,,,\n";
    PriceImport now = list.of("aws").read("vms.csv", LIST).get();
    assertThat(now.changes())
        .extracting(PriceChange::kind)
        .containsAnyOf(Kind.DEARER, Kind.CHEAPER);
    PriceImport then = list.dated("2020-01-01").of("aws").read("vms.csv", LIST).get();
    assertThat(then.changes()).extracting(PriceChange::kind).containsExactly(Kind.OLDER);
    PriceImport unknown =
        list.dated("2026-11-20").of("nobody-yet").read("vms.csv", two).get();
    assertThat(unknown.changes()).extracting(PriceChange::kind).containsOnly(Kind.NEW);
  }

  @Test
  void whereNobodyIsNamedThatIsSaid() {
    Checked<PriceImport> read = new ImportedList(place).read("vms.csv", LIST);
    assertThat(only(read).code()).isEqualTo("unnamed-seller");
    assertThat(read.found()).isPresent();
  }

  @Test
  void aListThatNobodyKnowsIsAnIssue() {
    Issue issue = only(new ImportedList(place).read("x.csv", "a,b\n1,2\n"));
    assertThat(issue.code()).isEqualTo("unknown-list");
    assertThat(issue.message()).contains("LiteLLM", "SkyPilot", "gpuhunt", "FOCUS", "genai-prices");
    assertThat(issue.help()).contains("--map");
  }

  @Test
  void aMappingNamesColumnsThatAreThere() {
    Checked<PriceImport> read = new ImportedList(place)
        .mapping(Map.of("gpuu", "accelerator", "usd", "usd_per_gpu_hour"))
        .read("x.csv", "gpu,usd\nH100,2\n");
    assertThat(only(read).message()).contains("no column 'gpuu'; did you mean 'gpu'?");
    Checked<PriceImport> unknown = new ImportedList(place)
        .mapping(Map.of("gpu", "accelerators"))
        .read("x.csv", "gpu,usd\nH100,2\n");
    assertThat(only(unknown).message())
        .isEqualTo("no column 'accelerators' to map to; did you mean 'accelerator'?");
    Checked<PriceImport> partial = new ImportedList(place)
        .mapping(Map.of("gpu", "accelerator"))
        .read("x.csv", "gpu,usd\nH100,2\n");
    assertThat(only(partial).code()).isEqualTo("missing-column");
  }

  @Test
  void whereNothingCanBeTakenThatIsAnError() {
    Issue issue =
        only(new ImportedList(place).read("aws/vms.csv", HEADER + "m7i.large,,,2,8,0.1,us,,\n"));
    assertThat(issue.code()).isEqualTo("nothing-taken");
    assertThat(issue.message()).contains("no accelerator (m7i.large)");
  }

  @Test
  void whatIsNoListIsToldWithItsFile() throws IOException {
    assertThat(only(new ImportedList(place).read("x.json", "{\"a\": {\"litellm_provider\": "))
            .code())
        .isEqualTo("list-syntax");
    Path latin = Files.write(
        place.resolve("latin.csv"), (HEADER + "ü,,,,,,,,\n").getBytes(StandardCharsets.ISO_8859_1));
    assertThat(only(read(latin)).code()).isEqualTo("encoding");
    assertThat(only(read(place.resolve("none.csv"))).code()).isEqualTo("unreadable");
  }

  private Checked<PriceImport> read(Path file) {
    return PriceImporter.read(new ImportPlan(
        file, place.resolve("own"), "2026-11", "", "", Map.of(), CurrencyRates.NONE, "1.2.3"));
  }
}
