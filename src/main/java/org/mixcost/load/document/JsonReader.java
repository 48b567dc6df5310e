package org.mixcost.load.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Issues;
import org.mixcost.issue.LibraryMessage;
import org.mixcost.issue.Where;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/** JSON to a tree of text; numbers keep the digits they were written with, {@code null} reads as {@code none}. */
final class JsonReader {
  private static final JsonFactory FACTORY = JsonFactory.builder()
      .streamReadConstraints(StreamReadConstraints.builder()
          .maxNestingDepth(Unparsable.MAX_DEPTH + 1)
          .build())
      .build();

  private final String file;
  private final JsonParser tokens;
  private final Issues issues = new Issues();

  private JsonReader(String file, JsonParser tokens) {
    this.file = file;
    this.tokens = tokens;
  }

  static Checked<Parsed> parse(String file, String text) {
    try (JsonParser tokens = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      return new JsonReader(file, tokens).document();
    } catch (Unparsable unparsable) {
      return Checked.failed(unparsable.issue());
    } catch (JacksonException syntax) {
      return Checked.failed(leftOpen(file, text, syntax)
          .orElseGet(() -> Issue.error(
              "json-syntax",
              where(file, syntax.getLocation()),
              LibraryMessage.of(syntax.getOriginalMessage()))));
    }
  }

  private static Optional<Issue> leftOpen(String file, String text, JacksonException syntax) {
    return syntax instanceof UnexpectedEndOfInputException
        ? new LeftOpen(file, "json-syntax", text).bracket()
        : Optional.empty();
  }

  private Checked<Parsed> document() {
    JsonToken first = tokens.nextToken();
    if (first == null) {
      throw Unparsable.emptyFile(file);
    }
    Node root = node(first);
    requireEnd();
    return Checked.of(new Parsed(root, issues));
  }

  private void requireEnd() {
    Where more = where();
    try {
      if (tokens.nextToken() == null) {
        return;
      }
      more = where();
    } catch (JacksonException notEvenJson) {
      more = where(file, notEvenJson.getLocation());
    }
    throw new Unparsable(
        "second-document", more, "the file goes on after its map ends", "take away what follows");
  }

  private Node node(JsonToken token) {
    return switch (token) {
      case START_OBJECT -> mapping();
      case START_ARRAY -> listing();
      case VALUE_NULL -> new Node.Text("none", where());
      default -> new Node.Text(tokens.getString(), where());
    };
  }

  private Node mapping() {
    requireShallow();
    MappingBuilder mapping = new MappingBuilder(where(), issues);
    while (tokens.nextToken() != JsonToken.END_OBJECT) {
      String key = tokens.currentName();
      Where keyWhere = where();
      mapping.add(key, keyWhere, node(tokens.nextToken()));
    }
    return mapping.build();
  }

  private Node listing() {
    requireShallow();
    Where start = where();
    List<Node> items = new ArrayList<>();
    for (JsonToken token = tokens.nextToken();
        token != JsonToken.END_ARRAY;
        token = tokens.nextToken()) {
      items.add(node(token));
    }
    return new Node.Listing(items, start);
  }

  private void requireShallow() {
    if (tokens.streamReadContext().getNestingDepth() > Unparsable.MAX_DEPTH) {
      throw Unparsable.tooDeep(where());
    }
  }

  private Where where() {
    return where(file, tokens.currentTokenLocation());
  }

  private static Where where(String file, TokenStreamLocation location) {
    return location == null || location.getLineNr() < 1
        ? Where.inFile(file)
        : new Where(file, location.getLineNr(), location.getColumnNr());
  }
}
