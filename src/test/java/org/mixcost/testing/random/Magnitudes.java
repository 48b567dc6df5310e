package org.mixcost.testing.random;

import static java.util.Map.entry;

import java.util.Map;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.format.Key;
import org.mixcost.scenario.format.Shape;

/** How large a quantity plausibly is: by its key where that says more than its unit, else by its unit. */
record Magnitudes(double low, double high) {
  private static final Map<String, Magnitudes> BY_KEY = Map.ofEntries(
      of("parameters", 2e9, 8e9),
      of("active_parameters", 0.5e9, 1.5e9),
      of("effective_parameters", 1e9, 10e9),
      of("embedding_parameters", 10e6, 90e6),
      of("accelerators", 64, 2048),
      of("works", 10, 10_000),
      of("labels", 1e3, 1e6),
      of("items", 1e3, 1e5),
      of("votes", 1, 5),
      of("annotators", 1, 3),
      of("transfers", 1, 4),
      of("flop_per_parameter_token", 5, 7),
      of("epochs", 1, 4),
      of("pue", 1.05, 1.4),
      of("server_ratio", 1.3, 2.1),
      of("interconnect", 0.07, 0.24),
      of("residual", 0.05, 0.4),
      of("value_decay", 0.1, 0.18),
      of("used", 0.4, 0.9),
      of("term", 0.5, 3),
      of("restarts", 1.01, 1.2),
      of("repeat_decay", 10, 30),
      of("saturation_ratio", 2, 5),
      of("sharpness", 2, 8),
      of("error_exponent", 1, 2),
      of("utilization", 0.2, 0.5),
      of("failure_rate", 0.01, 0.1),
      of("decontamination_loss", 0.001, 0.02),
      of("error_rate", 0.01, 0.2),
      of("keeps_good", 0.7, 0.95),
      of("keeps_bad", 0.02, 0.3),
      of("contingency", 0.05, 0.2),
      of("post_training", 0.01, 0.1),
      of("negotiation", 0.01, 0.2),
      of("best_share", 0.2, 0.5),
      of("output_tokens", 50, 1000),
      of("prompt_tokens", 50, 1000),
      of("sequence", 1024, 8192),
      of("achieved", 100e12, 500e12),
      of("window", 128, 4096),
      of("mean_time", 20e3, 200e3),
      of("checkpoint", 0.003, 0.1),
      of("restart", 0.1, 0.5),
      of("interval", 0.2, 2),
      of("lost", 0.1, 1),
      of("generator_tokens", 1e12, 10e12),
      of("generator_loss", 0.03, 0.3),
      of("peak", 300e12, 1000e12),
      of("prompts", 1e3, 1e5),
      of("samples_per_prompt", 4, 64),
      of("tokens_per_sample", 500, 20e3),
      of("tokens_per_item", 500, 20e3),
      of("tokens_per_side", 500, 2000),
      of("pairs", 10e3, 1e6),
      of("prompt_tokens_per_second", 10e3, 50e3));

  private static final Map<Unit, Magnitudes> BY_UNIT = Map.ofEntries(
      of(Unit.FRACTION, 0.1, 0.9),
      of(Unit.FACTOR, 0.5, 2),
      of(Unit.COUNT, 1, 20),
      of(Unit.TOKEN, 1e9, 100e9),
      of(Unit.WORD, 1e9, 100e9),
      of(Unit.CHARACTER, 5e9, 500e9),
      of(Unit.GIGABYTE, 5, 500),
      of(Unit.PAGE, 1e6, 100e6),
      of(Unit.SPEECH_HOUR, 100e3, 10e6),
      of(Unit.TOKEN_PER_SECOND, 300, 5000),
      of(Unit.TOKEN_PER_MINUTE, 1e6, 100e6),
      of(Unit.GPU_HOUR, 1e4, 1e6),
      of(Unit.HOUR, 1, 24),
      of(Unit.MINUTE, 1, 20),
      of(Unit.DAY, 10, 60),
      of(Unit.PER_DAY, 0.2, 4),
      of(Unit.SHARE_PER_YEAR, 0.05, 0.15),
      of(Unit.MONTH, 1, 24),
      of(Unit.YEAR, 1, 6),
      of(Unit.WATT, 500, 1500),
      of(Unit.TERABYTE, 1, 100),
      of(Unit.BYTE_PER_TOKEN, 2, 5),
      of(Unit.GRAM_CO2E_PER_KWH, 50, 500),
      of(Unit.KILOGRAM_CO2E_PER_GPU, 100, 500),
      of(Unit.TOKEN_PER_WORD, 1.2, 1.5),
      of(Unit.TOKEN_PER_PAGE, 300, 700),
      of(Unit.TOKEN_PER_CHARACTER, 0.2, 0.3),
      of(Unit.TOKEN_PER_GB, 200e6, 300e6),
      of(Unit.TOKEN_PER_SPEECH_HOUR, 10e3, 15e3),
      of(Unit.TOKEN_PER_BOOK, 80e3, 150e3),
      of(Unit.TOKEN_PER_ITEM, 100, 10e3),
      of(Unit.TOKEN_PER_NAMED, 100, 10e3),
      of(Unit.TOKEN_PER_DUMP, 100e9, 500e9),
      of(Unit.WORD_PER_HOUR, 300, 1500),
      of(Unit.NAT, 2, 3),
      of(Unit.USD, 10e3, 500e3),
      of(Unit.USD_PER_MTOK, 0.05, 10),
      of(Unit.USD_PER_WORD, 0.001, 0.05),
      of(Unit.USD_PER_PAGE, 0.05, 1),
      of(Unit.USD_PER_CHARACTER, 1e-6, 1e-4),
      of(Unit.USD_PER_GB, 10, 100),
      of(Unit.USD_PER_SPEECH_HOUR, 1, 30),
      of(Unit.USD_PER_BOOK, 5, 100),
      of(Unit.USD_PER_ITEM, 0.1, 10),
      of(Unit.USD_PER_NAMED, 0.1, 10),
      of(Unit.USD_PER_SAMPLE, 1e-4, 0.1),
      of(Unit.SECOND, 1, 100),
      of(Unit.USD_PER_WORK, 500, 5000),
      of(Unit.USD_PER_DUMP, 100, 5000),
      of(Unit.USD_PER_GPU, 20e3, 50e3),
      of(Unit.USD_PER_GPU_HOUR, 1, 4),
      of(Unit.USD_PER_NODE_HOUR, 8, 100),
      of(Unit.USD_PER_GPU_YEAR, 200, 5000),
      of(Unit.USD_PER_KWH, 0.05, 0.3),
      of(Unit.USD_PER_KW_MONTH, 100, 250),
      of(Unit.USD_PER_TB, 10, 90),
      of(Unit.USD_PER_TB_MONTH, 10, 30),
      of(Unit.USD_PER_HOUR, 15, 60),
      of(Unit.USD_PER_MONTH, 5e3, 30e3),
      of(Unit.USD_PER_YEAR, 50e3, 5e6));

  private static <T> Map.Entry<T, Magnitudes> of(T of, double low, double high) {
    return entry(of, new Magnitudes(low, high));
  }

  /** Those of a key in one of its units; the least of a domain is stepped over. */
  static Magnitudes of(Key key, Shape.OfQuantity shape, Unit unit) {
    Magnitudes usual = BY_KEY.containsKey(key.name()) ? BY_KEY.get(key.name()) : byUnit(unit);
    boolean isInside = shape.domain().contains(usual.low);
    return isInside ? usual : new Magnitudes(shape.domain().low() + 0.05, usual.high + 0.1);
  }

  private static Magnitudes byUnit(Unit unit) {
    if (!BY_UNIT.containsKey(unit)) {
      throw new AssertionError("say how large a quantity in " + unit + " plausibly is");
    }
    return BY_UNIT.get(unit);
  }
}
