package org.mixcost.cli;

import java.io.Console;
import java.util.Map;
import java.util.function.Supplier;
import org.mixcost.report.terminal.Screen;

/** Which of the streams of the program are terminals, and what they show. */
final class Terminals {
  /** Files and pipes alone. */
  static final Terminals NONE = new Terminals(() -> "", Map.of());

  /** The launcher's property, as it knows at no cost: {@code out}, {@code err}, both or nothing. */
  private static final String LAUNCHER = "mixcost.terminals";

  private final Supplier<String> streams;
  private final Map<String, String> environment;

  /**
   * Some terminals.
   *
   * @param streams that are terminals, {@code out} and {@code err}; asked when it matters
   * @param environment with {@code COLUMNS}, {@code NO_COLOR} and {@code TERM}, where they are set
   */
  Terminals(Supplier<String> streams, Map<String, String> environment) {
    this.streams = streams;
    this.environment = environment;
  }

  /** Those of this process. */
  static Terminals ofProcess() {
    return new Terminals(
        () -> {
          String known = System.getProperty(LAUNCHER);
          return known != null ? known : hasConsole() ? "out err" : "";
        },
        System.getenv());
  }

  /** Whether a person looks on. From Java 22 on there is a console without a terminal, too, and it knows. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean hasConsole() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException olderThanJava22) {
      return true;
    } catch (ReflectiveOperationException unknown) {
      return false;
    }
  }

  /** What results are shown on. */
  Screen out() {
    return screen("out");
  }

  /** What everything else is shown on. */
  Screen err() {
    return screen("err");
  }

  boolean isOut() {
    return isTerminal("out");
  }

  boolean isErr() {
    return isTerminal("err");
  }

  private boolean isTerminal(String stream) {
    return streams.get().contains(stream);
  }

  private Screen screen(String stream) {
    return isTerminal(stream) ? Screen.terminal(columns(), isColored()) : Screen.FILE;
  }

  private int columns() {
    String columns = environment.getOrDefault("COLUMNS", "");
    return columns.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(columns) : Screen.FILE.columns();
  }

  /** Unless somebody wants none. */
  private boolean isColored() {
    return environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !environment.getOrDefault("TERM", "").equals("dumb");
  }
}
