package org.mixcost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A bug of ours: one line, unless more is asked for. */
class InternalErrorTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  /** Runs a command that fails as no command should. */
  private int run(String... args) {
    return run(
        () -> {
          throw new IllegalStateException("out of order");
        },
        args);
  }

  /** Runs a command that fails so. */
  private int run(Runnable failing, String... args) {
    PrintStream broken =
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8) {
          @Override
          public void print(String text) {
            failing.run();
          }
        };
    return new CommandLineProgram(
            InputStream.nullInputStream(),
            broken,
            new PrintStream(err, true, StandardCharsets.UTF_8))
        .run(args);
  }

  private String said() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aBugIsToldInOneLine() {
    assertThat(run("schema")).isEqualTo(70);
    assertThat(said())
        .isEqualTo("mixcost: internal error: java.lang.IllegalStateException: out of order;"
            + " --debug shows where\n");
  }

  @Test
  void anErrorOfJavaIsToldInOneLineToo() {
    int code = run(
        () -> {
          throw new StackOverflowError();
        },
        "schema");
    assertThat(code).isEqualTo(70);
    assertThat(said())
        .isEqualTo("mixcost: internal error: java.lang.StackOverflowError; --debug shows where\n");
  }

  @Test
  void whoLacksMemoryIsToldHowToGetMore() {
    int code = run(
        () -> {
          throw new OutOfMemoryError("Java heap space");
        },
        "schema");
    assertThat(code).isEqualTo(70);
    assertThat(said()).isEqualTo("""
            mixcost: not enough memory: Java heap space
              help: give Java more, as by MIXCOST_JAVA_OPTS=-Xmx4g
            """);
  }

  @Test
  void debugShowsWhere() {
    assertThat(run("schema", "--debug")).isEqualTo(70);
    assertThat(said()).contains("  at org.mixcost.cli.SchemaCommand.run(");
  }
}
