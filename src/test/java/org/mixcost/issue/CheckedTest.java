package org.mixcost.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A value is there exactly when there is no error. */
class CheckedTest {
  private static final Issue ERROR = Issue.error("bad", Where.inFile("f"), "bad");
  private static final Issue WARNING = Issue.warning("odd", Where.inFile("f"), "odd");

  @Test
  void aValueWithAnErrorIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Checked<>(Optional.of(1), List.of(WARNING, ERROR)));
  }

  @Test
  void noValueWithoutAnErrorIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Checked<>(Optional.empty(), List.of(WARNING)));
    assertThatIllegalArgumentException().isThrownBy(() -> Checked.failed(new Issues()));
  }

  @Test
  void aWarningLeavesTheValue() {
    Checked<Integer> checked = Checked.of(7, issues(WARNING));
    assertThat(checked.get()).isEqualTo(7);
    assertThat(checked.hasErrors()).isFalse();
    assertThat(checked.issues()).containsExactly(WARNING);
  }

  @Test
  void anErrorTakesTheValueAway() {
    Checked<Integer> checked = Checked.of(7, issues(ERROR));
    assertThat(checked.found()).isEmpty();
    assertThat(checked.hasErrors()).isTrue();
  }

  @Test
  void gettingWhatIsNotThereTellsAllErrors() {
    Checked<Integer> checked = Checked.failed(issues(WARNING, ERROR));
    assertThatThrownBy(checked::get)
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("f: error: bad [bad]\nf: warning: odd [odd]");
  }

  @Test
  void theNextStepGetsTheValueAndTheIssuesOfBothAreKept() {
    Issue second = Issue.warning("odder", Where.inFile("f"), "odder");
    Checked<String> checked =
        Checked.of(7, issues(WARNING)).then(value -> Checked.of("n" + value, issues(second)));
    assertThat(checked.get()).isEqualTo("n7");
    assertThat(checked.issues()).containsExactly(WARNING, second);
  }

  @Test
  void anErrorInTheNextStepTakesTheValueAwayAndComesFirst() {
    Checked<String> checked = Checked.of(7, issues(WARNING)).then(value -> Checked.failed(ERROR));
    assertThat(checked.found()).isEmpty();
    assertThat(checked.issues()).containsExactly(ERROR, WARNING);
  }

  @Test
  void afterAnErrorTheNextStepIsNotTaken() {
    Checked<Integer> failed = Checked.failed(ERROR);
    Checked<String> checked = failed.then(value -> fail("there is no value to go on with"));
    assertThat(checked.issues()).containsExactly(ERROR);
  }

  private static Issues issues(Issue... found) {
    Issues issues = new Issues();
    issues.addAll(List.of(found));
    return issues;
  }
}
