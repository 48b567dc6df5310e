package org.mixcost.spark;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;
import org.mixcost.MixCost;
import org.mixcost.cli.CommandLineProgram;
import org.mixcost.cli.Console;
import org.mixcost.cli.ExitCode;
import picocli.CommandLine.Model.CommandSpec;

/** Where {@code spark-submit} starts the driver. */
public final class SparkMain {
  private SparkMain() {}

  /** Runs one job; a driver that has done its work ends by itself, as a cluster takes any exit for a failure. */
  public static void main(String[] args) {
    Console console = new Console(System.in, utf8(FileDescriptor.out), utf8(FileDescriptor.err));
    int code = program(console).run(args);
    SparkSession.getDefaultSession().foreach(SparkMain::stop);
    if (code != ExitCode.DONE) {
      System.exit(code);
    }
  }

  /** The program, which says what is wrong to a console. */
  static CommandLineProgram program(Console console) {
    return new CommandLineProgram(
        SparkMain::root,
        new TreeMap<>(Map.of("sweep", SweepJob::new, "compare", CompareJob::new)),
        console);
  }

  private static CommandSpec root() {
    CommandSpec root = CommandSpec.create()
        .name("mixcost-spark")
        .mixinStandardHelpOptions(true)
        .version("mixcost-spark " + MixCost.version());
    root.usageMessage()
        .description(
            "What mixcost does, for very many points or scenarios, as a job of Apache Spark.");
    return root;
  }

  private static Object stop(SparkSession session) {
    session.stop();
    return session;
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
