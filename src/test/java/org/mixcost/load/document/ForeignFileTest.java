package org.mixcost.load.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mixcost.MixCost;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issue;
import org.mixcost.scenario.Study;

/** Files of other tools that are taken for scenarios. */
class ForeignFileTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "config.json | {\"model_type\": \"llama\", \"hidden_size\": 4096} | the config of a model | mixcost init --from config.json",
        "map.json | {\"sample_spec\": {\"x\": 1}, \"a\": {\"input_cost_per_token\": 1e-6}, \"b\": {\"litellm_provider\": \"c\"}} | a price map | mixcost catalog import map.json -o DIR",
        "list.json | [{\"id\": \"a\", \"models\": []}] | prices by seller | mixcost catalog import list.json -o DIR",
        "usage.yml | {version: 0.1, resource_usage: {a: {b: 1}}} | a usage file of infracost | mixcost init",
        "run.json | {\"mixcost\": \"0.1.0\", \"kind\": \"comparison\", \"provenance\": {}, \"scenarios\": [{\"name\": \"a\"}]} | a result of mixcost | scenario file that it was made from",
        "sky.csv | InstanceType,AcceleratorName,Price | SkyPilot catalog | mixcost catalog import sky.csv",
        "hunt.csv | instance_name,gpu_name,price | gpuhunt catalog | mixcost catalog import hunt.csv",
        "focus.csv | BillingCurrency,PricingUnit,ListUnitPrice | FOCUS | mixcost catalog import focus.csv",
        "rentals.csv | accelerator,vendor,usd_per_gpu_hour | a table of a catalog | --catalog DIR",
        "runs.csv | parameters,tokens,loss | training runs | mixcost fit runs.csv",
        "published.csv | id,model,chip_hours | published runs | mixcost backtest published.csv"
      })
  void whatItIsAndWhatTakesItIsSaid(String file, String text, String words, String help) {
    Checked<Study> read = MixCost.create().parse(file, text);
    assertThat(read.issues()).singleElement().satisfies(issue -> {
      assertThat(issue.code()).isEqualTo("other-file");
      assertThat(issue.message()).contains(words);
      assertThat(issue.help()).contains(help);
    });
  }

  @Test
  void aWorkbookIsToBeSavedAsATable() {
    assertThat(MixCost.create().read(Path.of("plan.xls")).issues())
        .singleElement()
        .extracting(Issue::help)
        .asString()
        .contains("plan.csv");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"scenarios\": {\"a\": {}}}",
        "scenarios: {a: {title: One}}",
        "'scenario;title\na;One'",
        "'sep=,\nscenario,title\na,One'"
      })
  void whatComesWithoutANameSaysItsFormat(String text) {
    Checked<Document> read = DocumentReader.read(
        DocumentReader.STANDARD_INPUT, text.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8));
    assertThat(read.get().root().entries()).containsKey("scenarios");
  }
}
