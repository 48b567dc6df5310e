package org.mixcost.load.format;

import static org.mixcost.load.format.Key.date;
import static org.mixcost.load.format.Key.named;
import static org.mixcost.load.format.Key.namedQuantities;
import static org.mixcost.load.format.Key.quantity;
import static org.mixcost.load.format.Key.section;
import static org.mixcost.load.format.Key.text;
import static org.mixcost.load.format.Key.texts;
import static org.mixcost.load.format.Key.whole;
import static org.mixcost.load.format.Key.word;
import static org.mixcost.quantity.Domain.ANY;
import static org.mixcost.quantity.Domain.AT_LEAST_ONE;
import static org.mixcost.quantity.Domain.NOT_NEGATIVE;
import static org.mixcost.quantity.Domain.POSITIVE;
import static org.mixcost.quantity.Domain.SHARE;

import org.mixcost.quantity.Domain;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Statement;

/** Every key of a scenario file. */
public final class ScenarioFormat {
  /** The version that a file names in its key {@code mixcost}. */
  public static final int VERSION = 1;

  private static final Domain CORRELATION_RANGE = new Domain("from -1 to 1", -1, 1, false);

  private ScenarioFormat() {}

  /** A value with its source, in the place of a value alone. */
  public static final Section SOURCED = Section.of(
      "A value and who says so",
      text("value", "number, interval or distribution"),
      text("catalog", "row to take the value from instead, as table/id"),
      text("source", "who says so"),
      text("url", "where it can be read"),
      date("date", "when it was said"),
      text("note", "what a reader should know besides"));

  static final Section DATA = Section.of(
      "What the model is trained on",
      quantity(
              "tokens",
              POSITIVE,
              Unit.TOKEN,
              "unique tokens of the mix as a whole, where sources are given by share")
          .plausible(Plausible.TOKENS),
      quantity("synthetic_share", SHARE, Unit.FRACTION, "share of them that models wrote"),
      named("real", RealDataFormat.REAL, "text that people wrote, by source"),
      named("synthetic", SyntheticDataFormat.SYNTHETIC, "text that models wrote, by source"));

  static final Section ROLE = Section.of(
      "People of one role",
      quantity("count", NOT_NEGATIVE, Unit.COUNT, "full-time people")
          .plausible(0, 1e5)
          .required(),
      quantity("duration", NOT_NEGATIVE, Unit.MONTH, "how long")
          .plausible(0.1, 600)
          .required(),
      quantity("salary", NOT_NEGATIVE, Unit.USD_PER_MONTH, "pay of one, per month or year")
          .plausible(50, 5e5)
          .required(),
      quantity("overhead", AT_LEAST_ONE, Unit.FACTOR, "all they cost over their pay")
          .plausible(1, 5)
          .neutral(1)
          .notIncluded("overhead on salaries"));

  /** The keys of one scenario. */
  public static final Section SCENARIO = Section.of(
      "One way to train one model",
      text("title", "for readers"),
      text("note", "for whoever reads the file"),
      text("extends", "scenario whose values are inherited where this one does not say"),
      section("model", TrainingFormat.MODEL, "what is trained").required(),
      section("training", TrainingFormat.TRAINING, "how, and at what price").required(),
      section("data", DATA, "what it is trained on").required(),
      section("quality", QualityFormat.QUALITY, "how good a model the mix makes"),
      named("people", ROLE, "people on the project, by role").notIncluded("people"),
      section("storage", SourceFormat.STORAGE, "data kept for the project as a whole")
          .notIncluded("storage"),
      quantity("evaluation", NOT_NEGATIVE, Unit.USD, "evaluation of the model")
          .notIncluded("evaluation"),
      section("energy", TrainingFormat.ENERGY, "energy of the final run"),
      quantity("carbon", NOT_NEGATIVE, Unit.GRAM_CO2E_PER_KWH, "emissions of that energy")
          .plausible(1, 2000, 1e3),
      quantity("contingency", NOT_NEGATIVE, Unit.FRACTION, "reserve on the sum of all lines")
          .plausible(0, 1, 100)
          .notIncluded("a reserve"),
      quantity("budget", NOT_NEGATIVE, Unit.USD, "what the project may cost in all")
          .plausible(1, 1e11),
      quantity(
              "deadline",
              POSITIVE,
              Unit.DAY,
              "how long the project may take, its data and then its training")
          .plausible(0.04, 3650),
      namedQuantities("other", ANY, Unit.USD, "further costs, or credits below 0, by name"));

  static final Section CORRELATION = Section.of(
      "Two uncertain inputs that rise and fall together, or against each other",
      text("first", "path of an input, such as training.price").required(),
      text("second", "path of another").required(),
      quantity("rank", CORRELATION_RANGE, Unit.FACTOR, "rank correlation of the two")
          .required());

  static final Section STATEMENT = Section.of(
      "Something the study rests on, for its report",
      word(
              "kind",
              Statement.Kind.keys(),
              "published and can be checked, claimed by an interested party, inferred from those, or assumed by us")
          .required(),
      text("text", "what is stated, in a sentence").required(),
      text("source", "who says so; required of what is published or claimed"),
      text("url", "where it can be read"),
      date("date", "when it was said"));

  /** The keys of a scenario file. */
  public static final Section FILE = Section.of(
      "A scenario file",
      whole("mixcost", VERSION, VERSION, "version of the format").required(),
      text("title", "the question"),
      text("note", "for whoever reads the file"),
      date(
          "as_of", "month or day as of which catalog prices are taken; today's catalog if missing"),
      texts(
          "catalog",
          "folder with own catalog rows, or a list of folders, from where this file stands; later ones come over earlier ones"),
      text("baseline", "scenario the others are compared with; the first if missing"),
      named(
          "correlations", CORRELATION, "inputs that do not vary freely of each other, by any name"),
      named(
          "statements", STATEMENT, "what is published, claimed, inferred or assumed, by any name"),
      section("defaults", SCENARIO, "values that every scenario inherits"),
      named("scenarios", SCENARIO, "what is compared, each scenario under its own name")
          .required());
}
