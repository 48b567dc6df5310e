package org.mixcost.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Printable;

/** Where a command reads and writes: results to standard output, everything else to standard error. */
final class Console {
  private static final int MOST_ISSUES = 20;

  private final InputStream in;
  private final PrintStream out;
  private final PrintStream err;
  private Optional<byte[]> input = Optional.empty();

  Console(InputStream in, PrintStream out, PrintStream err) {
    this.in = in;
    this.out = out;
    this.err = err;
  }

  /** All of standard input, which can be read but once. */
  byte[] input() {
    if (input.isEmpty()) {
      input = Optional.of(readAll());
    }
    return input.get();
  }

  private byte[] readAll() {
    try {
      return in.readAllBytes();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  void print(String text) {
    out.print(text);
  }

  /** A file, as it is. */
  void print(byte[] file) {
    out.write(file, 0, file.length);
  }

  /** Whether a person looks on. From Java 22 on there is a console without a terminal, too, and it knows. */
  @SuppressWarnings("SystemConsoleNull")
  boolean isTerminal() {
    java.io.Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException olderThanJava22) {
      return true;
    } catch (ReflectiveOperationException unknown) {
      return false;
    }
  }

  /** Text to standard error at once, without a line break. */
  void error(String text) {
    err.print(text);
    err.flush();
  }

  /** A line to standard error at once, so that it stands before a result that follows. */
  void message(String text) {
    err.println(Printable.text(text));
    err.flush();
  }

  /** What to try, on a line under a message, if there is something. */
  void help(String text) {
    if (!text.isEmpty()) {
      message("  help: " + text);
    }
  }

  /** The most important issues, and how many more there are. */
  void issues(List<Issue> issues) {
    issues.stream().limit(MOST_ISSUES).forEach(issue -> {
      err.println(issue.text());
      err.flush();
    });
    if (issues.size() > MOST_ISSUES) {
      message("… and " + (issues.size() - MOST_ISSUES) + " more");
    }
  }

  PrintStream err() {
    return err;
  }

  PrintStream out() {
    return out;
  }
}
