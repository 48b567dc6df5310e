package org.mixcost.file;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mixcost.issue.Phrase;

/** The files of some folders, whatever path or link leads to them. */
record FolderOpening(List<Root> roots) implements Opening {
  FolderOpening {
    roots = List.copyOf(roots);
  }

  static FolderOpening of(List<Path> folders) throws IOException {
    List<Root> roots = new ArrayList<>();
    for (Path folder : folders) {
      roots.add(Root.of(folder));
    }
    return new FolderOpening(roots);
  }

  /** A folder as it was named, and where it is. */
  record Root(Path named, Path real) {
    static Root of(Path folder) throws IOException {
      Path real = folder.toRealPath();
      if (!Files.isDirectory(real)) {
        throw new FileNotFoundException(folder + " is no folder");
      }
      return new Root(folder.toAbsolutePath().normalize(), real);
    }

    boolean holds(Path path) {
      return path.startsWith(named) || path.startsWith(real);
    }
  }

  @Override
  public void admit(Path path) throws IOException {
    admitted(path);
  }

  @Override
  public InputStream open(Path file) throws IOException {
    return Files.newInputStream(Opening.regular(admitted(file)));
  }

  /** Where a path leads that may be read, with no symbolic link left on it. */
  private Path admitted(Path path) throws IOException {
    boolean isInside = false;
    for (Root root : roots) {
      Path place = root.named().resolve(path).normalize();
      if (root.holds(place)) {
        Optional<Path> real = real(place);
        if (real.filter(root::holds).isPresent()) {
          return real.get();
        }
        isInside |= real.isEmpty();
      }
    }
    throw isInside ? new NoSuchFileException(path.toString()) : new OutsideFolders(named());
  }

  private String named() {
    return roots.isEmpty()
        ? "no folder may be read"
        : "within "
            + Phrase.listed(roots.stream().map(root -> root.named().toString()).toList());
  }

  private static Optional<Path> real(Path place) throws IOException {
    try {
      return Optional.of(place.toRealPath());
    } catch (NoSuchFileException none) {
      return Optional.empty();
    }
  }
}
