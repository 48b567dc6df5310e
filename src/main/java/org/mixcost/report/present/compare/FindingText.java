package org.mixcost.report.present.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mixcost.analysis.compare.Comparison;
import org.mixcost.analysis.compare.Difference;
import org.mixcost.analysis.compare.Result;
import org.mixcost.decision.Decision;
import org.mixcost.quantity.Numbers;
import org.mixcost.report.figure.FigureText;
import org.mixcost.simulate.Figure;
import org.mixcost.simulate.Odds;

/**
 * The answer of a study in words of its reader: which alternative is cheapest, by how much over the runner-up, how
 * surely, and where it turns.
 */
final class FindingText {
  /** Chances between these and their rest to 1 are called too close. */
  private static final double CLOSE = 0.4;
  /** A title of more words, or with a comma, does not read as a name within a sentence. */
  private static final int MOST_WORDS = 3;

  private final Comparison comparison;
  private final Optional<Decision> decision;
  private final boolean areQuoted;

  FindingText(Comparison comparison, Optional<Decision> decision) {
    this.comparison = comparison;
    this.decision = decision;
    this.areQuoted = comparison.results().stream()
        .map(result -> result.scenario().title())
        .anyMatch(title -> title.contains(",") || title.split(" ").length > MOST_WORDS);
  }

  /** The finding. */
  String text() {
    List<Difference> rivals = comparison.rivals();
    if (rivals.isEmpty()) {
      return "%s costs %s.".formatted(title(comparison.cheapest()), total(comparison.cheapest()));
    }
    return rivals.stream().anyMatch(Difference::isTie) ? tie(rivals) : against(rivals.get(0));
  }

  /** What a scenario is called in the finding. */
  String title(Result result) {
    String title = result.scenario().title();
    return areQuoted ? "“" + title + "”" : title;
  }

  private String title(Difference rival) {
    return title(comparison.get(rival.scenario()));
  }

  private static String total(Result result) {
    return FigureText.brief(result.total());
  }

  /** All that cost the same in every draw. */
  private String tie(List<Difference> rivals) {
    List<String> same = new ArrayList<>(List.of(title(comparison.cheapest())));
    rivals.stream().filter(Difference::isTie).map(this::title).forEach(same::add);
    String last = same.remove(same.size() - 1);
    return "A tie: %s and %s cost the same, %s."
        .formatted(String.join(", ", same), last, total(comparison.cheapest()));
  }

  private String against(Difference rival) {
    double lower = rival.odds().lower();
    Result cheapest = comparison.cheapest();
    if (lower > 1 - CLOSE) {
      return "%s costs least with every input at its median, %s; %s costs %s more there, but is %s."
          .formatted(
              title(cheapest),
              central(cheapest.total()),
              title(rival),
              central(rival.total()),
              cheaper(rival.odds()));
    }
    if (lower >= CLOSE) {
      return "Too close to call: %s costs %s, and %s, %s more, is %s."
          .formatted(
              title(cheapest), total(cheapest), title(rival), more(rival), cheaper(rival.odds()));
    }
    return "%s is cheapest: %s. %s costs %s more%s%s."
        .formatted(
            title(cheapest), total(cheapest), title(rival), more(rival), surely(rival), turn());
  }

  private static String central(Figure figure) {
    return Numbers.brief(figure.central(), figure.unit());
  }

  private static String more(Difference rival) {
    return Numbers.brief(rival.total().typical(), rival.total().unit());
  }

  /** How surely it costs more. */
  private static String surely(Difference rival) {
    if (rival.total().spread().isEmpty()) {
      return "";
    }
    return rival.odds().lower() == 0 && !rival.odds().hasTies()
        ? ", in every draw"
        : " and is " + cheaper(rival.odds());
  }

  private static String cheaper(Odds odds) {
    String ties = odds.hasTies() ? ", the same in " + Numbers.chance(odds.same()) : "";
    return "cheaper in %s of the draws%s".formatted(Numbers.chance(odds.lower()), ties);
  }

  private String turn() {
    return decision
        .map(deciding -> deciding
            .turn()
            .map(turn -> "; it would win with " + new TurnText(turn, comparison.study()).text())
            .orElse("; no input turns that by itself within its usual range"))
        .orElse("");
  }
}
