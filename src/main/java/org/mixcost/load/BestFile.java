package org.mixcost.load;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mixcost.analysis.optimize.Best;
import org.mixcost.analysis.optimize.KnobSetting;
import org.mixcost.analysis.optimize.Variant;
import org.mixcost.analysis.sweep.Choice;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Where;
import org.mixcost.load.document.Document;
import org.mixcost.load.document.Node;
import org.mixcost.load.document.YamlWriter;
import org.mixcost.quantity.Numbers;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.format.FileKeys;
import org.mixcost.scenario.format.ScenarioKeys;
import org.mixcost.scenario.format.SourcedKeys;

/** A scenario file in which the best that was found stands where its search has started. */
public final class BestFile {
  private BestFile() {}

  /**
   * The file in YAML, or what is wrong with that.
   *
   * @param document that was searched
   * @param source who says so: what is cited for each value
   */
  public static Checked<String> of(Document document, Best best, String source) {
    String scenario = best.variant().from();
    List<Choice> words =
        best.variant().words().stream().map(word -> choice(scenario, word)).toList();
    return ChoiceWriter.write(document, words)
        .then(chosen -> settings(chosen, scenario, best, source))
        .then(set -> Checked.of(YamlWriter.write(noted(set, scenario, source))));
  }

  private static Choice choice(String scenario, Variant.Word word) {
    return new Choice(Optional.of(scenario), word.path(), word.word());
  }

  private static Checked<Document> settings(
      Document document, String scenario, Best best, String source) {
    Checked<Document> written = Checked.of(document);
    for (KnobSetting setting : best.settings()) {
      if (setting.knob().input().isFactor()) {
        return Checked.failed(factor(setting));
      }
      written = written.then(before -> ChoiceWriter.write(
          before,
          new Choice(Optional.of(scenario), setting.knob().name(), ""),
          where -> new Node.Mapping(
              Map.of(
                  SourcedKeys.VALUE.name(), entry(text(setting), where),
                  SourcedKeys.SOURCE.name(), entry(source, where)),
              where)));
    }
    return written;
  }

  /** What is looked up and moved by a factor has no value of its own that could be written. */
  private static Issue factor(KnobSetting setting) {
    String path = setting.knob().name();
    return Issue.error(
            "factor-not-written",
            Where.NOWHERE,
            "'" + path + "' was moved by a factor, which is no value")
        .withHelp(
            "write scale: {" + path + ": " + Numbers.percent(setting.best()) + "} in the scenario");
  }

  private static Node.Entry entry(String text, Where where) {
    return new Node.Entry(where, new Node.Text(text, where));
  }

  private static String text(KnobSetting setting) {
    Unit unit = setting.knob().input().unit();
    String number = Numbers.forMachines(setting.best());
    return unit.isPlain() ? number : unit.after(number);
  }

  /** The scenario says for readers what it is. */
  private static Node.Mapping noted(Document document, String scenario, String source) {
    return ChoiceWriter.put(
        document.root(),
        List.of(FileKeys.SCENARIOS.name(), scenario, ScenarioKeys.NOTE.name()),
        where -> new Node.Text(source, where));
  }
}
