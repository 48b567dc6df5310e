package org.mixcost.report.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What a program reads: a tree of values, whatever the format that carries it. */
public sealed interface Data {

  /** Words. */
  record TextValue(String text) implements Data {}

  /** A number with a fraction, in full; one that is not finite is nothing. */
  record Decimal(double value) implements Data {}

  /** A whole number. */
  record Count(long value) implements Data {}

  /** Whether something holds. */
  record Flag(boolean holds) implements Data {}

  /** That there is no value. */
  record Missing() implements Data {}

  /** Values one after the other. */
  record Items(List<Data> all) implements Data {
    public Items {
      all = List.copyOf(all);
    }

    /** What stands for each of some things. */
    public static <T> Items of(List<T> things, Function<? super T, ? extends Data> data) {
      return new Items(things.stream().<Data>map(data).toList());
    }

    /** Texts one after the other. */
    public static Items ofTexts(List<String> texts) {
      return of(texts, TextValue::new);
    }
  }

  /** Values by their names, in the order in which they were added. */
  record Fields(Map<String, Data> all) implements Data {
    public static final Fields NONE = new Fields(Map.of());

    public Fields {
      all = Collections.unmodifiableMap(new LinkedHashMap<>(all));
    }

    /** These values and one more; another value of a name takes its place. */
    public Fields with(String name, Data value) {
      return and(new Fields(Map.of(name, value)));
    }

    /** The same with a text. */
    public Fields with(String name, String text) {
      return with(name, new TextValue(text));
    }

    /** The same with a number, in the unit that the name says. */
    public Fields with(String name, double value) {
      return with(name, new Decimal(value));
    }

    /** The same with a whole number. */
    public Fields with(String name, long value) {
      return with(name, new Count(value));
    }

    /** The same with whether something holds. */
    public Fields with(String name, boolean holds) {
      return with(name, new Flag(holds));
    }

    /** These values and more of them. */
    public Fields and(Fields more) {
      Map<String, Data> both = new LinkedHashMap<>(all);
      both.putAll(more.all);
      return new Fields(both);
    }
  }

  /**
   * A tree of maps with text keys, lists, text, whole numbers, true and false, and nothing.
   *
   * @throws IllegalArgumentException if anything else is in it
   */
  static Data of(Object tree) {
    if (tree instanceof Map<?, ?> map) {
      Map<String, Data> fields = new LinkedHashMap<>();
      map.forEach((name, value) -> fields.put((String) name, of(value)));
      return new Fields(fields);
    }
    if (tree instanceof List<?> list) {
      return Items.of(list, Data::of);
    }
    if (tree == null) {
      return new Missing();
    }
    if (tree instanceof Integer number) {
      return new Count(number);
    }
    if (tree instanceof Boolean holds) {
      return new Flag(holds);
    }
    if (tree instanceof String text) {
      return new TextValue(text);
    }
    throw new IllegalArgumentException("no value for programs: " + tree);
  }
}
