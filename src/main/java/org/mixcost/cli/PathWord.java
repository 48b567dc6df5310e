package org.mixcost.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The path of a file or folder on the command line. */
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
