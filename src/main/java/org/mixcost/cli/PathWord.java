package org.mixcost.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the path of a file or folder, and says so in plain words where there is none; a class, as {@link WholeNumber} is. */
final class PathWord implements ITypeConverter<Path> {

  @Override
  public Path convert(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException none) {
      String reason = none.getReason().toLowerCase(Locale.ROOT);
      throw new TypeConversionException("'" + text + "' is no path here: " + reason);
    }
  }
}
