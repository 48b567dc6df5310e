package org.mixcost.catalog;

import static org.mixcost.catalog.Columns.A;
import static org.mixcost.catalog.Columns.ACCELERATOR;
import static org.mixcost.catalog.Columns.ACCELERATORS_USED;
import static org.mixcost.catalog.Columns.ACHIEVED;
import static org.mixcost.catalog.Columns.ACTIVE_PARAMETERS;
import static org.mixcost.catalog.Columns.ALIAS;
import static org.mixcost.catalog.Columns.ALPHA;
import static org.mixcost.catalog.Columns.ARCHITECTURE;
import static org.mixcost.catalog.Columns.ASSUMPTION;
import static org.mixcost.catalog.Columns.B;
import static org.mixcost.catalog.Columns.BANDWIDTH;
import static org.mixcost.catalog.Columns.BASIS;
import static org.mixcost.catalog.Columns.BATCH_DISCOUNT;
import static org.mixcost.catalog.Columns.BETA;
import static org.mixcost.catalog.Columns.BF16;
import static org.mixcost.catalog.Columns.CACHED_PRICE;
import static org.mixcost.catalog.Columns.CACHE_WRITE_PRICE;
import static org.mixcost.catalog.Columns.CHECKPOINT;
import static org.mixcost.catalog.Columns.CHECKPOINT_INTERVAL;
import static org.mixcost.catalog.Columns.CHIPS;
import static org.mixcost.catalog.Columns.CHIP_HOURS;
import static org.mixcost.catalog.Columns.CHIP_HOURS_KIND;
import static org.mixcost.catalog.Columns.CHIP_HOUR_PRICE;
import static org.mixcost.catalog.Columns.CONTEXT_TIER;
import static org.mixcost.catalog.Columns.COST_BASIS;
import static org.mixcost.catalog.Columns.COST_USD;
import static org.mixcost.catalog.Columns.COUNTS;
import static org.mixcost.catalog.Columns.DATE;
import static org.mixcost.catalog.Columns.DAYS;
import static org.mixcost.catalog.Columns.DRAWN_ALPHA;
import static org.mixcost.catalog.Columns.DRAWN_BETA;
import static org.mixcost.catalog.Columns.E;
import static org.mixcost.catalog.Columns.EMISSIONS;
import static org.mixcost.catalog.Columns.ENERGY;
import static org.mixcost.catalog.Columns.EPOCHS;
import static org.mixcost.catalog.Columns.EXCESS_LOSS;
import static org.mixcost.catalog.Columns.EXCESS_LOSS_BY_LAW;
import static org.mixcost.catalog.Columns.FAMILY;
import static org.mixcost.catalog.Columns.FITTED_PARAMETERS_HIGH;
import static org.mixcost.catalog.Columns.FITTED_PARAMETERS_LOW;
import static org.mixcost.catalog.Columns.FITTED_TOKENS_HIGH;
import static org.mixcost.catalog.Columns.FITTED_TOKENS_LOW;
import static org.mixcost.catalog.Columns.FIT_USE;
import static org.mixcost.catalog.Columns.FP16;
import static org.mixcost.catalog.Columns.FP32;
import static org.mixcost.catalog.Columns.FP4;
import static org.mixcost.catalog.Columns.FP8;
import static org.mixcost.catalog.Columns.GOODPUT;
import static org.mixcost.catalog.Columns.HARDWARE;
import static org.mixcost.catalog.Columns.HIGH;
import static org.mixcost.catalog.Columns.HOUR_PRICE;
import static org.mixcost.catalog.Columns.ID;
import static org.mixcost.catalog.Columns.INPUT_PRICE;
import static org.mixcost.catalog.Columns.INT8;
import static org.mixcost.catalog.Columns.INTERRUPTIONS;
import static org.mixcost.catalog.Columns.KEPT_SHARE;
import static org.mixcost.catalog.Columns.KIND;
import static org.mixcost.catalog.Columns.LABEL;
import static org.mixcost.catalog.Columns.LANGUAGE;
import static org.mixcost.catalog.Columns.LAW;
import static org.mixcost.catalog.Columns.LICENSE;
import static org.mixcost.catalog.Columns.LN_A;
import static org.mixcost.catalog.Columns.LN_B;
import static org.mixcost.catalog.Columns.LN_E;
import static org.mixcost.catalog.Columns.LONG_INPUT_PRICE;
import static org.mixcost.catalog.Columns.LONG_OUTPUT_PRICE;
import static org.mixcost.catalog.Columns.LOST;
import static org.mixcost.catalog.Columns.LOW;
import static org.mixcost.catalog.Columns.MEAN_TIME;
import static org.mixcost.catalog.Columns.MEAN_TIME_OF_ONE;
import static org.mixcost.catalog.Columns.MEASURED_PRECISION;
import static org.mixcost.catalog.Columns.MEMORY;
import static org.mixcost.catalog.Columns.METHOD;
import static org.mixcost.catalog.Columns.METRIC;
import static org.mixcost.catalog.Columns.MFU;
import static org.mixcost.catalog.Columns.MFU_KIND;
import static org.mixcost.catalog.Columns.MODEL;
import static org.mixcost.catalog.Columns.MULTIPLIER_HIGH;
import static org.mixcost.catalog.Columns.MULTIPLIER_LOW;
import static org.mixcost.catalog.Columns.MULTIPLIER_OVER;
import static org.mixcost.catalog.Columns.NAME;
import static org.mixcost.catalog.Columns.NAME_KIND;
import static org.mixcost.catalog.Columns.NOTE;
import static org.mixcost.catalog.Columns.OFF_PEAK_DISCOUNT;
import static org.mixcost.catalog.Columns.OFF_PEAK_HOURS;
import static org.mixcost.catalog.Columns.ORGANIZATION;
import static org.mixcost.catalog.Columns.OUTPUT_PRICE;
import static org.mixcost.catalog.Columns.OUTPUT_TOKENS;
import static org.mixcost.catalog.Columns.PRECISION;
import static org.mixcost.catalog.Columns.PROMPT_TOKENS;
import static org.mixcost.catalog.Columns.PROVIDER;
import static org.mixcost.catalog.Columns.RAN_ON;
import static org.mixcost.catalog.Columns.RATED_POWER;
import static org.mixcost.catalog.Columns.REASONS;
import static org.mixcost.catalog.Columns.RELEASED;
import static org.mixcost.catalog.Columns.RESTART;
import static org.mixcost.catalog.Columns.RESULT;
import static org.mixcost.catalog.Columns.SCOPE;
import static org.mixcost.catalog.Columns.SEGMENT;
import static org.mixcost.catalog.Columns.SEQUENCE;
import static org.mixcost.catalog.Columns.SETUP;
import static org.mixcost.catalog.Columns.SHARING_ACCELERATORS;
import static org.mixcost.catalog.Columns.SOURCE;
import static org.mixcost.catalog.Columns.SOURCE_URL;
import static org.mixcost.catalog.Columns.SUPERSEDED;
import static org.mixcost.catalog.Columns.SYNTHETIC_SHARE;
import static org.mixcost.catalog.Columns.TF32;
import static org.mixcost.catalog.Columns.TOKENIZER;
import static org.mixcost.catalog.Columns.TOKENS;
import static org.mixcost.catalog.Columns.TOKENS_PER_SECOND;
import static org.mixcost.catalog.Columns.TOKENS_TRAINED;
import static org.mixcost.catalog.Columns.TOTAL_PARAMETERS;
import static org.mixcost.catalog.Columns.TRAINING_FLOP;
import static org.mixcost.catalog.Columns.TYPICAL;
import static org.mixcost.catalog.Columns.UNEXPECTED;
import static org.mixcost.catalog.Columns.UNIQUE_TOKENS;
import static org.mixcost.catalog.Columns.UNIT;
import static org.mixcost.catalog.Columns.UNVERIFIED;
import static org.mixcost.catalog.Columns.USED_FOR;
import static org.mixcost.catalog.Columns.VALUE;
import static org.mixcost.catalog.Columns.VENDOR;
import static org.mixcost.catalog.Columns.WALLCLOCK;
import static org.mixcost.catalog.Columns.WEIGHTS;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A table of the catalog.
 *
 * @param key the name of its file without the ending
 * @param columns in their order
 */
record CatalogTable(String key, List<Column> columns) {
  static final CatalogTable ACCELERATORS = of(
      "accelerators",
      ID,
      NAME,
      VENDOR,
      RELEASED,
      FP32,
      TF32,
      BF16,
      FP16,
      FP8,
      INT8,
      FP4,
      MEMORY,
      BANDWIDTH,
      RATED_POWER,
      SUPERSEDED);
  static final CatalogTable RENTALS =
      of("rentals", ACCELERATOR, VENDOR, SEGMENT, BASIS, HOUR_PRICE, SUPERSEDED);
  static final CatalogTable PURCHASES = of("purchases", band());
  static final CatalogTable SERVERS = of("servers", band());
  static final CatalogTable GENERATORS = of(
      "generators",
      ID,
      PROVIDER,
      INPUT_PRICE,
      OUTPUT_PRICE,
      CACHED_PRICE,
      CACHE_WRITE_PRICE,
      BATCH_DISCOUNT,
      OFF_PEAK_DISCOUNT,
      OFF_PEAK_HOURS,
      CONTEXT_TIER,
      LONG_INPUT_PRICE,
      LONG_OUTPUT_PRICE,
      REASONS,
      WEIGHTS,
      SUPERSEDED);
  static final CatalogTable CORPORA =
      of("corpora", ID, NAME, TOKENS, TOKENIZER, KEPT_SHARE, LICENSE);
  static final CatalogTable PROCESSING = of("processing", band());
  static final CatalogTable LICENSING = of("licensing", band());
  static final CatalogTable WAGES = of("wages", band());
  static final CatalogTable ELECTRICITY = of("electricity", band());
  static final CatalogTable OWNERSHIP = of("ownership", band());
  static final CatalogTable QUALITY = of("quality", belief());
  static final CatalogTable STOCK = of("stock", belief());
  static final CatalogTable LAWS = of(
      "laws",
      ID,
      E,
      A,
      B,
      ALPHA,
      BETA,
      FITTED_PARAMETERS_LOW,
      FITTED_PARAMETERS_HIGH,
      FITTED_TOKENS_LOW,
      FITTED_TOKENS_HIGH);
  static final CatalogTable LAW_DRAWS = new CatalogTable(
      "law_draws", List.of(ID, LAW, LN_A, LN_B, LN_E, DRAWN_ALPHA, DRAWN_BETA, DATE, SOURCE));
  static final CatalogTable FAILURES = of(
      "failures",
      ID,
      NAME,
      ORGANIZATION,
      RAN_ON,
      Columns.ACCELERATORS,
      DAYS,
      INTERRUPTIONS,
      UNEXPECTED,
      MEAN_TIME,
      MEAN_TIME_OF_ONE,
      GOODPUT,
      CHECKPOINT_INTERVAL,
      CHECKPOINT,
      RESTART,
      LOST);
  static final CatalogTable DEFAULTS = of("defaults", band());
  static final CatalogTable CONVERSIONS =
      of("conversions", ID, LABEL, LANGUAGE, TOKENIZER, UNIT, LOW, TYPICAL, HIGH);
  static final CatalogTable SPEEDS = of(
      "speeds",
      ID,
      ACCELERATOR,
      ACCELERATORS_USED,
      MEASURED_PRECISION,
      SEQUENCE,
      TOKENS_PER_SECOND,
      ACHIEVED);
  static final CatalogTable THROUGHPUT = of(
      "throughput",
      ID,
      ACCELERATOR,
      SHARING_ACCELERATORS,
      MEASURED_PRECISION,
      PROMPT_TOKENS,
      OUTPUT_TOKENS,
      COUNTS,
      TOKENS_PER_SECOND);
  static final CatalogTable RUNS = of(
      "runs",
      ID,
      MODEL,
      FAMILY,
      ARCHITECTURE,
      TOTAL_PARAMETERS,
      ACTIVE_PARAMETERS,
      TOKENS_TRAINED,
      UNIQUE_TOKENS,
      EPOCHS,
      TRAINING_FLOP,
      HARDWARE,
      CHIPS,
      PRECISION,
      CHIP_HOURS,
      CHIP_HOURS_KIND,
      WALLCLOCK,
      MFU,
      MFU_KIND,
      COST_USD,
      CHIP_HOUR_PRICE,
      COST_BASIS,
      ENERGY,
      EMISSIONS,
      SCOPE,
      FIT_USE);
  static final CatalogTable UTILIZATION = of(UtilizationRule.TABLE, belief());
  static final CatalogTable EVIDENCE = of(
      SyntheticEvidence.TABLE,
      ID,
      NAME,
      KIND,
      METHOD,
      SETUP,
      SYNTHETIC_SHARE,
      METRIC,
      RESULT,
      MULTIPLIER_LOW,
      MULTIPLIER_HIGH,
      MULTIPLIER_OVER,
      USED_FOR);
  static final CatalogTable REPEATS = of(
      RepeatedRun.TABLE,
      ID,
      TOTAL_PARAMETERS.needed().positive(),
      TOKENS_TRAINED,
      UNIQUE_TOKENS.needed().positive(),
      EPOCHS.needed().positive(),
      EXCESS_LOSS,
      EXCESS_LOSS_BY_LAW);

  static final CatalogTable ALIASES = of(Aliases.TABLE, ALIAS, NAME_KIND, ID);

  /** All, in the order in which they are listed. */
  static final List<CatalogTable> ALL = List.of(
      ACCELERATORS,
      RENTALS,
      PURCHASES,
      SERVERS,
      GENERATORS,
      CORPORA,
      PROCESSING,
      LICENSING,
      WAGES,
      ELECTRICITY,
      OWNERSHIP,
      QUALITY,
      STOCK,
      LAWS,
      LAW_DRAWS,
      DEFAULTS,
      CONVERSIONS,
      SPEEDS,
      THROUGHPUT,
      FAILURES,
      RUNS,
      UTILIZATION,
      EVIDENCE,
      REPEATS,
      ALIASES);

  CatalogTable {
    columns = List.copyOf(columns);
  }

  /** A table whose rows end as those of most do. */
  private static CatalogTable of(String key, Column... columns) {
    return new CatalogTable(
        key,
        Stream.concat(Arrays.stream(columns), Stream.of(DATE, SOURCE, SOURCE_URL, UNVERIFIED, NOTE))
            .toList());
  }

  /** A low, a typical and a high value. */
  private static Column[] band() {
    return new Column[] {ID, LABEL, UNIT, LOW, TYPICAL, HIGH};
  }

  /** A value in the grammar of quantities. */
  private static Column[] belief() {
    return new Column[] {ID, LABEL, VALUE, UNIT, ASSUMPTION};
  }

  /** All names. */
  static List<String> keys() {
    return ALL.stream().map(CatalogTable::key).toList();
  }

  /**
   * The table of a name.
   *
   * @throws IllegalArgumentException if there is none
   */
  static CatalogTable named(String key) {
    return ALL.stream()
        .filter(table -> table.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no catalog table '" + key + "'"));
  }

  /** The name of its file. */
  String file() {
    return file(key);
  }

  /** The name of the file of a table. */
  static String file(String key) {
    return key + ".csv";
  }

  /** Its column of a name, if it has one. */
  Optional<Column> column(String name) {
    return columns.stream().filter(column -> column.name().equals(name)).findFirst();
  }

  /** The names of its columns. */
  List<String> header() {
    return columns.stream().map(Column::name).toList();
  }

  /** Whether any value of a scenario may be looked up in it. */
  boolean isOfBeliefs() {
    return columns.stream().anyMatch(Columns.OF_BELIEFS::contains);
  }
}
