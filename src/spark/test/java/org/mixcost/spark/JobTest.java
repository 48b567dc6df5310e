package org.mixcost.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mixcost.spark.LocalSpark.bits;
import static org.mixcost.spark.LocalSpark.rows;
import static org.mixcost.spark.LocalSpark.session;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mixcost.MixCost;
import org.mixcost.analysis.compare.Comparison;
import org.mixcost.analysis.sweep.SweepQuestion;
import org.mixcost.catalog.Catalog;
import org.mixcost.cli.Console;
import org.mixcost.cli.ExitCode;
import org.mixcost.issue.InputFile;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.SimulationPlan;

/** Whole jobs, from the arguments to the files. */
class JobTest {
  private static final SimulationPlan PLAN = SimulationPlan.of(1000, 3);

  @TempDir
  private Path folder;

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final MixCost mixCost = MixCost.create();
  private Path table;
  private Path out;

  @BeforeEach
  void writeTable() throws IOException {
    session();
    table = Files.writeString(folder.resolve("table.csv"), Texts.table(30));
    out = folder.resolve("out");
  }

  private int run(Object... arguments) {
    PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
    Console console = new Console(new ByteArrayInputStream(new byte[0]), stream, stream);
    return SparkMain.program(console)
        .run(List.of(arguments).stream().map(Object::toString).toArray(String[]::new));
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }

  private Dataset<Row> written(FileFormat format, Dataset<Row> like) {
    return session()
        .read()
        .schema(like.schema())
        .option("header", true)
        .option("escape", "\"")
        .format(format.toString())
        .load(out.toString())
        .orderBy("place");
  }

  @ParameterizedTest
  @EnumSource(FileFormat.class)
  void whatIsReadBackIsTheComparison(FileFormat format) throws IOException {
    assertThat(run(
            "compare",
            table,
            "--samples",
            1000,
            "--seed",
            3,
            "--slices",
            4,
            "--format",
            format,
            "-o",
            out))
        .as(said())
        .isEqualTo(ExitCode.DONE);
    Comparison comparison = mixCost.compare(mixCost.read(table).get(), PLAN);
    SharedRows shared = Texts.shared(
        Texts.text("table.csv", Files.readString(table)),
        new Question.OfScenarios(new Question.Draws(1000, 3)));
    Dataset<Row> here = new SlicedTable(session()).of(shared, 1);
    assertThat(bits(written(format, here))).isEqualTo(rows(comparison));
    assertThat(said()).isEqualTo("mixcost: 31 scenarios x 1000 draws, in " + out + "\n");
    assertThat(out.resolve("_SUCCESS")).exists();
  }

  @Test
  void theFilesOfAGridAreInItsOrder() throws IOException {
    Path mix = Files.writeString(folder.resolve("mix.yaml"), Texts.MIX);
    assertThat(run(
            "sweep",
            mix,
            "--vary",
            "training.price=1:4:0.5",
            "--samples",
            1000,
            "--seed",
            3,
            "--slices",
            3,
            "--format",
            "csv",
            "-o",
            out))
        .as(said())
        .isEqualTo(ExitCode.DONE);
    assertThat(out.resolve("_mixcost.json"))
        .content()
        .contains(
            "\"kind\" : \"sweep\"", InputFile.of("", Files.readAllBytes(mix)).sha256())
        .contains("\"seed\" : 3", "\"samples\" : 1000", "\"training.price=1:4:0.5\"");
    StringBuilder read = new StringBuilder();
    try (var files = Files.list(out)) {
      for (Path file :
          files.filter(one -> one.toString().endsWith(".csv")).sorted().toList()) {
        Files.readAllLines(file).stream()
            .skip(1)
            .forEach(line -> read.append(line).append('\n'));
      }
    }
    StringBuilder expected = new StringBuilder();
    mixCost
        .sweep(
            new SweepQuestion(mixCost.read(mix).get(), List.of("training.price=1:4:0.5")),
            PLAN,
            new Progress())
        .get()
        .points()
        .forEach(point -> expected.append(point.at().get(0)).append('\n'));
    assertThat(read.toString()
            .lines()
            .filter(line -> line.contains("rented"))
            .map(line -> line.split(",")[1]))
        .containsExactlyElementsOf(expected.toString().lines().toList());
  }

  @Test
  void thePageOfSparkSaysWhatIsDone() throws Exception {
    Queue<String> descriptions = new ConcurrentLinkedQueue<>();
    CompletableFuture<Boolean> isTold = new CompletableFuture<>();
    String description = "mixcost compare of " + table + ": 31 scenarios x 10 draws in 2 slices";
    session().sparkContext().addSparkListener(new SparkListener() {
      @Override
      public void onJobStart(SparkListenerJobStart job) {
        descriptions.add(job.properties().getProperty("spark.job.description", ""));
        if (descriptions.contains(description)) {
          isTold.complete(job.stageInfos().apply(0).name().equals(description));
        }
      }
    });
    run("compare", table, "--samples", 10, "--slices", 2, "-o", out);
    assertThat(isTold.get(1, TimeUnit.MINUTES)).isTrue();
  }

  @Test
  void aFolderThatIsThereStaysUnlessItIsToBeReplaced() throws IOException {
    Files.createDirectories(out);
    Path mine = Files.writeString(out.resolve("mine.txt"), "mine");
    assertThat(run("compare", table, "--samples", 10, "-o", out))
        .isEqualTo(ExitCode.UNWRITABLE_OUTPUT);
    assertThat(said())
        .isEqualTo("mixcost: cannot write " + out
            + ": it is there already\n  help: --overwrite replaces it\n");
    assertThat(mine).exists();
    assertThat(run("compare", table, "--samples", 10, "--overwrite", "-o", out)).isZero();
    assertThat(mine).doesNotExist();
    assertThat(out.resolve("_SUCCESS")).exists();
  }

  @Test
  void allThatIsWrongWithAFileIsSaidBeforeATaskStarts() throws IOException {
    Files.writeString(table, """
        mixcost,scenario,model.parameters,training.accelerator,training.utilization,training.price,data.real.web.kind,data.real.web.tokens
        1,one,7B,h199,40%,2 USD/GPU-hour,open,140B
        ,two,7B,h100-sxm-80gb,140%,2 USD/GPU-hour,open,140B
        """);
    assertThat(run("compare", table, "-o", out)).isEqualTo(ExitCode.INVALID_INPUT);
    assertThat(said())
        .contains(table + ":2:", "[unknown-accelerator]", table + ":3:", "[out-of-domain]")
        .endsWith("mixcost: 2 errors\n");
    assertThat(out).doesNotExist();
  }

  @Test
  void aFileThatIsNotThereIsUnreadable() {
    assertThat(run("compare", folder.resolve("none.csv"), "-o", out))
        .isEqualTo(ExitCode.UNREADABLE_INPUT);
    assertThat(said()).contains("[unreadable]");
  }

  @Test
  void allThatIsWrongWithAQuestionIsSaid() {
    assertThat(run(
            "sweep",
            table,
            "--vary",
            "training.prize=1:2:1",
            "--vary",
            "training.price=cheap",
            "-o",
            out))
        .isEqualTo(ExitCode.USAGE);
    assertThat(said())
        .contains("training.prize", "cheap")
        .endsWith("mixcost: the question cannot be asked so\n");
    assertThat(out).doesNotExist();
  }

  @Test
  void warningsOfWordsAreErrorsOrAreLeftOut() throws IOException {
    Path mix = Files.writeString(folder.resolve("mix.yaml"), Texts.MIX);
    List<Object> far = List.of(
        "sweep",
        mix,
        "--vary",
        "as_of=2024-10",
        "--vary",
        "training.accelerator=h200-sxm-141gb",
        "--samples",
        10,
        "-o",
        out);
    assertThat(run(with(far, "--strict"))).isEqualTo(ExitCode.USAGE);
    assertThat(said())
        .contains("error: training.price is 2 to 3 USD/GPU-hour", "[implausible]")
        .endsWith("mixcost: the question cannot be asked so\n");
    said.reset();
    assertThat(run(with(far, "--quiet"))).isZero();
    assertThat(said()).isEqualTo("mixcost: 1 points x 10 draws, in " + out + "\n");
  }

  private static Object[] with(List<Object> arguments, Object further) {
    return Stream.concat(arguments.stream(), Stream.of(further)).toArray();
  }

  @Test
  void optionsAreThoseOfTheCommandLine() {
    assertThat(run("compare", table, "-o", out, "--slices", "0")).isEqualTo(ExitCode.USAGE);
    assertThat(run("compare", table, "-o", out, "--samples", "many")).isEqualTo(ExitCode.USAGE);
    assertThat(run("compare", table, "-o", out, "--format", "xml")).isEqualTo(ExitCode.USAGE);
    assertThat(run("compare", table)).isEqualTo(ExitCode.USAGE);
    assertThat(said()).isEqualTo("""
            mixcost: --slices must be from 1 to 2147483647
            mixcost: invalid value for option '--samples': 'many' is not a whole number
              help: mixcost-spark compare --help
            mixcost: invalid value for option '--format': expected parquet or csv, found 'xml'
              help: mixcost-spark compare --help
            mixcost: missing required option: '--folder=DIR'
              help: mixcost-spark compare --help
            """);
  }

  @Test
  void ownCatalogsComeOverThoseOfMixcost() throws IOException {
    Path prices = Files.createDirectories(folder.resolve("prices"));
    Files.writeString(prices.resolve("rentals.csv"), """
        accelerator,vendor,basis,usd_per_gpu_hour,date,source
        h100-sxm-80gb,ours,on_demand,2,2026-06-01,our contract
        """);
    Path mix = Files.writeString(
        folder.resolve("mix.yaml"),
        Texts.MIX.replace("price: 2 to 3 USD/GPU-hour", "rental: on_demand, vendor: ours"));
    assertThat(run("compare", mix, "--catalog", prices, "--samples", 10, "-o", out))
        .as(said())
        .isZero();
    MixCost own = MixCost.with(Catalog.with(prices).get());
    assertThat(bits(session().read().parquet(out.toString()).orderBy("place")))
        .isEqualTo(rows(own.compare(own.read(mix).get(), SimulationPlan.of(10, 42))));
  }
}
