package org.mixcost.docs;

import static java.util.stream.Collectors.toCollection;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.mixcost.testing.CliRun;

/** The command lines of documents, run as a reader would run them, each of them once for all documents. */
final class Commands {
  /** What stands between blanks, or in quotes. */
  private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|\\S+");

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
    List<String> words = WORD.matcher(command.substring(PROGRAM.length()))
        .results()
        .map(word -> word.group().replace("\"", ""))
        .collect(toCollection(ArrayList::new));
    words.replaceAll(word -> own.contains(word) ? home.resolve(word).toString() : word);
    int option = words.indexOf("-o");
    if (option >= 0) {
      words.set(option + 1, folder.toString());
    }
    return words.toArray(String[]::new);
  }
}
