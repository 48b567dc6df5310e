package org.mixcost.testing.random;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.mixcost.catalog.Catalog;

/** What can be looked up in the catalog: accelerators, their quotes and the prices of generators. */
final class Market {
  private static final Catalog CATALOG = Catalog.builtIn();
  /** Cards on which a small model fits with room to spare. */
  private static final double LARGE_MEMORY_GB = 80;

  private static final double LARGE_CORPUS_TOKENS = 1e12;

  /** Accelerators of which every fact is known. */
  private static final Set<String> WHOLE = rows("accelerators").stream()
      .filter(row -> has(row, "bf16_tflops", "memory_gb", "bandwidth_gb_per_s", "tdp_w"))
      .filter(row -> Double.parseDouble(row.get("memory_gb")) >= LARGE_MEMORY_GB)
      .map(row -> row.get("id"))
      .collect(Collectors.toSet());

  private static final List<Map<String, String>> QUOTES = rows("rentals").stream()
      .filter(row -> WHOLE.contains(row.get("accelerator")))
      .toList();

  /** Models with prices for cached prompts and for work that may wait. */
  private static final List<Map<String, String>> MODELS = rows("generators").stream()
      .filter(row -> has(row, "cached_usd_per_mtok", "batch_discount", "output_usd_per_mtok"))
      .toList();

  private static final List<String> CORPORA = CATALOG.ids("corpora").stream()
      .filter(id -> CATALOG.corpusTokens(id).orElseThrow().median() >= LARGE_CORPUS_TOKENS)
      .toList();

  private final Random random;

  Market(Random random) {
    this.random = random;
  }

  private static List<Map<String, String>> rows(String table) {
    List<String> columns = CATALOG.columns(table);
    return CATALOG.cells(table).stream().map(cells -> row(columns, cells)).toList();
  }

  private static Map<String, String> row(List<String> columns, List<String> cells) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      row.put(columns.get(i), cells.get(i));
    }
    return row;
  }

  private static boolean has(Map<String, String> row, String... columns) {
    return List.of(columns).stream().noneMatch(column -> row.get(column).isEmpty());
  }

  /** An accelerator of which all facts are known, and a vendor who rents it out on a basis, with its segment. */
  List<String> rental(String basis) {
    Map<String, String> quote =
        any(QUOTES.stream().filter(row -> row.get("basis").equals(basis)).toList());
    return List.of(quote.get("accelerator"), quote.get("vendor"), quote.get("segment"));
  }

  /** The same of a seller of any kind, of which each is as likely. */
  List<String> rentalOfAKind(String basis) {
    List<List<String>> kinds = QUOTES.stream()
        .filter(row -> row.get("basis").equals(basis))
        .map(row -> List.of(row.get("accelerator"), row.get("vendor"), row.get("segment")))
        .toList();
    String segment =
        any(kinds.stream().map(row -> row.get(2)).distinct().sorted().toList());
    return any(kinds.stream().filter(row -> row.get(2).equals(segment)).toList());
  }

  /** A model and a host that offers it. */
  List<String> generator() {
    Map<String, String> model = any(MODELS);
    return List.of(model.get("id"), model.get("provider"));
  }

  /** A precision of which an accelerator's peak is known. */
  String precision(String accelerator) {
    return any(CATALOG.accelerator(accelerator).orElseThrow().precisions());
  }

  /** An accelerator of which the peak of a precision is known. */
  String accelerator(String precision) {
    return any(WHOLE.stream()
        .sorted()
        .filter(id -> CATALOG.accelerator(id).orElseThrow().precisions().contains(precision))
        .toList());
  }

  /** A row of a table. */
  String id(String table) {
    return switch (table) {
      case "accelerators" -> rental("on_demand").get(0);
      case "generators" -> generator().get(0);
      case "corpora" -> any(CORPORA);
      default -> any(CATALOG.ids(table));
    };
  }

  private <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
