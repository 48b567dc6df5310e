package org.mixcost.catalog;

import java.util.Arrays;
import java.util.List;
import org.mixcost.catalog.Column.Date;
import org.mixcost.catalog.Column.Numeric;
import org.mixcost.catalog.Column.Text;
import org.mixcost.catalog.Column.UnitOfRow;
import org.mixcost.catalog.Column.Words;
import org.mixcost.quantity.Unit;

/** The columns of all tables, each declared once. */
final class Columns {
  private static final double TERA = 1e12;

  static final Text ID = Text.id("id");
  static final Text LABEL = Text.optional("label");
  static final Text NAME = Text.optional("name");
  static final Text VENDOR = Text.optional("vendor");
  static final Text SUPERSEDED = Text.optional("superseded");

  static final Text ALIAS = Text.id("alias");
  /** Of what it is a name. */
  static final Words NAME_KIND = new Words("kind", NameKind.keys()).needed();

  static final Date DATE = new Date("date");
  static final Text SOURCE =
      Text.needed("source", "missing-source", "the row does not say who says so (source)");
  static final Text SOURCE_URL = Text.optional("source_url");
  static final Words UNVERIFIED = Words.of("unverified", "yes");
  static final Text NOTE = Text.optional("note");

  static final Text RELEASED = Text.optional("released");
  static final Numeric FP32 = peak("fp32_tflops");
  static final Numeric TF32 = peak("tf32_tflops");
  static final Numeric BF16 = peak("bf16_tflops");
  static final Numeric FP16 = peak("fp16_tflops");
  static final Numeric FP8 = peak("fp8_tflops");
  static final Numeric INT8 = peak("int8_tops");
  static final Numeric FP4 = peak("fp4_tflops");
  static final Numeric MEMORY = Numeric.optional("memory_gb", Unit.GIGABYTE);
  static final Numeric BANDWIDTH = Numeric.optional("bandwidth_gb_per_s", Unit.GIGABYTE_PER_SECOND);
  static final Numeric RATED_POWER = Numeric.optional("tdp_w", Unit.WATT);

  static final Text ACCELERATOR = Text.id("accelerator");
  static final Words SEGMENT = Words.of("segment", "hyperscaler", "neocloud", "marketplace");
  static final Words BASIS = new Words("basis", RentalBasis.keys());
  static final Numeric ACCELERATORS_USED = Numeric.needed("accelerators", Unit.COUNT);
  static final Words MEASURED_PRECISION =
      Words.of("precision", "bf16", "fp16", "fp8", "mxfp8", "fp4", "nvfp4");
  static final Numeric SEQUENCE = Numeric.optional("sequence", Unit.TOKEN);
  static final Numeric TOKENS_PER_SECOND =
      Numeric.needed("tokens_per_second", Unit.TOKEN_PER_SECOND);
  static final Numeric SHARING_ACCELERATORS = Numeric.needed("sharing_accelerators", Unit.COUNT);
  static final Numeric PROMPT_TOKENS = Numeric.optional("prompt_tokens", Unit.TOKEN);
  static final Numeric OUTPUT_TOKENS = Numeric.optional("output_tokens", Unit.TOKEN);
  static final Words COUNTS = Words.of("counts", "output", "total");
  static final Numeric ACHIEVED =
      Numeric.optional("tflop_per_s_achieved", Unit.FLOP_PER_SECOND).times(TERA);

  static final Numeric HOUR_PRICE = Numeric.needed("usd_per_gpu_hour", Unit.USD_PER_GPU_HOUR);

  static final Text PROVIDER = Text.optional("provider");
  /** The dearest real row is 150 in and 600 out. */
  static final Numeric INPUT_PRICE =
      Numeric.needed("input_usd_per_mtok", Unit.USD_PER_MTOK).atMost(200);

  static final Numeric OUTPUT_PRICE =
      Numeric.needed("output_usd_per_mtok", Unit.USD_PER_MTOK).atMost(700);
  static final Numeric CACHED_PRICE = Numeric.optional("cached_usd_per_mtok", Unit.USD_PER_MTOK);
  static final Numeric CACHE_WRITE_PRICE =
      Numeric.optional("cache_write_usd_per_mtok", Unit.USD_PER_MTOK);
  static final Numeric BATCH_DISCOUNT = Numeric.optional("batch_discount", Unit.FRACTION);
  static final Numeric OFF_PEAK_DISCOUNT = Numeric.optional("off_peak_discount", Unit.FRACTION);
  static final Text OFF_PEAK_HOURS = Text.optional("off_peak_hours");
  static final Numeric CONTEXT_TIER = Numeric.optional("context_tier_tokens", Unit.TOKEN);
  static final Numeric LONG_INPUT_PRICE =
      Numeric.optional("long_context_input_usd_per_mtok", Unit.USD_PER_MTOK);
  static final Numeric LONG_OUTPUT_PRICE =
      Numeric.optional("long_context_output_usd_per_mtok", Unit.USD_PER_MTOK);
  static final Words REASONS = Words.of("reasons", "yes", "optional", "no");
  static final Text WEIGHTS = Text.optional("weights");

  static final Numeric TOKENS = Numeric.optional("tokens", Unit.TOKEN);
  static final Text LANGUAGE = Text.optional("language");
  static final Text TOKENIZER = Text.optional("tokenizer");
  static final Numeric KEPT_SHARE = Numeric.optional("kept_share", Unit.FRACTION);
  static final Text LICENSE = Text.optional("license");

  static final UnitOfRow UNIT = new UnitOfRow("unit");
  static final Numeric LOW = Numeric.ofRow("low");
  static final Numeric TYPICAL = Numeric.ofRow("typical");
  static final Numeric HIGH = Numeric.ofRow("high");
  static final Text VALUE = Text.optional("value");
  static final Words ASSUMPTION = Words.of("assumption", "yes");

  static final Numeric E = Numeric.needed("e", Unit.NAT);
  static final Numeric A = Numeric.needed("a", Unit.FACTOR);
  static final Numeric B = Numeric.needed("b", Unit.FACTOR);
  static final Numeric ALPHA = Numeric.needed("alpha", Unit.FACTOR);
  static final Numeric BETA = Numeric.needed("beta", Unit.FACTOR);
  static final Numeric FITTED_PARAMETERS_LOW =
      Numeric.optional("fitted_parameters_low", Unit.COUNT);
  static final Numeric FITTED_PARAMETERS_HIGH =
      Numeric.optional("fitted_parameters_high", Unit.COUNT);
  static final Numeric FITTED_TOKENS_LOW = Numeric.optional("fitted_tokens_low", Unit.TOKEN);
  static final Numeric FITTED_TOKENS_HIGH = Numeric.optional("fitted_tokens_high", Unit.TOKEN);

  static final Text LAW = Text.optional("law");
  static final Numeric LN_A = Numeric.needed("ln_a", Unit.FACTOR).signed();
  static final Numeric LN_B = Numeric.needed("ln_b", Unit.FACTOR).signed();
  static final Numeric LN_E = Numeric.needed("ln_e", Unit.FACTOR).signed();
  /** An exponent of a draw may lie on the other side of 0, where its law hardly says it. */
  static final Numeric DRAWN_ALPHA = ALPHA.signed();

  static final Numeric DRAWN_BETA = BETA.signed();

  static final Text ORGANIZATION = Text.optional("organization");
  /** Of a run, of which nobody may have said what it ran on. */
  static final Text RAN_ON = Text.optional("accelerator");

  static final Numeric ACCELERATORS = Numeric.optional("accelerators", Unit.COUNT);
  static final Numeric DAYS = Numeric.optional("days", Unit.DAY);
  static final Numeric INTERRUPTIONS = Numeric.optional("interruptions", Unit.COUNT);
  static final Numeric UNEXPECTED = Numeric.optional("unexpected", Unit.COUNT);
  static final Numeric MEAN_TIME = Numeric.optional("mean_time_hours", Unit.HOUR);
  static final Numeric MEAN_TIME_OF_ONE = Numeric.optional("mean_time_of_one_hours", Unit.GPU_HOUR);
  static final Numeric GOODPUT = Numeric.optional("goodput", Unit.FRACTION);
  static final Numeric CHECKPOINT_INTERVAL =
      Numeric.optional("checkpoint_interval_minutes", Unit.MINUTE);
  static final Numeric CHECKPOINT = Numeric.optional("checkpoint_minutes", Unit.MINUTE);
  static final Numeric RESTART = Numeric.optional("restart_minutes", Unit.MINUTE);
  static final Numeric LOST = Numeric.optional("lost_hours", Unit.HOUR);

  static final Text MODEL = Text.optional("model");
  /** Runs of one organization are a family; none of them is estimated from another. */
  static final Text FAMILY = Text.optional("org");

  static final Words ARCHITECTURE = Words.of("arch", "dense", "moe");
  static final Text KIND = Text.optional("kind");
  static final Words METHOD = Words.of("method", "rephrase", "seeded", "closed_book");
  static final Text SETUP = Text.optional("setup");
  static final Numeric SYNTHETIC_SHARE = Numeric.optional("synthetic_share", Unit.FRACTION);
  static final Text METRIC = Text.optional("metric");
  static final Text RESULT = Text.optional("result");
  static final Numeric MULTIPLIER_LOW = Numeric.optional("multiplier_low", Unit.FACTOR);
  static final Numeric MULTIPLIER_HIGH = Numeric.optional("multiplier_high", Unit.FACTOR);
  static final Words MULTIPLIER_OVER = Words.of("multiplier_over", "real", "repeats");
  static final Text USED_FOR = Text.optional("used_for");
  /** Of training on repeats, over training on as many tokens that are all different. */
  static final Numeric EXCESS_LOSS = Numeric.needed("excess_loss", Unit.NAT).signed();

  static final Numeric EXCESS_LOSS_BY_LAW =
      Numeric.optional("excess_loss_by_law", Unit.NAT).signed();
  static final Numeric TOTAL_PARAMETERS = Numeric.optional("params_total", Unit.COUNT);
  static final Numeric ACTIVE_PARAMETERS = Numeric.optional("params_active", Unit.COUNT);
  static final Numeric TOKENS_TRAINED = Numeric.optional("tokens_trained", Unit.TOKEN);
  static final Numeric UNIQUE_TOKENS = Numeric.optional("unique_tokens", Unit.TOKEN);
  static final Numeric EPOCHS = Numeric.optional("epochs", Unit.FACTOR);
  static final Numeric TRAINING_FLOP = Numeric.optional("training_flop_reported", Unit.FLOP);
  static final Text HARDWARE = Text.optional("hardware");
  static final Numeric CHIPS = Numeric.optional("chips", Unit.COUNT);
  static final Words PRECISION = new Words(
      "precision", Arrays.stream(Precision.values()).map(Precision::key).toList());
  static final Numeric CHIP_HOURS = Numeric.optional("chip_hours_reported", Unit.GPU_HOUR);
  static final Words CHIP_HOURS_KIND = Words.of(
      "chip_hours_kind", "reported", "throughput", "chips_x_time", "approx", "assumed", "circular");
  static final Numeric WALLCLOCK = Numeric.optional("wallclock_days", Unit.DAY);
  static final Numeric MFU = Numeric.optional("mfu_reported", Unit.FRACTION);
  static final Text MFU_KIND = Text.optional("mfu_kind");
  static final Numeric COST_USD = Numeric.optional("cost_usd_reported", Unit.USD);
  static final Numeric CHIP_HOUR_PRICE =
      Numeric.optional("usd_per_chip_hour_reported", Unit.USD_PER_GPU_HOUR);
  static final Text COST_BASIS = Text.optional("cost_basis");
  static final Numeric ENERGY = Numeric.optional("energy_mwh_reported", Unit.MEGAWATT_HOUR);
  static final Numeric EMISSIONS = Numeric.optional("tco2e_reported", Unit.TONNE_CO2E);
  static final Text SCOPE = Text.optional("scope");
  static final Words FIT_USE = Words.of("fit_use", "A", "B", "no");

  /** What a value of a scenario may be looked up in; a row says one of them, or nothing that can be. */
  static final List<Column> OF_BELIEFS = List.of(TYPICAL, VALUE, MEAN_TIME_OF_ONE);

  private Columns() {}

  /**
   * The price of a kind of token.
   *
   * @param kind {@code input}, {@code output}, {@code cached} or {@code cache_write}
   */
  static Numeric tokenPrice(String kind) {
    return switch (kind) {
      case "input" -> INPUT_PRICE;
      case "output" -> OUTPUT_PRICE;
      case "cached" -> CACHED_PRICE;
      case "cache_write" -> CACHE_WRITE_PRICE;
      default -> throw new IllegalArgumentException("no price of " + kind + " tokens");
    };
  }

  /** A dense peak. */
  private static Numeric peak(String name) {
    return Numeric.optional(name, Unit.FLOP_PER_SECOND).times(TERA);
  }
}
