package org.mixcost.load.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mixcost.scenario.shape.ParameterCount;
import org.mixcost.scenario.shape.TransformerShape;

/** What is counted of published models is what is stated of them. */
class PublishedModelsTest {
  private static final double HALF_A_PERCENT = 0.005;

  static List<PublishedModel> models() {
    return PublishedModel.all();
  }

  static List<PublishedModel> mixtures() {
    return models().stream().filter(model -> model.active().isPresent()).toList();
  }

  private static ParameterCount count(String name) {
    return models().stream()
        .filter(model -> model.name().equals(name))
        .findFirst()
        .map(model -> model.read().count())
        .orElseThrow();
  }

  private static TransformerShape shape(String name) {
    return models().stream()
        .filter(model -> model.name().equals(name))
        .findFirst()
        .map(model -> model.read().shape())
        .orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("models")
  void allParametersAreWhatIsStated(PublishedModel model) {
    assertIsStated(model.total(), model.total().counted(model.read().count(), true));
  }

  @ParameterizedTest
  @MethodSource("mixtures")
  void thoseUsedForATokenAreWhatIsStated(PublishedModel model) {
    PublishedModel.Stated stated = model.active().orElseThrow();
    assertIsStated(stated, stated.counted(model.read().count(), false));
  }

  /** Within half a percent, or within the digits that are printed, where they are fewer. */
  private static void assertIsStated(PublishedModel.Stated stated, double counted) {
    double tolerance = Math.max(HALF_A_PERCENT * stated.value(), stated.rounding());
    assertEquals(stated.value(), counted, tolerance, stated::source);
  }

  @Test
  void aCountInFullIsMetToTheLastParameter() {
    assertThat(models())
        .filteredOn(model -> model.total().text().matches("\\d+"))
        .filteredOn(model -> !List.of("opt-1.3b", "gemma-3-12b").contains(model.name()))
        .hasSizeGreaterThan(15)
        .allSatisfy(model -> assertThat(model.read().count().total())
            .as(model.name())
            .isEqualTo(model.total().value()));
  }

  @Test
  void everyParameterOfADenseModelIsUsed() {
    ParameterCount llama = count("llama-3.1-8b");
    assertThat(llama.active()).isEqualTo(llama.total());
  }

  /** 128,256 tokens of 4,096 in and out; 50,257 tokens of 768 in one table for both, and 1,024 positions. */
  @Test
  void aTableThatIsTheHeadTooIsNotLookedUpAlone() {
    assertThat(count("llama-3.1-8b").lookedUp()).isEqualTo(128_256 * 4096.0);
    assertThat(count("llama-3.1-8b").head()).isEqualTo(128_256 * 4096.0);
    assertThat(count("gpt2").lookedUp()).isEqualTo(1024 * 768.0);
    assertThat(count("gpt2").head()).isEqualTo(50_257 * 768.0);
  }

  /** README_WEIGHTS of DeepSeek-V3: 11.5 billion parameters apart from embedding and head, beside 671 billion. */
  @Test
  void modulesThatPredictFurtherTokensAreCountedApart() {
    assertThat(count("deepseek-v3").predictionModules()).isBetween(11.4e9, 11.7e9);
    assertThat(count("kimi-k2").predictionModules()).isZero();
  }

  /** Gemma 2 alternates, Gemma 3 has one full layer in six, Phi-3 mini none; Qwen2.5 does not use what it states. */
  @ParameterizedTest
  @CsvSource({
    "mistral-7b, 32, 4096",
    "phi-3-mini-4k, 32, 2047",
    "gemma-2-9b, 21, 4096",
    "gemma-3-12b, 40, 1024",
    "gpt-oss-120b, 18, 128",
    "qwen2.5-7b, 0, 0",
    "mixtral-8x7b, 0, 0",
    "llama-2-7b, 0, 0"
  })
  void windowsAreThoseOfThePublisher(String model, int layers, int tokens) {
    assertThat(shape(model).windowedLayers()).isEqualTo(layers);
    assertThat(shape(model).window().orElse(0)).isEqualTo(tokens);
  }

  /** Queries and keys of 128 + 64, values of 128. */
  @Test
  void latentHeadsAreAsLongAsQueriesAndValuesOnAverage() {
    assertThat(shape("deepseek-v3").headDimension()).isEqualTo((192 + 128) / 2.0);
    assertThat(shape("deepseek-v3").heads()).isEqualTo(128);
  }

  @Test
  void whatAFamilyTakesByDefaultIsTold() {
    ModelConfig gemma = models().stream()
        .filter(model -> model.name().equals("gemma-3-12b"))
        .findFirst()
        .orElseThrow()
        .read();
    assertThat(gemma.usual())
        .containsExactlyInAnyOrder("head_dim 256", "sliding_window_pattern 6", "vocab_size 262208");
  }
}
