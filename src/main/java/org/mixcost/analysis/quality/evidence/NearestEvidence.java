package org.mixcost.analysis.quality.evidence;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.mixcost.catalog.SyntheticEvidence;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.Study;

/**
 * The published works nearest to the synthetic text of a study: what others have measured in setups of their own, and no
 * proof of what is predicted.
 *
 * @param texts in the order of the study, each once
 */
public record NearestEvidence(List<OfText> texts) {

  public NearestEvidence {
    texts = List.copyOf(texts);
  }

  /**
   * The works nearest to a text.
   *
   * @param text that one or several scenarios use alike
   * @param scenarios their names
   * @param works nearest alike; none where there is no work at all
   */
  public record OfText(SyntheticText text, List<String> scenarios, List<NearWork> works) {
    public OfText {
      requireNonNull(text, "text");
      scenarios = List.copyOf(scenarios);
      works = List.copyOf(works);
    }

    private OfText with(String scenario) {
      List<String> more = new ArrayList<>(scenarios);
      more.add(scenario);
      return new OfText(text, more, works);
    }
  }

  /** For each synthetic source of a study the nearest of some works. */
  public static NearestEvidence of(Study study, List<SyntheticEvidence> works) {
    List<OfText> texts = new ArrayList<>();
    for (Scenario scenario : study.scenarios()) {
      SyntheticText.of(scenario).forEach(text -> add(text, scenario.name(), works, texts));
    }
    return new NearestEvidence(texts);
  }

  private static void add(
      SyntheticText text, String scenario, List<SyntheticEvidence> works, List<OfText> texts) {
    for (int i = 0; i < texts.size(); i++) {
      if (text.isAs(texts.get(i).text())) {
        texts.set(i, texts.get(i).with(scenario));
        return;
      }
    }
    List<NearWork> nearest = NearWork.nearest(works, text.method(), text.shareOfAll());
    texts.add(new OfText(text, List.of(scenario), nearest));
  }

  /** The works that are near to any of the texts, each once. */
  public List<SyntheticEvidence> works() {
    return texts.stream()
        .flatMap(text -> text.works().stream())
        .map(NearWork::work)
        .distinct()
        .toList();
  }
}
