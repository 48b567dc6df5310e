package org.mixcost.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.mixcost.issue.OptionalLibrary;

/** Where the program starts. */
public final class Main {
  private static final int BUFFER = 1 << 16;

  private Main() {}

  /** Runs one command and exits with its code. */
  public static void main(String[] args) {
    OptionalLibrary.require("commands", OptionalLibrary.PICOCLI);
    int code = ExitCode.INTERNAL_ERROR;
    try {
      code = run(args);
    } catch (RuntimeException | Error failure) {
      // Left to itself, Java would end with the code of a gate.
      System.err.println("mixcost: internal error: " + failure);
    }
    System.exit(code);
  }

  private static int run(String... args) {
    setUpJava2D();
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    int code = new CommandLineProgram(System.in, out, err, Terminals.ofProcess()).run(args);
    if (out.checkError()) {
      err.println("mixcost: cannot write to standard output");
      code = ExitCode.UNWRITABLE_OUTPUT;
    }
    err.flush();
    return code;
  }

  /** The process is ours: it has no windows, and draws where no fonts are installed, too. */
  private static void setUpJava2D() {
    Properties properties = System.getProperties();
    properties.putIfAbsent("java.awt.headless", "true");
    properties.putIfAbsent("mixcost.fonts", "bundled");
  }

  /** Output is UTF-8 on every system, whatever its locale. */
  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(descriptor), BUFFER),
        false,
        StandardCharsets.UTF_8);
  }
}
