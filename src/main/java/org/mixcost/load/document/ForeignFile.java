package org.mixcost.load.document;

import static java.util.stream.Collectors.toSet;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.mixcost.catalog.PriceList;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Where;

/** Files of other tools, and of other commands, that are taken for scenarios; what they hold says what they are. */
enum ForeignFile {
  MODEL_CONFIG(
      "the config of a model",
      "mixcost init --from %s writes a scenario file for it; in a scenario, write model: {config: %s}",
      root -> hasAny(root, "model_type", "architectures")),
  PRICE_MAP(
      "a price map of models",
      PriceList.command("%s") + " makes catalog rows of it",
      root -> areMost(
          entries(root), model -> hasAny(model, "input_cost_per_token", "litellm_provider"))),
  PRICE_LIST(
      "a list of prices by seller",
      PriceList.command("%s") + " makes catalog rows of it",
      root ->
          areMost(items(root), seller -> hasAny(seller, "models") && hasAny(seller, "id", "name"))),
  USAGE_FILE(
      "a usage file of infracost",
      "it says how much is used of resources, which no command of mixcost takes; mixcost init writes a scenario file to start from",
      root -> hasAny(root, "resource_usage", "resource_type_default_usage")),
  RESULT(
      "a result of mixcost",
      "give the scenario file that it was made from, which stands under provenance",
      root -> hasAny(root, "provenance") && hasAny(root, "kind"));

  private final String words;
  private final String help;
  private final Predicate<Node> test;

  ForeignFile(String words, String help, Predicate<Node> test) {
    this.words = words;
    this.help = help;
    this.test = test;
  }

  /** What is said of a file that is none of scenarios, if it can be told. */
  static Optional<Issue> recognized(String file, Node root) {
    return Arrays.stream(values())
        .filter(kind -> kind.test.test(root))
        .findFirst()
        .map(kind -> issue(file, kind.words, kind.help));
  }

  /** The same of a table, by the names of its columns. */
  static Optional<Issue> recognized(CsvTable table) {
    return PriceList.recognized(table.columns())
        .map(list -> issue(
            table.file(),
            "a " + list.title(),
            PriceList.command("%s") + " makes catalog rows of it"))
        .or(() -> recognizedByColumns(table));
  }

  private static Optional<Issue> recognizedByColumns(CsvTable table) {
    Set<String> columns = table.columns().stream().map(String::toLowerCase).collect(toSet());
    return Arrays.stream(ForeignTable.values())
        .filter(kind -> columns.containsAll(kind.columns))
        .findFirst()
        .map(kind -> issue(table.file(), kind.words, kind.help));
  }

  /** Tables, by columns that no table of scenarios has. */
  private enum ForeignTable {
    RENTALS(
        "a table of a catalog",
        "give its folder: --catalog DIR, or catalog: DIR in a scenario file",
        "accelerator",
        "usd_per_gpu_hour"),
    GENERATORS(
        "a table of a catalog",
        "give its folder: --catalog DIR, or catalog: DIR in a scenario file",
        "provider",
        "input_usd_per_mtok"),
    PUBLISHED_RUNS("a table of published runs", "mixcost backtest %s tests them", "chip_hours"),
    RUNS("a table of training runs", "mixcost fit %s fits a law to them", "parameters", "loss");

    private final String words;
    private final String help;
    private final List<String> columns;

    ForeignTable(String words, String help, String... columns) {
      this.words = words;
      this.help = help;
      this.columns = List.of(columns);
    }
  }

  private static Issue issue(String file, String words, String help) {
    return Issue.error(
            "other-file", Where.inFile(file), "this is " + words + ", not a scenario file")
        .withHelp(help.replace("%s", file));
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
