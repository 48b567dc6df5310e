package org.mixcost.cli;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads one of the words of an option, and lists them where it is none of them.
 *
 * <p>The words are what the constants call themselves. A class and not a lambda, as {@link WholeNumber} is.
 */
public final class Choice<E extends Enum<E>> implements ITypeConverter<E> {
  private final List<E> constants;

  /** The words of the constants of a type. */
  public Choice(Class<E> type) {
    constants = List.of(type.getEnumConstants());
  }

  /** All words, such as {@code block, source or input}. */
  public String words() {
    int last = constants.size() - 1;
    return constants.subList(0, last).stream().map(E::toString).collect(joining(", ")) + " or "
        + constants.get(last);
  }

  @Override
  public E convert(String text) {
    String word = text.toLowerCase(Locale.ROOT);
    return constants.stream()
        .filter(constant -> constant.toString().equals(word))
        .findFirst()
        .orElseThrow(
            () -> new TypeConversionException("expected " + words() + ", found '" + text + "'"));
  }
}
