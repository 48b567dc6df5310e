package org.mixcost.load.moves;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mixcost.analysis.decide.DecidePlan;
import org.mixcost.analysis.decide.DecideQuestion;
import org.mixcost.analysis.pilot.Measurement;
import org.mixcost.analysis.pilot.PilotCost;
import org.mixcost.analysis.pilot.PilotDesign;
import org.mixcost.analysis.pilot.PilotPlan;
import org.mixcost.analysis.pilot.PilotQuestion;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Issues;
import org.mixcost.issue.Where;
import org.mixcost.model.Line;
import org.mixcost.quantity.Currency;
import org.mixcost.quantity.Quantity;
import org.mixcost.scenario.Pilot;
import org.mixcost.scenario.Written;
import org.mixcost.simulate.DecisionGoal;

/** Reads what pilots would measure: inputs of the scenarios, which have to be uncertain, and how many items at what cost. */
public final class PilotReader {
  private final DecidePlan decision;
  private final Currency currency;
  private final MeasuredInputs inputs;
  private final Issues issues = new Issues();
  private final Set<String> names = new HashSet<>();

  private PilotReader(DecidePlan decision) {
    this.decision = decision;
    this.currency = decision.models().study().baselineScenario().currency();
    this.inputs = new MeasuredInputs(decision.models());
  }

  /** What is asked of pilots, or all that is wrong with it. */
  public static Checked<PilotPlan> read(PilotQuestion question) {
    DecideQuestion choice =
        new DecideQuestion(question.study(), question.figure(), new DecisionGoal.Expected());
    return DecidePlan.of(choice).then(decision -> new PilotReader(decision).plan(question));
  }

  private Checked<PilotPlan> plan(PilotQuestion question) {
    Line line = decision.lines().get(0).line();
    if (!line.unit().isMoney()) {
      issues.error(
          "not-money",
          Where.NOWHERE,
          "'" + line.id() + "' is in " + line.unit() + ", a pilot is paid in money",
          "ask for a line that is money, such as total");
    }
    if (question.pilots().isEmpty()) {
      issues.error(
          "no-pilot",
          Where.NOWHERE,
          "nothing says what a pilot would measure",
          "write --measure PATH --sample N, or pilot: in the file");
    }
    List<PilotDesign> designs = new ArrayList<>();
    question.pilots().forEach(pilot -> read(pilot).ifPresent(designs::add));
    return issues.hasErrors()
        ? Checked.failed(issues)
        : Checked.of(new PilotPlan(decision.models(), decision.lines(), designs), issues);
  }

  private Optional<PilotDesign> read(Pilot pilot) {
    Optional<List<Integer>> sizes = sizes(pilot);
    Optional<Quantity> input = located(inputs.find(pilot.input()), pilot.where());
    Optional<Measurement> measurement = input.flatMap(known -> measurement(known, pilot));
    if (sizes.isEmpty() || measurement.isEmpty()) {
      return Optional.empty();
    }
    if (!names.add(input.get().name())) {
      issues.error(
          "repeated-input",
          pilot.where(),
          "'" + input.get().name() + "' is measured by two pilots",
          "write one with several sizes");
    }
    return Optional.of(new PilotDesign(
        input.get(),
        measurement.get(),
        sizes.get(),
        PilotCost.of(pilot.cost(), pilot.costPerItem(), currency)));
  }

  private Optional<List<Integer>> sizes(Pilot pilot) {
    if (pilot.sample().isEmpty()) {
      issues.error(
          "no-sample",
          pilot.where(),
          "nothing says how many items a pilot of '" + pilot.input() + "' measures",
          "write a sample, such as 2k, or 100..100k to find the best size");
      return Optional.empty();
    }
    List<Integer> all = new ArrayList<>();
    boolean isReadable = true;
    for (Written text : pilot.sample()) {
      Optional<List<Integer>> read = located(SampleSizes.read(text.text()), text.where());
      isReadable &= read.isPresent();
      read.ifPresent(all::addAll);
    }
    return isReadable ? Optional.of(all.stream().sorted().distinct().toList()) : Optional.empty();
  }

  private Optional<Measurement> measurement(Quantity input, Pilot pilot) {
    return pilot.noise().isPresent()
        ? located(
            MeasurementText.read(pilot.noise().get().text(), input),
            pilot.noise().get().where())
        : located(MeasurementText.counted(input), pilot.where());
  }

  /** What was read, with all that is wrong told of its place. */
  private <T> Optional<T> located(Checked<T> read, Where where) {
    read.issues().stream()
        .map(issue -> issue.where().equals(Where.NOWHERE) ? issue.at(where) : issue)
        .forEach((Issue issue) -> issues.add(issue));
    return read.found();
  }
}
