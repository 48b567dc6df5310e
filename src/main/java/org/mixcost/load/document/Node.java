package org.mixcost.load.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
      entries = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    @Override
    public String kind() {
      return "a map";
    }
  }

  /** A value of a map and the place of its key. */
  record Entry(Where keyWhere, Node value) {}
}
