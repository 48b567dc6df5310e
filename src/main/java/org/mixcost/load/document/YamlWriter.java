package org.mixcost.load.document;

import java.util.LinkedHashMap;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** Writes documents in YAML, such as they are read: comments, and how they were laid out, are not kept. */
public final class YamlWriter {
  /** No value is broken into lines. */
  private static final int WIDTH = Integer.MAX_VALUE;

  private YamlWriter() {}

  /** A document as text. */
  public static String write(Node.Mapping root) {
    DumpSettings settings = DumpSettings.builder()
        .setDefaultFlowStyle(FlowStyle.BLOCK)
        .setWidth(WIDTH)
        .build();
    return new Dump(settings).dumpToString(tree(root));
  }

  private static Object tree(Node node) {
    if (node instanceof Node.Text text) {
      return text.text();
    }
    if (node instanceof Node.Listing list) {
      return list.items().stream().map(YamlWriter::tree).toList();
    }
    if (node instanceof Node.Mapping map) {
      Map<String, Object> tree = new LinkedHashMap<>();
      map.entries().forEach((key, entry) -> tree.put(key, tree(entry.value())));
      return tree;
    }
    throw new AssertionError(node);
  }
}
