package org.mixcost.load.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mixcost.file.FileAccess;
import org.mixcost.issue.Checked;
import org.mixcost.issue.InputFile;
import org.mixcost.issue.Issues;
import org.mixcost.load.document.Document;
import org.mixcost.load.document.DocumentReader;
import org.mixcost.load.document.Node;
import org.mixcost.scenario.shape.TransformerShape;

/** Reads the {@code config.json} of a model, as hubs publish it. */
public final class ConfigReader {
  /** How the name of a class ends that writes text, with its output head. */
  private static final List<String> WRITERS =
      List.of("ForCausalLM", "LMHeadModel", "ForConditionalGeneration");
  /** What reads pictures beside the text, whose config stands inside. */
  private static final String WITH_PICTURES = "gemma3";

  private ConfigReader() {}

  /** The model of a file, or all that is wrong with it. */
  public static Checked<ModelConfig> read(Path file) {
    return read(file, FileAccess.ANYWHERE);
  }

  /** The same of a file that may be one that is not to be read. */
  public static Checked<ModelConfig> read(Path file, FileAccess access) {
    return DocumentReader.read(file, access).then(Document::flawless).then(ConfigReader::model);
  }

  static Checked<ModelConfig> model(Document document) {
    return read(Optional.of(document.input()), document.root());
  }

  /** The model of a map that stands in another file, or all that is wrong with it. */
  public static Checked<ModelConfig> read(Node.Mapping map) {
    return read(Optional.empty(), map);
  }

  private static Checked<ModelConfig> read(Optional<InputFile> file, Node.Mapping map) {
    Issues issues = new Issues();
    ConfigMap outer = new ConfigMap(map, "a model", issues);
    checkArchitectures(outer);
    String type = outer.word("model_type");
    Optional<Node.Mapping> text =
        type.equals(WITH_PICTURES) ? outer.map("text_config") : Optional.empty();
    if (text.isPresent()) {
      outer.leaveOut("vision_config", "what reads pictures is not counted");
      if (!outer.flag("tie_word_embeddings", true)) {
        outer.refuse("tie_word_embeddings", "it is understood beside what it is about alone");
      }
      outer.refuseTheRest();
    }
    String family = type.equals(WITH_PICTURES) ? WITH_PICTURES + "_text" : type;
    return Families.find(family)
        .map(known -> read(file, new ConfigMap(text.orElse(map), family, issues), known))
        .orElseGet(() -> unknown(outer, type));
  }

  private static Checked<ModelConfig> read(
      Optional<InputFile> file, ConfigMap config, Family family) {
    TransformerShape shape = family.read(config);
    config.texts("architectures");
    config.refuseTheRest();
    return Checked.of(new ModelConfig(file, shape, config.usual()), config.issues());
  }

  private static void checkArchitectures(ConfigMap config) {
    config.texts("architectures").stream()
        .filter(name -> WRITERS.stream().noneMatch(name.text()::endsWith))
        .forEach(name ->
            config.refuse("architectures", name, "'" + name.text() + "' does not write text"));
  }

  private static Checked<ModelConfig> unknown(ConfigMap config, String type) {
    if (type.isEmpty()) {
      config
          .issues()
          .error("missing-key", config.where("model_type"), "a config needs 'model_type'", "");
    } else {
      config
          .issues()
          .error(
              "unknown-architecture",
              config.where("model_type"),
              "'model_type' " + type + " is not understood",
              "understood are " + String.join(", ", Families.names()) + "; " + ConfigMap.COUNT_IT);
    }
    return Checked.failed(config.issues());
  }
}
