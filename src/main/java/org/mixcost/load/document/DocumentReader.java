package org.mixcost.load.document;

import java.nio.file.Path;
import java.util.Locale;
import org.mixcost.issue.Checked;
import org.mixcost.issue.InputFile;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Where;

/** Reads a scenario file of any format; the ending of its name says which. */
public final class DocumentReader {
  private static final int MOST_MEBIBYTES = 4;

  private DocumentReader() {}

  /** Reads a file; that it is missing or unreadable is an issue with the code {@code unreadable}. */
  public static Checked<Document> read(Path path) {
    return TextFile.read(path, MOST_MEBIBYTES).then(DocumentReader::document);
  }

  /** Reads the bytes of a file that is named so. */
  public static Checked<Document> read(String file, byte[] bytes) {
    return TextFile.of(file, bytes, MOST_MEBIBYTES).then(DocumentReader::document);
  }

  private static Checked<Document> document(TextFile read) {
    return parse(read.input().file(), read.text()).then(node -> root(read.input(), node));
  }

  private static Checked<Node> parse(String file, String text) {
    String ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return switch (ending) {
      case "yaml", "yml" -> YamlReader.parse(file, text);
      case "json" -> JsonReader.parse(file, text);
      case "csv" -> CsvReader.parse(file, text);
      default ->
        Checked.failed(Issue.error(
            "unknown-format",
            Where.inFile(file),
            "a scenario file ends in .yaml, .yml, .json or .csv"));
    };
  }

  private static Checked<Document> root(InputFile input, Node node) {
    return node instanceof Node.Mapping root
        ? Checked.of(new Document(input, root))
        : Checked.failed(Issue.error(
            "not-a-map", node.where(), "a scenario file holds a map, found " + node.kind()));
  }
}
