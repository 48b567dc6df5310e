package org.mixcost.testing.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mixcost.testing.Workbook;

/** What a reader is given first. */
public final class Seeds {
  static final String RESOURCES = "src/test/resources/org/mixcost";

  /** No reader is given larger ones, as it would be tried less often. */
  private static final int MOST_BYTES = 40_000;

  private final Supplier<Stream<Seed>> all;

  private Seeds(Supplier<Stream<Seed>> all) {
    this.all = all;
  }

  /**
   * One of them.
   *
   * @param name where it is from
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  public record Seed(String name, byte[] bytes) {
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9_./-]{2,30}");

    /** The words in it. */
    Stream<String> words() {
      return WORD.matcher(new String(bytes, StandardCharsets.ISO_8859_1))
          .results()
          .map(MatchResult::group);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** The files in some folders, and below, whose names end so. */
  static Seeds files(String ending, String... folders) {
    return new Seeds(() -> Stream.of(folders)
        .map(Path::of)
        .filter(Files::isDirectory)
        .flatMap(Seeds::walk)
        .filter(file -> file.toString().endsWith(ending))
        .sorted()
        .map(Seeds::seed)
        .filter(seed -> seed.bytes().length <= MOST_BYTES));
  }

  /** The lines of a file of the tests of readers. */
  static Seeds lines(String file) {
    return new Seeds(() -> new String(
            seed(Path.of(RESOURCES, "fuzz", file)).bytes(), StandardCharsets.UTF_8)
        .lines()
        .map(line -> new Seed(line, line.getBytes(StandardCharsets.UTF_8))));
  }

  /** A workbook with a scenario. */
  static Seeds workbook() {
    return new Seeds(() -> Stream.of(new Seed(
        "workbook",
        new Workbook()
            .row(
                "scenario",
                "model.parameters",
                "training.accelerator",
                "training.gpu_hours",
                "training.price",
                "data.real.web.kind",
                "data.real.web.tokens")
            .row("a", "1B", "h100-sxm-80gb", "1000 GPU-hours", "2 USD/GPU-hour", "open", "20B")
            .bytes())));
  }

  Seeds and(Seeds more) {
    return new Seeds(() -> Stream.concat(all.get(), more.all.get()));
  }

  List<Seed> all() {
    return all.get().toList();
  }

  private static Stream<Path> walk(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList().stream();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Seed seed(Path file) {
    try {
      return new Seed(file.toString(), Files.readAllBytes(file));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
