package org.mixcost.report.present;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mixcost.catalog.Catalog;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.Study;
import org.mixcost.scenario.format.Paths;

/** What readers call the inputs of a study: by the words of the scenario format, or the label of a row of the catalog. */
public final class InputWords {
  private static final String RENTALS = "rentals";
  private static final String ACCELERATORS = "accelerators";
  /** Of rows that have no label, the words that say what of them it is. */
  private static final Map<String, String> UNLABELLED =
      Map.of("generators", "price list of ", "laws", "coefficients of the scaling law ");

  /** A capital that begins a sentence, and no abbreviation or name such as {@code US} or {@code H100}. */
  private static final Pattern SENTENCE_CASE = Pattern.compile("[A-Z](?=[a-z ])");

  private final Study study;
  private final Function<Scenario, String> titles;

  /** Of the inputs of a study, with the labels of its catalogs. */
  public InputWords(Study study) {
    this(study, Scenario::title);
  }

  private InputWords(Study study, Function<Scenario, String> titles) {
    this.study = study;
    this.titles = titles;
  }

  /** The same, for a chart. */
  static InputWords onChart(Study study) {
    return new InputWords(study, ChartTitle::of);
  }

  /** Words within a sentence, such as {@code price of journals}; its last key where nothing calls it anything. */
  public String of(String name) {
    return only(name)
        .map(scenario -> ofAll(path(name)) + " in " + titles.apply(scenario))
        .orElseGet(() -> ofAll(name));
  }

  /** The path of an input that may be moved in one scenario alone, without the scenario. */
  public String path(String name) {
    return only(name).map(scenario -> name.substring(prefix(scenario).length())).orElse(name);
  }

  private Optional<Scenario> only(String name) {
    return study.scenarios().stream()
        .filter(scenario -> name.startsWith(prefix(scenario)))
        .findFirst();
  }

  private static String prefix(Scenario scenario) {
    return scenario.name() + ":";
  }

  private String ofAll(String name) {
    String[] row = name.split("/", 2);
    return (row.length == 2 ? ofRow(row[0], row[1]) : Paths.words(name))
        .orElseGet(() -> plain(name));
  }

  private Optional<String> ofRow(String table, String id) {
    if (table.equals(RENTALS)) {
      return Optional.of("rental price of " + accelerator(id));
    }
    if (table.equals(ACCELERATORS)) {
      return Optional.of(plain(id) + " of " + accelerator(id));
    }
    return UNLABELLED.containsKey(table)
        ? Optional.of(UNLABELLED.get(table) + id)
        : labels(table, id).findFirst().map(InputWords::withinSentence);
  }

  /** The accelerator of a row of its own or of another table. */
  private String accelerator(String row) {
    String id = row.split("\\.", 2)[0];
    return labels(ACCELERATORS, id).findFirst().orElse(id);
  }

  /** None of a name that only looks like a row, as names of sources may. */
  private Stream<String> labels(String table, String id) {
    return study.catalogs().stream()
        .filter(catalog -> Catalog.tableNames().contains(table))
        .flatMap(catalog -> catalog.label(table, id).stream());
  }

  private static String withinSentence(String label) {
    return SENTENCE_CASE.matcher(label).lookingAt()
        ? label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1)
        : label;
  }

  private static String plain(String name) {
    return name.substring(name.lastIndexOf('.') + 1).replaceAll("[_-]", " ");
  }
}
