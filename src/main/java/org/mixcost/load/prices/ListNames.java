package org.mixcost.load.prices;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mixcost.catalog.Catalog;
import org.mixcost.catalog.NameKind;
import org.mixcost.catalog.Named;
import org.mixcost.catalog.imports.ImportPlan;

/** What a list calls sellers and models, by the ids of the catalog; what it does not know becomes an id. */
final class ListNames {
  private static final Pattern NO_ID = Pattern.compile("[^\\p{L}\\p{N}.]+");
  private static final Pattern ENDS = Pattern.compile("^-|-$");
  private static final int MOST_KNOWN = 10_000;

  private final ImportPlan plan;
  private final Catalog catalog;
  /** Lists repeat their names in each region. */
  private final Map<Name, Named> known = new HashMap<>();

  private record Name(NameKind kind, String written) {}

  ListNames(ImportPlan plan, Catalog catalog) {
    this.plan = plan;
    this.catalog = catalog;
  }

  /** The seller that rents out machines: the one that is stated, or the first of some names that is one's. */
  String vendor(Stream<String> candidates) {
    return plan.vendor().isEmpty()
        ? candidates
            .flatMap(name -> named(NameKind.VENDOR, name).id().stream())
            .findFirst()
            .orElse("")
        : id(NameKind.VENDOR, plan.vendor());
  }

  /** The same of the name of a seller, which becomes an id if it is none yet. */
  String vendorOrNew(String written) {
    return plan.vendor().isEmpty() && !written.isEmpty()
        ? id(NameKind.VENDOR, written)
        : vendor(Stream.of());
  }

  /** Whether the catalog knows a seller of tokens by this name. */
  boolean isSeller(String name) {
    return named(NameKind.PROVIDER, name).id().isPresent();
  }

  /** What the catalog calls a model of this name, if it knows one. */
  Optional<String> knownModel(String name) {
    return named(NameKind.GENERATOR, name).id();
  }

  /** Whether a name is one of accelerators. */
  boolean isAccelerator(String name) {
    return !name.isEmpty() && !named(NameKind.ACCELERATOR, name).ids().isEmpty();
  }

  /** What a name stands for in the catalog. */
  Named named(NameKind kind, String written) {
    if (known.size() >= MOST_KNOWN) {
      known.clear();
    }
    return known.computeIfAbsent(
        new Name(kind, written), name -> catalog.named(name.kind, name.written));
  }

  /** The id of a name. */
  String id(NameKind kind, String written) {
    return named(kind, written).id().orElseGet(() -> newId(written));
  }

  private static String newId(String written) {
    String name = written.substring(written.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return ENDS.matcher(NO_ID.matcher(name).replaceAll("-")).replaceAll("");
  }
}
