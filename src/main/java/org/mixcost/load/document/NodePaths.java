package org.mixcost.load.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mixcost.load.document.Node.Entry;
import org.mixcost.load.document.Node.Listing;
import org.mixcost.load.document.Node.Mapping;
import org.mixcost.load.document.Node.Text;

/**
 * Tells all places of a document the path of what stands there, so that whatever is found there is reported with it.
 *
 * <p>Items of a list are counted from 0, such as {@code catalog[1]}.
 */
final class NodePaths {
  private NodePaths() {}

  /** The same map with paths from its top. */
  static Mapping in(Mapping root) {
    return in(root, "");
  }

  private static Node of(Node node, String path) {
    if (node instanceof Mapping map) {
      return in(map, path);
    }
    if (node instanceof Listing list) {
      List<Node> items = new ArrayList<>();
      for (Node item : list.items()) {
        items.add(of(item, path + "[" + items.size() + "]"));
      }
      return new Listing(items, list.where().at(path));
    }
    if (node instanceof Text text) {
      return new Text(text.text(), text.where().at(path));
    }
    throw new AssertionError(node);
  }

  private static Mapping in(Mapping map, String path) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    map.entries().forEach((key, entry) -> {
      String own = path.isEmpty() ? key : path + "." + key;
      entries.put(key, new Entry(entry.keyWhere().at(own), of(entry.value(), own)));
    });
    return new Mapping(entries, map.where().at(path));
  }
}
