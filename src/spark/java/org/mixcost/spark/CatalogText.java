package org.mixcost.spark;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.Map;
import org.mixcost.catalog.OwnTables;

/**
 * Own catalog rows as text.
 *
 * @param place what messages call where they are from
 * @param tables the texts, by the names of their files
 */
record CatalogText(String place, Map<String, String> tables) implements Serializable {
  CatalogText {
    tables = Map.copyOf(tables);
  }

  /** The tables of a folder of this machine. */
  static CatalogText of(Path folder) {
    return new CatalogText(folder.toString(), OwnTables.ofFolder(folder).texts());
  }

  OwnTables own() {
    return OwnTables.ofTexts(place, tables);
  }
}
