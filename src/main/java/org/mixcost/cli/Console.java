package org.mixcost.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.mixcost.file.FileAccess;
import org.mixcost.file.StoredFile;
import org.mixcost.issue.Issue;
import org.mixcost.issue.IssuePlaces;
import org.mixcost.issue.Printable;
import org.mixcost.issue.Severity;
import org.mixcost.load.document.DocumentReader;
import org.mixcost.report.terminal.Style;
import org.mixcost.report.write.ReportFolder;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.SimulationPlan;

/** Where a command reads and writes: results to standard output, everything else to standard error. */
public final class Console implements Caller {
  private static final int MOST_ISSUES = 20;

  private final InputStream in;
  private final PrintStream out;
  private final PrintStream err;
  private final Terminals terminals;
  private final BiConsumer<ReportFolder, Path> folders;
  private final SortedMap<String, StoredFile> read = new ConcurrentSkipListMap<>();
  private FileAccess access = FileAccess.ANYWHERE.with(DocumentReader.STANDARD_INPUT, this::input);
  private Optional<byte[]> input = Optional.empty();

  /** Of streams that are no terminals. */
  public Console(InputStream in, PrintStream out, PrintStream err) {
    this(in, out, err, Terminals.NONE);
  }

  Console(InputStream in, PrintStream out, PrintStream err, Terminals terminals) {
    this(in, out, err, terminals, ReportFolder::write);
  }

  private Console(
      InputStream in,
      PrintStream out,
      PrintStream err,
      Terminals terminals,
      BiConsumer<ReportFolder, Path> folders) {
    this.folders = folders;
    this.in = in;
    this.out = out;
    this.err = err;
    this.terminals = terminals;
  }

  /** The same for who prints nothing and gets the folder that is to be written. */
  Console handing(Consumer<ReportFolder> folder) {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    return new Console(in, nowhere, err, terminals, (made, place) -> folder.accept(made));
  }

  /** From now on files are read by another access. */
  void read(FileAccess other) {
    access = other;
  }

  @Override
  public FileAccess access() {
    return access.telling(file -> read.put(file.name(), file));
  }

  /** The same for what is no input of an answer. */
  FileAccess unrecorded() {
    return access;
  }

  /** The files that were read by now, by their names. */
  List<StoredFile> filesRead() {
    return List.copyOf(read.values());
  }

  /** Writes a folder, or does what is to be done with it instead. */
  void write(ReportFolder folder, Path place) {
    folders.accept(folder, place);
  }

  @Override
  public Progress progress() {
    return new Progress();
  }

  /** Shows how far it has come. */
  @Override
  public <T> T during(Progress progress, Supplier<T> work) {
    return new ProgressLine(this, progress).during(work);
  }

  /** A person waits as long as it takes. */
  @Override
  public void check(Study study, SimulationPlan plan) {}

  /** All of standard input, which can be read but once; of one that is too long for any file as much as shows that it is. */
  public byte[] input() {
    if (input.isEmpty()) {
      input = Optional.of(readAll());
    }
    return input.get();
  }

  private byte[] readAll() {
    try {
      return in.readNBytes((FileAccess.MOST_FOUND_MEBIBYTES << 20) + 1);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  void print(String text) {
    out.print(text);
  }

  /** A line. */
  void line(String text) {
    out.print(Printable.text(text) + "\n");
  }

  /** A file, as it is. */
  void print(byte[] file) {
    out.write(file, 0, file.length);
  }

  /** Text to standard error at once, without a line break. */
  void error(String text) {
    err.print(text);
    err.flush();
  }

  /** A line to standard error at once, so that it stands before a result that follows. */
  public void message(String text) {
    err.println(Printable.text(text));
    err.flush();
  }

  /** Where an error happened, line by line. */
  void trace(Throwable failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    trace.toString().lines().forEach(line -> message(line.replace("\t", "  ")));
  }

  /** What to try, on a line under a message, if there is something. */
  void help(String text) {
    if (!text.isEmpty()) {
      message("  help: " + text);
    }
  }

  /** The most important issues, each once, and how many more there are. */
  @Override
  public void issues(List<Issue> issues) {
    List<IssuePlaces> all = IssuePlaces.of(issues);
    all.stream().limit(MOST_ISSUES).forEach(issue -> {
      err.println(issue.text(this::marked));
      err.flush();
    });
    if (all.size() > MOST_ISSUES) {
      message("… and " + (all.size() - MOST_ISSUES) + " more");
    }
  }

  private String marked(Severity severity) {
    Style style = severity == Severity.ERROR ? Style.RED : Style.YELLOW;
    return terminals.err().styled(style, severity.toString());
  }

  Terminals terminals() {
    return terminals;
  }

  InputStream in() {
    return in;
  }

  PrintStream err() {
    return err;
  }

  PrintStream out() {
    return out;
  }
}
