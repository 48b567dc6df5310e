package org.mixcost.quantity;

import static java.util.Map.entry;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The words that units are built from. */
final class UnitSymbols {
  private static final double SECONDS_PER_HOUR = 3600;
  private static final double SECONDS_PER_DAY = 24 * SECONDS_PER_HOUR;
  /** The Julian year of 365.25 days. */
  private static final double SECONDS_PER_YEAR = 365.25 * SECONDS_PER_DAY;

  private static final Map<String, Unit> KNOWN = new HashMap<>();

  static {
    add(Base.MONEY, 1, "USD");
    add(Base.TOKEN, 1, "tokens", "token", "tok");
    add(Base.TOKEN, 1e3, "ktok", "ktokens", "ktoken");
    add(Base.TOKEN, 1e6, "Mtok", "Mtokens", "Mtoken");
    add(Base.TOKEN, 1e9, "Gtok", "Gtokens", "Btok", "Btokens");
    add(Base.TOKEN, 1e12, "Ttok", "Ttokens");
    add(Base.WORD, 1, "word", "words");
    add(Base.WORD, 1e3, "kword", "kwords");
    add(Base.WORD, 1e6, "Mword", "Mwords");
    add(Base.CHARACTER, 1, "characters", "character", "chars", "char");
    add(Base.CHARACTER, 1e3, "kcharacter", "kcharacters", "kchar", "kchars");
    add(Base.CHARACTER, 1e6, "Mcharacter", "Mcharacters", "Mchar", "Mchars");
    add(Base.PAGE, 1, "page", "pages");
    add(Base.BOOK, 1, "book", "books", "title", "titles");
    add(
        Base.ITEM,
        1,
        "item",
        "items",
        "pair",
        "pairs",
        "label",
        "labels",
        "example",
        "examples",
        "prompt",
        "prompts",
        "sample",
        "samples");
    add(Base.WORK, 1, "work", "works");
    add(Base.DUMP, 1, "dump", "dumps");
    add(Base.RUN, 1, "run", "runs");
    addFlop("", 1);
    addFlop("G", 1e9);
    addFlop("T", 1e12);
    addFlop("P", 1e15);
    addFlop("E", 1e18);
    addFlop("Z", 1e21);
    add(Base.TIME, 1, "s", "sec", "second", "seconds");
    add(Base.TIME, 60, "minutes", "minute", "min", "mins");
    add(Base.TIME, SECONDS_PER_HOUR, "hour", "hours", "h", "hr", "hrs");
    add(Base.TIME, SECONDS_PER_DAY, "days", "day");
    add(Base.TIME, 7 * SECONDS_PER_DAY, "weeks", "week");
    add(Base.TIME, SECONDS_PER_YEAR / 12, "month", "months");
    add(Base.TIME, SECONDS_PER_YEAR, "year", "years", "yr", "yrs");
    add(Base.SPEECH, 1, "speech");
    add(Base.POWER, 1, "W");
    add(Base.POWER, 1e3, "kW");
    add(Base.POWER, 1e6, "MW");
    add(
        Base.GPU,
        1,
        "GPU",
        "GPUs",
        "gpu",
        "gpus",
        "TPU",
        "TPUs",
        "chip",
        "chips",
        "accelerator",
        "accelerators");
    addGpuHours("GPUh", "GPUhr");
    add(Base.NODE, 1, "node", "nodes");
    add(Base.PERSON, 1, "person", "persons");
    add(Base.BYTE, 1, "B", "byte", "bytes");
    add(Base.BYTE, 1e3, "kB", "KB");
    add(Base.BYTE, 1e6, "MB");
    add(Base.BYTE, 1e9, "GB");
    add(Base.BYTE, 1e12, "TB");
    add(Base.BYTE, 1e15, "PB");
    add(Base.BYTE, 0x1p20, "MiB");
    add(Base.BYTE, 0x1p30, "GiB");
    add(Base.BYTE, 0x1p40, "TiB");
    add(Base.CARBON, 1, "gCO2e");
    add(Base.CARBON, 1e3, "kgCO2e");
    add(Base.CARBON, 1e6, "tCO2e");
    add(Base.NAT, 1, "nats", "nat");
    KNOWN.put("x", Unit.FACTOR);
    addEnergy("Wh", 1);
    addEnergy("kWh", 1e3);
    addEnergy("MWh", 1e6);
  }

  private UnitSymbols() {}

  /** The unit of one word or of a currency, if it is known; it keeps the spelling it was asked for by. */
  static Optional<Unit> find(String word) {
    return Optional.ofNullable(KNOWN.get(word))
        .or(() -> Optional.of(word)
            .filter(Currencies::isForeign)
            .map(code -> new Unit(code, Map.of(Base.MONEY, 1), 1)));
  }

  /** All spellings. */
  static Collection<String> all() {
    return KNOWN.keySet();
  }

  private static void add(Base base, double factor, String... spellings) {
    for (String spelling : spellings) {
      KNOWN.put(spelling, new Unit(spelling, Map.of(base, 1), factor));
    }
  }

  /** Operations, and under the abbreviation of data sheets operations a second. */
  private static void addFlop(String prefix, double factor) {
    add(Base.FLOP, factor, prefix + "FLOP", prefix + "FLOPs");
    String rate = prefix + "FLOPS";
    KNOWN.put(
        rate, new Unit(rate, Map.ofEntries(entry(Base.FLOP, 1), entry(Base.TIME, -1)), factor));
  }

  private static void addGpuHours(String... spellings) {
    Map<Base, Integer> hours = Map.ofEntries(entry(Base.GPU, 1), entry(Base.TIME, 1));
    for (String spelling : spellings) {
      KNOWN.put(spelling, new Unit(spelling, hours, SECONDS_PER_HOUR));
    }
  }

  private static void addEnergy(String symbol, double wattHours) {
    Map<Base, Integer> energy = Map.ofEntries(entry(Base.POWER, 1), entry(Base.TIME, 1));
    KNOWN.put(symbol, new Unit(symbol, energy, wattHours * SECONDS_PER_HOUR));
  }
}
