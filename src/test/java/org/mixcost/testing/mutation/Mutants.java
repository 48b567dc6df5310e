package org.mixcost.testing.mutation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Mutants of the shipped scenario files: of any file, with any slip, at any place. */
final class Mutants {
  private static final Path SHIPPED = Path.of("data/scenarios");
  private static final List<Slip> SLIPS = List.of(Slip.values());
  /** So many places are tried; a file may have none where a slip can be made. */
  private static final int TRIES = 100;

  private final List<ScenarioText> files;
  private final SplittableRandom random;

  private Mutants(List<ScenarioText> files, SplittableRandom random) {
    this.files = files;
    this.random = random;
  }

  /** So many of them; the same for the same seed. */
  static List<Mutant> of(int count, long seed) throws IOException {
    try (Stream<Path> shipped = Files.list(SHIPPED)) {
      Mutants mutants =
          new Mutants(shipped.sorted().map(Mutants::read).toList(), new SplittableRandom(seed));
      return Stream.generate(mutants::next)
          .flatMap(Optional::stream)
          .limit(count)
          .toList();
    }
  }

  private static ScenarioText read(Path file) {
    try {
      return ScenarioText.of(file, Files.readString(file));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Optional<Mutant> next() {
    Slip slip = Words.oneOf(SLIPS, random);
    ScenarioText file = Words.oneOf(files, random);
    return Stream.generate(() -> Words.oneOf(file.entries(), random))
        .limit(TRIES)
        .map(entry -> slip.make(new Place(file, entry, slip, random)))
        .flatMap(Optional::stream)
        .findFirst();
  }
}
