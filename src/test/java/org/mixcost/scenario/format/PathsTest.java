package org.mixcost.scenario.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mixcost.quantity.Domain;
import org.mixcost.quantity.Unit;

class PathsTest {
  @Test
  void aPathLeadsToItsQuantity() {
    assertThat(Paths.quantity("training.utilization").orElseThrow().domain())
        .isEqualTo(Domain.POSITIVE_SHARE);
    assertThat(Paths.quantity("data.real.any.tokens").orElseThrow().units()).contains(Unit.TOKEN);
    assertThat(Paths.quantity("data.synthetic.any.generator.output_price")).isPresent();
    assertThat(Paths.quantity("other.any").orElseThrow().units()).contains(Unit.USD);
  }

  /** Review of commissioned text is paid by the word, that of owned text at once. */
  @Test
  void whereTheKindOfASourceDecidesTheUnitTells() {
    String path = "data.real.any.review";
    assertThat(Paths.quantity(path, Unit.USD).orElseThrow().units()).containsExactly(Unit.USD);
    assertThat(Paths.quantity(path, Unit.USD_PER_WORD).orElseThrow().units())
        .containsExactly(Unit.USD_PER_WORD);
    assertThat(Paths.quantity(path, Unit.DAY)).isEqualTo(Paths.quantity(path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "training",
        "training.nothing",
        "training.utilization.more",
        "data.real.any",
        "data.real",
        "title",
        "other",
        "wages/phd-expert"
      })
  void anythingElseLeadsNowhere(String path) {
    assertThat(Paths.quantity(path)).isEmpty();
  }
}
