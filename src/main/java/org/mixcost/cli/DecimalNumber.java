package org.mixcost.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads numbers with a fraction and says so in plain words where there is none; a class, as {@link WholeNumber} is. */
final class DecimalNumber implements ITypeConverter<Double> {

  @Override
  public Double convert(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException other) {
      throw new TypeConversionException("'" + text + "' is not a number");
    }
  }
}
