package org.mixcost.load;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;
import org.mixcost.catalog.Accelerator;
import org.mixcost.catalog.NameKind;
import org.mixcost.catalog.Named;
import org.mixcost.scenario.format.ValueKey;

/**
 * Reads what a key names in the catalog, as people write it.
 *
 * @param keys of the section that names it
 * @param key that names it
 * @param kind of what is named
 */
record NameLookUp(SectionReader keys, ValueKey<String> key, NameKind kind) {

  /** What is written under the key; what is an id in other words is listed for readers. */
  Named find() {
    Named named = keys.reading().catalog().named(kind, keys.get(key));
    keys.reading().use(named, keys.at(key));
    return named;
  }

  /** Whether a name is one of several, which is reported with what tells them apart. */
  boolean isRefused(Named named) {
    if (named.isAmbiguous()) {
      keys.error(
          "ambiguous-name",
          keys.where(key),
          "'" + named.written() + "' is a name of "
              + named.ids().stream().map(this::described).collect(joining(", ")),
          "write the one that is meant, such as " + key.name() + ": "
              + named.ids().get(0));
    }
    return named.isAmbiguous();
  }

  private String described(String id) {
    List<String> facts = switch (kind) {
      case ACCELERATOR -> chip(id);
      case GENERATOR -> prices(id);
      case PROVIDER, VENDOR, CORPUS -> List.of();
    };
    return facts.isEmpty() ? id : id + " (" + String.join(", ", facts) + ")";
  }

  private List<String> chip(String id) {
    return keys.reading().catalog().accelerator(id).map(Accelerator::apart).orElse(List.of());
  }

  /** Who sells it, and the least that is asked. */
  private List<String> prices(String id) {
    return keys.reading().catalog().generator(id, "", keys.reading().asOf()).stream()
        .flatMap(prices -> Stream.of(
            String.join(" ", prices.providers()),
            "from " + prices.quotes().get(0).input().text() + " and "
                + prices.quotes().get(0).output().text()))
        .toList();
  }
}
