package org.mixcost.testing.fuzz;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Something that reads what people write, with what must hold whatever that is. */
@SuppressWarnings("ImmutableEnumChecker") // neither a check nor seeds hold anything that changes
public enum Reader {
  YAML(FileChecks.scenarios("a.yaml"), Seeds.files("yaml", "data/scenarios")),
  JSON(FileChecks.scenarios("a.json"), Seeds.files("json", "data/scenarios")),
  CSV(FileChecks.scenarios("a.csv"), Seeds.files("csv", "data/scenarios")),
  XLSX(FileChecks.scenarios("a.xlsx"), Seeds.workbook()),
  EXPRESSION(TextChecks::expression, Seeds.lines("expressions.txt")),
  UNIT(TextChecks::unit, Seeds.lines("units.txt")),
  COMMAND_LINE(CommandLineCheck::run, Seeds.lines("commands.txt")),
  RUN(FileChecks.run(), Seeds.files("run.json", Seeds.RESOURCES + "/golden/report")),
  CONFIG(FileChecks.config(), Seeds.files("json", Seeds.RESOURCES + "/load/config")),
  BILL(FileChecks.bill(), Seeds.files("csv", Seeds.RESOURCES + "/actuals")),
  RUNS(FileChecks.runs(), Seeds.files("runs.csv", Seeds.RESOURCES + "/cli")),
  PRICES(FileChecks.prices("a.json"), Seeds.files("json", Seeds.RESOURCES + "/cli")),
  PRICE_TABLE(FileChecks.prices("a.csv"), Seeds.files("csv", Seeds.RESOURCES + "/examples/prices"));

  private final Consumer<byte[]> check;
  private final Seeds seeds;

  Reader(Consumer<byte[]> check, Seeds seeds) {
    this.check = check;
    this.seeds = seeds;
  }

  /** What people write, from which other inputs are made, and what once broke it. */
  public List<Seeds.Seed> seeds() {
    return seeds.and(Seeds.files("", found().toString())).all();
  }

  /** The folder of inputs that once broke it, and of some that it has alone. */
  public Path found() {
    return Path.of(Seeds.RESOURCES, "fuzz", name().toLowerCase(Locale.ROOT));
  }

  /**
   * Reads an input.
   *
   * @throws AssertionError if what must hold does not
   */
  public void check(byte[] input) {
    check.accept(input);
  }
}
