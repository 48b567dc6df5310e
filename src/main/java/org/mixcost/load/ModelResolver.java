package org.mixcost.load;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Where;
import org.mixcost.load.config.ConfigReader;
import org.mixcost.load.config.ModelConfig;
import org.mixcost.load.document.Node;
import org.mixcost.quantity.Quantity;
import org.mixcost.scenario.Scenario.ModelSpec;
import org.mixcost.scenario.format.ConfigKeys;
import org.mixcost.scenario.format.Key;
import org.mixcost.scenario.format.ModelKeys;
import org.mixcost.scenario.format.QuantityKey;
import org.mixcost.scenario.format.ValueKey;

/** Resolves {@code model}: its parameters are stated, or counted by a config or by keys of one. */
final class ModelResolver {
  /** What follows from the shape of a model. */
  private static final List<Key> FOLLOWING =
      List.of(ModelKeys.ACTIVE_PARAMETERS, ModelKeys.EMBEDDING_PARAMETERS);

  /** What to do about it where it is written. */
  static final String FOLLOWS = "leave it out, it follows from the shape of the model";

  private final SectionReader keys;

  ModelResolver(SectionReader keys) {
    this.keys = keys;
  }

  ModelSpec resolve() {
    if (!keys.requireOneOf(ModelKeys.PARAMETERS, ModelKeys.CONFIG, ConfigKeys.HIDDEN_SIZE)) {
      return unreadable();
    }
    if (keys.has(ModelKeys.PARAMETERS)) {
      return stated();
    }
    keys.leaveUnread(FOLLOWING, FOLLOWS);
    return config().map(this::counted).orElseGet(this::unreadable);
  }

  private ModelSpec stated() {
    Quantity parameters = keys.findOrPlaceholder(ModelKeys.PARAMETERS);
    Quantity active = keys.find(ModelKeys.ACTIVE_PARAMETERS).orElse(parameters);
    ModelSpec spec = new ModelSpec(
        parameters,
        active,
        keys.find(ModelKeys.EMBEDDING_PARAMETERS),
        keys.find(ModelKeys.ATTENTION).map(AttentionResolver::stated));
    new ModelCheck(keys, keys.reading().issues()).check(spec);
    return spec;
  }

  /** The parameters that another model uses for each token: all of them, if nothing else is said, and never more. */
  static Quantity activeParameters(SectionReader model, QuantityKey key, Quantity all) {
    Quantity active = model.find(key).orElse(all);
    new ModelCheck(model, model.reading().issues()).checkActive(key, active, all);
    return active;
  }

  /** The model that a file or the section itself describes. */
  private Optional<ModelConfig> config() {
    if (keys.has(ModelKeys.CONFIG)) {
      return file().flatMap(this::read);
    }
    Map<String, Node.Entry> written = new LinkedHashMap<>();
    boolean isReadable = true;
    for (ValueKey<?> key : ConfigKeys.ALL) {
      isReadable &= keys.find(key).isPresent() || !keys.has(key);
      keys.entry(key).ifPresent(entry -> written.put(key.name(), entry));
    }
    return isReadable ? of(written) : Optional.empty();
  }

  private Optional<ModelConfig> of(Map<String, Node.Entry> written) {
    String family = keys.has(ConfigKeys.NUM_LOCAL_EXPERTS) ? "mixtral" : "llama";
    keys.entry(ConfigKeys.NUM_ATTENTION_HEADS)
        .ifPresent(heads -> written.putIfAbsent(ConfigKeys.NUM_KEY_VALUE_HEADS.name(), heads));
    written.put("model_type", new Node.Entry(keys.where(), new Node.Text(family, keys.where())));
    return keep(ConfigReader.read(new Node.Mapping(written, keys.where())));
  }

  private Optional<Path> file() {
    Where where = keys.where(ModelKeys.CONFIG);
    String named = keys.get(ModelKeys.CONFIG);
    try {
      return Optional.of(Path.of(where.file()).resolveSibling(named).normalize());
    } catch (InvalidPathException noPath) {
      keys.error("no-config", where, "'" + named + "' is no path of a file", "");
      return Optional.empty();
    }
  }

  private Optional<ModelConfig> read(Path file) {
    Optional<ModelConfig> found = keep(ConfigReader.read(file, keys.reading().access()));
    found.flatMap(ModelConfig::file).ifPresent(keys.reading()::use);
    return found;
  }

  private Optional<ModelConfig> keep(Checked<ModelConfig> read) {
    read.issues().stream().map(this::placed).forEach(keys.reading().issues()::add);
    return read.found();
  }

  /** What is wrong with a file as a whole is told where it is named. */
  private Issue placed(Issue issue) {
    return issue.where().line() > 0
        ? issue
        : Issue.error(
            issue.code(),
            keys.where(ModelKeys.CONFIG),
            issue.where().file() + ": " + issue.message());
  }

  /** A model that stands in for one of which it is told already what is wrong. */
  private ModelSpec unreadable() {
    keys.readAll();
    return ModelSpec.dense(keys.placeholder(ModelKeys.PARAMETERS));
  }

  private ModelSpec counted(ModelConfig config) {
    CountedModel counted = CountedModel.of(config);
    return new ModelSpec(
        counted.parameters(),
        counted.activeParameters(),
        Optional.of(counted.embeddingParameters()),
        keys.find(ModelKeys.ATTENTION).map(shape -> AttentionResolver.counted(counted, shape)));
  }
}
