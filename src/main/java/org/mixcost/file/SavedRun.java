package org.mixcost.file;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mixcost.issue.InputFile;

/**
 * All that it takes to do a run again: what was asked, and every file that it read.
 *
 * <pre>{@code
 * MixCost mixCost = MixCost.create();
 * SavedRun run = mixCost.readRun(Path.of("report/run.json")).get();
 * Comparison comparison = mixCost.compare(mixCost.read(run).get(), mixCost.plan(run));
 * }</pre>
 *
 * <p>The tables that come with mixcost are in none: their hashes are, so that it shows whether they have changed.
 *
 * @param version of mixcost that did it
 * @param command what was asked for, such as {@code report}
 * @param settings how, by the names of the command's options without dashes: each as it is written on the command line, one
 *     text or several; {@code files} are those that were named
 * @param files all that were read, by their names
 * @param tables that came with mixcost
 */
public record SavedRun(
    String version,
    String command,
    Map<String, List<String>> settings,
    List<StoredFile> files,
    List<InputFile> tables) {

  /** The setting that names the files of scenarios, or of what else was asked about. */
  public static final String FILES = "files";
  /** That of a folder with own catalog rows. */
  public static final String CATALOG = "catalog";
  /** That of counting own prices alone. */
  public static final String PREFER_OWN = "prefer-own";
  /** That of the scenarios to look at. */
  public static final String ONLY = "only";
  /** That of factors by which inputs are moved. */
  public static final String SCALE = "scale";
  /** That of how many draws there are. */
  public static final String SAMPLES = "samples";
  /** That of the seed of all draws. */
  public static final String SEED = "seed";

  /** That of the path of a bill. */
  public static final String BILL = "bill";

  /** Settings that say which scenarios there are and what they are; all others say what is asked of them. */
  public static final List<String> OF_SCENARIOS = List.of(FILES, CATALOG, PREFER_OWN, ONLY, SCALE);

  public SavedRun {
    settings = Collections.unmodifiableMap(new TreeMap<>(settings));
    files = List.copyOf(files);
    tables = List.copyOf(tables);
  }

  /** The texts of a setting; none where it was not made. */
  public List<String> setting(String name) {
    return settings.getOrDefault(name, List.of());
  }

  /** The one text of a setting, if it was made. */
  public Optional<String> find(String name) {
    return setting(name).stream().findFirst();
  }

  /** The files that it read, and no others. */
  public FileAccess access() {
    return FileAccess.of(files);
  }

  /** The files of tables that are others than those of another version of mixcost, by their names. */
  public List<String> changed(List<InputFile> others) {
    return Stream.concat(
            tables.stream().filter(table -> !others.contains(table)),
            others.stream().filter(table -> !tables.contains(table)))
        .map(InputFile::file)
        .distinct()
        .sorted()
        .toList();
  }
}
