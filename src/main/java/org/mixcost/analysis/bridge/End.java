package org.mixcost.analysis.bridge;

import java.util.HashMap;
import java.util.Map;
import org.mixcost.analysis.bridge.change.StatedTokens;
import org.mixcost.model.Bills;
import org.mixcost.model.CostModel;
import org.mixcost.model.Draws;
import org.mixcost.model.Input;
import org.mixcost.model.Inputs;
import org.mixcost.model.Line;
import org.mixcost.scenario.DataSource;
import org.mixcost.scenario.Scenario;

/**
 * One end of a bridge whose mix is by share.
 *
 * @param model of the scenario as it is
 * @param amounts which of its lines says how many tokens a source has, or how often they are seen
 */
record End(CostModel model, Map<Input, Line> amounts) {

  End {
    amounts = Map.copyOf(amounts);
  }

  /** The end that a scenario is, and where its tokens are stated. */
  static End of(Scenario scenario, StatedTokens stated, Inputs inputs) {
    CostModel model = CostModel.plan(scenario, inputs);
    Map<Input, Line> amounts = new HashMap<>();
    for (DataSource source : scenario.data().sources()) {
      String id = "data." + source.name();
      amounts.put(inputs.add(stated.tokens(source)), model.find(id + ".tokens").orElseThrow());
      if (StatedTokens.doEpochsFollow(source)) {
        amounts.put(
            inputs.add(stated.epochs(source)), model.find(id + ".epochs").orElseThrow());
      }
    }
    return new End(model, amounts);
  }

  /** Works out the amount of each source in some draws. */
  void state(Draws draws) {
    Bills bills = model.newBills(amounts.values(), draws.rows());
    model.evaluate(draws, bills);
    amounts.forEach((input, line) -> draws.set(input, bills.column(line)));
  }
}
