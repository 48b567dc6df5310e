package org.mixcost.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mixcost.MixCost;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Where;

/** An issue says at which path of the file it is, as a form needs it that shows it beside its field. */
class IssuePathsTest {
  private static final MixCost MIX_COST = MixCost.create();

  private static String study(String second) {
    return """
        mixcost: 1
        scenarios:
          first:
            model: {parameters: 1B}
            training:
              accelerator: h100-sxm-80gb
              utilization: 40%
              price: 2 USD/GPU-hour
            data: {real: {web: {kind: open, tokens: 20B}}}
          second:
            extends: first
        """ + second.indent(4);
  }

  private static Where only(String name, String text) {
    var issues =
        MIX_COST.parse(name, text).issues().stream().filter(Issue::isError).toList();
    assertThat(issues).hasSize(1);
    return issues.get(0).where();
  }

  private static String path(String second) {
    return only("a.yaml", study(second)).path();
  }

  @Test
  void aValueHasThePathOfItsKey() {
    assertThat(path("training: {price: 2 USD/hour}")).isEqualTo("scenarios.second.training.price");
  }

  @Test
  void anUnknownKeyHasItsOwnPath() {
    assertThat(path("training: {prise: 2 USD/GPU-hour}"))
        .isEqualTo("scenarios.second.training.prise");
  }

  /** Such a map stands where its first key does; their paths differ. */
  @Test
  void aMissingKeyHasThePathOfTheMapThatLacksIt() {
    assertThat(path("data:\n  real:\n    books:\n      kind: open"))
        .isEqualTo("scenarios.second.data.real.books");
  }

  @Test
  void whatIsInheritedHasThePathWhereItIsWritten() {
    assertThat(only("a.yaml", study("").replace("40%", "140%")).path())
        .isEqualTo("scenarios.first.training.utilization");
  }

  /** An item of a list by its number from 0. */
  @Test
  void anItemOfAListHasItsNumber() {
    assertThat(only(
                "a.yaml",
                "catalog: [src/test/resources/org/mixcost/examples/prices, none]\n" + study(""))
            .path())
        .isEqualTo("catalog[1]");
  }

  @Test
  void aCellOfATableHasThePathOfItsColumn() {
    String table = """
        mixcost,scenario,model.parameters,training.accelerator,training.utilization,training.price,data.real.web.kind,data.real.web.tokens
        1,first,1B,h100-sxm-80gb,140%,2 USD/GPU-hour,open,20B
        """;
    assertThat(only("a.csv", table).path()).isEqualTo("scenarios.first.training.utilization");
    assertThat(only("a.csv", table.replace("140%", "n/a")).path())
        .isEqualTo("scenarios.first.training.utilization");
  }

  @Test
  void aFileThatCannotBeParsedHasNoPath() {
    Where where = only("a.yaml", "scenarios: [\n");
    assertThat(where.path()).isEmpty();
    assertThat(where.line()).isEqualTo(2);
  }
}
