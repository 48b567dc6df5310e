package org.mixcost.scenario.format;

import static org.mixcost.scenario.format.Keys.date;
import static org.mixcost.scenario.format.Keys.named;
import static org.mixcost.scenario.format.Keys.namedQuantities;
import static org.mixcost.scenario.format.Keys.section;
import static org.mixcost.scenario.format.Keys.text;
import static org.mixcost.scenario.format.Keys.texts;
import static org.mixcost.scenario.format.Keys.whole;
import static org.mixcost.scenario.format.Keys.word;

import java.util.List;
import org.mixcost.quantity.Domain;
import org.mixcost.quantity.Unit;

/** The keys of a scenario file. */
public final class FileKeys {
  /** The version of the format that a file names in its key {@code mixcost}. */
  public static final int VERSION = 1;

  public static final ValueKey<Integer> MIXCOST =
      whole("mixcost", VERSION, VERSION, "version of the format").required();

  public static final ValueKey<String> TITLE = text("title", "the question");

  public static final ValueKey<String> NOTE = text("note", "for whoever reads the file");

  public static final ValueKey<String> AS_OF = date(
      "as_of", "month or day as of which catalog prices are taken; today's catalog if missing");

  public static final TextsKey CATALOG = texts(
      "catalog",
      "folder with own catalog rows, or a list of folders, from where this file stands; later ones come over earlier ones");

  public static final ValueKey<String> PREFER = word(
      "prefer",
      List.of("own"),
      "prices of own catalogs count alone where they have one for what is looked up; if missing they stand among those of others");

  public static final ValueKey<String> BASELINE =
      text("baseline", "scenario the others are compared with; the first if missing");

  public static final NamedQuantitiesKey RATES = namedQuantities(
      "rates",
      Domain.POSITIVE,
      Unit.USD,
      "what a unit of another currency is worth, by its code, such as EUR: 1.08 to 1.15 USD");

  public static final ValueKey<String> CURRENCY = text(
      "currency", "currency that results are in, by its code, which needs a rate; USD if missing");

  public static final NamedKey CORRELATIONS = named(
      "correlations",
      CorrelationKeys.SECTION,
      "inputs that do not vary freely of each other, by any name");

  public static final NamedKey STATEMENTS = named(
      "statements",
      StatementKeys.SECTION,
      "what is published, claimed, inferred or assumed, by any name");

  public static final SectionKey OPTIMIZE = section(
      "optimize",
      OptimizeKeys.SECTION,
      "the best that is sought by mixcost optimize; other commands leave it aside");

  public static final NamedKey PILOT = named(
      "pilot",
      PilotKeys.SECTION,
      "what a pilot would measure before the choice, by the path of an input or the last part of it; mixcost pilot says what it is worth, other commands leave it aside");

  public static final SectionKey DEFAULTS =
      section("defaults", ScenarioKeys.SECTION, "values that every scenario inherits");

  public static final NamedKey SCENARIOS = named(
          "scenarios", ScenarioKeys.SECTION, "what is compared, each scenario under its own name")
      .required();

  public static final Section SECTION = Section.of(
      "A scenario file",
      MIXCOST,
      TITLE,
      NOTE,
      AS_OF,
      CATALOG,
      PREFER,
      BASELINE,
      RATES,
      CURRENCY,
      CORRELATIONS,
      STATEMENTS,
      OPTIMIZE,
      PILOT,
      DEFAULTS,
      SCENARIOS);

  /** What one command alone asks for, and all others leave aside. */
  public static final List<Key> OF_ONE_COMMAND = List.of(OPTIMIZE, PILOT);

  private FileKeys() {}
}
