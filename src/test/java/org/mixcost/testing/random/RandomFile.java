package org.mixcost.testing.random;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.mixcost.model.Models;
import org.mixcost.scenario.Study;
import org.mixcost.scenario.format.FileKeys;
import org.mixcost.scenario.format.Key;
import org.mixcost.scenario.format.ScenarioKeys;
import org.mixcost.scenario.format.Section;
import org.mixcost.scenario.format.Shape;
import org.mixcost.scenario.format.StatementKind;

/** Writes a whole file at random: scenarios that inherit from each other and from defaults, and what goes beside them. */
public final class RandomFile {
  /** What a scenario says of itself alone. */
  private static final Set<String> OWN_WORDS = Set.of("title", "note", "extends");

  private static final List<String> NAMES = List.of("plan", "other-plan", "third_plan", "plan4");
  /** A folder with a row of one's own, from where the tests run. */
  private static final String OWN_CATALOG = "src/test/resources/org/mixcost/random/catalog";
  /** A catalog takes long to read, so that few files have one. */
  private static final int FILES_PER_CATALOG = 8;

  private static final int FILES_PER_CURRENCY = 3;
  /** Days on which every quote of the catalog is known. */
  private static final List<String> DAYS = List.of("2026-11", "2026-11-28");

  private final long seed;
  private final Plan plan;
  /** Whole scenarios, before it is left out what they inherit. */
  private final List<Branch> whole = new ArrayList<>();
  /** Which variant each part of a scenario is; two of one variant are the same. */
  private final List<Map<String, Integer>> variants = new ArrayList<>();

  private final Branch defaults = new Branch();
  private final Branch written = new Branch();

  private RandomFile(long seed) {
    this.seed = seed;
    this.plan = new Plan(new Random(seed));
  }

  /** The file of a seed. */
  public static ScenarioFile of(long seed) {
    return new RandomFile(seed).file();
  }

  private ScenarioFile file() {
    scenarios(2 + plan.below(NAMES.size() - 1));
    Branch file = new Branch();
    for (Key key : beside()) {
      if (key.isRequired() || plan.isHeads()) {
        file.put(key.name(), part(key));
      }
    }
    file.keys().stream()
        .filter(key -> file.branch(key).filter(Branch::isEmpty).isPresent())
        .forEach(file::remove);
    if (!defaults.isEmpty()) {
      file.put("defaults", defaults);
    }
    if (seed % FILES_PER_CATALOG > 0) {
      file.remove("catalog");
    }
    if (!file.has("catalog")) {
      file.remove("prefer");
    }
    if (seed % FILES_PER_CURRENCY > 0) {
      file.remove("rates");
    }
    if (file.has("rates") && !inEuros()) {
      file.remove("rates");
    }
    if (!file.has("rates")) {
      file.remove("currency");
    }
    return new ScenarioFile(file);
  }

  /** What may stand in a file, but for what is asked by one command alone. */
  private static List<Key> beside() {
    return FileKeys.SECTION.keys().stream()
        .filter(key -> !FileKeys.OF_ONE_COMMAND.contains(key))
        .toList();
  }

  /** Writes all money of the scenarios in euros; whether there is any. */
  private boolean inEuros() {
    List<Branch> all = List.of(written, defaults);
    boolean hasMoney = all.stream().anyMatch(part -> part.anyText(text -> text.contains("USD")));
    all.forEach(part -> part.replaceTexts(text -> text.replace("USD", "EUR")));
    return hasMoney;
  }

  private Object part(Key key) {
    return switch (key.name()) {
      case "scenarios" -> written;
      case "defaults" -> defaults;
      case "catalog" -> Leaf.of(OWN_CATALOG);
      case "as_of" -> Leaf.of(plan.any(DAYS));
      case "baseline" -> Leaf.of(plan.any(written.keys()));
      case "currency" -> Leaf.of("EUR");
      case "rates" -> new Branch().put("EUR", "0.9 to 1.2 USD");
      case "correlations" -> correlations();
      case "statements" -> statements(key);
      default -> plan.value(key, "");
    };
  }

  private void scenarios(int count) {
    for (int i = 0; i < count; i++) {
      boolean isAlone = i == 0 || plan.below(4) == 0;
      int parent = isAlone ? 0 : plan.below(i);
      variants.add(isAlone ? variantsOf(i) : changed(variants.get(parent), i));
      whole.add(whole(variants.get(i)));
      if (i == 0 && plan.isHeads()) {
        share(whole.get(0));
      }
      Branch own = ownWords();
      if (!isAlone) {
        own.put("extends", NAMES.get(parent));
      }
      Branch rest = whole.get(i).over(isAlone ? defaults : whole.get(parent));
      rest.keys().forEach(key -> own.put(key, rest.get(key)));
      written.put(NAMES.get(i), own);
    }
  }

  private static Map<String, Integer> variantsOf(int number) {
    Map<String, Integer> all = new HashMap<>();
    parts().forEach(key -> all.put(key.name(), number));
    return all;
  }

  private Map<String, Integer> changed(Map<String, Integer> parent, int number) {
    Map<String, Integer> child = new HashMap<>(parent);
    for (int i = 0; i <= plan.below(2); i++) {
      child.put(plan.any(parts()).name(), number);
    }
    return child;
  }

  private static List<Key> parts() {
    return ScenarioKeys.SECTION.keys().stream()
        .filter(key -> !OWN_WORDS.contains(key.name()))
        .toList();
  }

  private Branch whole(Map<String, Integer> variant) {
    Map<String, Plan> plans = new HashMap<>();
    Set<String> chosen = new LinkedHashSet<>();
    for (Key key : parts()) {
      Plan own =
          new Plan(new Random(31 * (31 * seed + key.name().hashCode()) + variant.get(key.name())));
      plans.put(key.name(), own);
      if (key.isRequired() || own.isHeads()) {
        chosen.add(key.name());
      }
    }
    Rules.settle("", chosen, new Random(seed));
    Branch scenario = new Branch();
    parts().stream()
        .filter(key -> chosen.contains(key.name()))
        .forEach(key -> scenario.put(key.name(), plans.get(key.name()).value(key, "")));
    Tidy.tidy(scenario, new Plan(new Random(seed)));
    return scenario;
  }

  /** Moves some parts of a scenario to the defaults. */
  private void share(Branch scenario) {
    scenario.keys().stream()
        .filter(key -> plan.isHeads())
        .forEach(key -> defaults.put(key, scenario.get(key)));
  }

  private Branch ownWords() {
    Branch own = new Branch();
    for (String word : List.of("title", "note")) {
      if (plan.isHeads()) {
        own.put(word, plan.value(ScenarioKeys.SECTION.find(word).orElseThrow(), ""));
      }
    }
    return own;
  }

  private Branch statements(Key key) {
    Branch all = (Branch) plan.value(key, "");
    all.all().forEach(statement -> {
      boolean isOfOthers =
          StatementKind.valueOf(statement.text("kind").toUpperCase(Locale.ROOT)).isOfOthers();
      if (isOfOthers && !statement.has("source")) {
        statement.put("source", "somebody");
      }
    });
    return all;
  }

  /** Ties two inputs that are not known exactly, if there are two. */
  private Branch correlations() {
    Section section =
        FileKeys.SECTION.find("correlations").map(RandomFile::named).orElseThrow();
    List<String> uncertain = uncertain();
    Branch all = new Branch();
    if (uncertain.size() >= 2) {
      int first = plan.below(uncertain.size() - 1);
      List<String> values = List.of(
          uncertain.get(first), uncertain.get(first + 1), plan.any(List.of("-0.5", "0.3", "0.8")));
      Branch tied = new Branch();
      for (int i = 0; i < values.size(); i++) {
        tied.put(section.keys().get(i).name(), values.get(i));
      }
      all.put("tied", tied);
    }
    return all;
  }

  private static Section named(Key key) {
    return ((Shape.OfNamed) key.shape()).section();
  }

  private List<String> uncertain() {
    Branch untied = new Branch().put("mixcost", "1").put("defaults", defaults);
    Study study = new ScenarioFile(untied.put("scenarios", written)).study();
    return Models.plan(study).inputs().uncertain().stream()
        .map(input -> input.quantity().name())
        .distinct()
        .toList();
  }
}
