package org.mixcost.load.saved;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mixcost.diff.Contribution;
import org.mixcost.file.FileAccess;
import org.mixcost.file.SavedRun;
import org.mixcost.file.StoredFile;
import org.mixcost.issue.Checked;
import org.mixcost.issue.InputFile;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Issues;
import org.mixcost.issue.Where;
import org.mixcost.load.document.Document;
import org.mixcost.load.document.DocumentReader;
import org.mixcost.load.document.Node;

/**
 * Reads saved runs: results of mixcost in JSON, with the files that they were made from.
 *
 * <p>A scenario file in JSON says {@code "mixcost": 1} and has no {@code kind}; a result has both {@code kind} and {@code
 * provenance}.
 */
public final class SavedRunReader {
  private static final String ENDING = ".json";

  /** A key that no scenario has; what does not hold it is not read as a result first. */
  private static final String KEY_OF_RESULTS = "\"provenance\"";

  private final Document document;
  private final Issues issues = new Issues();

  private SavedRunReader(Document document) {
    this.document = document;
  }

  /** A reader of a result; nothing where a file is none, or cannot be read. */
  public static Optional<SavedRunReader> of(Path file, FileAccess access) {
    if (!file.toString().endsWith(ENDING)) {
      return Optional.empty();
    }
    try {
      return access
          .find(file)
          .filter(bytes -> new String(bytes, StandardCharsets.UTF_8).contains(KEY_OF_RESULTS))
          .flatMap(bytes -> DocumentReader.read(
                  file.toString(), bytes, FileAccess.ANYWHERE.upTo(FileAccess.MOST_FOUND_MEBIBYTES))
              .found())
          .filter(SavedRunReader::isResult)
          .map(SavedRunReader::new);
    } catch (IOException unreadable) {
      return Optional.empty(); // as whoever reads it as a scenario file reports
    }
  }

  /** A saved run, or what is wrong with it; nothing where a file is none, or cannot be read. */
  public static Optional<Checked<SavedRun>> find(Path file, FileAccess access) {
    return of(file, access).map(SavedRunReader::run);
  }

  /** A saved run, or why a file is none. */
  public static Checked<SavedRun> read(Path file, FileAccess access) {
    return find(file, access)
        .orElseGet(() -> access
            .read(file)
            .then(bytes -> Checked.failed(
                Issue.error("no-saved-run", Where.inFile(file.toString()), "this is no saved run")
                    .withHelp("the run.json of a folder of mixcost is one"))));
  }

  /** What it has found of a figure, by the names of its scenarios. */
  public Map<String, Contribution> figures(String figure) {
    return new SavedFigures(figure).read(document.root());
  }

  private static boolean isResult(Document document) {
    return document.root().entries().keySet().containsAll(List.of("mixcost", "kind", "provenance"));
  }

  /** The run, or what is wrong with it. */
  public Checked<SavedRun> run() {
    Optional<Node.Mapping> run = document.root().map("run");
    if (run.isEmpty()) {
      return Checked.failed(
          Issue.error(
                  "no-saved-run",
                  Where.inFile(document.file()),
                  "this result of mixcost has not the files that it was made from, so that it cannot be made again")
              .withHelp(
                  "the run.json that mixcost writes into a folder, with -o, has them; make it again from its scenario file, which stands under provenance"));
    }
    List<StoredFile> files =
        run.get().maps("files").stream().flatMap(file -> stored(file).stream()).toList();
    List<InputFile> tables = run.get().maps("tables").stream()
        .map(table -> new InputFile(text(table, "file"), text(table, "sha256")))
        .toList();
    SavedRun saved = new SavedRun(
        text(document.root(), "mixcost"),
        text(run.get(), "command"),
        settings(run.get()),
        files,
        tables);
    return Checked.of(saved, issues);
  }

  private Map<String, List<String>> settings(Node.Mapping run) {
    Map<String, List<String>> settings = new TreeMap<>();
    run.map("settings")
        .ifPresent(map ->
            map.entries().forEach((name, entry) -> settings.put(name, texts(entry.value()))));
    return settings;
  }

  /** A file, unless it is another than the one that was read. */
  private Optional<StoredFile> stored(Node.Mapping file) {
    String name = text(file, "file");
    Optional<byte[]> bytes = bytes(file);
    if (bytes.isEmpty() || !isPath(name)) {
      issues.error("saved-text", file.where(), "'" + name + "' is no file with what it held", "");
      return Optional.empty();
    }
    StoredFile stored = StoredFile.of(name, bytes.get());
    if (!stored.sha256().equals(text(file, "sha256"))) {
      issues.error(
          "saved-text",
          file.where(),
          "the text of " + name + " has another hash than sha256 says",
          "it has been changed since the run was saved");
    }
    return Optional.of(stored);
  }

  private static boolean isPath(String name) {
    try {
      return !Path.of(name).toString().isEmpty();
    } catch (InvalidPathException none) {
      return false;
    }
  }

  private static Optional<byte[]> bytes(Node.Mapping file) {
    if (file.entries().containsKey("text")) {
      return Optional.of(text(file, "text").getBytes(StandardCharsets.UTF_8));
    }
    try {
      return file.entries().containsKey("base64")
          ? Optional.of(Base64.getDecoder().decode(text(file, "base64")))
          : Optional.empty();
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  private static String text(Node.Mapping in, String key) {
    return in.text(key).orElse("");
  }

  /** The texts of a list, or one. */
  private static List<String> texts(Node node) {
    if (node instanceof Node.Listing list) {
      return list.items().stream().flatMap(item -> texts(item).stream()).toList();
    }
    return node instanceof Node.Text text ? List.of(text.text()) : List.of();
  }
}
