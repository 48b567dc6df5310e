package org.mixcost.load.charges;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mixcost.analysis.actuals.Charge;
import org.mixcost.analysis.actuals.Charges;
import org.mixcost.analysis.actuals.MeasuredQuantity;
import org.mixcost.file.FileAccess;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issue;
import org.mixcost.quantity.Unit;

/** Bills of one's own and exports of FOCUS. */
class ChargesReaderTest {
  @TempDir
  private Path folder;

  private Checked<Charges> read(String text, String... mappings) throws IOException {
    Path file = folder.resolve("bill.csv");
    Files.writeString(file, text);
    List<LineMapping> parsed = List.of(mappings).stream()
        .map(one -> LineMapping.parse(one).orElseThrow())
        .toList();
    return ChargesReader.read(file, parsed, FileAccess.ANYWHERE);
  }

  private Charge only(String text, String... mappings) throws IOException {
    return read(text, mappings).get().all().get(0);
  }

  @Test
  void aRowIsACharge() throws IOException {
    Charge charge = only("""
        month,line,cost [EUR],quantity [GPU-hours],done,what
        2027-01-31,compute.training,"1,234,567.89",7000,60%,cluster
        """);
    assertThat(charge.month()).isEqualTo(YearMonth.of(2027, 1));
    assertThat(charge.line()).isEqualTo("compute.training");
    assertThat(charge.cost()).isEqualByComparingTo("1234567.89");
    assertThat(charge.currency()).isEqualTo("EUR");
    assertThat(charge.used()).contains(new MeasuredQuantity(7000, Unit.GPU_HOUR));
    assertThat(charge.done()).contains(new MeasuredQuantity(0.6, Unit.FRACTION));
    assertThat(charge.what()).isEqualTo("cluster");
  }

  @Test
  void aSheetWithCommasBeforeDecimalsIsRead() throws IOException {
    assertThat(only("month;line;cost\n2027-01;people;1.234,50 €\n").cost())
        .isEqualByComparingTo(new BigDecimal("1234.50"));
  }

  /** It could be a thousand times as much. */
  @Test
  void aPointBetweenSemicolonsIsQuestioned() throws IOException {
    assertThat(read("month;line;cost\n2027-01;people;45.000\n").issues())
        .extracting(Issue::code)
        .containsExactly("not-a-number");
  }

  @Test
  void aMappingSaysWhichRowsAreOnWhichLine() throws IOException {
    String export = """
        BilledCost,BillingCurrency,ChargePeriodStart,ConsumedQuantity,ConsumedUnit,ServiceName
        983.04,USD,2027-01-05T00:00:00Z,10,Hours,Virtual Machines
        12.50,USD,2027-01-05T00:00:00Z,500,GB,Storage
        """;
    List<Charge> charges = read(export, "ServiceName=Virtual Machines:compute.training:8 GPU-hours")
        .get()
        .all();
    assertThat(charges.get(0).line()).isEqualTo("compute.training");
    assertThat(charges.get(0).used()).contains(new MeasuredQuantity(80, Unit.GPU_HOUR));
    assertThat(charges.get(1).isUnplanned()).isTrue();
    assertThat(charges.get(1).used()).isEmpty();
  }

  @Test
  void aValueMayHaveColons() {
    assertThat(LineMapping.parse("ResourceId=arn:aws:ec2:compute.training"))
        .contains(
            new LineMapping("ResourceId", "arn:aws:ec2", "compute.training", Optional.empty()));
    assertThat(LineMapping.parse("ServiceName")).isEmpty();
  }

  @Test
  void allThatIsWrongIsFoundAtOnce() throws IOException {
    assertThat(read("""
                month,line,cost,quantity,unit,done
                January,people,12,,,
                2027-01,people,,,,
                2027-13,people,1,5,GPU-hour,250
                2027-01,people,1,5,GPU-hous,
                2027-01,people,1,5,,
                """).issues())
        .extracting(issue -> issue.where().line() + " " + issue.code())
        .containsExactlyInAnyOrder(
            "2 bad-date",
            "3 missing-number",
            "4 bad-date",
            "4 out-of-domain",
            "5 unknown-unit",
            "6 unit-missing");
  }

  @ParameterizedTest
  @CsvSource({
    "'line,cost', month",
    "'month,line', cost",
    "'month,cost', --map",
  })
  void aColumnThatIsMissingIsNamed(String header, String named) throws IOException {
    assertThat(read(header + "\n1,2\n").text()).contains("missing-column").contains(named);
  }
}
