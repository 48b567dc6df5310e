package org.mixcost.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mixcost.issue.Where;
import org.mixcost.quantity.Distribution;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;

/** Which of the quotes count at a date. */
class QuotesTest {

  @ParameterizedTest
  @CsvSource({
    "2023-01, 4", // its own month
    "2023-05-31, 4",
    "2023-06-15, 3", // its own day
    "2023-06, 3", // a month holds all of its days
    "2024, 2", // a year too
    "2030, 2" // the last known stands until there is another
  })
  void thePriceIsTheOneNearestBeforeTheDate(String asOf, double price) {
    List<Row> rows =
        List.of(quote("a", "2024-03", 2), quote("a", "2023-01", 4), quote("a", "2023-06-15", 3));
    Quotes quotes = asOf(rows, asOf);
    assertThat(price(quotes)).isEqualTo(new Distribution.Fixed(price));
    assertThat(quotes.early()).isFalse();
  }

  @Test
  void beforeEveryQuoteTheFirstStandsInAndIsEarly() {
    Quotes quotes = asOf(
        List.of(quote("a", "2024-03", 2), quote("a", "2023-01", 4), quote("b", "2023-02", 5)),
        "2022-12");
    assertThat(quotes.early()).isTrue();
    assertThat(price(quotes)).isEqualTo(new Distribution.Fixed(4));
  }

  @Test
  void severalSellersMakeASpread() {
    Quotes quotes = asOf(
        List.of(quote("a", "2024-01", 3), quote("b", "2024-02", 2), quote("c", "2024-02", 5)),
        "2024-06");
    assertThat(price(quotes)).isEqualTo(new Distribution.Empirical(List.of(2.0, 3.0, 5.0)));
    Quantity quantity = quotes
        .price("p", Unit.USD_PER_GPU_HOUR, row -> row.number(Columns.HOUR_PRICE))
        .quantity();
    assertThat(quantity.median()).isEqualTo(3);
    assertThat(quantity.citation().title()).isEqualTo("3 sellers, newest: list of c");
    assertThat(quantity.citation().date()).isEqualTo("2024-01 to 2024-02");
  }

  @Test
  void sellersThatAgreeMakeANumber() {
    assertThat(price(asOf(List.of(quote("a", "2024-01", 3), quote("b", "2024-02", 3)), "2024-06")))
        .isEqualTo(new Distribution.Fixed(3));
  }

  @Test
  void ofEachSellerOnlyTheNewestQuoteCounts() {
    assertThat(price(asOf(
            List.of(quote("a", "2024-01", 3), quote("a", "2024-03", 2.5), quote("b", "2024-02", 2)),
            "2024-06")))
        .isEqualTo(new Distribution.Empirical(List.of(2.0, 2.5)));
  }

  /** May 2023 to May 2024 are 12 months, to June 2024 they are 13. */
  @Test
  void aQuoteOlderThanAYearIsNotSetBesideANewerOne() {
    List<Row> rows = List.of(quote("a", "2023-05-02", 9), quote("b", "2024-05-30", 2));
    assertThat(price(asOf(rows, "2024-05")))
        .isEqualTo(new Distribution.Empirical(List.of(2.0, 9.0)));
    Quotes later = asOf(rows, "2024-06");
    assertThat(price(later)).isEqualTo(new Distribution.Fixed(2));
    assertThat(later.notCounted()).isEqualTo("not used, as over 12 months old: a 2023-05-02");
    assertThat(later.citation().note()).isEqualTo(later.notCounted());
  }

  @Test
  void whereAllAreOlderThanAYearThoseOfTheNewestDayStand() {
    List<Row> rows = List.of(
        quote("a", "2018-01", 9),
        quote("b", "2019-01", 7),
        quote("c", "2019-01", 8),
        quote("d", "2018-12-31", 6));
    Quotes quotes = asOf(rows, "2024-06");
    assertThat(price(quotes)).isEqualTo(new Distribution.Empirical(List.of(7.0, 8.0)));
    assertThat(quotes.standing().dates()).isEqualTo("2019-01");
    assertThat(quotes.notCounted())
        .isEqualTo("not used, as over 12 months old: a 2018-01, d 2018-12-31");
  }

  @Test
  void manyThatDoNotCountAreSummedUp() {
    List<Row> rows = new ArrayList<>(List.of(quote("z", "2024-01", 1)));
    List.of("a", "b", "c", "d", "e", "f", "g")
        .forEach(seller -> rows.add(quote(seller, "2020", 2)));
    assertThat(asOf(rows, "2024-06").notCounted()).endsWith("e 2020 and 2 more");
  }

  /** A price of 2024 may be one of December. */
  @Test
  void aDateThatIsAYearAloneCountsFromItsEnd() {
    List<Row> rows = List.of(quote("a", "2023", 3), quote("a", "2024", 2));
    assertThat(price(asOf(rows, "2024-11"))).isEqualTo(new Distribution.Fixed(3));
    assertThat(price(asOf(rows, "2024-12"))).isEqualTo(new Distribution.Fixed(2));
    assertThat(asOf(rows, "2023-06").early()).isTrue();
    assertThat(Dates.months("2024", "2025-06")).isEqualTo(6);
  }

  @Test
  void unverifiedQuotesCountOnlyWhereThereAreNoOthers() {
    Row doubtful = row("b", "2024-05", 9, "yes");
    Quotes trusted = asOf(List.of(quote("a", "2023-01", 3), doubtful), "2024-06");
    assertThat(price(trusted)).isEqualTo(new Distribution.Fixed(3));
    assertThat(trusted.standing().verified()).isTrue();
    assertThat(trusted.notCounted()).isEqualTo("not used, as unverified: 1");
    Quotes untrusted = asOf(List.of(doubtful), "2024-06");
    assertThat(price(untrusted)).isEqualTo(new Distribution.Fixed(9));
    assertThat(untrusted.standing().verified()).isFalse();
    assertThat(untrusted.rows().get(0).citation().note()).startsWith("unverified");
  }

  @Test
  void ofTwoQuotesOfOneDayTheLaterInTheTableCounts() {
    assertThat(price(asOf(List.of(quote("a", "2024-01", 3), quote("a", "2024-01", 2)), "2024-06")))
        .isEqualTo(new Distribution.Fixed(2));
  }

  @Test
  void theOrderOfSellersInTheTableDoesNotMatter() {
    Row[] rows = {quote("a", "2024-01", 3), quote("b", "2024-02", 2), quote("c", "2023-12", 5)};
    Quotes forth = asOf(Arrays.asList(rows), "2024-06");
    Quotes back = asOf(List.of(rows[2], rows[1], rows[0]), "2024-06");
    assertThat(back).isEqualTo(forth);
  }

  private static Quotes asOf(List<Row> rows, String date) {
    return Quotes.asOf(rows, date, row -> row.get(Columns.VENDOR));
  }

  private static Distribution price(Quotes quotes) {
    return quotes
        .price("p", Unit.USD_PER_GPU_HOUR, row -> row.number(Columns.HOUR_PRICE))
        .quantity()
        .distribution();
  }

  private static Row quote(String vendor, String date, double price) {
    return row(vendor, date, price, "");
  }

  private static Row row(String vendor, String date, double price, String unverified) {
    Map<String, Integer> columns = Map.of(
        "id", 0, "vendor", 1, "date", 2, "usd_per_gpu_hour", 3, "source", 4, "unverified", 5);
    List<String> cells = List.of("x", vendor, date, "" + price, "list of " + vendor, unverified);
    return new Row("test", columns, cells, Where.NOWHERE, false);
  }
}
