package org.mixcost.spark;

import java.io.UncheckedIOException;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.mixcost.cli.Command;
import org.mixcost.cli.Console;
import org.mixcost.cli.DrawOptions;
import org.mixcost.cli.ExitCode;
import org.mixcost.cli.Failure;
import org.mixcost.simulate.SimulationPlan;
import org.mixcost.simulate.UndefinedFigure;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** A job: puts one question to the scenarios of a file, and writes the answer as a table. */
abstract class Job implements Command {
  private final String name;
  private final String description;
  private final StudyOptions study = new StudyOptions();
  private final DrawOptions draws = new DrawOptions();
  private final TableOptions table = new TableOptions();

  Job(String name, String description) {
    this.name = name;
    this.description = description;
  }

  @Override
  public final CommandSpec spec() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name(name);
    spec.usageMessage().description(description);
    study.addTo(spec);
    draws.addQuestionTo(spec);
    table.addTo(spec);
    options().forEach(spec::addOption);
    return spec;
  }

  /** Options of this job alone. */
  abstract List<OptionSpec> options();

  abstract Question question(Question.Draws plan);

  @Override
  public final int run(Console console) {
    table.check();
    SimulationPlan plan = draws.plan(1);
    StudyText text = study.text(console);
    TextReader reader = study.reader(text, console);
    Question question = question(new Question.Draws(plan.samples(), plan.seed()));
    SharedRows rows = study.require(SharedRows.of(text, question, reader), console);
    try {
      SparkSession spark = SparkSession.builder().appName("mixcost " + name).getOrCreate();
      table.requireFree(spark);
      table.write(sliced(rows, text.name(), spark), origin(text.name(), question, rows.get()));
    } catch (Exception failed) { // Spark throws what Java would ask to be declared
      throw failure(failed);
    }
    console.message("mixcost: " + rows.get().work() + ", in " + table.folder());
    return ExitCode.DONE;
  }

  private Origin origin(String file, Question question, Rows rows) {
    return new Origin(name, name + " of " + file, question.vary(), rows.provenance());
  }

  private Dataset<Row> sliced(SharedRows rows, String file, SparkSession spark) {
    SlicedTable sliced = new SlicedTable(spark);
    int slices = Slice.of(rows.get().size(), table.slices(sliced.usualSlices())).size();
    sliced.describe(
        "mixcost %s of %s: %s in %d slices".formatted(name, file, rows.get().work(), slices));
    return sliced.of(rows, slices);
  }

  /** What a failed job comes of: the failure of a task, if there is one. */
  private static RuntimeException failure(Exception failed) {
    Throwable cause = failed;
    while (cause.getCause() != null && !isOurs(cause)) {
      cause = cause.getCause();
    }
    if (failed instanceof Failure || failed instanceof UncheckedIOException) {
      return (RuntimeException) failed;
    }
    if (cause instanceof OtherInput) {
      return new Failure(ExitCode.UNREADABLE_INPUT, cause.getMessage());
    }
    return cause instanceof UndefinedFigure undefined
        ? undefined
        : new Failure(ExitCode.INTERNAL_ERROR, "the job has failed: " + cause);
  }

  private static boolean isOurs(Throwable cause) {
    return cause instanceof OtherInput || cause instanceof UndefinedFigure;
  }
}
