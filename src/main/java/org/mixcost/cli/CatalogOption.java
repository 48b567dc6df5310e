package org.mixcost.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.mixcost.MixCost;
import org.mixcost.catalog.Catalog;
import org.mixcost.catalog.OwnTables;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Where;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The option that names a folder with own catalog rows. */
final class CatalogOption {
  private final OptionSpec folder;

  /** One of rows that come over the built-in ones. */
  CatalogOption() {
    this("Folder with own catalog rows, which come over the built-in ones.");
  }

  CatalogOption(String description) {
    folder = OptionSpec.builder("--catalog")
        .paramLabel("DIR")
        .type(Path.class)
        .description(description)
        .build();
  }

  void addTo(CommandSpec spec) {
    spec.addOption(folder);
  }

  /** The folder, if one is named. */
  Optional<Path> folder() {
    return Optional.ofNullable(folder.getValue());
  }

  /** The library with the rows of the folder, or with the built-in ones alone. */
  MixCost mixCost(Caller caller) {
    return folder()
        .map(named -> mixCost(named, caller))
        .orElseGet(() -> MixCost.create().reading(caller.access()));
  }

  /** The library with the rows of a folder, or a failure once all that is wrong with them has been reported. */
  static MixCost mixCost(Path folder, Caller caller) {
    Checked<Catalog> own =
        Catalog.with(OwnTables.ofFolder(folder, Where.inFile(folder.toString()), caller.access()));
    caller.issues(own.issues());
    Catalog found = own.found()
        .orElseThrow(() -> new Failure(ExitCode.of(own.issues()), "the catalog cannot be used"));
    return MixCost.with(found).reading(caller.access());
  }
}
