package org.mixcost.catalog;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mixcost.issue.Issues;
import org.mixcost.quantity.Unit;

/** The rows that come with the library are held to what is asked of the user's. */
class BuiltInTablesTest {
  /** A file that is no table, and that says what the catalog is as a whole. */
  private static final String ABOUT = "about.csv";

  private final CatalogTables tables = CatalogTables.builtIn();
  private final Catalog catalog = Catalog.builtIn();

  static List<String> names() {
    return Catalog.tableNames();
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyRowPassesTheChecksOfTheUsersRows(String table) {
    Issues issues = new Issues();
    List<Row> rows = new RowCheck(CatalogTable.named(table), issues).check(tables.rows(table));
    assertThat(rows).isNotEmpty();
    assertThat(issues.toList()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyRowFillsTheColumnsOfItsTable(String table) {
    assertThat(tables.rows(table))
        .allSatisfy(row -> assertThat(row.columns().keySet())
            .containsExactlyInAnyOrderElementsOf(catalog.columns(table)));
  }

  /** Rows that are taken apart by their id are those of the whole table, at the same lines. */
  @ParameterizedTest
  @MethodSource("names")
  void theRowsOfAnIdAreThoseOfTheTable(String table) {
    Map<String, List<Row>> byId =
        tables.rows(table).stream().collect(groupingBy(Row::id, TreeMap::new, toList()));
    assertThat(tables.ids(table)).containsExactlyElementsOf(byId.keySet());
    byId.forEach((id, rows) -> assertThat(tables.rows(table, id)).isEqualTo(rows));
    assertThat(tables.rows(table, "no such id")).isEmpty();
  }

  @Test
  void everyFileIsATableWithItsColumnsInTheirOrder() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("data/catalog"))) {
      for (Path file : files.filter(path -> !path.endsWith(ABOUT)).toList()) {
        String table = file.getFileName().toString().replace(".csv", "");
        String header = Files.readAllLines(file).get(0);
        assertThat(List.of(header.split(","))).isEqualTo(catalog.columns(table));
      }
    }
  }

  /** The page beside the tables tells of every column, by its name. */
  @ParameterizedTest
  @MethodSource("names")
  void everyColumnIsOnThePage(String table) throws IOException {
    String page = Files.readString(Path.of("data/README.md"));
    assertThat(page).contains("`" + table + ".csv`");
    assertThat(catalog.columns(table))
        .allSatisfy(column -> assertThat(page).contains("`" + column + "`"));
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyDateIsOneOfTheCalendar(String table) {
    for (Row row : tables.rows(table)) {
      String day = (row.date() + "-01-01").substring(0, "2026-01-01".length());
      assertThatCode(() -> LocalDate.parse(day))
          .as(row.where().toString())
          .doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void whatIsKnownFromMemorySaysSoInItsSourceAndIsDoubted(String table) {
    List<Row> remembered = tables.rows(table).stream()
        .filter(row -> (row.get(Columns.SOURCE) + row.get(Columns.NOTE)).contains("from memory"))
        .toList();
    assertThat(remembered)
        .filteredOn(row -> row.isVerified() || !row.get(Columns.SOURCE).contains("from memory"))
        .extracting(Row::where)
        .isEmpty();
  }

  @Test
  void everyBandIsInOrderAndHasAUnit() {
    for (String table : Catalog.beliefTables()) {
      for (String id : catalog.ids(table)) {
        Optional<Price> price = catalog.belief(table, id, catalog.date());
        assertThat(price.isPresent() || table.equals("failures"))
            .as(table + "/" + id)
            .isTrue();
        price.map(Price::quantity).ifPresent(quantity -> {
          assertThat(quantity.name()).isEqualTo(table + "/" + id);
          assertThat(quantity.citation().title()).isNotEmpty();
        });
      }
    }
  }

  @Test
  void everyPeakThatIsKnownIsPlausible() {
    for (String id : catalog.ids("accelerators")) {
      Accelerator accelerator = catalog.accelerator(id).orElseThrow();
      assertThat(accelerator.precisions())
          .as(id)
          .allSatisfy(precision -> assertThat(Precision.find(precision)).isPresent());
      accelerator.peak16().ifPresent(peak -> {
        assertThat(peak.unit()).isEqualTo(Unit.FLOP_PER_SECOND);
        assertThat(peak.median()).as(id).isBetween(1e12, 1e17);
      });
    }
  }

  /** NVIDIA data sheets: 125, 312 and 989.4 TFLOP/s dense at 16 bits; 700 W for the H100 SXM. */
  @Test
  void wellKnownAcceleratorsAreAsTheirMakersSay() {
    assertThat(peak("v100-sxm2-32gb")).isEqualTo(125e12);
    assertThat(peak("a100-sxm-80gb")).isEqualTo(312e12);
    assertThat(peak("h100-sxm-80gb")).isBetween(989e12, 990e12);
    assertThat(catalog
            .accelerator("h100-sxm-80gb")
            .orElseThrow()
            .ratedPower()
            .orElseThrow()
            .median())
        .isEqualTo(700);
  }

  private double peak(String id) {
    return catalog.accelerator(id).flatMap(Accelerator::peak16).orElseThrow().median();
  }

  @Test
  void everyRentalAndGeneratorHasAPrice() {
    for (String id : catalog.ids("rentals")) {
      List<RentalBasis> bases = tables.rows("rentals").stream()
          .filter(row -> row.id().equals(id))
          .map(RentalBasis::of)
          .toList();
      assertThat(catalog
              .rental(Rental.of(id, bases.get(0)), catalog.date())
              .orElseThrow()
              .quantity()
              .median())
          .isPositive();
    }
    for (String id : catalog.ids("generators")) {
      GeneratorPrices prices = catalog.generator(id, "", catalog.date()).orElseThrow();
      assertThat(prices.quotes()).as(id).isNotEmpty().allSatisfy(quote -> {
        assertThat(quote.input().unit()).isEqualTo(Unit.USD_PER_MTOK);
        assertThat(quote.output().median()).isGreaterThanOrEqualTo(quote.input().median());
      });
    }
  }

  @Test
  void theCatalogIsDatedByItsNewestPrice() {
    assertThat(Stream.of("rentals", "generators")
            .flatMap(table -> tables.rows(table).stream())
            .map(Row::date)
            .max(String::compareTo))
        .hasValue(catalog.date());
  }

  @Test
  void whatIsNotInATableIsNotFound() {
    assertThat(catalog.accelerator("none")).isEmpty();
    assertThat(catalog.rental(Rental.of("none", RentalBasis.ON_DEMAND), "2024")).isEmpty();
    assertThat(catalog.generator("none", "", "2024")).isEmpty();
    assertThat(catalog.corpusTokens("none")).isEqualTo(Optional.empty());
    assertThat(catalog.belief("wages", "none", "2024")).isEmpty();
  }
}
