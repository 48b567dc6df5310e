package org.mixcost.issue;

import java.io.UncheckedIOException;
import java.util.Locale;

/** What a library says of a text that it cannot read, put as the messages here are. */
public final class LibraryMessage {
  private LibraryMessage() {}

  /** The message of a failure, or of the one that it wraps. */
  public static String of(Exception failure) {
    Throwable cause = failure instanceof UncheckedIOException ? failure.getCause() : failure;
    return of(String.valueOf(cause.getMessage()));
  }

  /** The first line of a message, in lower case. */
  public static String of(String message) {
    return message.lines().findFirst().orElse("").toLowerCase(Locale.ROOT);
  }
}
