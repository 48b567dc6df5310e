package org.mixcost.spark;

import java.io.Serializable;
import java.util.List;
import org.mixcost.MixCost;
import org.mixcost.analysis.sweep.Choice;
import org.mixcost.catalog.Catalog;
import org.mixcost.catalog.OwnTables;
import org.mixcost.issue.Checked;
import org.mixcost.scenario.Study;

/** A scenario file and the own catalogs that come over it, as they were on the machine of the driver. */
final class StudyText implements Serializable {
  private static final long serialVersionUID = 1L;
  /** A table of very many scenarios is larger than other files may be. */
  static final int MOST_MEBIBYTES = 1024;

  private final String name;
  private final byte[] bytes;
  private final CatalogText[] catalogs;
  private final boolean prefersOwn;

  /**
   * A text.
   *
   * @param name of the file, from where whatever else it names is read
   * @param bytes that it holds
   * @param catalogs of which a later one comes over an earlier
   * @param prefersOwn whether prices of own catalogs count alone where there are some
   */
  StudyText(String name, byte[] bytes, List<CatalogText> catalogs, boolean prefersOwn) {
    this.name = name;
    this.bytes = bytes.clone();
    this.catalogs = catalogs.toArray(CatalogText[]::new);
    this.prefersOwn = prefersOwn;
  }

  String name() {
    return name;
  }

  /** The library with the own catalogs, or what is wrong with them. */
  Checked<MixCost> mixCost() {
    OwnTables[] own = List.of(catalogs).stream().map(CatalogText::own).toArray(OwnTables[]::new);
    return Catalog.with(own)
        .then(catalog -> Checked.of(MixCost.with(prefersOwn ? catalog.preferringOwn() : catalog)
            .readingUpTo(MOST_MEBIBYTES)));
  }

  /** The scenarios with words at some places, or what is wrong with them. */
  Checked<Study> read(MixCost mixCost, List<Choice> words) {
    return mixCost.parse(name, bytes, words);
  }
}
