package org.mixcost.load.prices;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.mixcost.catalog.Accelerator;
import org.mixcost.catalog.Catalog;
import org.mixcost.catalog.NameKind;

/**
 * What accelerators are in a machine of a list: what the list calls them and, where that is a name of several, what the
 * machine is called, how much memory each has, and how many there are.
 */
final class MachineName {
  private static final List<String> FORMS = List.of("sxm", "pcie", "nvl", "oam");
  private static final BigDecimal EIGHT = BigDecimal.valueOf(8);
  /** Gigabytes and gibibytes are 7 % apart, and some of the memory is kept back. */
  private static final double MEMORY_TOLERANCE = 0.12;

  private final ListNames names;
  private final Catalog catalog;

  MachineName(ListNames names, Catalog catalog) {
    this.names = names;
    this.catalog = catalog;
  }

  /**
   * What accelerators may be meant.
   *
   * @param ids all of them
   * @param how they were told from others of that name, or empty
   * @param isGuess whether that is usual and not certain
   */
  record Found(List<String> ids, String how, boolean isGuess) {

    private Found among(Predicate<String> possible, String by) {
      List<String> left = ids.stream().filter(possible).toList();
      return left.isEmpty() || left.size() == ids.size()
          ? this
          : new Found(left, how.isEmpty() ? by : how + ", " + by, isGuess);
    }

    private Found likely(Predicate<String> possible, String by) {
      Found left = among(possible, by);
      return new Found(left.ids, left.how, isGuess || left.ids.size() < ids.size());
    }

    Optional<String> id() {
      return ids.size() == 1 ? Optional.of(ids.get(0)) : Optional.empty();
    }
  }

  Found find(ListedMachine machine) {
    Found found =
        new Found(names.named(NameKind.ACCELERATOR, machine.accelerator()).ids(), "", false);
    return found.ids.size() > 1 ? tell(found, machine) : found;
  }

  private Found tell(Found found, ListedMachine machine) {
    String instance = machine.instance().toLowerCase(Locale.ROOT);
    List<String> ofInstance = instance.isEmpty()
        ? List.of()
        : names.named(NameKind.ACCELERATOR, instance).ids();
    return found
        .among(ofInstance::contains, "by its machine")
        .among(id -> isOfForm(id, instance), "by the name of its machine")
        .among(id -> compareMemory(id, machine), "by its memory")
        .likely(id -> isInEights(id, machine), "as eight are in one machine");
  }

  private static boolean isOfForm(String id, String instance) {
    return FORMS.stream().anyMatch(form -> instance.contains(form) && id.contains("-" + form));
  }

  private boolean compareMemory(String id, ListedMachine machine) {
    Optional<Double> known =
        catalog.accelerator(id).flatMap(Accelerator::memory).map(memory -> memory.median());
    return machine
        .memoryGb()
        .flatMap(
            listed -> known.map(gb -> Math.abs(listed.doubleValue() - gb) <= gb * MEMORY_TOLERANCE))
        .orElse(false);
  }

  /** Eight in one machine are mostly on a board of eight, and those are of one form. */
  private static boolean isInEights(String id, ListedMachine machine) {
    return id.contains("-sxm")
        && machine.count().filter(count -> count.compareTo(EIGHT) == 0).isPresent();
  }
}
