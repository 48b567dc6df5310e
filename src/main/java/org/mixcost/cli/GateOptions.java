package org.mixcost.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The conditions under which a result is refused. */
final class GateOptions {
  private final OptionSpec failOver = OptionSpec.builder("--fail-over")
      .paramLabel("AMOUNT")
      .type(String.class)
      .description("Short for --fail-if \"central(total) > AMOUNT\", such as \"5M USD\".")
      .build();
  private final OptionSpec failIf = OptionSpec.builder("--fail-if")
      .paramLabel("CONDITION")
      .type(List.class)
      .auxiliaryTypes(String.class)
      .arity("1")
      .description(
          "Exit with 1 if this holds of any scenario, such as \"p95(total) > 1.3M USD\" or \"P(over budget) > "
              + "20%%\"; may be given several times. Of a line or figure: central, mean, median, p1 to p99. P of: "
              + "over budget, late, both kept, cheaper, same.")
      .build();

  void addTo(CommandSpec spec) {
    spec.addOption(failIf).addOption(failOver);
  }

  /** What they say, or a failure before anything is read. */
  Gates gates() {
    List<String> conditions = failIf.getValue();
    String amount = failOver.getValue();
    List<Gates.Stated> stated = new ArrayList<>();
    if (conditions != null) {
      conditions.forEach(text -> stated.add(new Gates.Stated("--fail-if", text, text)));
    }
    if (amount != null) {
      stated.add(new Gates.Stated("--fail-over", amount, "central(total) > " + amount));
    }
    return Gates.parse(stated);
  }
}
