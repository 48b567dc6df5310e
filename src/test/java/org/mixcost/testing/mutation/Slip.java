package org.mixcost.testing.mutation;

import static org.mixcost.testing.mutation.Words.misspelt;
import static org.mixcost.testing.mutation.Words.oneOf;

import java.util.List;
import java.util.Optional;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.format.Key;
import org.mixcost.scenario.format.Shape;

/** One mistake in a file, as people make it. */
public enum Slip {
  MISSPELT_KEY {
    @Override
    Optional<Mutant> make(Place at) {
      String other = misspelt(at.entry().key(), at.random());
      return at.isKnownKey() && !at.isKeyThere(other) ? at.rename(other) : Optional.empty();
    }
  },

  UNKNOWN_KEY {
    @Override
    Optional<Mutant> make(Place at) {
      return at.isKnownKey() ? at.insert("colour", "blue") : Optional.empty();
    }
  },

  KEY_OF_ANOTHER_KIND {
    @Override
    Optional<Mutant> make(Place at) {
      return at.entry()
          .section()
          .flatMap(section -> section.keys("").stream()
              .filter(key -> !section.keys(at.entry().word()).contains(key))
              .filter(key -> !at.isKeyThere(key.name()))
              .filter(key -> key.shape() instanceof Shape.OfQuantity)
              .findAny()
              .flatMap(key -> at.insert(key.name(), "1 " + usual(key))));
    }

    private static Unit usual(Key key) {
      return ((Shape.OfQuantity) key.shape()).units().get(0);
    }
  },

  KEY_AT_WRONG_LEVEL {
    @Override
    Optional<Mutant> make(Place at) {
      Entry moved = oneOf(at.file().entries(), at.random());
      return moved.quantity().isPresent()
              && moved.section().isPresent()
              && at.isKnownKey()
              && !at.isKeyThere(moved.key())
          ? at.insert(moved.key(), moved.text().orElseThrow())
          : Optional.empty();
    }
  },

  KEY_TWICE {
    @Override
    Optional<Mutant> make(Place at) {
      return at.entry()
          .text()
          .filter(text -> at.isOnOneLine())
          .flatMap(text -> at.insert(at.entry().key(), text))
          .map(twice -> twice.alsoAt(twice.lines().iterator().next() + 1));
    }
  },

  REQUIRED_KEY_MISSING {
    @Override
    Optional<Mutant> make(Place at) {
      boolean isRequired = at.entry().section().stream()
          .flatMap(section -> section.keys(at.entry().word()).stream())
          .anyMatch(key -> key.name().equals(at.entry().key()) && key.isRequired());
      return isRequired && !at.mayInherit()
          ? at.entry().next().flatMap(at::leaveOut)
          : Optional.empty();
    }
  },

  VALUE_MISSING {
    @Override
    Optional<Mutant> make(Place at) {
      return at.file().isYaml() && at.isOnOneLine() && !at.isFreeText()
          ? at.entry().text().flatMap(text -> at.write(""))
          : Optional.empty();
    }
  },

  LIST_FOR_VALUE {
    @Override
    Optional<Mutant> make(Place at) {
      return at.isTree()
              && at.isOnOneLine()
              && (at.isGroup() || at.entry().quantity().isPresent())
          ? at.write("[1, 2]")
          : Optional.empty();
    }
  },

  MAP_FOR_NUMBER {
    @Override
    Optional<Mutant> make(Place at) {
      return at.isTree() && at.entry().quantity().isPresent()
          ? at.write("{\"colour\": \"blue\"}")
          : Optional.empty();
    }
  },

  TEXT_FOR_NUMBER {
    @Override
    Optional<Mutant> make(Place at) {
      return at.entry().quantity().flatMap(any -> at.writeText("many"));
    }
  },

  TEXT_FOR_MAP {
    @Override
    Optional<Mutant> make(Place at) {
      return at.isGroup() && at.isOnOneLine() ? at.writeText("many") : Optional.empty();
    }
  },

  NEGATIVE {
    @Override
    Optional<Mutant> make(Place at) {
      return at.number()
          .filter(any -> at.quantity().domain().low() >= 0)
          .filter(number -> !number.group("from").matches("0%?"))
          .flatMap(number -> at.writeText("-" + number.group()));
    }
  },

  ZERO {
    @Override
    Optional<Mutant> make(Place at) {
      return at.number()
          .filter(number -> number.group("to") == null)
          .filter(any -> !at.quantity().domain().contains(0))
          .flatMap(number -> at.writeText("0" + at.unit(number)));
    }
  },

  HUGE {
    @Override
    Optional<Mutant> make(Place at) {
      boolean isLimited = at.entry()
          .quantity()
          .filter(shape -> shape.plausible().high() < 1e60 || shape.domain().high() < 1e60)
          .isPresent();
      return at.number()
          .flatMap(number -> at.writeText("1e70" + at.unit(number)))
          .map(mutant -> mutant.wrong(isLimited));
    }
  },

  NO_NUMBER {
    private static final List<String> TEXTS = List.of(
        "NaN", "Infinity", "-inf", "1e999", "0x10", "1_000", ".", "--5", "12..5", "5 to", "1/3");

    @Override
    Optional<Mutant> make(Place at) {
      return at.entry().quantity().flatMap(any -> at.writeText(oneOf(TEXTS, at.random())));
    }
  },

  ABOVE_100_PERCENT {
    @Override
    Optional<Mutant> make(Place at) {
      return at.entry()
          .quantity()
          .filter(shape -> shape.domain().isShare())
          .flatMap(any -> at.writeText("140%"));
    }
  },

  ENDS_SWAPPED {
    @Override
    Optional<Mutant> make(Place at) {
      return at.number()
          .filter(number -> number.group("to") != null)
          .flatMap(number ->
              at.writeText(number.group("to") + " to " + number.group("from") + at.unit(number)));
    }
  },

  WRONG_UNIT {
    private static final List<String> UNITS = List.of("W", "days", "USD/kWh", "tokens/s");

    @Override
    Optional<Mutant> make(Place at) {
      String other = oneOf(UNITS, at.random());
      return at.number()
          .filter(any -> at.quantity().units().stream().noneMatch(Unit.of(other)::isConvertibleTo))
          .flatMap(number -> at.writeText(at.numbers(number) + " " + other));
    }
  },

  UNKNOWN_UNIT {
    @Override
    Optional<Mutant> make(Place at) {
      return at.number().flatMap(number -> at.writeText(at.numbers(number) + " florins"));
    }
  },

  UNIT_MISSING {
    @Override
    Optional<Mutant> make(Place at) {
      return at.number()
          .filter(number -> at.unit(number).contains("/"))
          .flatMap(number -> at.writeText(at.numbers(number)));
    }
  },

  WRONG_WORD {
    @Override
    Optional<Mutant> make(Place at) {
      return at.entry()
          .shape(Shape.OfWord.class)
          .map(word -> misspelt(at.entry().text().orElseThrow(), at.random()))
          .flatMap(at::writeText);
    }
  },

  WRONG_FLAG {
    @Override
    Optional<Mutant> make(Place at) {
      return at.entry()
          .shape(Shape.OfFlag.class)
          .flatMap(any -> at.writeText(oneOf(List.of("yes", "on", "1", "True"), at.random())));
    }
  },

  WRONG_WHOLE {
    @Override
    Optional<Mutant> make(Place at) {
      return at.entry()
          .shape(Shape.OfWhole.class)
          .flatMap(any -> at.writeText(oneOf(List.of("2.5", "-1", "0", "1e9"), at.random())));
    }
  },

  WRONG_DATE {
    private static final List<String> DATES =
        List.of("2024-13", "31.10.2024", "2024-02-30", "soon", "24-10", "2024-10-31T12:00");

    @Override
    Optional<Mutant> make(Place at) {
      return at.entry()
          .shape(Shape.OfDate.class)
          .flatMap(any -> at.writeText(oneOf(DATES, at.random())));
    }
  },

  UNKNOWN_NAME {
    @Override
    Optional<Mutant> make(Place at) {
      return at.isReference()
          ? at.entry()
              .text()
              .map(text -> misspelt(text, at.random()))
              .filter(text -> !isSame(text, at.entry().text().orElseThrow()))
              .flatMap(at::writeText)
              .map(mutant -> mutant.wrong(!at.isPricedModel()))
          : Optional.empty();
    }

    /** A name is told by its letters and digits, and what was read is said. */
    private static boolean isSame(String one, String other) {
      return one.replaceAll("[\\W_]", "").equals(other.replaceAll("[\\W_]", ""));
    }
  },

  TAB {
    @Override
    Optional<Mutant> make(Place at) {
      Entry.Span name = at.entry().name();
      return at.isIndented()
          ? at.replace(name.start() - name.column(), name.start(), "\t", name.line())
          : Optional.empty();
    }
  },

  INDENTED {
    @Override
    Optional<Mutant> make(Place at) {
      return at.nextLine().flatMap(next -> at.replace(next, next, " ", at.file().line(next)));
    }
  },

  OUTDENTED {
    @Override
    Optional<Mutant> make(Place at) {
      return at.isIndented()
          ? at.nextLine()
              .flatMap(next -> at.replace(next - 1, next, "", at.file().line(next)))
          : Optional.empty();
    }
  },

  QUOTE_LEFT_OPEN {
    @Override
    Optional<Mutant> make(Place at) {
      return at.entry()
          .text()
          .filter(any -> at.isOnOneLine())
          .flatMap(any -> at.raw().startsWith("\"")
              ? at.replace(at.entry().value().end() - 1, at.entry().value().end(), "", at.line())
              : at.replace(
                  at.entry().value().start(), at.entry().value().start(), "\"", at.line()));
    }
  },

  BRACKET_LEFT_OPEN {
    @Override
    Optional<Mutant> make(Place at) {
      int end = at.entry().value().end();
      return at.isTree() && at.isOnOneLine() && at.raw().matches("(?s)[\\[{].*")
          ? at.replace(end - 1, end, "", at.line())
          : Optional.empty();
    }
  },

  CUT_OFF {
    @Override
    Optional<Mutant> make(Place at) {
      int start = at.entry().value().start();
      return at.replace(start, at.file().text().length(), "", at.line())
          .map(mutant -> mutant.wrong(false));
    }
  },

  FOREIGN_BYTE {
    @Override
    Optional<Mutant> make(Place at) {
      int start = at.entry().value().start() + 1;
      return at.replace(start, start, "\1", at.file().line(start))
          .map(mutant -> mutant.with((byte) 1, (byte) 0xe9));
    }
  },

  CONTROL_CHARACTER {
    private static final List<String> CHARACTERS = List.of("\0", "\1", "\7", "\33");

    @Override
    Optional<Mutant> make(Place at) {
      int start = at.entry().value().start() + 1;
      return at.replace(start, start, oneOf(CHARACTERS, at.random()), at.file().line(start));
    }
  };

  /** The file with this slip at a place; nothing where nobody could make it there. */
  abstract Optional<Mutant> make(Place at);
}
