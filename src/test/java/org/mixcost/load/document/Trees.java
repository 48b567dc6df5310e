package org.mixcost.load.document;

import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issue;

/** Reads text and takes trees apart. */
final class Trees {
  private Trees() {}

  static Checked<Document> read(String file, String text) {
    return DocumentReader.read(file, text.getBytes(StandardCharsets.UTF_8))
        .then(Document::flawless);
  }

  /** The one thing that is wrong with a text. */
  static Issue only(String file, String text) {
    return only(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The one thing that is wrong with the bytes of a file. */
  static Issue only(String file, byte[] bytes) {
    Checked<Document> read = DocumentReader.read(file, bytes).then(Document::flawless);
    assertThat(read.issues()).hasSize(1);
    return read.issues().get(0);
  }

  /** What a text says, without places: maps, lists and strings. */
  static Object plain(String file, String text) {
    return plain(read(file, text).get().root());
  }

  static Object plain(Node node) {
    if (node instanceof Node.Text text) {
      return text.text();
    }
    if (node instanceof Node.Listing listing) {
      return listing.items().stream().map(Trees::plain).collect(toList());
    }
    if (node instanceof Node.Mapping mapping) {
      Map<String, Object> entries = new LinkedHashMap<>();
      mapping.entries().forEach((key, entry) -> entries.put(key, plain(entry.value())));
      return entries;
    }
    throw new AssertionError(node);
  }

  /** The entry at a path of keys. */
  static Node.Entry at(Node.Mapping root, String path) {
    int dot = path.indexOf('.');
    if (dot < 0) {
      return root.entries().get(path);
    }
    Node.Mapping below =
        (Node.Mapping) root.entries().get(path.substring(0, dot)).value();
    return at(below, path.substring(dot + 1));
  }
}
