package org.mixcost.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issue;
import org.mixcost.quantity.Band;
import org.mixcost.quantity.Distribution;

/** The user's own rows, over those that come with the library. */
class OwnCatalogTest {
  private static final String RENTALS =
      "accelerator,vendor,basis,usd_per_gpu_hour,date,source,source_url,unverified,note\n";
  private static final String WAGES =
      "id,label,unit,low,typical,high,date,source,source_url,unverified,note\n";
  private static final String GENERATORS =
      "id,provider,input_usd_per_mtok,output_usd_per_mtok,cached_usd_per_mtok,cache_write_usd_per_mtok,batch_discount,"
          + "weights,date,source,source_url,unverified,note\n";

  private static final String UTILIZATION = "id,value,unit,date,source\n";

  @TempDir
  private Path folder;

  @Test
  void aRowOfOnesOwnIsFound() {
    Catalog catalog = with("rentals", RENTALS + "my-chip,us,on_demand,1.25,2026-01,contract,,,\n")
        .get();
    Price price =
        catalog.rental(Rental.of("my-chip", RentalBasis.ON_DEMAND), "2026-06").orElseThrow();
    assertThat(price.quantity().distribution()).isEqualTo(new Distribution.Fixed(1.25));
    assertThat(price.quantity().citation().text()).isEqualTo("contract, 2026-01");
    assertThat(price.standing().early()).isFalse();
    assertThat(price.standing().verified()).isTrue();
  }

  @Test
  void aRowOfOnesOwnCountsBeforeABuiltInRowOfTheSameSellerAndDay() {
    Row builtIn = CatalogTables.builtIn().rows("rentals").stream()
        .filter(Row::isVerified)
        .findFirst()
        .orElseThrow();
    String row = String.join(
        ",",
        builtIn.id(),
        builtIn.get(Columns.VENDOR),
        builtIn.get(Columns.BASIS),
        "123.5",
        builtIn.date(),
        "contract",
        "",
        "",
        "");
    Catalog catalog = with("rentals", RENTALS + row + "\n").get();
    Price price = catalog
        .rental(
            Rental.of(builtIn.id(), RentalBasis.of(builtIn)).from(builtIn.get(Columns.VENDOR)),
            builtIn.date())
        .orElseThrow();
    assertThat(price.quantity().distribution()).isEqualTo(new Distribution.Fixed(123.5));
  }

  @Test
  void theOtherTablesStayAsTheyAre() {
    Catalog catalog = with("rentals", RENTALS).get();
    assertThat(catalog.ids("wages")).isEqualTo(Catalog.builtIn().ids("wages"));
    assertThat(catalog.cells("rentals")).isEqualTo(Catalog.builtIn().cells("rentals"));
  }

  @Test
  void aRunOfOnesOwnReplacesTheShippedOneOfItsId() {
    List<PublishedRun> shipped = Catalog.builtIn().publishedRuns();
    String id = shipped.get(1).id();
    List<PublishedRun> runs = with(
            "runs",
            "id,org,chip_hours_reported,date,source\n" + id + ",Us,123,2026-05,own log\n"
                + "ours,Us,456,2026-05,own log\n")
        .get()
        .publishedRuns();
    assertThat(runs).hasSize(shipped.size() + 1);
    assertThat(runs.get(1).id()).isEqualTo(id);
    assertThat(runs.get(1).hours().gpuHours()).hasValue(123.0);
    assertThat(runs.get(shipped.size()).id()).isEqualTo("ours");
  }

  @Test
  void columnsMayBeMissingAndStandInAnyOrder() {
    Catalog catalog = with(
            "wages", "typical,low,high,unit,id,date,source\n30,20,50,USD/hour,me,2026,own\n")
        .get();
    assertThat(catalog.belief("wages", "me", "2026").orElseThrow().quantity().distribution())
        .isEqualTo(Band.of(20, 30, 50, false));
  }

  @Test
  void whereLowAndHighAreOneTheValueIsKnown() {
    Catalog catalog =
        with("wages", WAGES + "me,Me,USD/hour,30,30,30,2026-01,own,,,\n").get();
    assertThat(catalog.belief("wages", "me", "2026-01").orElseThrow().quantity().distribution())
        .isEqualTo(new Distribution.Fixed(30));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ",us,on_demand,2,2026-01,c,,, | missing-id",
        "x,us,on_demand,2,January,c,,, | bad-date",
        "x,us,on_demand,2,,c,,, | bad-date",
        "x,us,on_demand,2,2026-13,c,,, | bad-date",
        "x,us,on_demand,2,2026-02-32,c,,, | bad-date",
        "x,us,on_demand,2,2026-00,c,,, | bad-date",
        "x,us,on_demand,2,2026-02-29,c,,, | bad-date",
        "x,us,on_demand,2,2026-01,,,, | missing-source",
        "x,us,on_demand,two,2026-01,c,,, | not-a-number",
        "x,us,on_demand,-2,2026-01,c,,, | not-a-number",
        "x,us,on_demand,NaN,2026-01,c,,, | not-a-number",
        "x,us,on_demand,1e999,2026-01,c,,, | not-a-number",
        "x,us,on_demand,2f,2026-01,c,,, | not-a-number",
        "x,us,on_demand,,2026-01,c,,, | missing-number",
        "x,us,by_the_week,2,2026-01,c,,, | unknown-word"
      })
  void aBadRentalIsAnIssueAtItsLine(String row, String code) {
    Issue issue = only("rentals", RENTALS + "ok,us,on_demand,1,2026-01,c,,,\n" + row + "\n");
    assertThat(issue.code()).isEqualTo(code);
    assertThat(issue.where()).hasToString(folder.resolve("rentals.csv") + ":3:1");
  }

  @Test
  void aSegmentIsOneOfThree() {
    String header = "accelerator,vendor,segment,basis,usd_per_gpu_hour,date,source\n";
    Issue issue = only("rentals", header + "x,us,cloud,on_demand,2,2026-01,contract\n");
    assertThat(issue.code()).isEqualTo("unknown-word");
    assertThat(issue.message())
        .isEqualTo("unknown segment 'cloud', expected one of hyperscaler, neocloud, marketplace");
  }

  @Test
  void aPriceForLongPromptsSaysFromWhichLengthAndForBothDirections() {
    String header = "id,provider,input_usd_per_mtok,output_usd_per_mtok,context_tier_tokens,"
        + "long_context_input_usd_per_mtok,date,source\n";
    Issue issue = only("generators", header + "m,us,1,2,200000,3,2026-01,contract\n");
    assertThat(issue.code()).isEqualTo("missing-number");
    assertThat(issue.message())
        .isEqualTo("a price for long prompts needs long_context_output_usd_per_mtok too");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x,X,USD/huor,1,2,3,2026,c,,, | unknown-unit",
        "x,X,,1,2,3,2026,c,,, | unknown-unit",
        "x,X,USD/hour,1,,3,2026,c,,, | missing-number",
        "x,X,USD/hour,3,2,3,2026,c,,, | not-in-order",
        "x,X,USD/hour,1,4,3,2026,c,,, | not-in-order"
      })
  void aBadBandIsAnIssue(String row, String code) {
    assertThat(only("wages", WAGES + row + "\n").code()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "m,p,201,300,,,,open,2026,c,,, | implausible-price",
        "m,p,3,701,,,,open,2026,c,,, | implausible-price",
        "m,p,3,,,,,open,2026,c,,, | missing-number"
      })
  void aPriceThatIsNoneForAMillionTokensIsAnIssue(String row, String code) {
    assertThat(only("generators", GENERATORS + row + "\n").code()).isEqualTo(code);
  }

  @Test
  void everythingThatIsWrongIsToldInOneGo() {
    List<Issue> issues = with(
            "rentals", RENTALS + ",us,on_demand,two,May,,,,\nx,us,on_demand,-1,2026,c,,,\n")
        .issues();
    assertThat(issues)
        .extracting(Issue::code)
        .containsExactly(
            "missing-id", "not-a-number", "bad-date", "missing-source", "not-a-number");
  }

  @Test
  void anUnknownColumnIsToldItsNearest() {
    Issue issue = only("wages", WAGES.replace("note", "notes") + "x,X,USD/hour,1,2,3,2026,c,,,\n");
    assertThat(issue.code()).isEqualTo("unknown-column");
    assertThat(issue.message()).contains("'notes'").contains("did you mean 'note'?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"id,id\nx,y\n", "id,unit\n\"x,y\n", "id,unit\n\"x\"y,z\n"})
  void aTableThatIsNoCsvIsAnIssue(String text) {
    assertThat(only("wages", text).code()).isEqualTo("csv-syntax");
  }

  @Test
  void aTableThatIsNotUtf8IsAnIssue() throws IOException {
    Files.write(
        folder.resolve("wages.csv"),
        (WAGES + "ü,,,,,,,,,,\n").getBytes(StandardCharsets.ISO_8859_1));
    assertThat(Catalog.with(folder).issues()).extracting(Issue::code).containsExactly("csv-syntax");
  }

  @Test
  void aByteOrderMarkIsNoPartOfAColumn() {
    assertThat(with("wages", "\uFEFF" + WAGES + "me,Me,USD/hour,30,30,30,2026-01,own,,,\n")
            .issues())
        .isEmpty();
  }

  @Test
  void aFolderWithoutTablesIsAnIssue() {
    List<Issue> issues = Catalog.with(folder.resolve("none")).issues();
    assertThat(issues).extracting(Issue::code).containsExactly("no-catalog");
    assertThat(issues.get(0).help()).contains("rentals.csv");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      ours,1e9,1e10,1e9,,0.1       | missing-number
      ours,,1e10,1e9,10,0.1        | missing-number
      ours,0,1e10,1e9,10,0.1       | not-a-number
      ours,1e9,1e10,0,10,0.1       | not-a-number
      ours,1e9,1e10,1e9,0.0,0.1    | not-a-number
      """)
  void aRunOnRepeatedTextSaysWhatWasRepeatedHowOften(String row, String code) {
    String header = "id,params_total,tokens_trained,unique_tokens,epochs,excess_loss,date,source\n";
    assertThat(only("repeats", header + row + ",2026-01,ours\n").code()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      0.5,3,2   | not-in-order
      0.5,3,    | missing-number
      1.5,2,3   | not-a-share
      """)
  void evidenceThatCannotBeIsAnIssue(String numbers, String code) {
    String header = "id,name,method,synthetic_share,multiplier_low,multiplier_high,date,source\n";
    String row = "ours,Ours,rephrase," + numbers + ",2026-01,ours\n";
    assertThat(only("evidence", header + row).code()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      hopper,30%,x          | unit-mismatch
      spread,90%,fraction   | unit-mismatch
      hopper,a lot,fraction | not-a-number
      """)
  void aTermOfTheUsualUtilizationIsAValueInItsUnit(String term, String code) {
    assertThat(only("utilization", UTILIZATION + term + ",2026-01,ours\n").code())
        .isEqualTo(code);
  }

  @Test
  void theUsualUtilizationMayBeWithoutDoubt() {
    Catalog catalog =
        with("utilization", UTILIZATION + "spread,1,x,2026-12,ours\n").get();
    UtilizationRule.Run run =
        new UtilizationRule.Run(ChipGeneration.A100, 312e12, false, false, 70e9);
    UtilizationRule rule = catalog.utilizationRule("2026-12");
    assertThat(rule.rounded(run)).isEqualTo(rule.utilization(run));
    assertThat(rule.rounded(run).isFixed()).isTrue();
  }

  private Issue only(String table, String text) {
    List<Issue> issues = with(table, text).issues();
    assertThat(issues).hasSize(1);
    return issues.get(0);
  }

  private Checked<Catalog> with(String table, String text) {
    try {
      Files.writeString(folder.resolve(table + ".csv"), text);
      return Catalog.with(folder);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
