package org.mixcost.report.present;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mixcost.catalog.Catalog;
import org.mixcost.scenario.Study;
import org.mixcost.scenario.format.Paths;

/** What readers call the inputs of a study: by the words of the scenario format, or the label of a row of the catalog. */
public final class InputWords {
  /** Of rows that are named by what is sold, the words that say what of it. */
  private static final Map<String, Function<String, String>> SOLD = Map.of(
      "rentals", id -> "rental price of " + id.split("\\.", 2)[0],
      "generators", id -> "price list of " + id,
      "laws", id -> "coefficients of the scaling law " + id);

  /** A capital that begins a sentence, and no abbreviation or name such as {@code US} or {@code H100}. */
  private static final Pattern SENTENCE_CASE = Pattern.compile("[A-Z](?=[a-z ])");

  private final List<Catalog> catalogs;

  /** Of the inputs of a study, with the labels of its catalogs. */
  public InputWords(Study study) {
    this.catalogs = study.catalogs();
  }

  /** Words within a sentence, such as {@code price of journals}; the name itself where nothing calls it anything. */
  public String of(String name) {
    String[] row = name.split("/", 2);
    return (row.length == 2 ? ofRow(row[0], row[1]) : Paths.words(name)).orElseGet(() -> plain(name));
  }

  private Optional<String> ofRow(String table, String id) {
    return SOLD.containsKey(table)
        ? Optional.of(SOLD.get(table).apply(id))
        : labels(table, id).findFirst().map(InputWords::withinSentence);
  }

  private Stream<String> labels(String table, String id) {
    return catalogs.stream().flatMap(catalog -> catalog.label(table, id).stream());
  }

  private static String withinSentence(String label) {
    return SENTENCE_CASE.matcher(label).lookingAt()
        ? label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1)
        : label;
  }

  private static String plain(String name) {
    return name.substring(name.lastIndexOf('.') + 1).replace('_', ' ');
  }
}
