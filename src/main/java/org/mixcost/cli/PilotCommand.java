package org.mixcost.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mixcost.analysis.pilot.PilotPlan;
import org.mixcost.analysis.pilot.PilotQuestion;
import org.mixcost.analysis.pilot.Pilots;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Where;
import org.mixcost.quantity.Citation;
import org.mixcost.quantity.Currency;
import org.mixcost.quantity.Distribution;
import org.mixcost.quantity.Domain;
import org.mixcost.quantity.Expression;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;
import org.mixcost.report.document.Answer;
import org.mixcost.report.present.pilot.PilotDocument;
import org.mixcost.scenario.Pilot;
import org.mixcost.scenario.Study;
import org.mixcost.scenario.Written;
import picocli.CommandLine.Model.OptionSpec;

/** {@code mixcost pilot FILE}: what it is worth to measure an input before choosing. */
final class PilotCommand extends AnalysisCommand {
  private final OptionSpec measure = option(
      "--measure",
      "PATH",
      "Input that a pilot would measure, by its path or the last part of it; by default what the file says under pilot.");
  private final OptionSpec sample = option(
      "--sample",
      "ITEMS",
      "How many items it measures: numbers with commas between them, or bounds between which round sizes are tried, such as 100..100k.");
  private final OptionSpec cost =
      option("--cost", "MONEY", "What a pilot of any size costs, such as \"20k USD\".");
  private final OptionSpec costPerItem = option(
      "--cost-per-item", "MONEY", "What each item costs beside that, such as \"0.30 USD/item\".");
  private final OptionSpec noise = option(
      "--noise",
      "DEVIATION",
      "Standard deviation of one measurement, in the unit of the input or as a percentage of it; a share without it is counted.");
  private final OptionSpec figure = OptionSpec.builder("--of")
      .paramLabel("LINE")
      .type(String.class)
      .defaultValue("total")
      .description("Line in money of which less is better (default ${DEFAULT-VALUE}).")
      .build();

  PilotCommand() {
    super(
        "pilot",
        "Whether a pilot is worth its cost: what measuring an input first is worth for the choice, and in which size.",
        new DrawOptions(PilotPlan.DEFAULT_SAMPLES, PilotPlan.MOST_SAMPLES, "draws"));
  }

  @Override
  List<OptionSpec> options() {
    return List.of(measure, sample, cost, costPerItem, noise, figure);
  }

  @Override
  Answer answer(Request request) {
    PilotQuestion question =
        new PilotQuestion(request.study(), figure.getValue(), pilots(request.study()));
    Checked<Pilots> found = request.mixCost().pilots(question, request.plan(), request.progress());
    return new PilotDocument(request.requireOfFile(found), request.provenance());
  }

  /** What the options say or, without them, the file; of an input of both the options come first. */
  private List<Pilot> pilots(Study study) {
    if (measure.getValue() == null) {
      Stream.of(sample, cost, costPerItem, noise)
          .filter(option -> option.getValue() != null)
          .findFirst()
          .ifPresent(idle -> {
            throw new Failure(
                ExitCode.USAGE,
                idle.longestName() + " says nothing without --measure",
                "write --measure PATH");
          });
      return study.pilots();
    }
    Pilot stated = stated(study.baselineScenario().currency());
    return List.of(study.pilots().stream()
        .filter(pilot -> pilot.input().equals(stated.input()))
        .findFirst()
        .map(pilot -> pilot.with(stated))
        .orElse(stated));
  }

  private Pilot stated(Currency currency) {
    return new Pilot(
        measure.<String>getValue().strip(),
        Where.nameOnly(measure.longestName()),
        text(sample).stream()
            .flatMap(all -> Stream.of(all.split(",", -1)))
            .map(size -> new Written(size.strip(), Where.nameOnly(sample.longestName())))
            .toList(),
        text(cost).map(money -> money(cost, money, Unit.USD, currency)),
        text(costPerItem).map(money -> money(costPerItem, money, Unit.USD_PER_ITEM, currency)),
        text(noise).map(found -> new Written(found, Where.nameOnly(noise.longestName()))));
  }

  private static Optional<String> text(OptionSpec option) {
    return Optional.ofNullable(option.getValue());
  }

  /** An amount in the currency that results are in. */
  private static Quantity money(OptionSpec option, String text, Unit unit, Currency currency) {
    Unit due = unit.in(currency.code());
    Checked<Expression> read = Expression.parse(text)
        .then(written -> written.orIn(due).in(List.of(due), Domain.NOT_NEGATIVE));
    if (read.hasErrors() || !(read.get().distribution() instanceof Distribution.Fixed)) {
      throw new Failure(
          ExitCode.USAGE,
          option.longestName() + " \"" + text + "\" is no amount of money",
          "write one number in " + due);
    }
    Quantity money = new Quantity(
        option.longestName(),
        read.get().distribution(),
        due,
        Citation.stated(option.longestName()));
    return due.foreignCurrency().isPresent() ? money.at(currency) : money;
  }
}
