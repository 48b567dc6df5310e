package org.mixcost.catalog;

import java.nio.file.Path;
import org.mixcost.issue.Where;

/**
 * A folder with the user's own catalog rows, in CSV files that are named as the tables are.
 *
 * @param requested who requested it, to be reported if there is nothing in it
 */
public record CatalogFolder(Path path, Where requested) {

  /** A folder that nobody requested but the user. */
  public static CatalogFolder of(Path path) {
    return new CatalogFolder(path, Where.inFile(path.toString()));
  }
}
