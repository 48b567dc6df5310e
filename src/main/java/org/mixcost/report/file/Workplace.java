package org.mixcost.report.file;

import static org.mixcost.report.file.WholeFile.makeFolder;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A hidden folder for what is not yet, or no more, in its place. One at a time has it. It is gone afterwards, unless something
 * is still in it that belongs elsewhere.
 */
final class Workplace implements AutoCloseable {
  /** How its name ends. */
  static final String ENDING = ".mixcost.part";

  private static final String LOCK = "lock";

  private final Path place;
  private final Claim claim;

  private Workplace(Path place, Claim claim) {
    this.place = place;
    this.claim = claim;
  }

  /** One with what a run that was killed has left in it, if there was one; waits until nobody else has it. */
  static Workplace at(Path place) throws IOException {
    while (true) {
      if (Files.isSymbolicLink(place)) {
        throw new FileSystemException(place.toString(), null, place + " is a link");
      }
      makeFolder(place);
      try {
        return new Workplace(place, Claim.of(place.resolve(LOCK)));
      } catch (NoSuchFileException gone) {
        // Whoever had it was just done with it.
      }
    }
  }

  /** A place in it. */
  Path resolve(String name) {
    return place.resolve(name);
  }

  /** Writes files and their listing into a folder of it; the listing is there last. */
  void write(FileSet files, Path into) throws IOException {
    for (String path : files.paths()) {
      write(into.resolve(path), files.content(path));
    }
    Path listing = place.resolve(Listing.NAME);
    write(listing, Listing.of(files));
    Files.move(listing, into.resolve(Listing.NAME));
  }

  private static void write(Path file, byte[] content) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, content);
  }

  /** Deletes what is in it. */
  void clear() throws IOException {
    for (Path file : content()) {
      Files.delete(file);
    }
  }

  @Override
  public void close() throws IOException {
    try (claim) {
      if (!content().isEmpty()) {
        return;
      }
      Files.delete(place.resolve(LOCK));
    }
    try {
      Files.delete(place);
    } catch (DirectoryNotEmptyException | NoSuchFileException next) {
      // Whoever has waited for it has it now, or has had it.
    }
  }

  /** All in it but its lock, each folder after what is in it. */
  private List<Path> content() throws IOException {
    try (Stream<Path> all = Files.walk(place)) {
      return all.filter(path -> !path.equals(place) && !path.equals(place.resolve(LOCK)))
          .sorted(Comparator.reverseOrder())
          .toList();
    }
  }
}
