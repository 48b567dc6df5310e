package org.mixcost.scenario.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mixcost.quantity.Distribution;
import org.mixcost.quantity.Expression;
import org.mixcost.quantity.Unit;

class PlausibleTest {
  private static final Plausible MILLION_TO_BILLION = new Plausible(1e6, 1e9, List.of(1e9, 1e3));

  @ParameterizedTest
  @ValueSource(strings = {"1M", "1B", "30M to 50M", "uniform(0, 10M)", "0", "500k to 3B"})
  void whatIsUsualIsNotQuestioned(String text) {
    assertThat(MILLION_TO_BILLION.questions(belief(text))).isFalse();
  }

  /** Of "100 to 1T" the middle is usual, √(100 · 1T) = 10M, and the lower end is not. */
  @ParameterizedTest
  @ValueSource(strings = {"7", "999k", "1.1B", "100k to 2M", "100 to 1T", "normal(10, 1)"})
  void whatIsNotUsualIsQuestioned(String text) {
    assertThat(MILLION_TO_BILLION.questions(belief(text))).isTrue();
  }

  @Test
  void theLikeliestSlipThatExplainsAValueIsTakenBack() {
    assertThat(MILLION_TO_BILLION.meant(0.7)).contains(0.7e9);
    assertThat(MILLION_TO_BILLION.meant(7e3)).contains(7e6);
    assertThat(MILLION_TO_BILLION.meant(7e15)).contains(7e6);
    assertThat(MILLION_TO_BILLION.meant(1e-9)).isEmpty();
  }

  static List<Key> keysWithARange() {
    Set<Section> seen = new LinkedHashSet<>();
    collect(FileKeys.SECTION, seen);
    List<Key> keys = new ArrayList<>();
    seen.forEach(section -> keys.addAll(section.keys("")));
    return keys.stream()
        .filter(key -> key.shape() instanceof Shape.OfQuantity quantity
            && quantity.plausible().isLimited())
        .distinct()
        .toList();
  }

  private static void collect(Section section, Set<Section> seen) {
    if (seen.add(section)) {
      for (Key key : section.keys("")) {
        if (key.shape() instanceof Shape.OfSection inner) {
          collect(inner.section(), seen);
        } else if (key.shape() instanceof Shape.OfNamed named) {
          collect(named.section(), seen);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("keysWithARange")
  void whatIsUsualIsAllowedAndReadsBack(Key key) {
    Shape.OfQuantity shape = (Shape.OfQuantity) key.shape();
    Plausible usual = shape.plausible();
    Unit unit = shape.units().get(0);
    assertThat(usual.low()).isLessThan(usual.high());
    assertThat(shape.domain().contains(usual.high())).isTrue();
    assertThat(usual.low() == 0 || shape.domain().contains(usual.low())).isTrue();
    assertThat(Expression.parse(unit.text(usual.high()))
            .then(read -> read.in(shape.units(), shape.domain()))
            .get()
            .distribution())
        .isEqualTo(new Distribution.Fixed(usual.high()));
  }

  private static Distribution belief(String text) {
    return Expression.parse(text).get().distribution();
  }
}
