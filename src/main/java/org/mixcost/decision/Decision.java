package org.mixcost.decision;

import java.util.List;
import java.util.Optional;
import org.mixcost.analysis.breakeven.Breakeven;
import org.mixcost.analysis.sensitivity.Sensitivity;
import org.mixcost.analysis.sensitivity.Sensitivity.InputDriver;
import org.mixcost.analysis.sensitivity.Sensitivity.Output;
import org.mixcost.analysis.sweep.Sweep;

/**
 * What decides between the cheapest scenario and the runner-up; of a single scenario, what decides how much it costs.
 *
 * @param sensitivity of the two, the cheapest as the baseline, or of the one
 * @param turn where the runner-up becomes the cheaper one as one input moves; none where no input turns it by itself
 */
public record Decision(Sensitivity sensitivity, Optional<Turn> turn) {

  /**
   * Where it turns.
   *
   * @param breakeven of the cheapest and the runner-up
   * @param curves what the two cost over its range
   */
  public record Turn(Breakeven breakeven, Sweep curves) {}

  /** Whether there are two to decide between. */
  public boolean isChoice() {
    return sensitivity.models().all().size() > 1;
  }

  /** What drives the difference or, of one scenario, the total, most first; none where nothing uncertain moves it. */
  public List<InputDriver> drivers() {
    return sensitivity.outputs().stream()
        .filter(output -> output.id().equals(decisive()))
        .flatMap(output -> output.drivers().stream())
        .toList();
  }

  /** The id of the output that is decisive. */
  public String decisive() {
    return isChoice() ? Output.DIFFERENCE : Output.TOTAL;
  }

  /** What the doubt in it rests on. */
  public Doubt doubt() {
    return Doubt.of(sensitivity.models(), drivers());
  }
}
