package org.mixcost.testing.fuzz;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every reader, on what people write and on what once broke it. {@link FuzzingTest} gives them other inputs. */
class ReaderTest {
  static Stream<Arguments> seeds() {
    return Stream.of(Reader.values())
        .flatMap(reader -> reader.seeds().stream().map(seed -> Arguments.of(reader, seed)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("seeds")
  void whateverItIsGivenItReadsOrSaysWhyNot(Reader reader, Seeds.Seed seed) {
    reader.check(seed.bytes());
  }
}
