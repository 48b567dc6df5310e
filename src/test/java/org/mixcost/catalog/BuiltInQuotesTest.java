package org.mixcost.catalog;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What sellers ask, as the built-in tables have it: rentals of accelerators and prices of tokens. */
class BuiltInQuotesTest {
  /** What two quotes of one seller have in common, so that the newer one takes the older one's place. */
  private static final Map<String, List<Column>> OFFER = Map.of(
      "rentals", List.of(Columns.ACCELERATOR, Columns.VENDOR, Columns.BASIS),
      "generators", List.of(Columns.ID, Columns.PROVIDER),
      "accelerators", List.of(Columns.ID));

  private final CatalogTables tables = CatalogTables.builtIn();
  private final List<Row> rentals = tables.rows("rentals");
  private final List<Row> generators = tables.rows("generators");

  @Test
  void everyRentalStandsInASegment() {
    assertAll(rentals, row -> !row.get(Columns.SEGMENT).isEmpty());
  }

  @Test
  void aSellerBelongsToOneSegment() {
    assertOneEach(rentals, Columns.VENDOR, Columns.SEGMENT);
  }

  @Test
  void everyRentedAcceleratorIsKnown() {
    assertThat(tables.ids("accelerators")).containsAll(tables.ids("rentals"));
  }

  /** The cheapest hour is that of a card of 2020 on a marketplace, the dearest that of a GB200 at a hyperscaler. */
  @Test
  void rentalsAreForOneAcceleratorAndOneHour() {
    assertBetween(rentals, Columns.HOUR_PRICE, 0.12, 27.04);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rentals", "generators", "accelerators"})
  void noOfferIsQuotedTwiceOnOneDay(String table) {
    assertThat(tables.rows(table))
        .extracting(row -> offer(row) + " " + row.date())
        .doesNotHaveDuplicates();
  }

  /** A doubtful quote takes no verified one's place, as it does not count beside it; of a chip the last row counts. */
  @ParameterizedTest
  @ValueSource(strings = {"rentals", "generators", "accelerators"})
  void aRowIsSupersededOnTheDayOfTheNextThatTakesItsPlace(String table) {
    Map<String, List<Row>> offers =
        tables.rows(table).stream().collect(groupingBy(BuiltInQuotesTest::offer));
    assertAll(
        tables.rows(table),
        row -> row.get(Columns.SUPERSEDED).equals(nextDate(row, offers.get(offer(row)))));
  }

  private static String nextDate(Row row, List<Row> offers) {
    return offers.stream()
        .filter(
            next -> row.table().equals("accelerators") || next.isVerified() || !row.isVerified())
        .filter(next -> next.day().isAfter(row.day()))
        .min(Comparator.comparing(Row::day))
        .map(Row::date)
        .orElse("");
  }

  private static String offer(Row row) {
    return String.join(" ", OFFER.get(row.table()).stream().map(row::get).toList());
  }

  @Test
  void theRowsAreSorted() {
    Comparator<Row> byId = Comparator.comparing(Row::id);
    Comparator<Row> byDate = Comparator.comparing(Row::date);
    assertThat(rentals)
        .isSortedAccordingTo(
            byId.thenComparing(byDate).thenComparing(row -> row.get(Columns.VENDOR)));
    assertThat(generators)
        .isSortedAccordingTo(
            byId.thenComparing((Row row) -> row.get(Columns.PROVIDER)).thenComparing(byDate));
    assertThat(tables.rows("accelerators")).isSortedAccordingTo(byId.thenComparing(byDate));
  }

  /** The dearest model asks 150 USD for a million tokens read and 600 for a million written. */
  @Test
  void tokensArePricedByTheMillion() {
    assertBetween(generators, Columns.INPUT_PRICE, 0.01, 150);
    assertBetween(generators, Columns.OUTPUT_PRICE, 0.02, 600);
  }

  @Test
  void writtenTokensCostNoLessThanReadOnesUnlessTheRowIsDoubted() {
    assertNoLess(
        generators.stream().filter(Row::isVerified).toList(),
        Columns.OUTPUT_PRICE,
        Columns.INPUT_PRICE);
  }

  @Test
  void cachedTokensCostNoMoreThanFreshOnesAndTheirWritingNoLess() {
    assertNoLess(generators, Columns.INPUT_PRICE, Columns.CACHED_PRICE);
    assertNoLess(generators, Columns.CACHE_WRITE_PRICE, Columns.INPUT_PRICE);
  }

  @Test
  void longPromptsCostNoLess() {
    assertBetween(generators, Columns.CONTEXT_TIER, 32_000, 512_000);
    assertNoLess(generators, Columns.LONG_INPUT_PRICE, Columns.INPUT_PRICE);
    assertNoLess(generators, Columns.LONG_OUTPUT_PRICE, Columns.OUTPUT_PRICE);
  }

  @Test
  void aModelReasonsWhoeverHostsIt() {
    assertOneEach(generators, Columns.ID, Columns.REASONS);
  }

  @Test
  void everyDiscountForBatchesSaysWhoGrantsIt() {
    List<Row> discounted = generators.stream()
        .filter(row -> row.find(Columns.BATCH_DISCOUNT).isPresent())
        .toList();
    assertThat(discounted).isNotEmpty();
    assertBetween(discounted, Columns.BATCH_DISCOUNT, 0.4, 0.5);
    assertAll(discounted, row -> row.get(Columns.NOTE).contains("batch discount"));
  }

  /** Each row where the column is filled. */
  private static void assertBetween(
      List<Row> rows, Column.Numeric column, double least, double most) {
    assertThat(rows.stream().flatMap(row -> row.find(column).stream()))
        .isNotEmpty()
        .allMatch(value -> value >= least && value <= most);
  }

  /** Each row where both columns are filled. */
  private static void assertNoLess(List<Row> rows, Column.Numeric greater, Column.Numeric lesser) {
    assertAll(
        rows,
        row -> row.find(greater).orElse(Double.MAX_VALUE) >= row.find(lesser).orElse(0.0));
  }

  private static void assertOneEach(List<Row> rows, Column key, Column column) {
    Map<String, Set<String>> values = rows.stream()
        .collect(groupingBy(row -> row.get(key), mapping(row -> row.get(column), toSet())));
    assertThat(values).allSatisfy((value, its) -> assertThat(its).as(value).hasSize(1));
  }

  private static void assertAll(List<Row> rows, Predicate<Row> fact) {
    assertThat(rows).filteredOn(fact.negate()).extracting(Row::where).isEmpty();
  }
}
