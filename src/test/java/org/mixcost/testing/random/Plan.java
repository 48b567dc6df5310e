package org.mixcost.testing.random;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.format.Key;
import org.mixcost.scenario.format.NamedKey;
import org.mixcost.scenario.format.Presence;
import org.mixcost.scenario.format.QuantityKey;
import org.mixcost.scenario.format.Section;
import org.mixcost.scenario.format.Shape;
import org.mixcost.scenario.format.SourcedKeys;

/** Writes one part of a scenario at random, key by key as the format declares them. */
final class Plan {
  private static final Map<String, List<String>> NAMES = Map.of(
      "real", List.of("web", "books", "forum", "labels", "archive"),
      "synthetic", List.of("rewritten", "textbooks", "questions"),
      "scale", List.of("model.parameters", "model.parameters"));
  private static final List<String> OTHER_NAMES = List.of("first", "second", "third");
  private static final int MOST_STEPS = 32;
  private static final int DEEP = 4;

  private final Random random;
  private final Beliefs beliefs;
  private final Market market;

  Plan(Random random) {
    this.random = random;
    this.beliefs = new Beliefs(random);
    this.market = new Market(random);
  }

  boolean isHeads() {
    return random.nextBoolean();
  }

  /** A section with what it needs and part of what it may hold: of one that few files reach, the larger part. */
  Branch section(Section section, String path) {
    String word = variant(section);
    String here = word.isEmpty() ? path : path + "[" + word + "]";
    List<Key> known = section.keys(word);
    Set<String> chosen = new LinkedHashSet<>();
    known.stream()
        .filter(key -> key.isRequired() || random.nextInt(5) < likely(key, path))
        .forEach(key -> chosen.add(key.name()));
    Rules.settle(here, chosen, random);
    Branch branch = new Branch();
    for (Key key : known) {
      if (chosen.contains(key.name())) {
        boolean isDiscriminator = key.name().equals(section.discriminator());
        branch.put(key.name(), isDiscriminator ? Leaf.of(word) : value(key, path));
      }
    }
    return branch;
  }

  /** How often in five a key that may be left out is there; most mixes are of both kinds of text. */
  private static int likely(Key key, String path) {
    boolean isGroup = path.equals("data") && key instanceof NamedKey;
    return isGroup ? 4 : path.split("\\.").length >= DEEP ? 3 : 2;
  }

  private String variant(Section section) {
    return section.discriminator().isEmpty()
        ? ""
        : any(new ArrayList<>(section.variants().keySet()));
  }

  /** A value of a key. */
  Object value(Key key, String path) {
    String at = path.isEmpty() ? key.name() : path + "." + key.name();
    if (key.shape() instanceof Shape.OfSection inner) {
      return section(inner.section(), at);
    }
    if (key.shape() instanceof Shape.OfNamed named) {
      Branch all = new Branch();
      names(key.name()).forEach(name -> all.put(name, section(named.section(), at + ".*")));
      return all;
    }
    if (key.shape() instanceof Shape.OfNamedQuantities named) {
      Branch all = new Branch();
      names(key.name()).forEach(name -> all.put(name, belief(key, named.quantity())));
      return all;
    }
    return key instanceof QuantityKey quantity ? quantity(quantity) : Leaf.of(word(key));
  }

  private List<String> names(String key) {
    List<String> all = NAMES.getOrDefault(key, OTHER_NAMES);
    int first = random.nextInt(all.size() - 1);
    return all.subList(first, Math.min(all.size(), first + 1 + random.nextInt(3)));
  }

  private Leaf quantity(QuantityKey key) {
    if (key.presence() instanceof Presence.Default row && random.nextInt(8) == 0) {
      return new Leaf(row.table() + "/" + row.id(), Map.of("catalog", ""));
    }
    return belief(key, key.shape());
  }

  private Leaf belief(Key key, Shape.OfQuantity shape) {
    Unit unit = any(shape.units());
    return new Leaf(beliefs.of(key, shape, unit), random.nextInt(10) == 0 ? sources() : Map.of());
  }

  /** What may be said of a value besides. */
  private Map<String, String> sources() {
    Map<String, String> words = new java.util.LinkedHashMap<>();
    for (Key key : SourcedKeys.SECTION.keys()) {
      if (!List.of("value", "catalog").contains(key.name()) && isHeads()) {
        words.put(key.name(), word(key));
      }
    }
    words.put("source", "a quote");
    return words;
  }

  private String word(Key key) {
    Shape shape = key.shape();
    if (shape instanceof Shape.OfWord<?> word) {
      return any(word.words().stream().filter(one -> !one.equals("none")).toList());
    }
    if (shape instanceof Shape.OfWhole whole) {
      int steps = Math.min(whole.most() - whole.least(), MOST_STEPS);
      return String.valueOf(whole.least() + random.nextInt(steps + 1));
    }
    if (shape instanceof Shape.OfId id) {
      return market.id(id.table());
    }
    return shape instanceof Shape.OfFlag
        ? "true"
        : shape instanceof Shape.OfDate ? date() : text(key);
  }

  private String date() {
    return "2026-0" + (1 + random.nextInt(9));
  }

  private String text(Key key) {
    return key.name().equals("url")
        ? "https://example.org/" + random.nextInt(100)
        : key.name() + " " + random.nextInt(100);
  }

  <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  Market market() {
    return market;
  }

  Beliefs beliefs() {
    return beliefs;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }
}
