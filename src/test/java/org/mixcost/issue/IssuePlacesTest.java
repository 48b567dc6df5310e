package org.mixcost.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The same warning at several places. */
class IssuePlacesTest {
  private static Issue old(String file, int line) {
    return Issue.warning("old-price", new Where(file, line, 7), "the price is of 2024");
  }

  private static List<String> texts(Issue... issues) {
    return IssuePlaces.of(List.of(issues)).stream()
        .map(issue -> issue.text(Severity::toString))
        .toList();
  }

  @Test
  void aWarningStandsOnceWithItsPlaces() {
    Issue other = Issue.warning("x", new Where("a.yaml", 5, 1), "m");
    assertThat(texts(old("a.yaml", 3), other, old("a.yaml", 20), old("b.yaml", 4)))
        .containsExactly(
            "a.yaml:3:7: warning: the price is of 2024; also at 20:7 and b.yaml:4:7 [old-price]",
            "a.yaml:5:1: warning: m [x]");
  }

  @Test
  void ofManyPlacesTheFirstAreNamed() {
    Issue[] issues =
        IntStream.rangeClosed(1, 9).mapToObj(line -> old("a.csv", line)).toArray(Issue[]::new);
    assertThat(texts(issues))
        .containsExactly(
            "a.csv:1:7: warning: the price is of 2024; also at 2:7, 3:7, 4:7, 5:7 and 4 more [old-price]");
  }

  @Test
  void aWarningOfScenariosNamesThem() {
    Issue law = Issue.warning("law", Where.NOWHERE, "it is outside");
    assertThat(texts(law.at(Where.nameOnly("a")), law.at(Where.nameOnly("b"))))
        .containsExactly("warning: a and b: it is outside [law]");
    assertThat(texts(law.at(Where.nameOnly("a"))))
        .containsExactly("warning: a: it is outside [law]");
  }

  @Test
  void anErrorStandsAtEachPlaceWhereItIsToBeMended() {
    assertThat(texts(old("a.yaml", 3).asError(), old("a.yaml", 20).asError()))
        .containsExactly(
            "a.yaml:3:7: error: the price is of 2024 [old-price]",
            "a.yaml:20:7: error: the price is of 2024 [old-price]");
  }

  @Test
  void helpIsToldOnceToo() {
    assertThat(texts(old("a.yaml", 3).withHelp("h"), old("a.yaml", 20).withHelp("h")))
        .containsExactly(
            "a.yaml:3:7: warning: the price is of 2024; also at 20:7 [old-price]\n  help: h");
  }
}
