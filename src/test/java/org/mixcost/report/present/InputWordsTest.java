package org.mixcost.report.present;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mixcost.testing.Studies;

/** No path and no id of a row, but what a reader would call it. */
class InputWordsTest {
  private static final InputWords WORDS = new InputWords(Studies.shipped("01-headline.yaml"));

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
          training.price                                   | accelerator price
          training.utilization                             | utilization
          training.owned.capital                           | cost of capital of own accelerators
          training.stages.sft.gpu_hours                    | gpu hours of sft
          model.parameters                                 | model size
          data.tokens                                      | tokens
          data.real.journals.price                         | price of journals
          data.synthetic.text_books.judge.output_tokens    | judge output tokens of text books
          data.synthetic.rephrased.self_hosted.price       | self-hosting accelerator price of rephrased
          people.team.count                                | head count of team
          other.fee                                        | fee
          evaluation                                       | evaluation
          processing/egress                                | transfer out of the cloud
          electricity/us-industrial                        | US industrial electricity
          rentals/h100-sxm-80gb.on_demand.lambda           | rental price of NVIDIA H100 SXM5 80GB
          accelerators/h100-sxm-80gb.peak-bf16             | peak bf16 of NVIDIA H100 SXM5 80GB
          accelerators/h100-sxm-80gb.bandwidth             | bandwidth of NVIDIA H100 SXM5 80GB
          generators/llama-3.3-70b-instruct                | price list of llama-3.3-70b-instruct
          gpt3-2024:training.price                         | accelerator price in The same model on 2024 H100s
          generators/qwen:7b                               | price list of qwen:7b
          self_hosted.pipeline_share                       | pipeline share
          """)
  void anInputIsCalledByItsWords(String name, String words) {
    assertThat(WORDS.of(name)).isEqualTo(words);
  }
}
