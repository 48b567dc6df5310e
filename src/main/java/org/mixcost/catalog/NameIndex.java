package org.mixcost.catalog;

import static java.util.function.Function.identity;
import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds what names of one kind stand for.
 *
 * <p>What a name is as a whole is asked before what is left of it without its ends, the rows of the table of aliases before
 * anything that is worked out, and what is the same before what is a family.
 */
final class NameIndex {
  private final boolean isModel;
  private final Aliases aliases;
  private final Map<String, List<String>> ids;
  private final Map<String, List<String>> undated;
  private final Function<String, List<String>> families;

  private NameIndex(
      List<String> ids, Aliases aliases, boolean isModel, Function<String, List<String>> families) {
    this.isModel = isModel;
    this.aliases = aliases;
    this.ids = ids.stream().collect(groupingBy(NameText::letters));
    this.undated = ids.stream()
        .filter(id -> isModel && !NameText.undatedId(id).equals(NameText.words(id)))
        .collect(groupingBy(id -> NameText.letters(NameText.undatedId(id))));
    this.families = families;
  }

  /** Names that are one id or another. */
  static NameIndex of(List<String> ids, Aliases aliases) {
    return new NameIndex(ids, aliases, false, words -> List.of());
  }

  /** Names of models, which have dates and versions; the beginning of a name is one of all that begin so. */
  static NameIndex ofModels(List<String> ids, Aliases aliases) {
    Map<String, String> known =
        ids.stream().distinct().collect(toMap(identity(), NameIndex::points));
    return new NameIndex(ids, aliases, true, words -> beginning(words, known));
  }

  /** Names of accelerators, some of which are of several forms and sizes. */
  static NameIndex ofAccelerators(List<AcceleratorWords> known, Aliases aliases) {
    List<String> ids = known.stream().map(AcceleratorWords::id).distinct().toList();
    return new NameIndex(ids, aliases, false, words -> family(NameText.letters(words), known));
  }

  /** One alone that begins so may be one of a family that the catalog does not know; it is not taken for the other. */
  private static List<String> beginning(String words, Map<String, String> known) {
    String begun = points(words) + "-";
    List<String> found =
        known.keySet().stream().filter(id -> known.get(id).startsWith(begun)).toList();
    return found.size() > 1 ? found : List.of();
  }

  private static String points(String words) {
    return NameText.words(words).replace('.', '-');
  }

  private static List<String> family(String letters, List<AcceleratorWords> known) {
    List<String> named = ids(known, chip -> chip.isNamedBy(letters));
    return named.isEmpty() ? ids(known, chip -> chip.isBegunBy(letters)) : named;
  }

  private static List<String> ids(
      List<AcceleratorWords> known, Predicate<AcceleratorWords> isMeant) {
    return known.stream().filter(isMeant).map(AcceleratorWords::id).distinct().toList();
  }

  /** The ids that a name may stand for. */
  List<String> find(String written) {
    List<String> forms = forms(NameText.words(written));
    List<String> found =
        first(forms, this::same).or(() -> first(forms, this::dated)).orElse(List.of());
    return found.size() == 1
        ? found
        : Stream.concat(found.stream(), first(forms, families).stream().flatMap(List::stream))
            .distinct()
            .toList();
  }

  /** What the first of the forms that stands for anything stands for. */
  private static Optional<List<String>> first(
      List<String> forms, Function<String, List<String>> way) {
    return forms.stream().map(way).filter(not(List::isEmpty)).findFirst();
  }

  /** The words of a name, and what is left of them without their ends, the longest first. */
  private List<String> forms(String words) {
    List<String> forms = new ArrayList<>(List.of(words));
    for (int next = 0; next < forms.size(); next++) {
      String form = forms.get(next);
      Stream<String> shorter =
          NameText.shorter(form, isModel).stream().filter(rest -> !isOneOfTwo(form, rest));
      Stream.concat(aliases.rewritten(form), shorter)
          .filter(other -> other.length() <= form.length() && !forms.contains(other))
          .toList()
          .forEach(forms::add);
    }
    return forms;
  }

  /** Whether what stands before the rest is no host or maker, but a name itself, as in H100/H200. */
  private boolean isOneOfTwo(String form, String rest) {
    String before = form.endsWith(rest) ? form.substring(0, form.length() - rest.length()) : "";
    return !same(before).isEmpty() || (!isModel && !families.apply(before).isEmpty());
  }

  /** What the table of aliases says, or the ids of the same letters. */
  private List<String> same(String words) {
    List<String> named = aliases.ids(words);
    return named.isEmpty() ? ids.getOrDefault(NameText.letters(words), List.of()) : named;
  }

  /**
   * A model of another day than is written, or of any where none is. Beside one of that name that has a day, another day
   * is not known for certain to be the one without.
   */
  private List<String> dated(String words) {
    if (!isModel) {
      return List.of();
    }
    String name = NameText.letters(NameText.undated(words));
    List<String> ofDays = undated.getOrDefault(name, List.of());
    List<String> ofNone = ids.getOrDefault(name, List.of());
    boolean isDated = !NameText.undated(words).equals(words);
    return isDated && ofNone.isEmpty()
        ? List.of()
        : Stream.concat(ofNone.stream(), ofDays.stream()).toList();
  }
}
