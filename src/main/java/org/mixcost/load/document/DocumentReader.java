package org.mixcost.load.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.mixcost.issue.Checked;
import org.mixcost.issue.InputFile;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Where;

/** Reads a scenario file of any format; the ending of its name says which. */
public final class DocumentReader {
  private static final long MAX_BYTES = 4L << 20;

  private DocumentReader() {}

  /** Reads a file; that it is missing or unreadable is an issue with the code {@code unreadable}. */
  public static Checked<Document> read(Path path) {
    String file = path.toString();
    try {
      return Files.size(path) > MAX_BYTES ? tooLarge(file) : read(file, Files.readAllBytes(path));
    } catch (IOException failure) {
      return failed("unreadable", file, "cannot read the file: " + reason(failure));
    }
  }

  private static String reason(IOException failure) {
    return failure instanceof java.nio.file.NoSuchFileException
        ? "there is no such file"
        : failure.getClass().getSimpleName().replace("Exception", "").toLowerCase(Locale.ROOT);
  }

  private static Checked<Document> tooLarge(String file) {
    return failed("too-large", file, "the file is larger than " + (MAX_BYTES >> 20) + " MiB");
  }

  /** Reads the bytes of a file that is named so. */
  public static Checked<Document> read(String file, byte[] bytes) {
    if (bytes.length > MAX_BYTES) {
      return tooLarge(file);
    }
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return parse(file, withoutByteOrderMark(text)).then(node -> root(file, bytes, node));
    } catch (CharacterCodingException notUtf8) {
      return failed("encoding", file, "the file is not UTF-8 text");
    }
  }

  private static Checked<Node> parse(String file, String text) {
    String ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return switch (ending) {
      case "yaml", "yml" -> YamlReader.parse(file, text);
      case "json" -> JsonReader.parse(file, text);
      case "csv" -> CsvReader.parse(file, text);
      default ->
        failed("unknown-format", file, "a scenario file ends in .yaml, .yml, .json or .csv");
    };
  }

  private static Checked<Document> root(String file, byte[] bytes, Node node) {
    return node instanceof Node.Mapping root
        ? Checked.of(new Document(InputFile.of(file, bytes), root))
        : Checked.failed(Issue.error(
            "not-a-map", node.where(), "a scenario file holds a map, found " + node.kind()));
  }

  private static String withoutByteOrderMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static <T> Checked<T> failed(String code, String file, String message) {
    return Checked.failed(Issue.error(code, Where.inFile(file), message));
  }
}
