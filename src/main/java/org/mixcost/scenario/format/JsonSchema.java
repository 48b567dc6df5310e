package org.mixcost.scenario.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mixcost.quantity.Expression;

/**
 * The scenario format as a JSON Schema (draft 2020-12), for editors and other tools.
 *
 * <p>What a scenario inherits is not seen by a schema, so inside a scenario no key is required there; units and what
 * depends on other values are left to {@code mixcost check}.
 */
public final class JsonSchema {
  private static final String NUMBER = "[+-]?(\\d+(\\.\\d+)?|\\.\\d+)([eE][+-]?\\d+)?[kKMBGT]?%?";
  private static final String UNIT = "( ?/?[A-Za-z][A-Za-z0-9/-]*)?";
  private static final String ONE = NUMBER + UNIT;
  private static final String CALL = "(" + String.join("|", Expression.functions()) + ") ?\\( ?"
      + ONE + "( ?, ?" + ONE + ")* ?\\)";
  private static final String QUANTITY =
      "^((" + ONE + "( to " + ONE + ")?|" + CALL + ")" + UNIT + "( in (" + NUMBER + " ?)?\\.\\.( ?"
          + NUMBER + ")?" + UNIT + ")?( of (" + ONE + "|(plain )?text|speech|audio))?|none|rest)$";

  private JsonSchema() {}

  /** The schema as a tree of maps and lists. */
  public static Map<String, Object> tree() {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("$id", "https://mixcost.org/schema/scenario-" + FileKeys.VERSION + ".json");
    schema.put("title", "mixcost scenario file");
    schema.putAll(section(FileKeys.SECTION, true));
    schema.put(
        "$defs", ordered("scenario", section(ScenarioKeys.SECTION, false), "quantity", quantity()));
    return schema;
  }

  private static Map<String, Object> section(Section section, boolean isWhole) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("type", "object");
    object.put("description", section.title());
    object.put("properties", properties(section.keys("")));
    object.put("additionalProperties", false);
    List<String> required =
        section.keys().stream().filter(Key::isRequired).map(Key::name).toList();
    if (isWhole && !required.isEmpty()) {
      object.put("required", required);
    }
    if (!section.variants().isEmpty()) {
      object.put(
          "allOf",
          section.variants().keySet().stream()
              .map(word -> variant(section, word))
              .toList());
    }
    return object;
  }

  private static Map<String, Object> variant(Section section, String word) {
    Map<String, Object> isWord = Map.of(section.discriminator(), Map.of("const", word));
    List<String> names = section.keys(word).stream().map(Key::name).toList();
    return ordered(
        "if", ordered("properties", isWord, "required", List.of(section.discriminator())),
        "then", Map.of("propertyNames", Map.of("enum", names)));
  }

  private static Map<String, Object> properties(List<Key> keys) {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (Key key : keys) {
      properties.putIfAbsent(key.name(), property(key));
    }
    return properties;
  }

  private static Map<String, Object> property(Key key) {
    Map<String, Object> described = ordered("description", key.meaning());
    described.putAll(shape(key.shape()));
    return described;
  }

  private static Map<String, Object> shape(Shape shape) {
    if (shape instanceof Shape.OfQuantity) {
      return ordered("$ref", "#/$defs/quantity");
    }
    if (shape instanceof Shape.OfWord<?> word) {
      List<Object> words = new ArrayList<>(word.words());
      words.add("none");
      return ordered("enum", words);
    }
    if (shape instanceof Shape.OfWhole whole) {
      return ordered("type", "integer", "minimum", whole.least(), "maximum", whole.most());
    }
    if (shape instanceof Shape.OfFlag) {
      return ordered("type", "boolean");
    }
    if (shape instanceof Shape.OfDate) {
      return ordered(
          "type", List.of("string", "integer"), "pattern", "^\\d{4}(-\\d{2}(-\\d{2})?)?$");
    }
    if (shape instanceof Shape.OfText || shape instanceof Shape.OfId) {
      return ordered("type", List.of("string", "number"));
    }
    if (shape instanceof Shape.OfTexts) {
      return texts();
    }
    return group(shape);
  }

  private static Map<String, Object> group(Shape shape) {
    if (shape instanceof Shape.OfSection inner) {
      return orNone(reference(inner.section()));
    }
    if (shape instanceof Shape.OfNamed named) {
      return orNone(ordered("type", "object", "additionalProperties", each(named)));
    }
    if (shape instanceof Shape.OfNamedTexts) {
      return orNone(ordered("type", "object", "additionalProperties", texts()));
    }
    if (shape instanceof Shape.OfNamedQuantities) {
      return orNone(
          ordered("type", "object", "additionalProperties", ordered("$ref", "#/$defs/quantity")));
    }
    throw new AssertionError(shape);
  }

  private static Map<String, Object> each(Shape.OfNamed named) {
    Map<String, Object> map = reference(named.section());
    return named.orText()
        ? ordered("anyOf", List.of(ordered("type", List.of("string", "number")), map))
        : orNone(map);
  }

  private static Map<String, Object> texts() {
    Map<String, Object> text = ordered("type", "string");
    return ordered("anyOf", List.of(text, ordered("type", "array", "items", text)));
  }

  private static Map<String, Object> reference(Section section) {
    return ScenarioKeys.isSection(section)
        ? ordered("$ref", "#/$defs/scenario")
        : section(section, false);
  }

  private static Map<String, Object> orNone(Map<String, Object> schema) {
    return ordered("anyOf", List.of(schema, ordered("enum", Arrays.asList("none", null))));
  }

  private static Map<String, Object> quantity() {
    Map<String, Object> sourced = section(SourcedKeys.SECTION, false);
    Map<String, Object> text = ordered("type", "string", "pattern", QUANTITY);
    return ordered("anyOf", List.of(ordered("type", "number"), text, sourced));
  }

  private static Map<String, Object> ordered(Object... keysAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return map;
  }
}
