package org.mixcost.load.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mixcost.issue.Where;

/** A piece of a document: text, a list or a map, and the place where it stands. */
public sealed interface Node {
  Where where();

  /** What a message calls it. */
  String kind();

  /** A single value, not yet understood. */
  record Text(String text, Where where) implements Node {
    @Override
    public String kind() {
      return "a single value";
    }
  }

  /** Values in a row. */
  record Listing(List<Node> items, Where where) implements Node {
    public Listing {
      items = List.copyOf(items);
    }

    @Override
    public String kind() {
      return "a list";
    }
  }

  /** Values by key, in the order of the file. */
  record Mapping(Map<String, Entry> entries, Where where) implements Node {
    public Mapping {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /** What stands at a key, if anything does. */
    public Optional<Node> find(String key) {
      return Optional.ofNullable(entries.get(key)).map(Entry::value);
    }

    /** The single value at a key, if there is one. */
    public Optional<String> text(String key) {
      return find(key).filter(Text.class::isInstance).map(Text.class::cast).map(Text::text);
    }

    /** The map at a key, if there is one. */
    public Optional<Mapping> map(String key) {
      return find(key).filter(Mapping.class::isInstance).map(Mapping.class::cast);
    }

    /** The maps of the list at a key. */
    public List<Mapping> maps(String key) {
      return find(key)
          .filter(Listing.class::isInstance)
          .map(Listing.class::cast)
          .map(Listing::items)
          .orElse(List.of())
          .stream()
          .filter(Mapping.class::isInstance)
          .map(Mapping.class::cast)
          .toList();
    }

    @Override
    public String kind() {
      return "a map";
    }
  }

  /** A value of a map and the place of its key. */
  record Entry(Where keyWhere, Node value) {}
}
