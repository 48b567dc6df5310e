package org.mixcost.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mixcost.MixCost;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issue;
import org.mixcost.scenario.Statement;
import org.mixcost.scenario.Study;
import org.mixcost.scenario.format.StatementKind;
import org.mixcost.testing.Studies;

/** What a study rests on, as a file states it. */
class StatementReaderTest {
  private static Checked<Study> read(String statement) {
    String head = "mixcost: 1\nas_of: 2026-07\nstatements:\n  one: " + statement + "\n";
    return MixCost.create().parse("test.yaml", head + Studies.PRICE_AND_LICENSE);
  }

  private static Issue issue(String statement) {
    List<Issue> issues = read(statement).issues();
    assertThat(issues).hasSize(1);
    assertThat(issues.get(0).where().toString()).startsWith("test.yaml:4:");
    return issues.get(0);
  }

  @Test
  void aClaimHasItsSourceDateAndAddress() {
    String claim =
        "{kind: claim, text: It was cheap, source: The maker, date: 2024-10, url: https://example.org}";
    assertThat(read(claim).get().statements())
        .containsExactly(new Statement(
            "one", StatementKind.CLAIM, "It was cheap", "The maker, 2024-10, https://example.org"));
  }

  @Test
  void whatWeAssumeNeedsNoSource() {
    assertThat(read("{kind: assumption, text: It was as large}").get().statements())
        .containsExactly(new Statement("one", StatementKind.ASSUMPTION, "It was as large", ""));
  }

  @Test
  void whatOthersSayNeedsASource() {
    assertThat(issue("{kind: claim, text: It was cheap}").message())
        .isEqualTo("statements.one needs the key 'source': "
            + "who says so; required of what is published or claimed");
    assertThat(issue("{kind: published, text: It was cheap}").code()).isEqualTo("missing-key");
  }

  @Test
  void aStatementSaysSomething() {
    assertThat(issue("{kind: inference}").message())
        .startsWith("statements.one needs the key 'text'");
  }

  @Test
  void aStatementIsOfAKind() {
    assertThat(issue("{text: It was cheap}").message())
        .startsWith("statements.one needs the key 'kind'");
    assertThat(issue("{kind: clam, text: It was cheap, source: The maker}").message())
        .isEqualTo("'clam' is no kind; did you mean 'claim'?");
  }
}
