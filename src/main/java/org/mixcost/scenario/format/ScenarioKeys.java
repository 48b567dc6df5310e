package org.mixcost.scenario.format;

import static org.mixcost.quantity.Domain.ANY;
import static org.mixcost.quantity.Domain.NOT_NEGATIVE;
import static org.mixcost.quantity.Domain.POSITIVE;
import static org.mixcost.scenario.format.Keys.named;
import static org.mixcost.scenario.format.Keys.namedQuantities;
import static org.mixcost.scenario.format.Keys.quantity;
import static org.mixcost.scenario.format.Keys.section;
import static org.mixcost.scenario.format.Keys.text;

import java.util.List;
import org.mixcost.quantity.Domain;
import org.mixcost.quantity.Unit;

/** The keys of one scenario. */
public final class ScenarioKeys {
  public static final ValueKey<String> TITLE = text("title", "for readers");

  public static final ValueKey<String> NOTE = text("note", "for whoever reads the file");

  public static final ValueKey<String> EXTENDS =
      text("extends", "scenario whose values are inherited where this one does not say");

  public static final SectionKey MODEL =
      section("model", ModelKeys.SECTION, "what is trained").required().called("model size");

  public static final SectionKey TRAINING = section(
          "training",
          TrainingKeys.SECTION.with(StartKeys.CONTINUES, TuningKeys.ADAPTER, StageKeys.STAGES),
          "how, and at what price")
      .required();

  public static final SectionKey DATA =
      section("data", DataKeys.SECTION, "what it is trained on").required().called("mix");

  public static final SectionKey QUALITY = section(
          "quality", QualityKeys.SECTION, "how good a model the mix makes")
      .about(Aspect.BELIEF);

  public static final NamedKey PEOPLE =
      named("people", RoleKeys.SECTION, "people on the project, by role").notIncluded("people");

  public static final SectionKey STORAGE = section(
          "storage", StorageKeys.SECTION, "data kept for the project as a whole")
      .notIncluded("storage");

  public static final QuantityKey EVALUATION = quantity(
          "evaluation", NOT_NEGATIVE, Unit.USD, "evaluation of the model")
      .notIncluded("evaluation")
      .about(Aspect.SCOPE);

  public static final SectionKey ENERGY =
      section("energy", EnergyKeys.SECTION, "energy of the final run");

  public static final QuantityKey CARBON = quantity(
          "carbon", NOT_NEGATIVE, Unit.GRAM_CO2E_PER_KWH, "emissions of that energy")
      .plausible(1, 2000, 1e3);

  public static final QuantityKey CONTINGENCY = quantity(
          "contingency", NOT_NEGATIVE, Unit.FRACTION, "reserve on the sum of all lines")
      .plausible(0, 1, 100)
      .notIncluded("a reserve");

  public static final QuantityKey BUDGET = quantity(
          "budget", NOT_NEGATIVE, Unit.USD, "what the project may cost in all")
      .plausible(1, 1e11)
      .about(Aspect.SCOPE);

  public static final QuantityKey DEADLINE = quantity(
          "deadline",
          POSITIVE,
          Unit.DAY,
          "how long the project may take, its data and then its training")
      .plausible(0.04, 3650);

  public static final SectionKey SCHEDULE = section(
      "schedule",
      ScheduleKeys.SECTION,
      "when the project begins, by which its cost is spread over months");

  public static final NamedQuantitiesKey OTHER = namedQuantities(
          "other", ANY, Unit.USD, "further costs, or credits below 0, by name")
      .called("other costs")
      .about(Aspect.SCOPE);

  public static final NamedQuantitiesKey SCALE = namedQuantities(
      "scale",
      Domain.FACTOR,
      Unit.FRACTION,
      "factors that inputs are moved by, by their path, such as training.price: 70%, or by the row of the catalog that they are looked up in");

  /** Keys for people and for inheritance, which change no figure and are not inherited. */
  public static final List<ValueKey<String>> FOR_READERS = List.of(TITLE, NOTE, EXTENDS);

  public static final Section SECTION = Section.of(
      "One way to train one model",
      TITLE,
      NOTE,
      EXTENDS,
      MODEL,
      TRAINING,
      DATA,
      QUALITY,
      PEOPLE,
      STORAGE,
      EVALUATION,
      ENERGY,
      CARBON,
      CONTINGENCY,
      BUDGET,
      DEADLINE,
      SCHEDULE,
      OTHER,
      SCALE);

  private ScenarioKeys() {}

  /** Whether a section is that of a scenario; no other has its title. */
  public static boolean isSection(Section section) {
    return section.title().equals(SECTION.title());
  }
}
