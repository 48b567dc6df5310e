package org.mixcost.docs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.mixcost.testing.CliRun;

/** The command lines of documents, run as a reader would run them, each of them once for all documents. */
final class Commands {
  private static final String PROGRAM = "./mixcost ";

  private static final Map<String, CliRun> RUNS = new ConcurrentHashMap<>();

  private final Path folder;
  private final Set<String> own;
  private final Path home;

  /**
   * Command lines that leave the project as it is.
   *
   * @param folder where they write what they would write to a folder of their own
   */
  Commands(Path folder) {
    this(folder, Set.of(), folder);
  }

  /**
   * The same of a document with files of its own.
   *
   * @param own what its files and folders are called
   * @param home where they stand
   */
  Commands(Path folder, Set<String> own, Path home) {
    this.folder = folder;
    this.own = Set.copyOf(own);
    this.home = home;
  }

  /** Whether a command line runs the program. */
  static boolean isOfTheProgram(String command) {
    return command.startsWith(PROGRAM);
  }

  CliRun run(String command) {
    String known = own.isEmpty() ? command : home + ": " + command;
    return RUNS.computeIfAbsent(known, line -> CliRun.of(words(command)));
  }

  private String[] words(String command) {
    List<String> words =
        new ArrayList<>(Arrays.asList(command.substring(PROGRAM.length()).split(" ")));
    words.replaceAll(word -> own.contains(word) ? home.resolve(word).toString() : word);
    int option = words.indexOf("-o");
    if (option >= 0) {
      words.set(option + 1, folder.toString());
    }
    return words.toArray(String[]::new);
  }
}
