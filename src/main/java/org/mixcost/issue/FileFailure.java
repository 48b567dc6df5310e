package org.mixcost.issue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/** Why a file cannot be read or written, in words that go on after a colon. */
public final class FileFailure {
  private FileFailure() {}

  /** {@code permission denied}, {@code no space left on device}. */
  public static String reason(IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return "there is no such file";
    }
    if (failure instanceof AccessDeniedException) {
      return "permission denied";
    }
    return said(failure).map(LibraryMessage::of).orElse(failure.getClass().getSimpleName());
  }

  /** What the system says; the message of its failures has the path before that. */
  private static Optional<String> said(IOException failure) {
    return Optional.ofNullable(
        failure instanceof FileSystemException system ? system.getReason() : failure.getMessage());
  }
}
