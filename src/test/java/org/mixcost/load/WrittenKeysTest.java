package org.mixcost.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mixcost.MixCost;
import org.mixcost.issue.Issue;

/** A value that is written and changes nothing is an error, where it stands, whatever the key. */
class WrittenKeysTest {
  private static final String FILE = """
      mixcost: 1
      as_of: 2026-07
      scenarios:
        a:
          model: {parameters: 7B}
          training: {accelerator: h100-sxm-80gb, utilization: 40%%, %s}
          data:
            real: {web: {kind: open, tokens: 1B}, more: {%s}}
            synthetic:
              books:
                tokens: 1B
                method: rephrase
                acceptance: 80%%
                %s
      """;
  private static final String RENTED = "price: 2 USD/GPU-hour";
  private static final String OPEN = "kind: open, tokens: 1B";
  private static final String CALLED =
      "generator: {model: x, input_price: 1 USD/Mtok, output_price: 2 USD/Mtok}";
  private static final String HOSTED =
      "self_hosted: {price: 2 USD/GPU-hour, tokens_per_second: 1000 tokens/s}";

  private static List<String> unused(String training, String real, String synthetic) {
    String text = FILE.formatted(training, real, synthetic);
    return MixCost.create().parse("test.yaml", text).issues().stream()
        .filter(Issue::isError)
        .map(issue -> issue.code() + " " + issue.message())
        .toList();
  }

  private static String changesNothing(String path) {
    return "unused-key '" + path + "' changes nothing here";
  }

  @ParameterizedTest
  @CsvSource({
    "vendor, aws",
    "node_accelerators, 8",
    "recomputation, full",
  })
  void besideAStatedPriceOfAnHour(String key, String value) {
    assertThat(unused(RENTED + ", " + key + ": " + value, OPEN, CALLED))
        .containsExactly(changesNothing("training." + key));
  }

  @Test
  void operationsOfTheHardwareWhereNoneIsDoneAgain() {
    String hardware = RENTED + ", utilization_of: hardware_flop";
    assertThat(unused(hardware + ", recomputation: full", OPEN, CALLED)).isEmpty();
    assertThat(unused(hardware, OPEN, CALLED))
        .containsExactly(changesNothing("training.utilization_of"));
    assertThat(unused(hardware + ", recomputation: none", OPEN, CALLED))
        .containsExactlyInAnyOrder(
            changesNothing("training.utilization_of"),
            "unused-key 'recomputation: none' takes nothing away, as no such key is inherited");
  }

  @Test
  void recomputationThatOneScenarioTakesAwayLeavesTheUtilizationOfOthers() {
    String text = """
        mixcost: 1
        as_of: 2026-07
        scenarios:
          again:
            model: {parameters: 7B}
            training: {accelerator: h100-sxm-80gb, utilization: 40%, price: 2 USD/GPU-hour, utilization_of: hardware_flop, recomputation: full}
            data: {real: {web: {kind: open, tokens: 1B}}}
          once: {extends: again, training: {recomputation: none}}
        """;
    assertThat(messages(text)).isEmpty();
  }

  private static final String AT_A_SELLER =
      "generator: {model: %s, provider: %s, input_price: 0.15 USD/Mtok, output_price: 0.6 USD/Mtok%s}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gpt-oss-120b | groq | ''",
        "gpt-oss-120b | cheapest | ''",
        "gpt-oss-120b | any | , batch: true",
        "gpt-oss-120b | groq | ', batch: true, batch_discount: 50%'",
        "x | groq | , batch: true",
      })
  void aSellerOfWhomNothingIsAsked(String model, String seller, String further) {
    assertThat(unused(RENTED, OPEN, AT_A_SELLER.formatted(model, seller, further)))
        .containsExactly(changesNothing("data.synthetic.books.generator.provider"));
  }

  @Test
  void aSellerOfWhomADiscountOrACachedPriceIsAsked() {
    String own = AT_A_SELLER.formatted("gpt-oss-120b", "fireworks_ai", "%s");
    assertThat(unused(RENTED, OPEN, own.formatted(", batch: true"))).isEmpty();
    assertThat(unused(RENTED, OPEN, own.formatted("") + "\n          cached: 50%"))
        .isEmpty();
  }

  @Test
  void aDiscountThatTheNamedSellerDoesNotGrant() {
    String own = AT_A_SELLER.formatted("gpt-oss-120b", "groq", ", batch: true");
    assertThat(unused(RENTED, OPEN, own))
        .singleElement()
        .asString()
        .startsWith("no-batch-discount");
  }

  @Test
  void precisionBesideAStatedPeak() {
    assertThat(unused(RENTED + ", peak: 900 TFLOP/s, precision: fp8", OPEN, CALLED))
        .containsExactly(changesNothing("training.precision"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kind: open, tokens: 1B, holding: {duration: 1 month, egress: 5 USD/TB} | holding.egress",
        "kind: open, tokens: 1B, crawl: {label_price: 1 USD/item} | crawl.label_price",
        "kind: open, tokens: 1B, crawl: {egress: 5 USD/TB} | crawl.egress",
        "kind: per_unit, tokens: 1B, price: 1 USD/Mtok, tokens_per_unit: 2 tokens/word | tokens_per_unit",
        "kind: annotated, tokens: 1B, items: 10, price: 1 USD/item, check_price: 1 USD/item | check_price",
        "kind: annotated, tokens: 1B, items: 10, price: 1 USD/item, markup: 1.5 | markup",
      })
  void ofARealSource(String real, String path) {
    assertThat(unused(RENTED, real, CALLED))
        .containsExactly(changesNothing("data.real.more." + path));
  }

  @Test
  void ofASyntheticSource() {
    assertThat(unused(RENTED, OPEN, CALLED + "\n          failed_call_cost: 2"))
        .containsExactly(changesNothing("data.synthetic.books.failed_call_cost"));
    assertThat(unused(RENTED, OPEN, HOSTED + "\n          cached: 50%"))
        .containsExactly(changesNothing("data.synthetic.books.cached"));
    assertThat(unused(RENTED, OPEN, CALLED + "\n          quality: {accumulates: true}"))
        .containsExactly(changesNothing("data.synthetic.books.quality.accumulates"));
  }

  @Test
  void whatOneScenarioUsesOthersMayInherit() {
    String text = """
        mixcost: 1
        as_of: 2026-07
        defaults:
          model: {parameters: 7B}
          training: {accelerator: h100-sxm-80gb, utilization: 40%, vendor: aws}
          data: {real: {web: {kind: open, tokens: 1B}}}
        scenarios:
          looked-up: {training: {rental: on_demand}}
          stated: {training: {price: 2 USD/GPU-hour}}
        """;
    assertThat(MixCost.create().parse("test.yaml", text).hasErrors()).isFalse();
    String unused = text.replace("{rental: on_demand}", "{price: 3 USD/GPU-hour}");
    assertThat(MixCost.create().parse("test.yaml", unused).issues())
        .extracting(issue -> issue.where().line() + " " + issue.message())
        .containsExactly("5 'training.vendor' changes nothing here");
  }

  /** A scenario with some beliefs and some text. */
  private static String believing(String quality, String data) {
    return """
        mixcost: 1
        as_of: 2026-07
        scenarios:
          a:
            model: {parameters: 7B}
            training: {accelerator: h100-sxm-80gb, utilization: 40%%, price: 2 USD/GPU-hour}
            quality: {%s}
            data: {%s}
        """.formatted(quality, data);
  }

  private static List<String> messages(String text) {
    return MixCost.create().parse("test.yaml", text).issues().stream()
        .filter(Issue::isError)
        .map(issue -> issue.code() + " " + issue.message())
        .toList();
  }

  private static final String WEB = "real: {web: {kind: open, tokens: 1B}}";
  private static final String RECORDS = "real: {records: {kind: owned, tokens: 1B}}";

  private static String written(String further) {
    return "synthetic: {books: {tokens: 1B, method: rephrase, acceptance: 80%, " + CALLED + further
        + "}}";
  }

  @Test
  void aBeliefOfSeedsWhereNothingIsWrittenFromOne() {
    String belief = "saturation_ratio: 3";
    assertThat(messages(believing(belief, WEB + ", " + written(", seed: web")))).isEmpty();
    assertThat(messages(believing(belief, WEB + ", " + written(""))))
        .containsExactly(changesNothing("quality.saturation_ratio"));
  }

  @Test
  void theStockOfOpenTextWhereNoneIsUsed() {
    assertThat(messages(believing("stock: 100T", WEB + ", " + written("")))).isEmpty();
    assertThat(messages(believing("stock: 100T", RECORDS + ", " + written(""))))
        .containsExactly(changesNothing("quality.stock"));
  }

  @ParameterizedTest
  @CsvSource({
    "best_share, 20%",
    "sharpness, 3",
    "tail_exponent, 1.2",
    "generator_tokens, 2T",
  })
  void beliefsOfMixingWhereThereIsOneKindOfText(String key, String value) {
    String belief = key + ": " + value;
    assertThat(messages(believing(belief, WEB + ", " + written("")))).isEmpty();
    for (String unmixed : List.of(WEB, written(""))) {
      assertThat(messages(believing(belief, unmixed)))
          .containsExactly(changesNothing("quality." + key));
    }
  }

  @Test
  void theGainOfMixingWhereNoTextIsReal() {
    String gain = ", quality: {mixing_most: 1.5}";
    assertThat(messages(believing("", WEB + ", " + written(gain)))).isEmpty();
    assertThat(messages(believing("", written(gain))))
        .containsExactly(changesNothing("data.synthetic.books.quality.mixing_most"));
  }

  @Test
  void howErrorsAddUpWhereOneModelWritesAllText() {
    String belief = "error_exponent: 1.2";
    String alone = "synthetic: {%s, %s}";
    String source = "%s: {tokens: 1B, method: rephrase, acceptance: 80%%, " + CALLED + "}";
    String books = source.formatted("books");
    String plays = source.formatted("plays");
    assertThat(messages(believing(belief, WEB + ", " + written("")))).isEmpty();
    assertThat(messages(believing(belief, alone.formatted(books, plays.replace("x,", "y,")))))
        .isEmpty();
    assertThat(messages(believing(belief, alone.formatted(books, plays))))
        .containsExactly(changesNothing("quality.error_exponent"));
  }

  /** A study may ask what repeats are worth of a source that a file has once. */
  @Test
  void theWorthOfRepeatsIsForThoseThatAStudyTriesToo() {
    assertThat(messages(believing("repeat_decay: 12", WEB))).isEmpty();
  }

  @Test
  void anotherMistakeDoesNotMakeBeliefsUseless() {
    String lost = written(", failure_rate: 200%, quality: {token_value: 1.1}");
    assertThat(messages(believing("best_share: 20%, stock: 100T", WEB + ", " + lost)))
        .singleElement()
        .asString()
        .startsWith("out-of-domain");
  }

  @Test
  void beliefsOfQualityWhereNoneIsPredicted() {
    String text = """
        mixcost: 1
        as_of: 2026-07
        scenarios:
          a:
            model: {parameters: 7B}
            training: {accelerator: h100-sxm-80gb, utilization: 40%, price: 2 USD/GPU-hour}
            quality: {skip: true, best_share: 20%}
            data: {real: {web: {kind: open, tokens: 1B, quality: 0.9}}}
        """;
    assertThat(MixCost.create().parse("test.yaml", text).issues())
        .extracting(Issue::message)
        .containsExactly(
            "'quality.best_share' changes nothing here",
            "'data.real.web.quality' changes nothing here");
  }
}
