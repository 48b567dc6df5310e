package org.mixcost.catalog;

import static java.util.Comparator.comparingDouble;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mixcost.formula.Law;
import org.mixcost.issue.Checked;
import org.mixcost.issue.InputFile;
import org.mixcost.issue.Issues;
import org.mixcost.quantity.Band;
import org.mixcost.quantity.Citation;
import org.mixcost.quantity.Distribution;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;

/**
 * Prices and facts with their dates and sources.
 *
 * <p>Safe for use by several threads.
 */
public final class Catalog {
  private final CatalogTables tables;
  /** Whether the user's own rows count alone where there are some for what is looked up. */
  private final boolean prefersOwn;

  private final Names names;
  /** What all rows of a table say near a month; most prices that are written are held against that. */
  private final Map<Near, KnownRange> ranges = new ConcurrentHashMap<>();

  private final Map<String, ScalingLaw> laws = new ConcurrentHashMap<>();

  private record Near(YearMonth month, String table, Column.Numeric column) {}

  private Catalog(CatalogTables tables, boolean prefersOwn) {
    this.tables = tables;
    this.prefersOwn = prefersOwn;
    this.names = new Names(tables);
  }

  /** The rows that come with mixcost. */
  public static Catalog builtIn() {
    return new Catalog(CatalogTables.builtIn(), false);
  }

  /** The rows that come with mixcost and, over them, those of the CSV files in a folder. */
  public static Checked<Catalog> with(Path folder) {
    return with(OwnTables.ofFolder(folder));
  }

  /** The rows that come with mixcost and, over them, the user's own; of two places the later one comes over the earlier. */
  public static Checked<Catalog> with(OwnTables... own) {
    return builtIn().beneathOwn(List.of(own));
  }

  /**
   * The same with further rows, which come over those of mixcost and under the user's own that are there already; of two
   * places the later one comes over the earlier.
   */
  public Checked<Catalog> beneathOwn(List<OwnTables> further) {
    return further.isEmpty()
        ? Checked.of(this)
        : tables.beneathOwn(further).then(found -> checked(new Catalog(found, prefersOwn)));
  }

  /**
   * The same, in which prices of the user's own count alone where there are some for what is looked up, and do not stand
   * among those of others.
   */
  public Catalog preferringOwn() {
    return new Catalog(tables, true);
  }

  private static Checked<Catalog> checked(Catalog catalog) {
    Issues issues = new Issues();
    catalog.names.check(issues);
    return Checked.of(catalog, issues);
  }

  /**
   * What a name stands for, as people, clouds and lists of prices write it.
   *
   * <p>An id is itself. Else letter case, separators, what stands before a name (a host, a maker) and behind it (a day, a
   * version) do not count, and the table {@code aliases} says what is called otherwise. A name of several, such as an
   * accelerator without its form and memory, stands for all of them, and none is chosen.
   */
  public Named named(NameKind kind, String written) {
    return names.find(kind, written);
  }

  /** The ids of a table that a name may stand for, without regard to letter case and separators. */
  public Named named(String table, String written) {
    return names.find(table, written);
  }

  /** The same without the user's own prices, by whose ids nothing is to be called. */
  public Catalog withoutOwnPrices() {
    return new Catalog(tables.withoutOwn(List.of("rentals", "generators")), prefersOwn);
  }

  CatalogTables tables() {
    return tables;
  }

  /** The files of the rows that come with mixcost, so that it shows whether they are those of another version. */
  public static List<InputFile> builtInFiles() {
    return CatalogTables.builtInFiles();
  }

  /** The files of the user's own rows, those that come over others last. */
  public List<InputFile> files() {
    return tables.files();
  }

  /** The accelerator of an id, such as {@code h100-sxm-80gb}; none if the catalog has no such row. */
  public Optional<Accelerator> accelerator(String id) {
    return last("accelerators", id).map(Accelerator::new);
  }

  /**
   * The hourly price of an accelerator.
   *
   * @param asOf ISO month or day
   */
  public Optional<Price> rental(Rental rental, String asOf) {
    return rentalQuotes(rental, asOf).map(quotes -> hourly(quotes, rental.name()));
  }

  /** The kinds of sellers whose quotes count in that price, and what each asks. */
  public List<Segment> segments(Rental rental, String asOf) {
    Map<String, List<Row>> bySegment = rentalQuotes(rental, asOf).stream()
        .flatMap(quotes -> quotes.rows().stream())
        .collect(groupingBy(row -> row.get(Columns.SEGMENT), TreeMap::new, toList()));
    return bySegment.entrySet().stream()
        .map(segment -> new Segment(
            segment.getKey(),
            segment.getValue().size(),
            hourly(new Quotes(segment.getValue(), "", false), rental.name())
                .quantity()
                .median()))
        .toList();
  }

  private static Price hourly(Quotes quotes, String name) {
    return quotes.price(name, Unit.USD_PER_GPU_HOUR, row -> row.number(Columns.HOUR_PRICE));
  }

  private Optional<Quotes> rentalQuotes(Rental rental, String asOf) {
    return quotes(offers(rental), asOf, Columns.VENDOR);
  }

  private List<Row> offers(Rental rental) {
    return rows("rentals", rental.accelerator()).stream().filter(rental::is).toList();
  }

  /** What became of the user's own quotes in that price. */
  public OwnQuotes ownQuotes(Rental rental, String asOf) {
    return OwnQuotes.of(offers(rental), rentalQuotes(rental, asOf), Columns.VENDOR);
  }

  /** The kind of a seller of accelerator hours, or nothing if it is not known. */
  public String segment(String vendor) {
    return tables.rows("rentals").stream()
        .filter(row -> row.get(Columns.VENDOR).equals(vendor))
        .map(row -> row.get(Columns.SEGMENT))
        .reduce("", (first, later) -> later);
  }

  /** The sellers that rent out an accelerator so, whatever seller is requested. */
  public List<String> vendors(Rental rental) {
    return rows("rentals", rental.accelerator()).stream()
        .filter(rental.from("")::is)
        .map(row -> row.get(Columns.VENDOR))
        .distinct()
        .sorted()
        .toList();
  }

  /**
   * The token prices of a model.
   *
   * @param provider a host's id, or empty for all of them
   * @param asOf ISO month or day
   */
  public Optional<GeneratorPrices> generator(String model, String provider, String asOf) {
    return quotes(offers(model, provider), asOf, Columns.PROVIDER)
        .map(quotes -> new GeneratorPrices(
            model,
            quotes.rows().stream()
                .map(GeneratorQuote::of)
                .sorted(comparingDouble(GeneratorQuote::inputAndOutput)
                    .thenComparing(GeneratorQuote::provider))
                .toList(),
            quotes.notCounted(),
            quotes.early()));
  }

  private List<Row> offers(String model, String provider) {
    return rows("generators", model).stream()
        .filter(row -> provider.isEmpty() || row.get(Columns.PROVIDER).equals(provider))
        .toList();
  }

  /** What became of the user's own quotes in those prices. */
  public OwnQuotes ownQuotes(String model, String provider, String asOf) {
    List<Row> offers = offers(model, provider);
    return OwnQuotes.of(offers, quotes(offers, asOf, Columns.PROVIDER), Columns.PROVIDER);
  }

  /** Whether a model reasons before it answers, {@code yes}, {@code optional} or {@code no}, where that is known. */
  public Optional<String> reasons(String model) {
    return rows("generators", model).stream()
        .map(row -> row.get(Columns.REASONS))
        .filter(how -> !how.isEmpty())
        .reduce((first, later) -> later);
  }

  /** The hosts of a model. */
  public List<String> providers(String model) {
    return rows("generators", model).stream()
        .map(row -> row.get(Columns.PROVIDER))
        .distinct()
        .sorted()
        .toList();
  }

  /**
   * What renting an accelerator is known to cost near a date [USD/GPU-hour], whatever the basis and the vendor.
   *
   * @param accelerator its id; one that nobody is known to rent, or an empty one, stands for all
   */
  public KnownRange rentalRange(String accelerator, String asOf) {
    return rangeNear(asOf, "rentals", accelerator, Columns.HOUR_PRICE);
  }

  /**
   * What tokens of a model are known to cost near a date [USD/Mtok], whoever sells them.
   *
   * @param model its id; one that nobody is known to sell, or an empty one, stands for all
   * @param kind {@code input}, {@code output}, {@code cached} or {@code cache_write}
   */
  public KnownRange generatorRange(String model, String kind, String asOf) {
    return rangeNear(asOf, "generators", model, Columns.tokenPrice(kind));
  }

  private KnownRange rangeNear(String asOf, String table, String id, Column.Numeric column) {
    YearMonth month = KnownRange.month(asOf);
    return KnownRange.near(month, id, rows(table, id), column)
        .orElseGet(() -> ranges.computeIfAbsent(new Near(month, table, column), this::rangeOfAll));
  }

  private KnownRange rangeOfAll(Near near) {
    return KnownRange.near(near.month(), "", tables.rows(near.table()), near.column())
        .orElseThrow();
  }

  /** The dense peaks that are known of any accelerator at any precision [FLOP/s]. */
  public KnownRange peakRange() {
    return Accelerator.peakRange(tables.rows("accelerators"));
  }

  /** Tokens of a corpus [token], as its makers count them. */
  public Optional<Quantity> corpusTokens(String corpus) {
    return last("corpora", corpus)
        .flatMap(row -> row.find(Columns.TOKENS)
            .map(tokens -> Quantity.fixed(
                "corpora/" + corpus + ".tokens", tokens, Unit.TOKEN, row.citation())));
  }

  /**
   * What a row of a table of beliefs says: a value in the grammar of quantities, a low, a typical and a high one, or the
   * mean time of one accelerator between interruptions. None of a row that says none of these.
   *
   * <p>Of three values the typical one is the median, and low and high are the 5th and 95th percentile; see {@link Band},
   * whose halves are a model assumption.
   *
   * @param table such as {@code wages} or {@code quality}
   * @param asOf ISO month or day
   */
  public Optional<Price> belief(String table, String id, String asOf) {
    List<Row> known = rows(table, id).stream().filter(Catalog::isBelief).toList();
    return quotes(known, asOf, Columns.ID).map(quotes -> {
      Row row = quotes.rows().get(0);
      Quantity found = belief(table + "/" + id, row);
      return new Price(
          found.withCitation(found.citation().noting(quotes.notCounted())), quotes.standing());
    });
  }

  /** The newest speed of an id that was measured by a date, or the first after it; none of an unknown id. */
  public Optional<TrainingSpeed> speed(String id, String asOf) {
    return quotes(rows("speeds", id), asOf, Columns.ID)
        .map(quotes -> new TrainingSpeed(quotes.rows().get(0)));
  }

  /** The same of a model that writes. */
  public Optional<ServingSpeed> servingSpeed(String id, String asOf) {
    return quotes(rows("throughput", id), asOf, Columns.ID)
        .map(quotes -> new ServingSpeed(quotes.rows().get(0)));
  }

  /** A belief about how much text there is and how much is used up. */
  public Optional<Quantity> stock(String id) {
    return last("stock", id).map(row -> belief("stock/" + id, row));
  }

  private static boolean isBelief(Row row) {
    return Columns.OF_BELIEFS.stream().anyMatch(column -> !row.get(column).isEmpty());
  }

  private static Quantity belief(String name, Row row) {
    return row.quantity(name, Columns.MEAN_TIME_OF_ONE).orElseGet(() -> ofItsUnit(name, row));
  }

  private static Quantity ofItsUnit(String name, Row row) {
    Unit unit = unitOfRow(row);
    Citation.Basis basis = row.get(Columns.ASSUMPTION).isEmpty()
        ? Citation.Basis.CATALOG
        : Citation.Basis.MODEL_ASSUMPTION;
    Citation citation = row.citation().withBasis(basis);
    return row.get(Columns.VALUE).isEmpty()
        ? new Quantity(name, band(row, unit), unit, citation)
        : Quantity.parse(name, row.get(Columns.VALUE), unit, citation);
  }

  /** What is published about the interruptions of a run, or of the jobs of a cluster. */
  public Optional<Interruptions> interruptions(String id) {
    return last("failures", id).map(Interruptions::of);
  }

  /** What is published of training runs, those that no estimate can be compared with too. */
  public List<PublishedRun> publishedRuns() {
    return all(CatalogTable.RUNS, PublishedRun::of);
  }

  /** What is published on the worth of synthetic text, also what no prediction can be compared with. */
  public List<SyntheticEvidence> syntheticEvidence() {
    return all(CatalogTable.EVIDENCE, SyntheticEvidence::of);
  }

  /** What training on repeated text has cost in loss. */
  public List<RepeatedRun> repeatedRuns() {
    return all(CatalogTable.REPEATS, RepeatedRun::of);
  }

  /** What all rows of a table tell, of each id the last. */
  private <T> List<T> all(CatalogTable table, Function<Row, T> of) {
    return tables.rows(table.key()).stream()
        .map(Row::id)
        .distinct()
        .flatMap(id -> last(table.key(), id).stream())
        .map(of)
        .toList();
  }

  /**
   * Which share of its peak a run reaches, where nobody says.
   *
   * @param asOf ISO month or day
   */
  public UtilizationRule utilizationRule(String asOf) {
    Map<ChipGeneration, Quantity> bases = new EnumMap<>(ChipGeneration.class);
    for (ChipGeneration generation : ChipGeneration.values()) {
      bases.put(generation, ofUtilization(generation.key(), asOf));
    }
    return new UtilizationRule(
        bases,
        ofUtilization("mixture-of-experts", asOf),
        ofUtilization("fp8", asOf),
        ofUtilization("overhead-parameters", asOf),
        ofUtilization("spread", asOf),
        ofUtilization("spread-of-others", asOf));
  }

  private Quantity ofUtilization(String id, String asOf) {
    return belief(UtilizationRule.TABLE, id, asOf).orElseThrow().quantity();
  }

  /** A scaling law, with the draws of its coefficients where they are known: those of the folder that it is from. */
  public Optional<ScalingLaw> law(String id) {
    return last("laws", id).map(row -> laws.computeIfAbsent(id, known -> law(known, row)));
  }

  /** Whether there are draws of a law, be it there itself or not. */
  boolean hasDraws(String law) {
    return tables.rows("law_draws").stream()
        .anyMatch(draw -> draw.get(Columns.LAW).equals(law));
  }

  private ScalingLaw law(String id, Row row) {
    return new ScalingLaw(
        id,
        new Law(
            row.number(Columns.E),
            row.number(Columns.A),
            row.number(Columns.B),
            row.number(Columns.ALPHA),
            row.number(Columns.BETA)),
        tables.rows("law_draws").stream()
            .filter(draw -> draw.get(Columns.LAW).equals(id) && draw.isBeside(row))
            .map(Catalog::draw)
            .toList(),
        new ScalingLaw.FittedRange(
            row.find(Columns.FITTED_PARAMETERS_LOW).orElse(0.0),
            row.find(Columns.FITTED_PARAMETERS_HIGH).orElse(Double.POSITIVE_INFINITY),
            row.find(Columns.FITTED_TOKENS_LOW).orElse(0.0),
            row.find(Columns.FITTED_TOKENS_HIGH).orElse(Double.POSITIVE_INFINITY)),
        row.citation());
  }

  private static Law draw(Row row) {
    return new Law(
        StrictMath.exp(row.number(Columns.LN_E)),
        StrictMath.exp(row.number(Columns.LN_A)),
        StrictMath.exp(row.number(Columns.LN_B)),
        row.number(Columns.DRAWN_ALPHA),
        row.number(Columns.DRAWN_BETA));
  }

  private static Distribution band(Row row, Unit unit) {
    double low = row.number(Columns.LOW);
    double high = row.number(Columns.HIGH);
    double typical = row.number(Columns.TYPICAL);
    boolean isShare = unit.equals(Unit.FRACTION) && high <= 1;
    return low < high ? Band.of(low, typical, high, isShare) : new Distribution.Fixed(typical);
  }

  /** The unit of the numbers of a row of beliefs. */
  static Unit unitOfRow(Row row) {
    String symbol = row.get(Columns.UNIT);
    return switch (symbol) {
      case "fraction" -> Unit.FRACTION;
      case "count", "x" -> Unit.FACTOR;
      default -> Unit.of(symbol);
    };
  }

  /** The tables of beliefs, from which any value of a scenario may be looked up. */
  public static List<String> beliefTables() {
    return CatalogTable.ALL.stream()
        .filter(CatalogTable::isOfBeliefs)
        .map(CatalogTable::key)
        .toList();
  }

  /** All tables. */
  public static List<String> tableNames() {
    return CatalogTable.keys();
  }

  /** The ids of a table, sorted. */
  public List<String> ids(String table) {
    return tables.ids(table);
  }

  /** The columns of a table. */
  public List<String> columns(String table) {
    return CatalogTable.named(table).header();
  }

  /** What readers call a row, where it says so; that of the user's own, if there is one. */
  public Optional<String> label(String table, String id) {
    return last(table, id).stream()
        .flatMap(row -> Stream.of(Columns.LABEL, Columns.NAME).map(row::get))
        .filter(label -> !label.isEmpty())
        .findFirst();
  }

  /** The cells of a table, row by row, for listing. */
  public List<List<String>> cells(String table) {
    return cells(table, List.of());
  }

  /**
   * The cells of the rows that are about all of some words: a cell holds the word, in any letter case, or it is a name of
   * the row's id.
   */
  public List<List<String>> cells(String table, List<String> words) {
    List<Column> columns = CatalogTable.named(table).columns();
    List<RowSearch> searches = words.stream()
        .map(word -> new RowSearch(word, named(table, word).ids()))
        .toList();
    return tables.rows(table).stream()
        .filter(row -> searches.stream().allMatch(search -> search.finds(row)))
        .map(row -> columns.stream().map(row::get).toList())
        .toList();
  }

  /** The dates of the rows of a table. */
  public List<String> dates(String table) {
    return tables.rows(table).stream().map(Row::date).toList();
  }

  /** The day of the newest price, which dates the catalog as a whole. */
  public String date() {
    Stream<Row> own =
        Stream.of("rentals", "generators").flatMap(table -> tables.own(table).stream());
    return Stream.concat(tables.rows("about", "prices").stream(), own)
        .map(Row::date)
        .max(String::compareTo)
        .orElseThrow();
  }

  private List<Row> rows(String table, String id) {
    return tables.rows(table, id);
  }

  /** The row that counts of those of an id: the user's own, if there is one. */
  private Optional<Row> last(String table, String id) {
    return rows(table, id).stream().reduce((first, later) -> later);
  }

  private Optional<Quotes> quotes(List<Row> offers, String asOf, Column seller) {
    return offers.isEmpty()
        ? Optional.empty()
        : Optional.of(Quotes.asOf(preferred(offers), asOf, row -> row.get(seller)));
  }

  private List<Row> preferred(List<Row> offers) {
    List<Row> own = offers.stream().filter(Row::isOwn).toList();
    return prefersOwn && !own.isEmpty() ? own : offers;
  }
}
