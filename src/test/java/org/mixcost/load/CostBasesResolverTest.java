package org.mixcost.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mixcost.MixCost;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issue;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.Study;

/** What goes with which basis, and what is said where it does not. */
class CostBasesResolverTest {
  private static final MixCost MIX_COST = MixCost.create();

  private static Checked<Study> read(String training, String further) {
    return MIX_COST.parse("test.yaml", """
        mixcost: 1
        as_of: 2024-12
        scenarios:
          one:
            model: {parameters: 8B}
            training: {accelerator: h100-sxm-80gb, utilization: 40%%, %s}
            quality: {skip: true}
            data: {real: {web: {kind: open, tokens: 1T}}}
            %s
        """.formatted(training, further));
  }

  private static Stream<String> errors(String training) {
    return errors(training, "");
  }

  private static Stream<String> errors(String training, String further) {
    return read(training, further).issues().stream()
        .filter(Issue::isError)
        .map(issue -> issue.message() + " [" + issue.code() + "]");
  }

  private static Scenario scenario(String training) {
    return read(training, "").get().get("one");
  }

  @Test
  void hardwareLosesItsValueOverALifeOrByTheMarket() {
    String owned = "owned: {purchase: 30k USD/GPU, busy: 80%";
    assertThat(errors(owned + "}"))
        .containsExactly("training.owned needs one of life, value_decay [missing-key]");
    assertThat(errors(owned + ", life: 5 years, value_decay: 0.14}"))
        .containsExactly("give only one of life, value_decay [two-ways]");
    assertThat(errors(owned + ", value_decay: 0.14, residual: 10%}"))
        .containsExactly("'training.owned.residual' changes nothing here [unused-key]");
    assertThat(errors(owned + ", life: 5 years, age: 1 year}"))
        .containsExactly("'training.owned.age' changes nothing here [unused-key]");
  }

  @Test
  void whatAnOwnerDoesNotStateIsNotIncluded() {
    String owned = "owned: {purchase: 30k USD/GPU, busy: 80%, life: 5 years, ";
    assertThat(scenario(owned + "hosting: {catalog: ownership/colocation.us}}").notIncluded())
        .contains(
            "staff who run owned accelerators (training.owned.staff)",
            "cost of the capital in owned accelerators (training.owned.capital)")
        .noneMatch(what -> what.contains("hosting"));
  }

  @ParameterizedTest
  @CsvSource({
    "rental: on_demand",
    "rental: spot",
    "'owned: {purchase: 30k USD/GPU, busy: 80%, life: 5 years}'"
  })
  void onlyWhatIsReservedIsPaidUnused(String basis) {
    List<Issue> found = read(basis + ", reserved: {used: 70%}", "").issues();
    assertThat(found).filteredOn(Issue::isError).singleElement().satisfies(issue -> {
      assertThat(issue.code()).isEqualTo("unused-key");
      assertThat(issue.help()).contains("reserved or committed");
    });
  }

  @Test
  void whatCostsNothingIsNotPaidForATerm() {
    assertThat(errors("price: 0 USD/GPU-hour, accelerators: 512, reserved: {term: 1 year}"))
        .containsExactly("hours at a price of 0 are not paid for, used or not [free-term]");
  }

  @ParameterizedTest
  @CsvSource({"price: 2 USD/GPU-hour", "rental: committed_1y"})
  void aPriceAndACommitmentMayBe(String basis) {
    Scenario reserved = scenario(basis + ", accelerators: 512, reserved: {term: 1 year}");
    assertThat(reserved.training().price().basis()).endsWith(", paid whether used or not");
    assertThat(reserved.notIncluded()).noneMatch(what -> what.contains("not used"));
  }

  @Test
  void aTermIsOfSoManyAccelerators() {
    assertThat(errors("price: 2 USD/GPU-hour, reserved: {term: 1 year}"))
        .containsExactly(
            "training.reserved needs the key 'accelerators': how many are paid for; goes with term; "
                + "those of the training if missing [missing-key]");
    assertThat(errors("price: 2 USD/GPU-hour, reserved: {used: 50%, accelerators: 8}"))
        .containsExactly("'training.reserved.accelerators' changes nothing here [unused-key]");
    assertThat(errors("price: 2 USD/GPU-hour, reserved: {used: 50%, term: 1 year}"))
        .contains("give only one of used, term [two-ways]");
  }

  @Test
  void capitalIsAShareAYear() {
    String owned = "owned: {purchase: 30k USD/GPU, busy: 80%, life: 5 years, capital: ";
    assertThat(errors(owned + "10%/year}")).isEmpty();
    assertThat(errors(owned + "10%}"))
        .containsExactly("'10%' is not a share a year, such as 8%/year [unit-mismatch]");
  }

  @Test
  void howLongTheyWorkIsAskedWhereNobodyOwnsThem() {
    assertThat(errors("price: 2 USD/GPU-hour", "energy: {embodied: {emissions: 164 kgCO2e/GPU}}"))
        .hasSize(2)
        .allMatch(text -> text.contains("if missing [missing-key]"));
  }
}
