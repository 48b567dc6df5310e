package org.mixcost.docs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mixcost.testing.CliRun;

/** The command lines of documents, run as a reader would run them, each of them once for all documents. */
final class Commands {
  private static final String PROGRAM = "./mixcost ";

  private static final Map<String, CliRun> RUNS = new ConcurrentHashMap<>();

  private final Path folder;

  /**
   * Command lines that leave the project as it is.
   *
   * @param folder where they write what they would write to a folder of their own
   */
  Commands(Path folder) {
    this.folder = folder;
  }

  /** Whether a command line runs the program. */
  static boolean isOfTheProgram(String command) {
    return command.startsWith(PROGRAM);
  }

  CliRun run(String command) {
    return RUNS.computeIfAbsent(command, line -> CliRun.of(words(line)));
  }

  private String[] words(String command) {
    List<String> words =
        new ArrayList<>(Arrays.asList(command.substring(PROGRAM.length()).split(" ")));
    int option = words.indexOf("-o");
    if (option >= 0) {
      words.set(option + 1, folder.toString());
    }
    return words.toArray(String[]::new);
  }
}
