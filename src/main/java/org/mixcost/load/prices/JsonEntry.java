package org.mixcost.load.prices;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * One entry of a list in JSON.
 *
 * @param values texts, numbers, entries and lists of them, by name; what is null is left out
 * @param line where it begins
 */
record JsonEntry(Map<String, Object> values, int line) {

  /** The entry at whose beginning the tokens are; afterwards they are at its end. */
  static JsonEntry read(JsonParser tokens) {
    int line = tokens.currentTokenLocation().getLineNr();
    Map<String, Object> values = new LinkedHashMap<>();
    while (tokens.nextToken() != JsonToken.END_OBJECT) {
      String name = tokens.currentName();
      tokens.nextToken();
      value(tokens).ifPresent(value -> values.put(name, value));
    }
    return new JsonEntry(values, line);
  }

  private static Optional<Object> value(JsonParser tokens) {
    return switch (tokens.currentToken()) {
      case START_OBJECT -> Optional.of(read(tokens));
      case START_ARRAY -> Optional.of(list(tokens));
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Optional.of(tokens.getDecimalValue());
      case VALUE_NULL -> Optional.empty();
      default -> Optional.of(tokens.getString());
    };
  }

  private static List<Object> list(JsonParser tokens) {
    List<Object> list = new ArrayList<>();
    while (tokens.nextToken() != JsonToken.END_ARRAY) {
      value(tokens).ifPresent(list::add);
    }
    return list;
  }

  /** A text, or empty where there is none. */
  String text(String name) {
    return values.get(name) instanceof String text ? text : "";
  }

  /** A number, also of a text that is one. */
  Optional<BigDecimal> number(String name) {
    Object value = values.get(name);
    return value instanceof BigDecimal number
        ? Optional.of(number)
        : value instanceof String text ? ListRow.decimal(text) : Optional.empty();
  }

  Optional<JsonEntry> entry(String name) {
    return values.get(name) instanceof JsonEntry entry ? Optional.of(entry) : Optional.empty();
  }

  /** The entries of a list; of anything else none. */
  List<JsonEntry> entries(String name) {
    return all(name, JsonEntry.class);
  }

  /** The numbers of a list; of anything else none. */
  List<BigDecimal> numbers(String name) {
    return all(name, BigDecimal.class);
  }

  private <T> List<T> all(String name, Class<T> type) {
    return values.get(name) instanceof List<?> list
        ? list.stream().filter(type::isInstance).map(type::cast).toList()
        : List.of();
  }

  Set<String> names() {
    return values.keySet();
  }

  /** Whether there is a number that is none. */
  boolean isZero(String name) {
    return number(name).filter(number -> number.signum() == 0).isPresent();
  }

  /** A name with what it stands for, if that is one number or text. */
  String words(String name) {
    Object value = values.get(name);
    boolean isOne = value instanceof BigDecimal || value instanceof String;
    return isOne ? name + " " + value : name;
  }

  /** All names with what they stand for. */
  String words() {
    return names().stream().map(this::words).collect(joining(", "));
  }

  /** The same without some names. */
  JsonEntry without(Set<String> names) {
    Map<String, Object> others = new LinkedHashMap<>(values);
    others.keySet().removeAll(names);
    return new JsonEntry(others, line);
  }
}
