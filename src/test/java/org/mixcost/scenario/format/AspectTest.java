package org.mixcost.scenario.format;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mixcost.quantity.Unit;

/** What each key is about. */
class AspectTest {

  /** All quantities of a scenario, by their paths, with what each is about. */
  private static Map<String, Aspect> all() {
    Map<String, Aspect> all = new LinkedHashMap<>();
    add(ScenarioKeys.SECTION, "", all);
    return all;
  }

  private static void add(Section section, String before, Map<String, Aspect> all) {
    for (Key key : section.keys("")) {
      String path = before + key.name();
      if (key instanceof SectionKey inner) {
        add(inner.section(), path + ".", all);
      } else if (key instanceof NamedKey named) {
        add(named.section(), path + ".any.", all);
      } else if (key instanceof NamedQuantitiesKey named) {
        all.put(path + ".any", Paths.aspect(path + ".any", unit(named.each())));
      } else if (key instanceof QuantityKey quantity) {
        all.put(path, Paths.aspect(path, unit(quantity)));
      }
    }
  }

  private static Unit unit(QuantityKey key) {
    return key.shape().units().get(0);
  }

  private static Set<String> keys(Aspect aspect) {
    return all().entrySet().stream()
        .collect(groupingBy(
            Map.Entry::getValue,
            mapping(
                about -> about.getKey().substring(about.getKey().lastIndexOf('.') + 1),
                toCollection(TreeSet::new))))
        .get(aspect);
  }

  /** Whoever adds a key says here what it is about: that of a speed is in this list, and of no other. */
  @Test
  void howFastIsToldByTheseKeys() {
    assertThat(keys(Aspect.SPEED))
        .containsExactlyInAnyOrder(
            "accelerators",
            "achieved",
            "active_parameters",
            "checkpoint",
            "efficiency",
            "goodput",
            "gpu_hours",
            "interval",
            "lost",
            "mean_time",
            "minutes",
            "parameters",
            "peak",
            "prompt_tokens_per_second",
            "rate",
            "rate_limit",
            "restart",
            "restarts",
            "time_per_sample",
            "tokens_per_second",
            "utilization",
            "words_per_hour");
  }

  @Test
  void whatIsBelievedStandsInSectionsOfQuality() {
    assertThat(all())
        .allSatisfy((path, aspect) -> assertThat(aspect == Aspect.BELIEF)
            .as(path)
            .isEqualTo(path.contains("quality") && !path.endsWith("quality_kept")));
  }

  @Test
  void moneyForEachOfSomethingIsAPrice() {
    assertThat(all()).allSatisfy((path, aspect) -> {
      if (unit((QuantityKey) quantity(path)).symbol().startsWith("USD/")) {
        assertThat(aspect).as(path).isEqualTo(Aspect.PRICE);
      }
    });
  }

  private static Key quantity(String path) {
    return Paths.find(path)
        .map(key -> key instanceof NamedQuantitiesKey named ? named.each() : key)
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "model.parameters, SCOPE",
    "data.real.journals.tokens, SCOPE",
    "people.engineers.count, SCOPE",
    "other.travel, SCOPE",
    "evaluation, SCOPE",
    "contingency, SCOPE",
    "training.development, SCOPE",
    "training.stages.sft.epochs, SCOPE",
    "training.accelerator, SPEED",
    "training.stages.sft.gpu_hours, SPEED",
    "data.synthetic.text.self_hosted.efficiency, SPEED",
    "training.owned.power, PRICE",
    "training.reserved.used, PRICE",
    "people.engineers.overhead, PRICE",
    "data.synthetic.text.generator, PRICE",
    "data.synthetic.text.judge.batch_discount, PRICE",
    "data.real.books.quality, BELIEF",
    "quality.stock, BELIEF",
  })
  void aKeyIsAboutWhatItOrItsSectionSays(String path, Aspect aspect) {
    assertThat(Paths.aspect(path, Unit.COUNT)).isEqualTo(aspect);
  }

  @ParameterizedTest
  @CsvSource({"USD, PRICE", "USD/page, PRICE", "tokens/s, SPEED", "days, SCOPE", "gCO2e/kWh, SCOPE"
  })
  void elseItsUnitTells(String unit, Aspect aspect) {
    assertThat(Paths.aspect("of.no.key", Unit.of(unit))).isEqualTo(aspect);
  }
}
