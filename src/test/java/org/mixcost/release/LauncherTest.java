package org.mixcost.release;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.jar.Attributes.Name;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mixcost.testing.Program;
import org.mixcost.testing.Program.Run;

/** The launcher of an installed mixcost in environments that are not kind to it; its jar leads to the classes of the test. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
  /** A folder whose name has a space and a letter that is not of ASCII, whatever the locale of the test. */
  private static final String HOME = "\"my $(printf 'pr\\303\\266grams')\"";

  @TempDir
  private static Path folder;

  @BeforeAll
  static void install() throws IOException, InterruptedException {
    Path jar = folder.resolve("mixcost-cli.jar");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream whole = new JarOutputStream(file, manifest())) {
      whole.finish();
    }
    Path release = Path.of("src/release").toAbsolutePath();
    enter("mkdir " + HOME + " && cp -r '" + release + "/bin' '" + release + "/lib' " + HOME
            + " && mv mixcost-cli.jar " + HOME + "/lib && ln -s " + HOME + "/bin/mixcost linked"
            + " && ln -s linked mixcost")
        .run();
  }

  private static Manifest manifest() {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Name.MAIN_CLASS, "org.mixcost.cli.Main");
    manifest
        .getMainAttributes()
        .put(
            Name.CLASS_PATH,
            Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toUri().toString())
                .collect(joining(" ")));
    return manifest;
  }

  private static Program enter(String command) {
    return Program.of("/bin/sh", "-c", command)
        .in(folder)
        .with("HOME", "")
        .with("XDG_CACHE_HOME", "")
        .with("MIXCOST_JAVA_OPTS", "")
        .with("JAVA_TOOL_OPTIONS", "")
        .with("JDK_JAVA_OPTIONS", "");
  }

  private static void assertEnds(Run run, int exitCode, String lastLine) {
    assertThat(run.printed().lines().reduce("", (before, line) -> line)).matches(lastLine);
    assertThat(run.exitCode()).isEqualTo(exitCode);
  }

  /** Without it Java 17 would find neither the jar nor the file. */
  @ParameterizedTest
  @ValueSource(strings = {"", "C", "POSIX", "C.UTF-8", "xx_XX.UTF-8", "xx_XX"})
  void namesOfFilesAreUtf8InAnyLocale(String locale) throws IOException, InterruptedException {
    String file = "\"$(printf 'sz\\303\\244nario.yaml')\"";
    Run run = enter("./mixcost init " + file + " && ./mixcost check " + file + " && rm " + file)
        .with("LC_ALL", locale)
        .with("LC_CTYPE", "")
        .with("LANG", "")
        .run();
    assertThat(run.printed()).contains("wrote sz\u00e4nario.yaml\n");
  }

  @Test
  void itIsFoundByLinksWhereverTheShellLooksForFolders() throws IOException, InterruptedException {
    assertEnds(enter("CDPATH=/:/tmp; export CDPATH; ./mixcost --version").run(), 0, "mixcost .+");
  }

  /** The first file that Java opens would be standard input. */
  @Test
  void standardInputThatIsClosedIsEmpty() throws IOException, InterruptedException {
    Run run = enter("./mixcost check - <&-").tryOut();
    assertThat(run.printed()).contains("-: error: the file is empty [empty-file]");
    assertThat(run.exitCode()).isEqualTo(3);
  }

  @Test
  void standardOutputThatIsClosedIsNotWritten() throws IOException, InterruptedException {
    assertEnds(enter("./mixcost init >&-").tryOut(), 5, "mixcost: cannot write to standard output");
  }

  /** As on a disk that is full, which takes the first kilobyte. */
  @Test
  void whatCannotBeWrittenWholeIsNotThere() throws IOException, InterruptedException {
    enter("./mixcost init full.yaml").run();
    Run run = enter("mkdir full; ulimit -f 1;"
            + " ./mixcost estimate full.yaml --quiet --samples 64 --out full/estimate")
        .tryOut();
    assertEnds(run, 5, "mixcost: cannot write full/estimate: file too large");
    assertThat(enter("ls -A full").run().printed()).isEmpty();
  }

  @Test
  void aFolderThatIsGoneIsNoPlaceToStartIn() throws IOException, InterruptedException {
    Run run = enter("mkdir gone && cd gone && rmdir ../gone && '" + folder + "/mixcost' --version")
        .tryOut();
    assertEnds(run, 70, "mixcost: the folder that it is started in is gone");
  }

  /** Java ends with 1 by itself. */
  @ParameterizedTest
  @ValueSource(strings = {"-Xmx1m", "-XX:NoSuchOption", "--no-such-option"})
  void aJavaThatDoesNotStartIsNoGate(String options) throws IOException, InterruptedException {
    Run run = enter("./mixcost --version").with("MIXCOST_JAVA_OPTS", options).tryOut();
    assertEnds(
        run, 70, "mixcost: Java does not start with the options in MIXCOST_JAVA_OPTS .*: .+");
    assertThat(run.printed().lines()).hasSize(1);
  }

  @Test
  void aJarThatIsNotThereIsNoGate() throws IOException, InterruptedException {
    enter("cp -r " + HOME + " half && rm half/lib/mixcost-cli.jar").run();
    Run run = enter("half/bin/mixcost --version").tryOut();
    assertEnds(run, 70, "mixcost: cannot read .*half/lib/mixcost-cli.jar");
  }
}
