package org.mixcost.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads whole numbers and says so in plain words where there is none.
 *
 * <p>A class and not a lambda: a lambda of an interface compiled for Java 5 cannot go into a class-data archive, and on
 * some JDKs takes all others with it.
 */
public final class WholeNumber implements ITypeConverter<Long> {
  @Override
  public Long convert(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException other) {
      throw new TypeConversionException("'" + text + "' is not a whole number");
    }
  }
}
