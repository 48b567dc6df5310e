package org.mixcost.testing.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mixcost.MixCost;
import org.mixcost.issue.Issue;
import org.mixcost.testing.RandomScenarios;

class RandomFileTest {
  private static final MixCost MIX_COST = MixCost.create();

  @Test
  void everyFileReadsWithoutAnError() {
    String errors = RandomScenarios.seeds()
        .mapToObj(seed ->
            MIX_COST
                .parse("seed-" + seed + ".yaml", RandomScenarios.of(seed).text())
                .issues()
                .stream()
                .filter(Issue::isError)
                .map(Issue::text)
                .collect(Collectors.joining("\n")))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("\n"));
    assertThat(errors).isEmpty();
  }

  @Test
  void everyKeyOfTheFormatIsUsedWithEveryWordAndUnit() {
    Set<String> unused = Uses.offered();
    RandomScenarios.seeds().forEach(seed -> unused.removeAll(Uses.of(RandomScenarios.of(seed))));
    assertThat(unused).isEmpty();
  }

  @Test
  void theSameSeedIsTheSameFile() {
    assertThat(RandomScenarios.of(7).text()).isEqualTo(RandomScenarios.of(7).text());
  }
}
