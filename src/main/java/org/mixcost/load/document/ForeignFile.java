package org.mixcost.load.document;

import static java.util.stream.Collectors.toSet;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.mixcost.catalog.PriceList;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Where;
import org.mixcost.load.table.Table;

/**
 * A file of another tool, or for another command, that is taken for one of scenarios; what it holds says what it is.
 *
 * @param words what it is
 * @param help what takes it, with {@code %s} for its name
 * @param test whether a document is one
 */
record ForeignFile(String words, String help, Predicate<Node> test) {
  private static final String INTO_ROWS = PriceList.command("%s") + " makes catalog rows of it";

  private static final List<ForeignFile> FILES = List.of(
      new ForeignFile(
          "the config of a model",
          "mixcost init --from %s writes a scenario file for it; in a scenario, write model: {config: %s}",
          root -> hasAny(root, "model_type", "architectures")),
      new ForeignFile(
          "a price map of models",
          INTO_ROWS,
          root -> areMost(
              entries(root), model -> hasAny(model, "input_cost_per_token", "litellm_provider"))),
      new ForeignFile(
          "a list of prices by seller",
          INTO_ROWS,
          root -> areMost(
              items(root), seller -> hasAny(seller, "models") && hasAny(seller, "id", "name"))),
      new ForeignFile(
          "a usage file of infracost",
          "it says how much is used of resources, which no command of mixcost takes; mixcost init writes a scenario file to start from",
          root -> hasAny(root, "resource_usage", "resource_type_default_usage")),
      new ForeignFile(
          "a result of mixcost",
          "the run.json of a folder is read by its path; of another result give the scenario file that it was made from, which stands under provenance",
          ForeignFile::isResult));

  private static final String FOLDER =
      "give its folder: --catalog DIR, or catalog: DIR in a scenario file";

  /** Tables, by columns that no table of scenarios has. */
  private static final List<ForeignTable> TABLES = List.of(
      new ForeignTable("a table of a catalog", FOLDER, List.of("accelerator", "usd_per_gpu_hour")),
      new ForeignTable("a table of a catalog", FOLDER, List.of("provider", "input_usd_per_mtok")),
      new ForeignTable(
          "a table of published runs", "mixcost backtest %s tests them", List.of("chip_hours")),
      new ForeignTable(
          "a table of training runs",
          "mixcost fit %s fits a law to them",
          List.of("parameters", "loss")));

  private record ForeignTable(String words, String help, List<String> columns) {}

  /** What is said of a file that is none of scenarios, if it can be told. */
  static Optional<Issue> recognized(String file, Node root) {
    return FILES.stream()
        .filter(kind -> kind.test.test(root))
        .findFirst()
        .map(kind -> issue(file, kind.words, kind.help));
  }

  /** The same of a table, by the names of its columns. */
  static Optional<Issue> recognized(Table table) {
    return PriceList.recognized(table.columns())
        .map(list -> issue(table.file(), "a " + list.title(), INTO_ROWS))
        .or(() -> recognizedByColumns(table));
  }

  private static Optional<Issue> recognizedByColumns(Table table) {
    Set<String> columns =
        table.columns().stream().map(column -> column.toLowerCase(Locale.ROOT)).collect(toSet());
    return TABLES.stream()
        .filter(kind -> columns.containsAll(kind.columns))
        .findFirst()
        .map(kind -> issue(table.file(), kind.words, kind.help));
  }

  private static Issue issue(String file, String words, String help) {
    return Issue.error(
            "other-file", Where.inFile(file), "this is " + words + ", not a scenario file")
        .withHelp(help.replace("%s", file));
  }

  /** A result has scenarios too, under what they cost. */
  private static boolean isResult(Node root) {
    return root instanceof Node.Mapping map
        && map.entries().keySet().containsAll(Set.of("provenance", "kind"));
  }

  private static boolean hasAny(Node node, String... keys) {
    return node instanceof Node.Mapping map
        && Arrays.stream(keys).anyMatch(map.entries()::containsKey)
        && !map.entries().containsKey("scenarios");
  }

  private static List<Node> entries(Node node) {
    return node instanceof Node.Mapping map
        ? map.entries().values().stream().map(Node.Entry::value).toList()
        : List.of();
  }

  private static List<Node> items(Node node) {
    return node instanceof Node.Listing list ? list.items() : List.of();
  }

  private static boolean areMost(List<Node> nodes, Predicate<Node> test) {
    return nodes.stream().filter(test).count() * 2 > nodes.size();
  }
}
