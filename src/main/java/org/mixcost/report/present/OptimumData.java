package org.mixcost.report.present;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mixcost.analysis.optimize.Aim;
import org.mixcost.analysis.optimize.Best;
import org.mixcost.analysis.optimize.Clash;
import org.mixcost.analysis.optimize.Frontier;
import org.mixcost.analysis.optimize.Kept;
import org.mixcost.analysis.optimize.KnobSetting;
import org.mixcost.analysis.optimize.Optimum;
import org.mixcost.analysis.optimize.Price;
import org.mixcost.analysis.optimize.Sureness;
import org.mixcost.analysis.optimize.Variant;
import org.mixcost.report.document.Data;
import org.mixcost.report.document.Data.Fields;
import org.mixcost.report.document.Data.Items;
import org.mixcost.report.figure.FigureData;

/** What was found, for programs. */
final class OptimumData {
  private OptimumData() {}

  static Fields of(Optimum optimum) {
    Variant first = optimum.problem().variants().get(0);
    Fields sought = Fields.NONE
        .with(
            optimum.problem().aim().isMaximum() ? "maximize" : "minimize",
            first.goal().line().id())
        .and(goal(optimum.problem().aim()))
        .with("feasible", optimum.best().isPresent());
    Fields answer = optimum
        .best()
        .map(best -> sought.and(of(best)))
        .orElseGet(() -> sought.and(of(optimum.clash().orElseThrow())));
    return answer.with("choices", Items.of(optimum.attempts(), OptimumData::of));
  }

  private static Fields goal(Aim aim) {
    return aim.by().map(goal -> Fields.NONE.with("goal", goal.key())).orElse(Fields.NONE);
  }

  /** What is searched over the draws, and what the regret is where that counts. */
  private static Fields ofGoal(Best best) {
    Fields values = best.aim().by().isEmpty()
        ? Fields.NONE
        : Fields.NONE.with("start_value", best.startValue()).with("value", best.value());
    return best.regret()
        .map(regret -> values.with(
            "regret",
            Fields.NONE
                .with("mean", regret.overDraws().mean())
                .with("p95", regret.overDraws().p95())
                .with("draws", regret.overDraws().samples())
                .with("solved", regret.solved())))
        .orElse(values);
  }

  private static Fields of(Best best) {
    Fields found = of(best.variant())
        .with("start", FigureData.of(best.before()))
        .with("best", FigureData.of(best.goal()))
        .and(ofGoal(best))
        .with("probability_better", best.odds().lower())
        .with("settings", Items.of(best.settings(), OptimumData::of))
        .with("limits", Items.of(best.limits(), OptimumData::of))
        .with("search", of(best.sureness()));
    Fields rounded = with(found, "rounded", best.roundedGoal());
    Fields rival =
        best.rival().map(other -> rounded.with("runner_up", of(other))).orElse(rounded);
    return best.frontier()
        .map(frontier -> rival.with("frontier", of(frontier, best)))
        .orElse(rival);
  }

  private static Fields of(Clash clash) {
    return of(clash.variant())
        .with(
            "clash",
            Items.ofTexts(clash.limits().stream()
                .map(i -> clash.variant().limits().get(i).text())
                .toList()))
        .with("nearest", values(clash.variant(), clash.settings()))
        .with("limits", Items.of(clash.nearest(), OptimumData::of));
  }

  /** Where the search has started, and with which words. */
  private static Fields of(Variant variant) {
    Map<String, Data> words = new LinkedHashMap<>();
    variant.words().forEach(word -> words.put(word.path(), new Data.TextValue(word.word())));
    return Fields.NONE.with("from", variant.from()).with("words", new Fields(words));
  }

  private static Fields values(Variant variant, List<Double> values) {
    Map<String, Data> all = new LinkedHashMap<>();
    IntStream.range(0, values.size())
        .forEach(i -> all.put(variant.knobs().get(i).name(), new Data.Decimal(values.get(i))));
    return new Fields(all);
  }

  private static Fields of(Optimum.Attempt attempt) {
    return with(of(attempt.variant()), "goal", attempt.goal())
        .with("settings", values(attempt.variant(), attempt.settings()));
  }

  private static Fields of(Best.Rival rival) {
    return of(rival.variant())
        .with("goal", rival.goal())
        .with("probability_better", rival.odds().lower());
  }

  private static Fields of(KnobSetting setting) {
    Fields all = Fields.NONE
        .with("path", setting.knob().name())
        .with("unit", setting.knob().input().unit().symbol())
        .with("start", setting.before())
        .with("best", setting.best())
        .with("rounded", setting.rounded())
        .with("from", setting.low())
        .with("to", setting.high());
    return priced(all, setting.price());
  }

  private static Fields of(Kept kept) {
    Fields all = Fields.NONE
        .with("limit", kept.limit().text())
        .with("bound", kept.bound())
        .with("found", FigureData.of(kept.found()))
        .with("kept", kept.isKept())
        .with("active", kept.isActive());
    Fields before =
        kept.before().map(start -> all.with("start", FigureData.of(start))).orElse(all);
    return priced(with(before, "kept_in", kept.share()), kept.price());
  }

  private static Fields priced(Fields fields, Optional<Price> price) {
    return price
        .map(one -> fields.with(
            "price",
            Fields.NONE
                .with("unit", one.unit())
                .with("worth", one.worth())
                .with("margin", one.margin())))
        .orElse(fields);
  }

  private static Fields of(Sureness sure) {
    Fields all = Fields.NONE
        .with("starts", sure.starts())
        .with("agreeing", sure.agreeing())
        .with("points", sure.points())
        .with("grid", sure.isGrid());
    return with(all, "best_point", sure.pointGoal());
  }

  private static Fields of(Frontier frontier, Best best) {
    return Fields.NONE
        .with("limit", best.variant().limits().get(frontier.limit()).text())
        .with(
            "steps",
            Items.of(
                frontier.steps(),
                step -> Fields.NONE
                    .with("bound", step.bound())
                    .with("goal", step.goal())
                    .with("settings", values(best.variant(), step.knobs()))));
  }

  private static Fields with(Fields fields, String name, Optional<Double> value) {
    return value.map(number -> fields.with(name, (double) number)).orElse(fields);
  }
}
