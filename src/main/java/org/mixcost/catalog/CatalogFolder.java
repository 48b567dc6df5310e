package org.mixcost.catalog;

import java.nio.file.Path;
import org.mixcost.issue.Where;

/**
 * A folder with the user's own catalog rows, in CSV files that are named as the tables are.
 *
 * @param asked who asked for it, to be told if there is nothing in it
 */
public record CatalogFolder(Path path, Where asked) {

  /** A folder that nobody asked for but the user. */
  public static CatalogFolder of(Path path) {
    return new CatalogFolder(path, Where.inFile(path.toString()));
  }
}
