package org.mixcost.analysis.compare;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mixcost.catalog.ScalingLaw;
import org.mixcost.formula.RepetitionFormulas;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Phrase;
import org.mixcost.issue.Where;
import org.mixcost.quantity.Citation;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.DataSource;
import org.mixcost.scenario.QualityPlan;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.Speed;
import org.mixcost.scenario.TrainingPlan.Cluster;
import org.mixcost.simulate.Figure;

/** What a result shows that its reader should be wary of. */
final class Warnings {
  /** Above this, few published runs have been; benchmarks have. */
  private static final double HIGH_UTILIZATION = 0.65;
  /** Beyond this share of the stock of text, its price and quality are not what they were. */
  private static final double NOTABLE_SHARE_OF_STOCK = 0.3;
  /** Of a run that is no test: a stated one below this is questioned, too. */
  private static final double LOW_UTILIZATION = 0.01;
  /** More often broken than kept. */
  private static final double HALF = 0.5;

  private static final MathContext THREE_DIGITS = new MathContext(3);

  private final Result result;
  private final Scenario scenario;

  Warnings(Result result) {
    this.result = result;
    this.scenario = result.scenario();
  }

  List<Issue> find() {
    return Stream.of(
            deadline().stream(),
            overBudget().stream(),
            late().stream(),
            utilization().stream(),
            reservation().stream(),
            epochs(),
            scenario.quality().stream().flatMap(plan -> law(plan).stream()),
            stock().stream(),
            scenario.training().further().generating().stream()
                .flatMap(stage -> samples(stage).stream()))
        .flatMap(found -> found)
        .toList();
  }

  private Optional<Issue> deadline() {
    return scenario.training().cluster().flatMap(Cluster::deadline).flatMap(this::missed);
  }

  private Optional<Issue> missed(Quantity deadline) {
    double days = result.get("training.days").p50();
    return warning(
        days > deadline.median(),
        "deadline-missed",
        Phrase.of(
            "training takes %s days, longer than the deadline of %s", text(days), deadline.text()));
  }

  private Optional<Issue> overBudget() {
    return result
        .limits()
        .budget()
        .flatMap(budget -> warning(
            budget.broken() > HALF,
            "over-budget",
            Phrase.of(
                "%.0f%% of the draws cost more than the budget of %s",
                100 * budget.broken(), text(budget.allowed()))));
  }

  private Optional<Issue> late() {
    return result
        .limits()
        .deadline()
        .flatMap(deadline -> warning(
            deadline.broken() > HALF,
            "project-late",
            Phrase.of(
                "%.0f%% of the draws take longer than the project's deadline of %s",
                100 * deadline.broken(), text(deadline.allowed()))));
  }

  private static String text(Figure figure) {
    return text(figure.central()) + " " + figure.unit();
  }

  /** The utilization that is stated, or that follows from the speed. */
  private Optional<Issue> utilization() {
    return scenario.training().speed() instanceof Speed.Utilized utilized
        ? high(utilized.utilization().median(), "is it of hardware FLOP, or of a benchmark?")
        : result.find("training.implied_utilization").flatMap(this::implied);
  }

  private Optional<Issue> implied(Figure implied) {
    String operations = Phrase.of("it rests on %s", text(result.get("training.flop")));
    double utilization = implied.central();
    return utilization < LOW_UTILIZATION
        ? warning(
            true,
            "low-utilization",
            Phrase.of(
                "the stated speed is a utilization of %.2g%%, below any published run; %s",
                100 * utilization, operations))
        : high(utilization, operations);
  }

  private Optional<Issue> reservation() {
    return result
        .find("training.used_share")
        .flatMap(used -> warning(
            used.p50() > 1,
            "reservation-exceeded",
            Phrase.of(
                "the runs take %.3g times the hours that are reserved; the rest is priced as they are",
                used.p50())));
  }

  private static Optional<Issue> high(double utilization, String question) {
    return warning(
        utilization > HIGH_UTILIZATION,
        "high-utilization",
        Phrase.of(
            "a utilization of %.0f%% is above any published run; %s", 100 * utilization, question));
  }

  private Stream<Issue> epochs() {
    return scenario.data().sources().stream().flatMap(source -> epochs(source).stream());
  }

  private Optional<Issue> epochs(DataSource source) {
    double epochs = result
        .find("data." + source.name() + ".epochs")
        .map(Figure::central)
        .orElse(source.epochs().median());
    return result
        .find("data." + source.name() + ".overfit_loss")
        .map(loss -> Issue.warning(
            "many-epochs",
            Where.NOWHERE,
            Phrase.of(
                "%s is seen %.0f times; beyond 16 the predicted loss is too low: published runs lost %.1f times as much to "
                    + "repeats, %.2g nats by our fit to them (model assumption)",
                source.name(),
                epochs,
                RepetitionFormulas.excessMultiplier(epochs),
                loss.central())));
  }

  private Optional<Issue> law(QualityPlan plan) {
    ScalingLaw.FittedRange fitted = plan.law().fitted();
    double parameters = plan.parameters().median();
    Figure tokens = result.get("training.tokens");
    return warning(
        !fitted.contains(parameters, tokens.central()),
        "extrapolated-law",
        Phrase.of(
            "the scaling law %s was fitted on %s parameters and %s tokens; this run of %s and %s is outside",
            plan.law().id(),
            range(fitted.leastParameters(), fitted.mostParameters()),
            range(fitted.leastTokens(), fitted.mostTokens()),
            text(parameters),
            text(tokens.central())));
  }

  private static String range(double least, double most) {
    if (most == Double.POSITIVE_INFINITY) {
      return "at least " + text(least);
    }
    return least == 0 ? "up to " + text(most) : text(least) + " to " + text(most);
  }

  /** A number with three digits and a magnitude. */
  private static String text(double number) {
    if (!Double.isFinite(number)) {
      return Double.toString(number);
    }
    double rounded = new BigDecimal(number).round(THREE_DIGITS).doubleValue();
    return Quantity.fixed("a number", rounded, Unit.COUNT, Citation.stated("")).text();
  }

  private Optional<Issue> stock() {
    boolean isKnown =
        result.figures().stream().anyMatch(line -> line.id().equals("stock.headroom"));
    double share = isKnown ? 1 / result.get("stock.headroom").central() : 0;
    return warning(
        share > NOTABLE_SHARE_OF_STOCK,
        "stock",
        Phrase.of(
            "the open text of this mix is %.0f%% of all usable text on the web", 100 * share));
  }

  /** Text that is kept of what a stage generates, which has to be there. */
  private Optional<Issue> samples(String stage) {
    return result
        .find("training." + stage + ".headroom")
        .flatMap(headroom -> warning(
            headroom.central() < 1,
            "more-than-generated",
            Phrase.of(
                "stage '%s' generates only %.0f%% of the tokens that are taken of it as text",
                stage, 100 * headroom.central())));
  }

  private static Optional<Issue> warning(boolean isThere, String code, String message) {
    return isThere ? Optional.of(Issue.warning(code, Where.NOWHERE, message)) : Optional.empty();
  }
}
