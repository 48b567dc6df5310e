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
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Scenario;
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
      Checked<Choice> value = setting.knob().input().isFactor() ? factor(setting) : value(setting);
      written = written.then(before -> value.then(choice -> write(before, choice)));
    }
    return written;
  }

  private Checked<Choice> value(KnobSetting setting) {
    return Checked.of(choice(setting.knob().name(), setting.best(), setting));
  }

  /** What is looked up, or has doubt, keeps what it is: its factor stands under {@code scale}, times the one that is there. */
  private Checked<Choice> factor(KnobSetting setting) {
    String path = setting.knob().name();
    Optional<Quantity> before = started().scales().stream()
        .filter(used -> used.path().equals(path))
        .map(Scenario.ScaleUsed::factor)
        .findFirst();
    return before.filter(any -> !any.isFixed()).isPresent()
        ? Checked.failed(doubtful(setting))
        : Checked.of(choice(
            ScenarioKeys.SCALE.name() + "." + path,
            checkedFactor(before) * setting.best(),
            setting));
  }

  /** A factor that is one number; 1 where there is none. */
  private static double checkedFactor(Optional<Quantity> fixed) {
    return fixed.map(Quantity::median).orElse(1.0);
  }

  private Scenario started() {
    Variant variant = best.variant();
    return variant.models().all().get(variant.start()).scenario();
  }

  private static Issue doubtful(KnobSetting setting) {
    String path = setting.knob().name();
    return Issue.error(
            "factor-not-written",
            Where.NOWHERE,
            "'" + path + "' was moved by a factor, and its scale is not one number already")
        .withHelp("write one number times " + Numbers.percent(setting.best()) + " in scale: {"
            + path + "} of the scenario");
  }

  private Choice choice(String path, double value, KnobSetting setting) {
    Unit unit = setting.knob().input().unit();
    String number = Numbers.forMachines(value);
    return new Choice(Optional.of(scenario), path, unit.isPlain() ? number : unit.after(number));
  }

  private Checked<Document> write(Document before, Choice value) {
    return ChoiceWriter.write(
        before,
        value,
        where -> new Node.Mapping(
            Map.of(
                SourcedKeys.VALUE.name(), entry(value.word(), where),
                SourcedKeys.SOURCE.name(), entry(source, where)),
            where));
  }

  private static Node.Entry entry(String text, Where where) {
    return new Node.Entry(where, new Node.Text(text, where));
  }

  /** The scenario says for readers what it is. */
  private Node.Mapping noted(Document set) {
    return ChoiceWriter.put(
        set.root(),
        List.of(FileKeys.SCENARIOS.name(), scenario, ScenarioKeys.NOTE.name()),
        where -> new Node.Text(source, where));
  }
}
