package org.mixcost.scenario.format;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A map of known keys, which may depend on the word in one of them.
 *
 * @param title what it describes
 * @param keys in the order of the reference
 * @param discriminator the name of the key whose word decides which further keys there are, or empty
 * @param variants further keys by that word
 */
public record Section(
    String title, List<Key> keys, String discriminator, Map<String, List<Key>> variants) {

  public Section {
    requireNonNull(title, "title");
    requireNonNull(discriminator, "discriminator");
    keys = List.copyOf(keys);
    variants = Collections.unmodifiableMap(new LinkedHashMap<>(variants));
  }

  static Section of(String title, Key... keys) {
    return new Section(title, List.of(keys), "", Map.of());
  }

  /** This section with more keys, the last. */
  Section with(Key... last) {
    return with(List.of(last));
  }

  /** The same of a list. */
  Section with(List<Key> last) {
    List<Key> all = new ArrayList<>(keys);
    all.addAll(last);
    return new Section(title, all, discriminator, variants);
  }

  /**
   * This section with further keys.
   *
   * @param key whose word decides which
   * @param further by that word
   */
  Section by(Key key, Map<String, List<Key>> further) {
    return new Section(title, keys, key.name(), further);
  }

  /** The keys there are when the discriminator holds the word; all of them if no variant has that word. */
  public List<Key> keys(String word) {
    List<Key> known = new ArrayList<>(keys);
    if (variants.containsKey(word)) {
      known.addAll(variants.get(word));
    } else {
      variants.values().forEach(known::addAll);
    }
    return known;
  }

  /** The key of a name, in any variant. */
  public Optional<Key> find(String name) {
    return findAll(name).findFirst();
  }

  /** The keys of a name, in all variants. */
  Stream<Key> findAll(String name) {
    return keys("").stream().filter(key -> key.name().equals(name));
  }
}
