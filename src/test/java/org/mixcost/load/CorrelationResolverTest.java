package org.mixcost.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mixcost.MixCost;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Severity;
import org.mixcost.scenario.Correlation;
import org.mixcost.scenario.Study;
import org.mixcost.testing.Studies;

class CorrelationResolverTest {
  private static final String TIE = "{first: training.price, second: other.license, rank: 0.5}";

  private static Checked<Study> read(String... correlations) {
    StringBuilder text = new StringBuilder("mixcost: 1\nas_of: 2026-07\ncorrelations:\n");
    for (int i = 0; i < correlations.length; i++) {
      text.append("  c").append(i).append(": ").append(correlations[i]).append('\n');
    }
    return MixCost.create().parse("test.yaml", text + Studies.PRICE_AND_LICENSE);
  }

  private static Issue issue(String... correlations) {
    List<Issue> issues = read(correlations).issues();
    assertThat(issues).hasSize(1);
    return issues.get(0);
  }

  @Test
  void twoInputsAreTied() {
    Checked<Study> read = read(TIE, "{first: other.extra, second: other.license, rank: -0.2}");
    assertThat(read.issues()).isEmpty();
    assertThat(read.get().correlations())
        .containsExactly(
            new Correlation("training.price", "other.license", 0.5),
            new Correlation("other.extra", "other.license", -0.2));
  }

  @Test
  void anUnknownInputIsAnErrorWithASuggestion() {
    Issue issue = issue("{first: training.prise, second: other.license, rank: 0.5}");
    assertThat(issue.code()).isEqualTo("unknown-input");
    assertThat(issue.message())
        .isEqualTo("no uncertain input 'training.prise'; did you mean 'training.price'?");
    assertThat(issue.where().toString()).isEqualTo("test.yaml:4:15");
  }

  @Test
  void anInputThatIsFixedCannotBeTied() {
    Issue issue = issue("{first: model.parameters, second: other.license, rank: 0.5}");
    assertThat(issue.code()).isEqualTo("unknown-input");
    assertThat(issue.help()).contains("other.license").contains("training.price");
  }

  @Test
  void aRankIsOneNumberFromMinusOneToOne() {
    assertThat(
            issue("{first: training.price, second: other.license, rank: 1.5}").code())
        .isEqualTo("out-of-domain");
    assertThat(issue("{first: training.price, second: other.license, rank: 0.2 to 0.5}")
            .code())
        .isEqualTo("not-fixed");
  }

  @Test
  void allThreeKeysAreNeeded() {
    assertThat(issue("{first: training.price, rank: 0.5}").code()).isEqualTo("missing-key");
    assertThat(issue("{first: training.price, second: other.license}").code())
        .isEqualTo("missing-key");
  }

  @Test
  void anInputCannotBeTiedToItself() {
    assertThat(
            issue("{first: training.price, second: training.price, rank: 0.5}").code())
        .isEqualTo("same-input");
  }

  @Test
  void twoInputsCannotBeTiedTwice() {
    Issue issue = issue(TIE, "{first: other.license, second: training.price, rank: 0.1}");
    assertThat(issue.code()).isEqualTo("duplicate-correlation");
    assertThat(issue.where().toString()).startsWith("test.yaml:5:");
  }

  @Test
  void tiesThatContradictEachOtherAreRepairedWithAWarning() {
    Checked<Study> read = read(
        "{first: training.price, second: other.license, rank: 0.9}",
        "{first: other.license, second: other.extra, rank: 0.9}",
        "{first: training.price, second: other.extra, rank: -0.9}");
    assertThat(read.get().correlations()).hasSize(3);
    assertThat(read.issues()).hasSize(1);
    assertThat(read.issues().get(0).code()).isEqualTo("correlations-repaired");
    assertThat(read.issues().get(0).severity()).isEqualTo(Severity.WARNING);
  }
}
