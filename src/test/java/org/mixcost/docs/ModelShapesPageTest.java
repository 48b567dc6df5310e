package org.mixcost.docs;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mixcost.load.config.ConfigFamilies;
import org.mixcost.load.config.PublishedModel;
import org.mixcost.load.config.PublishedModel.Stated;
import org.mixcost.scenario.shape.ParameterCount;

/** The page on models by their configs shows what is counted of each that is checked. */
class ModelShapesPageTest {
  private static final String PAGE = "src/site/markdown/model-shapes.md";
  private static final int FEWEST_MODELS = 12;

  @Test
  void theTablesAreWhatIsCounted() throws IOException {
    List<PublishedModel> models = PublishedModel.all();
    assertThat(models).hasSizeGreaterThan(FEWEST_MODELS);
    String all = models.stream()
        .map(model -> row(model, model.total(), true))
        .collect(joining("\n", header("all parameters"), "\n"));
    String active = models.stream()
        .filter(model -> model.active().isPresent())
        .map(model -> row(model, model.active().orElseThrow(), false))
        .collect(joining("\n", header("active parameters"), "\n"));
    Markdown.read(PAGE).assertGenerated(all + "\n" + active);
  }

  @Test
  void thePageListsTheFamiliesThatAreUnderstood() throws IOException {
    String list =
        Markdown.read(PAGE).text().replace('\n', ' ').split("Understood are `model_type` ", 2)[1];
    List<String> listed = List.of(list.split("\\.", 2)[0].split(", | and "));
    assertThat(listed).containsExactlyElementsOf(ConfigFamilies.names());
  }

  private static String header(String what) {
    return "| model | family | " + what
        + ", stated | counted | error | stated by |\n|---|---|---|---|---|---|\n";
  }

  private static String row(PublishedModel model, Stated stated, boolean isOfAll) {
    ParameterCount count = model.read().count();
    double counted = stated.counted(count, isOfAll);
    String note = stated.isWithoutEmbeddings() ? ", without input embeddings" : "";
    return "| " + model.hub() + " | " + model.read().shape().family() + " | " + stated.text() + note
        + " | " + String.format(Locale.ROOT, "%,.0f", counted) + " | "
        + error(counted / stated.value() - 1).orElse("0") + " | " + stated.source() + " |";
  }

  private static Optional<String> error(double relative) {
    return relative == 0
        ? Optional.empty()
        : Optional.of(String.format(Locale.ROOT, "%+.2f %%", 100 * relative));
  }
}
