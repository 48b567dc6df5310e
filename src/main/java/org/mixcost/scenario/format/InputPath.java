package org.mixcost.scenario.format;

import org.mixcost.issue.Checked;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Where;
import org.mixcost.quantity.Citation;
import org.mixcost.quantity.Quantity;

/**
 * Where a quantity stands in a scenario, such as {@code training.price}, and what it may be there.
 *
 * <p>Quantities that are made here have the name that a file gives them, so that in code no slip ties two of them:
 *
 * <pre>{@code
 * Quantity price = InputPath.TRAINING_PRICE.of(2.6, Citation.stated("our contract"));
 * }</pre>
 */
public final class InputPath {
  public static final InputPath MODEL_PARAMETERS = in(ScenarioKeys.MODEL, ModelKeys.PARAMETERS);
  public static final InputPath DATA_TOKENS = in(ScenarioKeys.DATA, DataKeys.TOKENS);
  public static final InputPath SYNTHETIC_SHARE = in(ScenarioKeys.DATA, DataKeys.SYNTHETIC_SHARE);
  public static final InputPath TRAINING_PEAK = in(ScenarioKeys.TRAINING, TrainingKeys.PEAK);
  public static final InputPath TRAINING_UTILIZATION =
      in(ScenarioKeys.TRAINING, TrainingKeys.UTILIZATION);
  public static final InputPath TRAINING_PRICE = in(ScenarioKeys.TRAINING, TrainingKeys.PRICE);
  public static final InputPath TRAINING_ACCELERATORS =
      in(ScenarioKeys.TRAINING, TrainingKeys.ACCELERATORS);
  public static final InputPath TRAINING_GOODPUT = in(ScenarioKeys.TRAINING, TrainingKeys.GOODPUT);

  private final String text;
  private final Shape.OfQuantity shape;

  private InputPath(String text, Shape.OfQuantity shape) {
    this.text = text;
    this.shape = shape;
  }

  private static InputPath in(SectionKey section, QuantityKey key) {
    return of(section.name() + "." + key.name());
  }

  /**
   * The path of a key of a real source, which may have any name.
   *
   * @param key such as {@code tokens}
   * @throws IllegalArgumentException if real sources have no quantity of that name
   */
  public static InputPath ofReal(String source, String key) {
    return ofSource(DataKeys.REAL, source, key);
  }

  /**
   * The path of a key of a synthetic source, which may have any name.
   *
   * @param key such as {@code acceptance}
   * @throws IllegalArgumentException if synthetic sources have no quantity of that name
   */
  public static InputPath ofSynthetic(String source, String key) {
    return ofSource(DataKeys.SYNTHETIC, source, key);
  }

  private static InputPath ofSource(NamedKey group, String source, String key) {
    InputPath ofAny = of(path(group, "any", key));
    return new InputPath(path(group, source, key), ofAny.shape);
  }

  private static String path(NamedKey group, String source, String key) {
    return String.join(".", ScenarioKeys.DATA.name(), group.name(), source, key);
  }

  /**
   * Any path, such as {@code energy.pue}.
   *
   * @throws IllegalArgumentException if the format has no quantity there
   */
  public static InputPath of(String path) {
    Checked<InputPath> found = find(path);
    return found.found().orElseThrow(() -> new IllegalArgumentException(found.text()));
  }

  /** A path that someone wrote, or that the format has no quantity there. */
  public static Checked<InputPath> find(String path) {
    return Paths.quantity(path)
        .map(shape -> Checked.of(new InputPath(path, shape)))
        .orElseGet(() -> Checked.failed(Issue.error(
            "unknown-input", Where.NOWHERE, "no quantity stands at '" + path + "' in a scenario")));
  }

  /** As it is written, dotted. */
  public String text() {
    return text;
  }

  /** A number that is known, in the usual unit of the path, such as USD/GPU-hour for a price of accelerators. */
  public Quantity of(double value, Citation citation) {
    return Quantity.fixed(text, value, shape.units().get(0), citation);
  }

  /** What a file says there, such as {@code 2 to 3 USD/GPU-hour}, or what is wrong with it. */
  public Checked<Quantity> parse(String value, Citation citation) {
    return shape
        .read(value)
        .then(read -> Checked.of(
            new Quantity(text, read.distribution(), read.unit().orElseThrow(), citation)));
  }

  @Override
  public String toString() {
    return text;
  }
}
