package org.mixcost.report.present.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mixcost.analysis.sensitivity.Sensitivity.InputDriver;
import org.mixcost.analysis.whatif.Dial;
import org.mixcost.analysis.whatif.Program;
import org.mixcost.analysis.whatif.Script;
import org.mixcost.analysis.whatif.Swings;
import org.mixcost.analysis.whatif.WhatIf;
import org.mixcost.decision.Decision;
import org.mixcost.model.Models;
import org.mixcost.quantity.Unit;
import org.mixcost.report.document.Calculator;
import org.mixcost.report.document.Calculator.Knob;
import org.mixcost.report.document.Calculator.Outcome;
import org.mixcost.report.present.InputWords;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.Varied;

/** What each scenario of a study costs as the inputs that decide are set by hand. */
final class WhatIfBlock {
  private static final int MOST_KNOBS = 6;

  private WhatIfBlock() {}

  /**
   * The block: first what drives the doubt in the decision, then what swings it most of all else, known or not. None where
   * there is no amount to set.
   */
  static Optional<Calculator> of(Study study, Decision decision) {
    List<String> names = Stream.concat(
            decision.drivers().stream()
                .filter(InputDriver::isNotable)
                .flatMap(driver -> driver.inputs().stream()),
            Swings.names(decision.sensitivity().models()).stream())
        .toList();
    WhatIf whatIf = WhatIf.of(Models.plan(study), names, MOST_KNOBS);
    return whatIf.dials().isEmpty() ? Optional.empty() : Optional.of(calculator(study, whatIf));
  }

  private static Calculator calculator(Study study, WhatIf whatIf) {
    InputWords words = new InputWords(study);
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < whatIf.programs().size(); i++) {
      Program program = whatIf.programs().get(i);
      String title = study.scenarios().get(i).title();
      outcomes.add(new Outcome(title, program.now(), Script.of(program)));
    }
    return new Calculator(
        "What if",
        "All other inputs stay at their medians; the figures are computed here, by the steps of the model.",
        "Total cost, " + study.currency(),
        whatIf.dials().stream().map(dial -> knob(dial, words)).toList(),
        outcomes);
  }

  private static Knob knob(Dial dial, InputWords words) {
    Varied input = dial.input();
    boolean isShare = input.unit().equals(Unit.FRACTION);
    boolean isPlain =
        isShare || input.unit().equals(Unit.FACTOR) || input.unit().equals(Unit.COUNT);
    String label = words.of(input.name()) + (isPlain ? "" : ", " + input.unit());
    return new Knob(input.name(), label, isShare, dial.low(), dial.high(), input.now());
  }
}
