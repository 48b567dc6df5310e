package org.mixcost.analysis.sensitivity;

import java.util.List;
import org.mixcost.model.Models;

/**
 * What drives the costs of a study.
 *
 * @param models what was studied
 * @param samples base samples of the variance shares
 * @param seed of the draws
 * @param outputs what was analysed: each scenario's total, and each difference to the baseline
 * @param choice what information is worth for the choice between all scenarios
 */
public record Sensitivity(
    Models models, int samples, long seed, List<Output> outputs, Worth choice) {

  /** Base samples where the user does not say. */
  public static final int DEFAULT_SAMPLES = 16_384;
  /** The most base samples: all of them are kept at once. */
  public static final int MOST_SAMPLES = 1 << 20;

  /** The chance to be below the low end of a swing [fraction]. */
  public static final double LOW = 0.1;
  /** The chance to be below its high end [fraction]. */
  public static final double HIGH = 0.9;

  public Sensitivity {
    outputs = List.copyOf(outputs);
  }

  /**
   * One output and what drives it.
   *
   * @param id {@link #TOTAL} or {@link #DIFFERENCE}
   * @param scenario whose
   * @param central its value when every input has its median
   * @param drivers the uncertain inputs, those that explain most first
   * @param information what it is worth to know for the choice between the scenario and the baseline; for a total,
   *     where nothing is chosen, of no value
   */
  public record Output(
      String id, String scenario, double central, List<InputDriver> drivers, Worth information) {
    /** The id of what all of a scenario costs. */
    public static final String TOTAL = "total";
    /** The id of what a scenario costs over the baseline. */
    public static final String DIFFERENCE = "difference";

    public Output {
      drivers = List.copyOf(drivers);
    }
  }

  /**
   * An uncertain input, or inputs that are tied to each other, and what they do to an output.
   *
   * @param inputs the name of one, or of several that are tied
   * @param swings of each input alone, to its p10 and its p90 with the others at their medians; ignores interactions
   * @param first share of the variance that they explain alone
   * @param total share that they explain with all interactions
   */
  public record InputDriver(List<String> inputs, List<Swing> swings, Index first, Index total) {
    private static final double NOISE = 0.001;

    public InputDriver {
      inputs = List.copyOf(inputs);
      swings = List.copyOf(swings);
    }

    /** Their names. */
    public String name() {
      return String.join(" + ", inputs);
    }

    /** Whether they explain more of the variance than noise does: 0.1 % or more. */
    public boolean isNotable() {
      return explained() >= NOISE;
    }

    /** The share of the variance that they explain with all interactions, none below 0 or above 1 [fraction]. */
    public double explained() {
      return Math.max(0, Math.min(1, total.share()));
    }

    /** The widest swing of one of them. */
    public double width() {
      return swings.stream().mapToDouble(Swing::width).max().orElse(0);
    }
  }

  /**
   * An output with one input low and high.
   *
   * @param input the name of what moves
   * @param atP10 the output with the input at its 10th percentile
   * @param atP90 with the input at its 90th percentile
   */
  public record Swing(String input, double atP10, double atP90) {
    public double width() {
      return Math.abs(atP90 - atP10);
    }
  }

  /**
   * What information is worth for a choice: how much less the choice costs on average for knowing first.
   *
   * @param everything of knowing all inputs [USD]
   * @param each of knowing one input alone, of those that move what is chosen between; most valuable first
   */
  public record Worth(double everything, List<WorthOfInput> each) {
    public Worth {
      each = List.copyOf(each);
    }
  }

  /** What knowing one input is worth [USD]. */
  public record WorthOfInput(String name, double usd) {}
}
