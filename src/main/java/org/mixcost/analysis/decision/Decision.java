package org.mixcost.analysis.decision;

import java.util.List;
import java.util.Optional;
import org.mixcost.analysis.breakeven.Breakeven;
import org.mixcost.analysis.sensitivity.Sensitivity;
import org.mixcost.analysis.sensitivity.Sensitivity.InputDriver;
import org.mixcost.analysis.sensitivity.Sensitivity.Output;
import org.mixcost.analysis.sweep.Sweep;

/**
 * What decides between the cheapest scenario and the runner-up.
 *
 * @param sensitivity of the two, the cheapest as the baseline: what drives the difference
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

  /** What drives the difference, most first; nothing where nothing that is uncertain moves it. */
  public List<InputDriver> drivers() {
    return sensitivity.outputs().stream()
        .filter(output -> output.id().equals(Output.DIFFERENCE))
        .flatMap(output -> output.drivers().stream())
        .toList();
  }
}
