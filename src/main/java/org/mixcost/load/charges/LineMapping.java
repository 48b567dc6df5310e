package org.mixcost.load.charges;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which rows of a bill are on a line of the plan.
 *
 * @param column of the bill
 * @param value that stands in it
 * @param line by its id
 * @param each what one of the bill's quantity is, such as {@code 8 GPU-hours} of an instance; if missing, what the bill says
 */
public record LineMapping(String column, String value, String line, Optional<String> each) {
  /** How one is written. */
  public static final String FORM = "COLUMN=VALUE:LINE[:EACH]";

  private static final Pattern WRITTEN = Pattern.compile(
      "(?<column>[^=]+)=(?<value>.+?):(?<line>[A-Za-z_][\\w.-]*)(?::(?<each>[\\d.]+ .+))?");

  /** The mapping of a text such as {@code ServiceName=Compute:compute.training:8 GPU-hours}. */
  public static Optional<LineMapping> parse(String text) {
    Matcher written = WRITTEN.matcher(text.strip());
    return written.matches()
        ? Optional.of(new LineMapping(
            written.group("column").strip(),
            written.group("value").strip(),
            written.group("line"),
            Optional.ofNullable(written.group("each"))))
        : Optional.empty();
  }
}
