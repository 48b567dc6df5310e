package org.mixcost.load;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mixcost.analysis.optimize.Best;
import org.mixcost.analysis.optimize.KnobSetting;
import org.mixcost.analysis.optimize.Variant;
import org.mixcost.analysis.sweep.Choice;
import org.mixcost.issue.Checked;
import org.mixcost.issue.InputFile;
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
  private final Document document;
  private final Best best;
  private final String scenario;
  private final String source;

  /**
   * A file.
   *
   * @param document that was searched
   * @param version of the program that has searched it
   */
  public BestFile(Document document, Best best, String version) {
    this.document = document;
    this.best = best;
    this.scenario = best.variant().from();
    this.source = source(document.input(), best, version);
  }

  /** Who says so: what is cited for each value. */
  private static String source(InputFile input, Best best, String version) {
    return "the best of %s (sha256 %s) by mixcost optimize, version %s: %s is %s"
        .formatted(
            Path.of(input.file()).getFileName(),
            input.shortHash(),
            version,
            best.words(),
            Numbers.amount(best.value(), best.goal().unit()));
  }

  /** The file in YAML, or what is wrong with that. */
  public Checked<String> write() {
    List<Choice> words = best.variant().words().stream().map(this::choice).toList();
    return ChoiceWriter.write(document, words)
        .then(this::settings)
        .then(set -> Checked.of(YamlWriter.write(noted(set))));
  }

  private Choice choice(Variant.Word word) {
    return new Choice(Optional.of(scenario), word.path(), word.word());
  }

  private Checked<Document> settings(Document chosen) {
    Checked<Document> written = Checked.of(chosen);
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
  private Node.Mapping noted(Document set) {
    return ChoiceWriter.put(
        set.root(),
        List.of(FileKeys.SCENARIOS.name(), scenario, ScenarioKeys.NOTE.name()),
        where -> new Node.Text(source, where));
  }
}
