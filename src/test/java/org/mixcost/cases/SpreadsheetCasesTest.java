package org.mixcost.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.mixcost.cases.Cases.bill;
import static org.mixcost.cases.Cases.study;
import static org.mixcost.cases.Cases.text;

import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issue;
import org.mixcost.scenario.Study;

/** Units and tables as people have them: read, or mended in one round by what the messages say. */
class SpreadsheetCasesTest {
  private static final Percentage EXACTLY = withinPercentage(1e-9);
  private static final double PEAK = 989.4e12;

  private static double usd(double parameters, double tokens, double utilization, double price) {
    return 6 * parameters * tokens / (PEAK * utilization * 3600) * price;
  }

  @Test
  void whatHasOneMeaningCostsTheSame() {
    Study units = study("units.yaml");
    double usd = usd(7e9, 2e12, 0.4, 2.5);
    Stream.of("peak", "dollars", "short", "chips", "words", "groups")
        .forEach(name -> assertThat(bill(units, name).totalUsd()).as(name).isCloseTo(usd, EXACTLY));
    assertThat(bill(units, "triple").totalUsd()).isCloseTo(3 * usd, EXACTLY);
  }

  /** Semicolons, decimal commas and points between thousands, which agree with each other. */
  @Test
  void aGermanSpreadsheetIsRead() {
    Study german = study("d3-de.csv");
    assertThat(bill(german, "klein").totalUsd()).isCloseTo(usd(1e9, 20e9, 0.385, 2.5), EXACTLY);
    assertThat(bill(german, "gross").totalUsd()).isCloseTo(usd(8e9, 160e9, 0.385, 2.5), EXACTLY);
  }

  /** Each mend is the text that its message shows, or an empty cell; a name that is read as another needs none. */
  @Test
  void anAmericanSpreadsheetIsReadAfterOneRound() {
    String table = text("d3-us.csv");
    Checked<Study> first = Cases.MIX_COST.parse("d3-us.csv", table);
    assertThat(first.issues())
        .filteredOn(Issue::isError)
        .extracting(issue -> issue.where().called() + " " + issue.help())
        .contains(
            "A1, training.price (I2) write 2.50 USD/GPU-hour or 2.50 USD/node-hour",
            "A3, people.team.duration (P4) write 8 months",
            "A7, training.utilization (H8) write 30% to 45%",
            "A7, training.price (I8) write 2 to 3 USD/GPU-hour",
            "A9, data.real.books.kind (L10) leave the cell empty where a scenario does not say",
            "A9, data.real.books.tokens (M10) leave the cell empty where a scenario does not say",
            "A9, data.real.books.price (N10) leave the cell empty where a scenario does not say");
    String mended = table
        .replace("\"$2.50\"", "2.50 USD/GPU-hour")
        .replace("4,8,\"12,000", "4,8 months,\"12,000")
        .replace("30%-45%", "30% to 45%")
        .replace("2-3 USD", "2 to 3 USD")
        .replace("N/A,n/a,-", ",,")
        .replace("H100 SXM 80GB", "h100-sxm-80gb");
    Study american = Cases.MIX_COST.parse("d3-us.csv", mended).get();
    Study plain = study("d3.csv");
    Stream.of("A1", "A2", "A3", "A4", "A5", "A6", "A7", "A9", "A10", "A11", "A12")
        .forEach(name -> assertThat(bill(american, name).totalUsd())
            .as(name)
            .isCloseTo(bill(plain, name).totalUsd(), EXACTLY));
  }
}
