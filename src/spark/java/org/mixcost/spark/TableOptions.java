package org.mixcost.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.mixcost.cli.Choice;
import org.mixcost.cli.ExitCode;
import org.mixcost.cli.Failure;
import org.mixcost.cli.WholeNumber;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** In how many slices a table is worked out, and where to and how it is written. */
final class TableOptions {
  private static final Choice<FileFormat> FORMATS = new Choice<>(FileFormat.class);

  private final OptionSpec slices = OptionSpec.builder("--slices")
      .paramLabel("N")
      .type(long.class)
      .converters(new WholeNumber())
      .description(
          "Slices, each of which is a task and a file; by default four for each core. The figures do not depend on it.")
      .build();
  private final OptionSpec format = OptionSpec.builder("--format")
      .paramLabel("FORMAT")
      .type(FileFormat.class)
      .converters(FORMATS)
      .defaultValue(FileFormat.PARQUET.toString())
      .description(FORMATS.words() + " (default ${DEFAULT-VALUE}).")
      .build();
  private final OptionSpec folder = OptionSpec.builder("-o", "--folder")
      .paramLabel("DIR")
      .type(String.class)
      .required(true)
      .description(
          "Folder to write, of any file system that Spark reaches; it must not be there yet.")
      .build();
  private final OptionSpec overwrite = OptionSpec.builder("--overwrite")
      .type(boolean.class)
      .defaultValue("false")
      .description("Replace the folder if it is there, with all that is in it.")
      .build();

  void addTo(CommandSpec spec) {
    spec.addOption(slices).addOption(format).addOption(folder).addOption(overwrite);
  }

  String folder() {
    return folder.getValue();
  }

  /** Fails where the number of slices is none. */
  void check() {
    Long stated = slices.getValue();
    if (stated != null && (stated < 1 || stated > Integer.MAX_VALUE)) {
      throw new Failure(ExitCode.USAGE, "--slices must be from 1 to " + Integer.MAX_VALUE);
    }
  }

  int slices(int usual) {
    Long stated = slices.getValue();
    return stated == null ? usual : stated.intValue();
  }

  /** Fails where the folder is in the way, before anything is worked out. */
  void requireFree(SparkSession spark) {
    Path path = new Path(folder());
    try {
      boolean isThere = path.getFileSystem(hadoop(spark)).exists(path);
      if (isThere && !isToBeReplaced()) {
        throw new Failure(
            ExitCode.UNWRITABLE_OUTPUT,
            "cannot write " + folder() + ": it is there already",
            "--overwrite replaces it");
      }
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot write " + folder(), failure);
    }
  }

  private static Configuration hadoop(SparkSession spark) {
    return spark.sparkContext().hadoopConfiguration();
  }

  private boolean isToBeReplaced() {
    return overwrite.getValue();
  }

  /** Works the table out, and writes it and then what it was made from. */
  void write(Dataset<Row> table, Origin origin) {
    FileFormat stated = format.getValue();
    SaveMode mode = isToBeReplaced() ? SaveMode.Overwrite : SaveMode.ErrorIfExists;
    stated.write(table.write().mode(mode), folder());
    origin.write(folder(), hadoop(table.sparkSession()));
  }
}
