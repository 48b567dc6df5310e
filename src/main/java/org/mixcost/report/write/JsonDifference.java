package org.mixcost.report.write;

import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Where two texts in JSON say something else first: its path, and what each says. */
final class JsonDifference {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final Pattern INDEX = Pattern.compile("/(\\d+)(?=/|$)");

  private JsonDifference() {}

  /** The first difference; nothing where both say the same, or one of them is no JSON. */
  static Optional<String> first(String found, String made) {
    try (JsonParser here = FACTORY.createParser(ObjectReadContext.empty(), found);
        JsonParser again = FACTORY.createParser(ObjectReadContext.empty(), made)) {
      return first(here, again);
    } catch (JacksonException noJson) {
      return Optional.empty();
    }
  }

  private static Optional<String> first(JsonParser here, JsonParser again) {
    JsonToken one = here.nextToken();
    JsonToken other = again.nextToken();
    while (one == other && one != null) {
      if (!here.getString().equals(again.getString())) {
        return Optional.of(path(again) + ": "
            + Excerpts.of(here.getString(), again.getString()).text());
      }
      one = here.nextToken();
      other = again.nextToken();
    }
    return one == null && other == null
        ? Optional.empty()
        : Optional.of(path(again) + ": " + new Excerpts(word(here), word(again)).text());
  }

  private static String word(JsonParser at) {
    return at.currentToken() == null ? "" : at.getString();
  }

  /** Such as {@code scenarios[1].total.p50}. */
  private static String path(JsonParser at) {
    String pointer = at.streamReadContext().pathAsPointer().toString();
    String indexed = INDEX.matcher(pointer).replaceAll("[$1]");
    return indexed.replaceFirst("^/", "").replace('/', '.');
  }
}
