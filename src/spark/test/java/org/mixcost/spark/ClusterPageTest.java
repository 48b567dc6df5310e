package org.mixcost.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mixcost.spark.LocalSpark.session;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mixcost.cli.Command;
import org.mixcost.cli.Console;

/** The page on clusters: its commands are run, and its tables are held against what there is. */
class ClusterPageTest {
  private static final String JAR = "target/spark/mixcost-spark.jar ";
  private static final Pattern SQL = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL);
  private static final Pattern CELL = Pattern.compile("^\\| (`.*?) \\|", Pattern.MULTILINE);
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  @TempDir
  private static Path folder;

  private static String page;
  private static List<String> commands;

  @BeforeAll
  static void runTheCommands() throws IOException {
    session();
    page = Files.readString(Path.of("src/site/markdown/cluster.md"));
    commands = page.lines().filter(line -> line.startsWith("spark-submit ")).toList();
    commands.forEach(ClusterPageTest::run);
  }

  private static void run(String command) {
    String[] arguments = command
        .substring(command.indexOf(JAR) + JAR.length())
        .replace(" -o ", " -o " + folder + "/")
        .split(" ");
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
    Console console = new Console(new ByteArrayInputStream(new byte[0]), stream, stream);
    assertThat(SparkMain.program(console).run(arguments))
        .as(said.toString(StandardCharsets.UTF_8))
        .isZero();
  }

  @Test
  void bothJobsAreShown() {
    assertThat(commands).hasSize(2);
  }

  @Test
  void theQueryOfThePageAnswers() {
    String query = SQL.matcher(page).results().findFirst().orElseThrow().group(1);
    List<Row> rows =
        session().sql(query.replace("`costs`", "`" + folder + "/costs`")).collectAsList();
    assertThat(rows).hasSize(31);
    assertThat(rows.get(0).<Double>getAs("training.price")).isEqualTo(1.0);
  }

  @Test
  void everyOptionIsOnThePage() {
    List<String> options = Stream.<Command>of(new SweepJob(), new CompareJob())
        .flatMap(job -> job.spec().options().stream())
        .flatMap(option -> Stream.of(option.names()))
        .distinct()
        .toList();
    assertThat(named())
        .filteredOn(code -> code.startsWith("-"))
        .map(code -> code.split(" ")[0])
        .containsExactlyInAnyOrderElementsOf(options);
  }

  @Test
  void everyColumnIsOnThePage() {
    List<String> columns = Stream.of("costs", "scenarios")
        .flatMap(table -> Stream.of(written(table)))
        .filter(name -> !name.contains("."))
        .distinct()
        .toList();
    assertThat(named()).containsAll(columns);
  }

  private static String[] written(String table) {
    String place = folder + "/" + table;
    return table.equals("costs")
        ? session().read().parquet(place).columns()
        : session().read().option("header", true).csv(place).columns();
  }

  /** What stands as code in the first column of a table. */
  private static List<String> named() {
    return CELL.matcher(page)
        .results()
        .flatMap(cell -> CODE.matcher(cell.group(1)).results())
        .map(code -> code.group(1))
        .toList();
  }
}
