package org.mixcost.testing.random;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.format.Key;
import org.mixcost.scenario.format.ScenarioKeys;
import org.mixcost.scenario.format.Section;
import org.mixcost.scenario.format.Shape;

/** Makes the parts of a scenario fit each other, so that every key that stays changes something. */
final class Tidy {
  private static final List<String> OF_MIXING =
      List.of("best_share", "sharpness", "tail_exponent", "generator_tokens");
  /** A config, from where the tests run. */
  private static final String CONFIG = "src/test/resources/org/mixcost/random/config.json";

  private static final Map<String, String> SHAPE = Map.of(
      "hidden_size", "4096",
      "num_attention_heads", "32",
      "num_key_value_heads", "8",
      "intermediate_size", "14336",
      "num_experts_per_tok", "1");
  private static final List<String> OF_THE_SHAPE = List.of("layers", "heads", "head_dim");
  private static final List<String> OF_TIME =
      List.of("prompt_ratio", "prompt_tokens", "reasoning_ratio", "failed_call_cost");
  private static final List<String> OF_CALLS = List.of(
      "acceptance", "dedup_survival", "decontamination_loss", "failure_rate", "tokenizer_ratio");
  /** What text is counted in but tokens. */
  private static final List<Unit> MEASURES =
      List.of(Unit.WORD, Unit.CHARACTER, Unit.GIGABYTE, Unit.PAGE, Unit.SPEECH_HOUR);

  private static final List<String> LANGUAGES = List.of("english", "german", "Finnish");
  private static final List<String> TOKENIZERS = List.of("cl100k", "gpt2");
  /** What text may be priced by that has no rate in the catalog. */
  private static final List<String> WITHOUT_RATE = List.of("book", "item", "UNIT");

  private final Branch scenario;
  private final Plan plan;
  private final List<Branch> real;
  private final List<Branch> synthetic;

  private Tidy(Branch scenario, Plan plan) {
    this.scenario = scenario;
    this.plan = plan;
    Branch data = scenario.branch("data").orElseThrow();
    real = data.all("real");
    synthetic = data.all("synthetic");
  }

  static void tidy(Branch scenario, Plan plan) {
    Branch data = scenario.branch("data").orElseThrow();
    if (!data.has("real") && !data.has("synthetic")) {
      data.put("real", plan.value(find("data.real"), "data"));
    }
    Tidy tidy = new Tidy(scenario, plan);
    tidy.model();
    tidy.training();
    TidyStages.tidy(scenario, plan);
    tidy.amounts(data);
    tidy.language(data);
    tidy.real.forEach(tidy::real);
    tidy.synthetic.forEach(tidy::synthetic);
    tidy.quality();
    TidySchedule.tidy(scenario, plan);
  }

  /** A shape whose heads fit its width; attention says only what the model does not. */
  private void model() {
    Branch model = scenario.branch("model").orElseThrow();
    if (model.has("config")) {
      model.put("config", CONFIG);
    }
    SHAPE.forEach((key, value) -> {
      if (model.has(key)) {
        model.put(key, value);
      }
    });
    model.branch("attention").ifPresent(attention -> attention(attention, model.has("parameters")));
  }

  private void attention(Branch attention, boolean isStated) {
    for (String key : OF_THE_SHAPE) {
      if (!isStated) {
        attention.remove(key);
      } else if (!attention.has(key)) {
        attention.put(key, plan.value(find("model.attention." + key), "model.attention"));
      }
    }
    if (!isStated) {
      attention.remove("window");
      attention.remove("windowed_layers");
    } else if (attention.has("windowed_layers")) {
      attention.put("windowed_layers", "1");
    }
  }

  private void training() {
    Branch training = scenario.branch("training").orElseThrow();
    gpuPrice(training, "training");
    if (scenario.has("deadline") && !training.has("accelerators")) {
      training.put("accelerators", plan.value(find("training.accelerators"), "training"));
    }
    if (training.has("recomputation")) {
      boolean hasShape = scenario.branch("model").orElseThrow().has("attention");
      training.put("utilization_of", "hardware_flop");
      training.put("recomputation", hasShape ? training.text("recomputation") : "full");
    } else if (training.text("utilization_of").equals("hardware_flop")) {
      training.remove("utilization_of");
    }
    if (training.has("precision") && training.has("rental")) {
      training.put("precision", plan.market().precision(training.text("accelerator")));
    } else if (training.has("precision")) {
      training.put("accelerator", plan.market().accelerator(training.text("precision")));
    }
    scenario
        .branch("energy")
        .filter(energy -> !training.has("accelerator") && !energy.has("power"))
        .ifPresent(energy -> energy.put("power", plan.value(find("energy.power"), "energy")));
  }

  private void gpuPrice(Branch gpus, String path) {
    gpuPrice(gpus, path, plan);
  }

  /** A price of a whole node goes with the number in it; a looked-up one needs a quote. */
  static void gpuPrice(Branch gpus, String path, Plan plan) {
    boolean isOfNode = gpus.text("price").endsWith(Unit.USD_PER_NODE_HOUR.symbol());
    if (isOfNode && !gpus.has("node_accelerators")) {
      gpus.put("node_accelerators", plan.value(find(path + ".node_accelerators"), path));
    } else if (!isOfNode) {
      gpus.remove("node_accelerators");
    }
    if (gpus.has("rental")) {
      List<String> quote = gpus.has("segment")
          ? plan.market().rentalOfAKind(gpus.text("rental"))
          : plan.market().rental(gpus.text("rental"));
      gpus.put("accelerator", quote.get(0));
      if (gpus.has("vendor")) {
        gpus.put("vendor", quote.get(1));
      }
      if (gpus.has("segment")) {
        gpus.put("segment", quote.get(2));
      }
    }
  }

  /** A mix is given by tokens throughout, or by shares of a whole. */
  private void amounts(Branch data) {
    if (data.has("tokens_seen")) {
      seen(data);
      return;
    }
    boolean isByShare = data.has("tokens");
    if (!isByShare || real.isEmpty() || synthetic.isEmpty()) {
      data.remove("synthetic_share");
    } else if (!data.has("synthetic_share")) {
      data.put("synthetic_share", plan.value(find("data.synthetic_share"), "data"));
    }
    for (List<Branch> group : List.of(real, synthetic)) {
      for (int i = 0; i < group.size(); i++) {
        amount(group.get(i), isByShare, i, group.size());
      }
    }
  }

  /** Shares of all tokens seen, and unique tokens or epochs of each. */
  private void seen(Branch data) {
    data.remove("tokens");
    data.remove("synthetic_share");
    List<Branch> all = Stream.concat(real.stream(), synthetic.stream()).toList();
    for (int i = 0; i < all.size(); i++) {
      Branch source = all.get(i);
      items(source, false);
      source.remove("share");
      source.put("seen_share", share(i, all.size()));
      if (source.has("tokens") || isOfItems(source)) {
        source.remove("epochs");
      } else {
        source.remove("corpus");
      }
    }
  }

  private void amount(Branch source, boolean isByShare, int place, int count) {
    items(source, isByShare);
    source.remove("seen_share");
    source.remove(isByShare ? "tokens" : "share");
    if (isByShare) {
      source.remove("corpus");
      source.put("share", share(place, count));
    } else if (!isOfItems(source) && !source.has("tokens")) {
      source.put("tokens", plan.value(find("data.real.x.tokens"), "data.real.*"));
    }
  }

  /** Items of so many tokens say how much there is, unless something else does; those that are annotated are paid for. */
  private void items(Branch source, boolean isByShare) {
    boolean isAnnotated = source.text("kind").equals("annotated");
    if (isByShare || source.has("tokens") || !source.has("items")) {
      source.remove("tokens_per_item");
      if (!isAnnotated) {
        source.remove("items");
      }
    } else if (source.has("kind") && !isAnnotated && !source.has("tokens_per_item")) {
      source.put("tokens_per_item", plan.value(find("data.real.x.tokens_per_item"), ""));
    }
    if (isOfItems(source)) {
      source.remove("corpus");
    }
  }

  private static boolean isOfItems(Branch source) {
    return source.has("tokens_per_item") || (!source.has("kind") && source.has("items"));
  }

  private String share(int place, int count) {
    int percent = 100 / count;
    return place == count - 1
        ? "rest"
        : plan.isHeads()
            ? percent + "%"
            : String.format(Locale.ROOT, "%d%% to %d%%", percent / 2, percent);
  }

  private void real(Branch source) {
    source.branch("processed_on").ifPresent(work -> gpuPrice(work, "data.real.x.processed_on"));
    source.branch("labeler").ifPresent(labeler -> calls(labeler, "data.real.x.labeler", plan));
    if (source.text("kind").equals("per_unit")) {
      perUnit(source);
    }
    language(source);
    if (source.text("fee").endsWith(Unit.USD_PER_YEAR.symbol())) {
      source.remove("horizon");
      source.remove("term");
    }
  }

  private void perUnit(Branch source) {
    String unit = Stream.concat(MEASURES.stream().map(Tidy::singular), WITHOUT_RATE.stream())
        .filter(word -> source.text("price").endsWith("/" + word))
        .findFirst()
        .orElse("");
    boolean isRequested =
        WITHOUT_RATE.contains(unit) || (!unit.isEmpty() && source.has("tokens_per_unit"));
    source.remove("tokens_per_unit");
    if (isRequested) {
      Key key = find("data.real.x.tokens_per_unit");
      source.put(
          "tokens_per_unit",
          plan.beliefs()
              .of(
                  key,
                  (Shape.OfQuantity) key.shape(),
                  Unit.named("tokens/" + unit).orElseThrow()));
    }
  }

  /** A language decides something where a rate of it is looked up: for an amount, or for what it is paid by. */
  private void language(Branch source) {
    boolean isConverted = MEASURES.stream()
        .filter(measure -> Stream.of("tokens", "tokens_seen")
            .anyMatch(amount -> source.text(amount).endsWith(" " + measure)))
        .anyMatch(measure -> !isRateStated(source, measure));
    boolean isPaidByMeasure =
        (source.text("kind").equals("commissioned") && !source.has("tokens_per_word"))
            || (isPricedByMeasure(source) && !source.has("tokens_per_unit"));
    for (String key : List.of("language", "tokenizer")) {
      if (!source.has(key)) {
        continue;
      }
      source.remove(key);
      if (isConverted || isPaidByMeasure) {
        source.put(key, plan.any(key.equals("language") ? LANGUAGES : TOKENIZERS));
      }
    }
  }

  private static boolean isPricedByMeasure(Branch source) {
    return MEASURES.stream()
        .anyMatch(measure -> source.text("price").endsWith("/" + singular(measure)));
  }

  private static boolean isRateStated(Branch source, Unit measure) {
    return source.text("tokens_per_unit").endsWith("/" + singular(measure))
        || (source.has("tokens_per_word") && measure.equals(Unit.WORD));
  }

  private static String singular(Unit measure) {
    return measure.symbol().replaceFirst("s$", "");
  }

  private void synthetic(Branch source) {
    language(source);
    source
        .branch("processed_on")
        .ifPresent(work -> gpuPrice(work, "data.synthetic.x.processed_on"));
    source.branch("self_hosted").ifPresent(own -> gpuPrice(own, "data.synthetic.x.self_hosted"));
    rollouts(source);
    List<String> seeds = scenario.branch("data").flatMap(data -> data.branch("real")).stream()
        .flatMap(all -> all.keys().stream())
        .toList();
    if (seeds.isEmpty() || source.text("method").equals("closed_book")) {
      source.remove("seed");
    } else if (source.has("seed") || isWearingOut()) {
      source.put("seed", plan.any(seeds));
    }
    if (source.text("method").equals("closed_book")
        && !source.has("prompt_ratio")
        && !source.has("prompt_tokens")
        && !source.has("rollouts")) {
      source.put("prompt_ratio", plan.value(find("data.synthetic.x.prompt_ratio"), ""));
    }
    boolean isDerived =
        source.branch("self_hosted").filter(own -> own.has("shape")).isPresent();
    if (source.has("self_hosted") && !isDerived && source.text("method").equals("closed_book")) {
      source.put("method", "seeded");
    }
    calls(source);
    boolean isCounted = source.has("items") || source.has("prompt_tokens");
    outputTokens(source, isDerived || isCounted || source.has("judge"));
    generator(source);
    source.branch("judge").ifPresent(judge -> calls(judge, "data.synthetic.x.judge", plan));
  }

  /** A model over an interface, whose prices go with what it is asked, or on own accelerators. */
  static void calls(Branch asked, String path, Plan plan) {
    Optional<Branch> own = asked.branch("self_hosted");
    if (own.isPresent()) {
      gpuPrice(own.get(), path + ".self_hosted", plan);
      return;
    }
    if (asked.has("cached") && asked.has("input_price") && !asked.has("cached_price")) {
      asked.put("cached_price", plan.value(find(path + ".cached_price"), ""));
    }
    model(asked, false, plan);
  }

  /** Whether something is said of seeds, so that there have to be some. */
  private boolean isWearingOut() {
    return scenario
        .branch("quality")
        .filter(quality -> quality.has("saturation_ratio"))
        .isPresent();
  }

  /** Samples are kept of a stage that generates some; where there is none, a model writes the text. */
  private void rollouts(Branch source) {
    if (source.has("rollouts")) {
      List<String> stages = generating();
      source.remove("rollouts");
      if (stages.isEmpty()) {
        source.put("generator", new Branch());
      } else {
        source.put("rollouts", plan.any(stages));
      }
    }
  }

  private List<String> generating() {
    Optional<Branch> stages =
        scenario.branch("training").flatMap(training -> training.branch("stages"));
    return stages.stream()
        .flatMap(all -> all.keys().stream())
        .filter(name -> stages
            .flatMap(all -> all.branch(name))
            .filter(stage -> stage.text("kind").equals("reinforcement") && !stage.has("gpu_hours"))
            .isPresent())
        .toList();
  }

  private void outputTokens(Branch source, boolean isRequested) {
    if (!isRequested) {
      source.remove("output_tokens");
    } else if (source.text("method").equals("closed_book") && !source.has("output_tokens")) {
      source.put("output_tokens", plan.value(find("data.synthetic.x.output_tokens"), ""));
    }
  }

  /** Where the hours of generation are stated, what they would follow from says nothing, unless to a judge. */
  private void calls(Branch source) {
    boolean isTimeKnown =
        source.branch("self_hosted").filter(own -> own.has("gpu_hours")).isPresent();
    if (isTimeKnown) {
      OF_TIME.forEach(source::remove);
    }
    if (isTimeKnown && !source.has("judge")) {
      OF_CALLS.forEach(source::remove);
    } else if (!source.has("acceptance")) {
      source.put("acceptance", plan.value(find("data.synthetic.x.acceptance"), ""));
    }
  }

  private void generator(Branch source) {
    source.branch("generator").ifPresent(generator -> {
      boolean isStated = generator.has("input_price");
      if (!source.has("cached")) {
        generator.remove("cached_price");
        generator.remove("cache_write_price");
      } else if (isStated && !generator.has("cached_price")) {
        generator.put(
            "cached_price", plan.value(find("data.synthetic.x.generator.cached_price"), ""));
      }
      model(generator, true, plan);
    });
  }

  /** A model whose prices are looked up, at one host or at all; any name if they are stated. */
  private static void model(Branch generator, boolean isWriter, Plan plan) {
    if (generator.has("input_price")) {
      generator.put("model", isWriter ? "model " + plan.below(3) : "judge");
      if (generator.has("batch") && !generator.has("batch_discount")) {
        generator.put(
            "batch_discount", plan.value(find("data.synthetic.x.judge.batch_discount"), ""));
      }
      return;
    }
    List<String> known = plan.market().generator();
    generator.put("model", known.get(0));
    if (generator.has("provider")) {
      generator.put("provider", plan.below(3) == 0 ? "cheapest" : known.get(1));
    }
  }

  private void quality() {
    boolean isContinued = scenario
        .branch("training")
        .filter(training -> training.has("continues") || training.has("adapter"))
        .isPresent();
    boolean isSkipped = isContinued
        || scenario.branch("quality").filter(quality -> quality.has("skip")).isPresent();
    if (isSkipped) {
      scenario.put("quality", new Branch().put("skip", "true"));
      Stream.concat(real.stream(), synthetic.stream()).forEach(source -> source.remove("quality"));
    }
    boolean isMixed = !real.isEmpty() && !synthetic.isEmpty();
    OF_MIXING.forEach(belief -> keepWith(belief, isMixed));
    if (!isMixed) {
      synthetic.forEach(
          source -> source.branch("quality").ifPresent(quality -> quality.remove("mixing_most")));
    }
    keepWith(
        "error_exponent",
        isMixed || synthetic.stream().map(Tidy::writer).distinct().count() > 1);
    keepWith("saturation_ratio", synthetic.stream().anyMatch(source -> source.has("seed")));
    keepWith("stock", real.stream().anyMatch(source -> source.text("kind").equals("open")));
    synthetic.forEach(Tidy::generations);
    scenario
        .branch("quality")
        .filter(Branch::isEmpty)
        .ifPresent(nothing -> scenario.remove("quality"));
  }

  /** Who writes a source: models without a name are one, by interface or on own accelerators. */
  private static String writer(Branch source) {
    if (source.has("rollouts")) {
      return "rollouts of " + source.text("rollouts");
    }
    String kind = source.has("generator") ? "generator" : "self_hosted";
    String model = source.branch(kind).orElseThrow().text("model");
    return model.isEmpty() ? kind : model;
  }

  /** A belief about something that may not be there. */
  private void keepWith(String belief, boolean isThere) {
    if (!isThere) {
      scenario.branch("quality").ifPresent(quality -> quality.remove(belief));
    }
  }

  /** What only further generations feel. */
  private static void generations(Branch source) {
    if (!source.has("rounds") || source.text("rounds").equals("1")) {
      source.branch("quality").ifPresent(quality -> {
        quality.remove("diversity");
        quality.remove("accumulates");
      });
    }
    source.branch("quality").filter(Branch::isEmpty).ifPresent(nothing -> source.remove("quality"));
  }

  /** A key of the format by its path, in which any word may stand for a name. */
  static Key find(String path) {
    Section section = ScenarioKeys.SECTION;
    String[] parts = path.split("\\.");
    for (int i = 0; i < parts.length - 1; i++) {
      Shape shape = section.find(parts[i]).orElseThrow().shape();
      if (shape instanceof Shape.OfNamed named) {
        section = named.section();
        i++;
      } else {
        section = ((Shape.OfSection) shape).section();
      }
    }
    return section.find(parts[parts.length - 1]).orElseThrow();
  }
}
