package org.mixcost.issue;

import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a library says of a text that it cannot read, put as the messages here are. */
public final class LibraryMessage {
  private static final Pattern UNTOLD = Pattern.compile(" \\([^()]*\\[Source: .*\\]\\)");

  private LibraryMessage() {}

  /** The message of a failure, or of the one that it wraps. */
  public static String of(Exception failure) {
    Throwable cause = failure instanceof UncheckedIOException ? failure.getCause() : failure;
    return of(String.valueOf(cause.getMessage()));
  }

  /** The first line of a message, in lower case and without the places that Jackson does not tell. */
  public static String of(String message) {
    String first = message.lines().findFirst().orElse("");
    return UNTOLD.matcher(first).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
