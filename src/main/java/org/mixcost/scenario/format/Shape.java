package org.mixcost.scenario.format;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mixcost.catalog.Dates;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Suggestion;
import org.mixcost.quantity.Domain;
import org.mixcost.quantity.Expression;
import org.mixcost.quantity.Unit;

/** What may stand in a key of a scenario file. */
public sealed interface Shape {

  /**
   * A number, interval or distribution.
   *
   * @param units in one of which it is written, the usual one first
   * @param domain the values it may have
   * @param plausible the values it usually has, in the first unit
   */
  record OfQuantity(List<Unit> units, Domain domain, Plausible plausible) implements Shape {
    public OfQuantity(List<Unit> units, Domain domain) {
      this(units, domain, Plausible.ANY);
    }

    public OfQuantity {
      units = List.copyOf(units);
    }

    /** What a text says, before it is known whether it is due here. */
    public Checked<Expression> parse(String text) {
      if (domain.equals(Domain.FACTOR)) {
        return Expression.parseFactor(text);
      }
      return isNamed() ? Expression.parseNamed(text) : Expression.parse(text);
    }

    /** What a text says here. */
    public Checked<Expression> read(String text) {
      return parse(text).then(this::due);
    }

    /** What is written in the unit that is due, or in that of the currency which it names, and within the domain. */
    public Checked<Expression> due(Expression written) {
      Optional<String> currency = written.unit().flatMap(Unit::foreignCurrency);
      return written.in(
          units.stream().map(unit -> currency.map(unit::in).orElse(unit)).toList(), domain);
    }

    /** Whether it may be for each of something that its writer names. */
    private boolean isNamed() {
      return units.stream().anyMatch(Unit::isNamed);
    }
  }

  /**
   * One value that is no quantity.
   *
   * @param <T> what it is read as
   */
  sealed interface OfValue<T> extends Shape {

    /**
     * What a text stands for, or what is wrong with it.
     *
     * @param name of the key, for messages
     * @param text as it is written, not blank
     */
    Checked<T> parse(String name, String text);
  }

  /** Free text. */
  record OfText() implements OfValue<String> {
    @Override
    public Checked<String> parse(String name, String text) {
      return Checked.of(text);
    }
  }

  /** The id of a row of a catalog table. */
  record OfId(String table) implements OfValue<String> {
    @Override
    public Checked<String> parse(String name, String text) {
      return Checked.of(text);
    }
  }

  /**
   * One of a few words.
   *
   * @param meanings what each word stands for, in the order of the reference
   */
  record OfWord<T>(Map<String, T> meanings) implements OfValue<T> {
    public OfWord {
      meanings = Collections.unmodifiableMap(new LinkedHashMap<>(meanings));
    }

    public List<String> words() {
      return List.copyOf(meanings.keySet());
    }

    @Override
    public Checked<T> parse(String name, String text) {
      T meant = meanings.get(text);
      return meant != null
          ? Checked.of(meant)
          : Checked.failed(
              "unknown-word",
              "'" + text + "' is no " + name + Suggestion.didYouMean(text, words()),
              "expected one of " + String.join(", ", words()));
    }
  }

  /** A whole number between two. */
  record OfWhole(int least, int most) implements OfValue<Integer> {
    private static final Pattern DIGITS = Pattern.compile("\\d{1,6}");

    @Override
    public Checked<Integer> parse(String name, String text) {
      boolean isInside = DIGITS.matcher(text).matches()
          && Integer.parseInt(text) >= least
          && Integer.parseInt(text) <= most;
      return isInside
          ? Checked.of(Integer.parseInt(text))
          : Checked.failed("not-whole", name + " " + words() + ", found '" + text + "'", "");
    }

    private String words() {
      return least == most
          ? "must be " + least
          : "must be a whole number from " + least + " to " + most;
    }
  }

  /** {@code true} or {@code false}. */
  record OfFlag() implements OfValue<Boolean> {
    private static final List<String> WORDS = List.of("true", "false");

    @Override
    public Checked<Boolean> parse(String name, String text) {
      return WORDS.contains(text)
          ? Checked.of(Boolean.valueOf(text))
          : Checked.failed("not-a-flag", name + " is true or false, found '" + text + "'", "");
    }
  }

  /** A year, month or day. */
  record OfDate() implements OfValue<String> {
    @Override
    public Checked<String> parse(String name, String text) {
      return Dates.isDate(text)
          ? Checked.of(text)
          : Checked.failed(
              "bad-date", "'" + text + "' is not a month or day", "write 2024-10 or 2024-10-31");
    }
  }

  /** Free text, or a list of texts. */
  record OfTexts() implements Shape {}

  /** A map of known keys. */
  record OfSection(Section section) implements Shape {}

  /**
   * A map of names the writer chooses, each with the same keys.
   *
   * @param orText whether the value of one of the keys may stand in the place of them all
   */
  record OfNamed(Section section, boolean orText) implements Shape {}

  /** A map of names the writer chooses, each with a text or a list of texts. */
  record OfNamedTexts() implements Shape {}

  /** A map of names the writer chooses, each with a quantity. */
  record OfNamedQuantities(OfQuantity quantity) implements Shape {}
}
