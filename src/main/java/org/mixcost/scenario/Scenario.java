package org.mixcost.scenario;

import static java.util.Objects.requireNonNull;
import static org.mixcost.quantity.Unit.COUNT;
import static org.mixcost.quantity.Unit.DAY;
import static org.mixcost.quantity.Unit.FACTOR;
import static org.mixcost.quantity.Unit.FRACTION;
import static org.mixcost.quantity.Unit.MONTH;
import static org.mixcost.quantity.Unit.TOKEN;
import static org.mixcost.quantity.Unit.USD;
import static org.mixcost.quantity.Unit.USD_PER_MONTH;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mixcost.catalog.Dates;
import org.mixcost.issue.Issue;
import org.mixcost.quantity.Currency;
import org.mixcost.quantity.Quantity;

/**
 * One way to train one model.
 *
 * @param name short, as a key
 * @param title for readers
 * @param currency that its money is counted in
 * @param model what is trained
 * @param data what it is trained on
 * @param training how, and at what price
 * @param quality what decides how good a model the mix makes, where that is requested
 * @param costs people, storage and whatever else the planner counts
 * @param limits what it may cost, and by when it must be done
 * @param schedule when its money is spent, where that is requested
 * @param notIncluded what this scenario does not price, for readers
 * @param defaults every default that was filled in
 * @param names every name that was read as an id of the catalog that is written otherwise
 * @param prices every price that was looked up, with its date
 * @param scales every factor that inputs were moved by
 * @param warnings what was found when it was read and does not forbid its use
 */
public record Scenario(
    @ForReaders String name,
    @ForReaders String title,
    @ForReaders Currency currency,
    ModelSpec model,
    DataMix data,
    TrainingPlan training,
    Optional<QualityPlan> quality,
    @Inline OtherCosts costs,
    @Inline Limits limits,
    Optional<Schedule> schedule,
    @ForReaders List<String> notIncluded,
    @ForReaders List<DefaultUsed> defaults,
    @ForReaders List<NameRead> names,
    @ForReaders List<PriceUsed> prices,
    @ForReaders List<ScaleUsed> scales,
    @ForReaders List<Issue> warnings) {

  public Scenario {
    requireNonNull(name, "name");
    requireNonNull(title, "title");
    requireNonNull(currency, "currency");
    requireNonNull(model, "model");
    requireNonNull(data, "data");
    requireNonNull(training, "training");
    requireNonNull(quality, "quality");
    requireNonNull(costs, "costs");
    requireNonNull(limits, "limits");
    requireNonNull(schedule, "schedule");
    requireStages(data, training);
    notIncluded = List.copyOf(notIncluded);
    defaults = List.copyOf(defaults);
    names = List.copyOf(names);
    prices = List.copyOf(prices);
    scales = List.copyOf(scales);
    warnings = List.copyOf(warnings);
  }

  private static void requireStages(DataMix data, TrainingPlan training) {
    List<String> generating = training.further().generating();
    data.synthetic().forEach(source -> {
      if (source.generator() instanceof Generator.Rollouts rollouts
          && !generating.contains(rollouts.stage())) {
        throw new IllegalArgumentException("no stage generates samples: " + rollouts.stage());
      }
    });
  }

  /** A scenario built in code; what it leaves out is listed as it is for one that is read from a file. */
  public static Scenario of(String name, ModelSpec model, DataMix data, TrainingPlan training) {
    return new Scenario(
        name,
        name,
        Currency.USD,
        model,
        data,
        training,
        Optional.empty(),
        OtherCosts.NONE,
        Limits.NONE,
        Optional.empty(),
        NotIncluded.in(data, training, OtherCosts.NONE),
        NotIncluded.defaults(training),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /** The same scenario, with what decides how good a model its mix makes. */
  public Scenario with(QualityPlan plan) {
    return with(data, Optional.of(plan), limits);
  }

  /**
   * The same scenario under other limits.
   *
   * @throws IllegalArgumentException if there is a deadline and the days of the training cannot be known
   */
  public Scenario with(Limits other) {
    if (other.deadline().isPresent() && training.cluster().isEmpty()) {
      throw new IllegalArgumentException("a deadline needs the accelerators of the training");
    }
    return with(data, quality, other);
  }

  /** The same scenario, its money spread over months. */
  public Scenario with(Schedule plan) {
    return with(data, quality, limits, Optional.of(plan), scales, warnings);
  }

  /** Whether anything of it is judged over the draws: its budget, its date, or that of the training. */
  public boolean isLimited() {
    return limits.budget().isPresent()
        || limits.deadline().isPresent()
        || training.cluster().flatMap(TrainingPlan.Cluster::deadline).isPresent();
  }

  /** The same scenario under another name, beside itself. */
  public Scenario named(String other) {
    return new Scenario(
        other,
        title,
        currency,
        model,
        data,
        training,
        quality,
        costs,
        limits,
        schedule,
        notIncluded,
        defaults,
        names,
        prices,
        scales,
        warnings);
  }

  /** The same scenario without its quality, for those who ask for money alone. */
  public Scenario withoutQuality() {
    return with(data, Optional.empty(), limits);
  }

  /** The same scenario on another mix. */
  public Scenario with(DataMix mix) {
    return with(mix, quality, limits);
  }

  /** The same scenario with further factors that its inputs were moved by, and what was found with them. */
  public Scenario with(List<ScaleUsed> factors, List<Issue> found) {
    return with(data, quality, limits, schedule, join(scales, factors), join(warnings, found));
  }

  private static <T> List<T> join(List<T> some, List<T> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  private Scenario with(DataMix mix, Optional<QualityPlan> plan, Limits kept) {
    return with(mix, plan, kept, schedule, scales, warnings);
  }

  private Scenario with(
      DataMix mix,
      Optional<QualityPlan> plan,
      Limits kept,
      Optional<Schedule> planned,
      List<ScaleUsed> factors,
      List<Issue> found) {
    return new Scenario(
        name,
        title,
        currency,
        model,
        mix,
        training,
        plan,
        costs,
        kept,
        planned,
        notIncluded,
        defaults,
        names,
        prices,
        factors,
        found);
  }

  /**
   * What the project as a whole, its data and then its training, is allowed.
   *
   * @param budget what it may cost in all [USD]
   * @param deadline how long it may take; the days of its training must be known then [days]
   */
  public record Limits(Optional<Quantity> budget, Optional<Quantity> deadline) {

    /** No limits. */
    public static final Limits NONE = new Limits(Optional.empty(), Optional.empty());

    public Limits {
      budget.ifPresent(amount -> amount.require(USD, "budget"));
      deadline.ifPresent(days -> days.require(DAY, "deadline"));
    }
  }

  /**
   * A value that was filled in.
   *
   * @param path the key that was left out
   * @param quantity what stands in for it, with its source
   */
  public record DefaultUsed(String path, Quantity quantity) {}

  /**
   * A name of the catalog that was written in other words.
   *
   * @param path the key that holds it
   * @param written what it holds
   * @param id what that was read as
   */
  public record NameRead(String path, String written, String id) {}

  /**
   * A factor that inputs were moved by.
   *
   * @param path of what was moved, or the row of the catalog
   * @param factor what it was multiplied by [fraction]
   */
  public record ScaleUsed(String path, Quantity factor) {

    /** Both, such as {@code training.price · 70%}. */
    public String text() {
      return path + " · " + factor.text();
    }
  }

  /**
   * A price that was looked up.
   *
   * @param name the row of the catalog, such as {@code rentals/a10g.on_demand}
   * @param oldest date of its oldest quote that counts
   * @param newest date of its newest quote
   */
  public record PriceUsed(String name, String oldest, String newest) {

    /** Both prices together. */
    PriceUsed and(PriceUsed other) {
      return new PriceUsed(
          "",
          Dates.isAfter(oldest, other.oldest) ? other.oldest : oldest,
          Dates.isAfter(other.newest, newest) ? other.newest : newest);
    }

    /** The dates, from the oldest to the newest. */
    public String dates() {
      return oldest.equals(newest) ? oldest : oldest + " to " + newest;
    }
  }

  /**
   * What is trained.
   *
   * @param parameters all of them [count]
   * @param activeParameters those used for each token; all of them in a dense model [count]
   * @param embeddingParameters those of the active ones that are looked up and not multiplied, where that is known [count]
   * @param attention its shape, where its operations are counted
   */
  public record ModelSpec(
      Quantity parameters,
      Quantity activeParameters,
      Optional<Quantity> embeddingParameters,
      Optional<Attention> attention) {
    public ModelSpec {
      parameters.require(COUNT, "parameters");
      activeParameters.require(COUNT, "active parameters");
      embeddingParameters.ifPresent(count -> count.require(COUNT, "embedding parameters"));
      requireNonNull(attention, "attention");
    }

    /** A model that uses every parameter for every token. */
    public static ModelSpec dense(Quantity parameters) {
      return new ModelSpec(parameters, parameters, Optional.empty(), Optional.empty());
    }
  }

  /**
   * The shape of attention, whose operations are not those of parameters.
   *
   * @param layers of the transformer [count]
   * @param heads of queries [count]
   * @param headDim size of a head [count]
   * @param sequence length of a sequence [token]
   * @param causal whether only what a causal mask leaves is counted, half of it
   * @param window what some layers see of a sequence, where they do not see all of it
   */
  public record Attention(
      Quantity layers,
      Quantity heads,
      Quantity headDim,
      Quantity sequence,
      boolean causal,
      @Inline Optional<Window> window) {
    public Attention {
      layers.require(COUNT, "layers");
      heads.require(COUNT, "heads");
      headDim.require(COUNT, "size of a head");
      sequence.require(TOKEN, "sequence");
      requireNonNull(window, "window");
    }
  }

  /**
   * A window that slides along a sequence.
   *
   * @param layers that see no more, of all layers [count]
   * @param tokens that they see [token]
   */
  public record Window(
      @WrittenAs("windowed_layers") Quantity layers,
      @WrittenAs("window") Quantity tokens) {
    public Window {
      layers.require(COUNT, "layers");
      tokens.require(TOKEN, "window");
    }
  }

  /**
   * What is paid besides compute and data.
   *
   * @param people roles on the project
   * @param storage data kept for the project as a whole
   * @param evaluation evaluation of the model [USD]
   * @param other free lines, by name [USD]
   * @param contingency a reserve on the sum of all lines [fraction]
   */
  public record OtherCosts(
      List<Role> people,
      Optional<Holding> storage,
      Optional<Quantity> evaluation,
      List<OtherLine> other,
      Optional<Quantity> contingency) {

    /** Nothing besides. */
    public static final OtherCosts NONE =
        new OtherCosts(List.of(), Optional.empty(), Optional.empty(), List.of(), Optional.empty());

    public OtherCosts {
      people = List.copyOf(people);
      other = List.copyOf(other);
      evaluation.ifPresent(amount -> amount.require(USD, "evaluation"));
      contingency.ifPresent(share -> share.require(FRACTION, "contingency"));
    }
  }

  /** A free cost line. */
  public record OtherLine(String name, @Inline Quantity amount) {
    public OtherLine {
      amount.require(USD, name);
    }
  }

  /**
   * People of one role.
   *
   * @param count full-time people [count]
   * @param duration how long [months]
   * @param salary pay of one [USD/month]
   * @param overhead all they cost over their pay [factor]
   */
  public record Role(
      String name, Quantity count, Quantity duration, Quantity salary, Quantity overhead) {
    public Role {
      count.require(COUNT, "count");
      duration.require(MONTH, "duration");
      salary.require(USD_PER_MONTH, "salary");
      overhead.require(FACTOR, "overhead");
    }
  }
}
