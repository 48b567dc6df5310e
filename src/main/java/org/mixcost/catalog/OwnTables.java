package org.mixcost.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mixcost.file.FileAccess;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Issues;
import org.mixcost.issue.ReadFailure;
import org.mixcost.issue.Suggestion;
import org.mixcost.issue.Where;

/**
 * Tables with the user's own catalog rows: CSV under the names of the files of the catalog, such as {@code rentals.csv},
 * in a folder, on the class path or in memory.
 *
 * <pre>{@code
 * OwnTables prices = OwnTables.ofTexts("price service", Map.of("rentals.csv", text));
 * Catalog catalog = Catalog.with(prices).get();
 * }</pre>
 *
 * <p>Wherever they are, they are read alike, and what is wrong with them is reported alike, by table and line.
 */
public final class OwnTables {
  private final String place;
  private final Where requested;
  private final Source source;
  private final List<String> names;

  /** Where files are. */
  @FunctionalInterface
  private interface Source {
    /** What a file holds, if it is there. */
    Optional<byte[]> find(String file) throws IOException;

    /** Why a file may not be read, if it may not. */
    default Optional<Issue> refusal(String file, Where requested) {
      return Optional.empty();
    }
  }

  private record Folder(Path path, FileAccess access) implements Source {
    @Override
    public Optional<byte[]> find(String file) throws IOException {
      return access.find(path.resolve(file));
    }

    @Override
    public Optional<Issue> refusal(String file, Where requested) {
      return access.refusal(path.resolve(file), requested);
    }
  }

  private OwnTables(String place, Where requested, Source source, List<String> names) {
    this.place = place;
    this.requested = requested;
    this.source = source;
    this.names = List.copyOf(names);
  }

  /** The tables of a folder; other files may be in it. */
  public static OwnTables ofFolder(Path folder) {
    return ofFolder(folder, Where.inFile(folder.toString()));
  }

  /**
   * The same of a folder that a file names.
   *
   * @param requested where, to be reported if there is no table in it
   */
  public static OwnTables ofFolder(Path folder, Where requested) {
    return ofFolder(folder, requested, FileAccess.ANYWHERE);
  }

  /**
   * The same of a folder that may be one that is not to be read.
   *
   * @param requested where, to be reported if it is not, or if there is no table in it
   */
  public static OwnTables ofFolder(Path folder, Where requested, FileAccess access) {
    return new OwnTables(folder.toString(), requested, new Folder(folder, access), List.of());
  }

  /**
   * The tables of a folder on the class path; other resources may be in it.
   *
   * @param loader such as that of a class of the application
   * @param folder such as {@code com/example/prices}, without a slash at its ends
   */
  public static OwnTables ofResources(ClassLoader loader, String folder) {
    return new OwnTables(
        folder, Where.inFile(folder), file -> read(loader, folder + "/" + file), List.of());
  }

  private static Optional<byte[]> read(ClassLoader loader, String resource) throws IOException {
    try (InputStream stream = loader.getResourceAsStream(resource)) {
      return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
    }
  }

  /**
   * Tables in memory.
   *
   * @param place what messages and reports call where they are from, such as {@code price service}
   * @param texts of the tables, by the names of their files; each must be that of a table
   */
  public static OwnTables ofTexts(String place, Map<String, String> texts) {
    Map<String, String> own = Map.copyOf(texts);
    return new OwnTables(
        place,
        Where.inFile(place),
        file ->
            Optional.ofNullable(own.get(file)).map(text -> text.getBytes(StandardCharsets.UTF_8)),
        own.keySet().stream().sorted().toList());
  }

  /**
   * The same in memory, so that they are as they were whatever becomes of their files.
   *
   * @throws ReadFailure if a file cannot be read
   */
  public Map<String, String> texts() {
    Map<String, String> texts = new TreeMap<>();
    for (CatalogTable table : CatalogTable.ALL) {
      try {
        find(table.file())
            .ifPresent(bytes -> texts.put(table.file(), new String(bytes, StandardCharsets.UTF_8)));
      } catch (IOException failure) {
        throw new ReadFailure(name(table.file()), failure);
      }
    }
    return texts;
  }

  /** What messages call where they are. */
  String place() {
    return place;
  }

  /** Who requested them. */
  Where requested() {
    return requested;
  }

  /** What messages call a file. */
  String name(String file) {
    return place.isEmpty() || place.endsWith("/") ? place + file : place + "/" + file;
  }

  /** What a file holds, if it is there. */
  Optional<byte[]> find(String file) throws IOException {
    return source.find(file);
  }

  /** Why they may not be read, if one of them may not. */
  Optional<Issue> refusal() {
    return CatalogTable.ALL.stream()
        .flatMap(table -> source.refusal(table.file(), requested).stream())
        .findFirst();
  }

  /** Reports names that are those of no table. */
  void checkNames(Issues issues) {
    List<String> known = CatalogTable.ALL.stream().map(CatalogTable::file).toList();
    names.stream()
        .filter(name -> !known.contains(name))
        .forEach(name -> issues.error(
            "unknown-table",
            Where.inFile(name(name)),
            "'" + name + "' is no table of the catalog" + Suggestion.didYouMean(name, known)));
  }
}
