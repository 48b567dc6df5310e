package org.mixcost.report;

import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/** Maps, lists and plain values as JSON. */
public final class JsonTreeWriter {
  private JsonTreeWriter() {}

  /** A tree of maps with text keys, lists, text, whole numbers, true and false, and nothing. */
  public static String text(Object tree) {
    return JsonText.of(json -> write(json, tree));
  }

  private static void write(JsonGenerator json, Object tree) {
    if (tree instanceof Map<?, ?> map) {
      json.writeStartObject();
      map.forEach((key, value) -> {
        json.writeName((String) key);
        write(json, value);
      });
      json.writeEndObject();
    } else if (tree instanceof List<?> list) {
      json.writeStartArray();
      list.forEach(item -> write(json, item));
      json.writeEndArray();
    } else if (tree instanceof Integer number) {
      json.writeNumber(number);
    } else if (tree instanceof Boolean flag) {
      json.writeBoolean(flag);
    } else if (tree == null) {
      json.writeNull();
    } else {
      json.writeString((String) tree);
    }
  }
}
