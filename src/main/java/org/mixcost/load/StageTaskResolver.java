package org.mixcost.load;

import java.util.List;
import java.util.Optional;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Adapter;
import org.mixcost.scenario.Billing;
import org.mixcost.scenario.GpuPrice;
import org.mixcost.scenario.Rollout;
import org.mixcost.scenario.Scoring;
import org.mixcost.scenario.StageTask;
import org.mixcost.scenario.StageTask.Samples;
import org.mixcost.scenario.StageTask.Teacher;
import org.mixcost.scenario.StageText;
import org.mixcost.scenario.format.AdapterKeys;
import org.mixcost.scenario.format.CallKeys;
import org.mixcost.scenario.format.CriticKeys;
import org.mixcost.scenario.format.DistillationKeys;
import org.mixcost.scenario.format.GeneratorKeys;
import org.mixcost.scenario.format.Key;
import org.mixcost.scenario.format.PreferenceKeys;
import org.mixcost.scenario.format.QuantityKey;
import org.mixcost.scenario.format.ReinforcementKeys;
import org.mixcost.scenario.format.RolloutKeys;
import org.mixcost.scenario.format.SampleVerifierKeys;
import org.mixcost.scenario.format.SandboxKeys;
import org.mixcost.scenario.format.StageKeys;
import org.mixcost.scenario.format.StageKind;
import org.mixcost.scenario.format.StageTextKeys;
import org.mixcost.scenario.format.TeacherKeys;
import org.mixcost.scenario.format.TrainingKeys;
import org.mixcost.scenario.format.TuningKeys;

/** Resolves what a stage does, by its kind. */
final class StageTaskResolver {
  /** Keys by which a verifier is a model. */
  private static final List<Key> OF_MODELS = List.of(
      GeneratorKeys.MODEL,
      GeneratorKeys.INPUT_PRICE,
      GeneratorKeys.OUTPUT_PRICE,
      CallKeys.SELF_HOSTED);

  private final SectionReader keys;
  private final StageResolver.Base base;
  private final Optional<StageKind> kind;

  StageTaskResolver(SectionReader keys, StageResolver.Base base) {
    this.keys = keys;
    this.base = base;
    this.kind = keys.find(StageKeys.KIND);
  }

  /** Leaves all that its kind says unread. */
  void leaveUnread(String help) {
    kind.ifPresent(known -> keys.leaveUnread(known.keys(), help));
  }

  /**
   * What it runs on.
   *
   * @param accelerators how many work at once, where it is known
   * @param price of an hour of one
   * @param billing least time that is billed, where it is not paid as it comes
   */
  record Machines(
      NamedAccelerator accelerator,
      Optional<Quantity> accelerators,
      GpuPrice price,
      Optional<Quantity> billing) {}

  /** What it does, on some machines. */
  StageTask resolve(Machines machines) {
    if (kind.isEmpty()) {
      keys.readAll();
      return new StageTask.Tuning(unreadable(), Optional.empty());
    }
    return switch (kind.get()) {
      case PRETRAINING ->
        new StageTask.Pretraining(base.keys().get(TrainingKeys.FLOP_PER_PARAMETER_TOKEN), text());
      case TUNING -> new StageTask.Tuning(text(), adapter());
      case PREFERENCE -> preference();
      case REINFORCEMENT -> reinforcement(machines);
      case DISTILLATION -> new StageTask.Distillation(teacher(), text());
    };
  }

  /** A text that stands in for one of a kind that is not known. */
  private StageText unreadable() {
    return new StageText.Passes(
        keys.placeholder(StageTextKeys.TOKENS), keys.placeholder(StageTextKeys.EPOCHS));
  }

  private StageText text() {
    Quantity epochs = keys.get(StageTextKeys.EPOCHS);
    if (keys.requireOneOf(StageTextKeys.TOKENS, StageTextKeys.ITEMS)
        && keys.has(StageTextKeys.ITEMS)) {
      return new StageText.Examples(
          keys.get(StageTextKeys.ITEMS), needed(StageTextKeys.TOKENS_PER_ITEM), epochs);
    }
    return new StageText.Passes(keys.findOrPlaceholder(StageTextKeys.TOKENS), epochs);
  }

  /** The quantity of a key that only stages need whose hours are not known. */
  private Quantity needed(QuantityKey key) {
    if (!keys.has(key)) {
      keys.missing(key);
    }
    return keys.findOrPlaceholder(key);
  }

  private Optional<Adapter> adapter() {
    return keys.find(TuningKeys.ADAPTER).map(StageTaskResolver::adapter);
  }

  static Adapter adapter(SectionReader own) {
    return new Adapter(own.get(AdapterKeys.PARAMETERS), own.count(AdapterKeys.WEIGHT_BITS));
  }

  private StageTask preference() {
    return new StageTask.Preference(
        needed(PreferenceKeys.PAIRS),
        needed(PreferenceKeys.TOKENS_PER_SIDE),
        keys.get(StageTextKeys.EPOCHS),
        keys.get(TuningKeys.REFERENCE),
        adapter());
  }

  private StageTask reinforcement(Machines machines) {
    Samples samples = new Samples(
        needed(ReinforcementKeys.PROMPTS),
        needed(ReinforcementKeys.SAMPLES_PER_PROMPT),
        keys.get(ReinforcementKeys.EPOCHS),
        needed(ReinforcementKeys.TOKENS_PER_SAMPLE),
        keys.get(ReinforcementKeys.PROMPT_TOKENS));
    return new StageTask.Reinforcement(
        samples,
        rollout(machines),
        keys.get(ReinforcementKeys.UPDATES),
        keys.get(TuningKeys.REFERENCE),
        adapter(),
        keys.find(ReinforcementKeys.CRITIC).map(own -> own.get(CriticKeys.PARAMETERS)),
        scoring(samples));
  }

  private Rollout rollout(Machines machines) {
    SectionReader own = keys.get(ReinforcementKeys.ROLLOUT);
    if (own.has(RolloutKeys.ACCELERATORS) && machines.accelerators().isEmpty()) {
      keys.missing(StageKeys.ACCELERATORS);
    }
    GpuPrice price = rolloutPrice(own, machines);
    if (!own.has(RolloutKeys.ACCELERATORS)
        && !price.equals(machines.price())
        && machines.accelerators().isPresent()) {
      keys.reading()
          .noteNotIncluded("days of the stage, and waiting for those who generate ("
              + own.at(RolloutKeys.ACCELERATORS) + ")");
    }
    return new Rollout(
        own.get(RolloutKeys.TOKENS_PER_SECOND),
        price,
        own.find(RolloutKeys.ACCELERATORS),
        rolloutBilling(own, price, machines));
  }

  /** The least time that is billed of those who generate beside others; that of the stage at the price of the stage. */
  private static Optional<Quantity> rolloutBilling(
      SectionReader own, GpuPrice price, Machines machines) {
    return BillingResolver.resolve(own, RolloutKeys.ACCELERATORS, price)
        .map(Billing::increment)
        .or(() -> machines.billing().filter(any -> price.equals(machines.price())))
        .filter(any -> own.has(RolloutKeys.ACCELERATORS));
  }

  /** The price of who generates: that of the stage, but for one that is stated and for another accelerator. */
  private static GpuPrice rolloutPrice(SectionReader own, Machines machines) {
    GpuPriceResolver prices = new GpuPriceResolver(own, RolloutKeys.ACCELERATOR);
    NamedAccelerator named =
        own.has(RolloutKeys.ACCELERATOR) ? prices.accelerator() : machines.accelerator();
    boolean isOwn =
        StageResolver.PRICES.stream().anyMatch(own::has) || !named.isSame(machines.accelerator());
    return isOwn ? prices.resolve(named) : machines.price();
  }

  private Scoring scoring(Samples samples) {
    return new Scoring(
        keys.find(ReinforcementKeys.VERIFIER).map(own -> verifier(own, samples)),
        keys.find(ReinforcementKeys.SANDBOX).map(StageTaskResolver::sandbox));
  }

  private static Scoring.Scorer verifier(SectionReader own, Samples samples) {
    boolean isModel = !own.has(SampleVerifierKeys.PRICE) && OF_MODELS.stream().anyMatch(own::has);
    if (isModel) {
      own.reading()
          .noteNotIncluded(
              "accelerators that wait for scores (" + own.at(GeneratorKeys.MODEL) + ")");
      List<Quantity> read = List.of(samples.promptTokens(), samples.tokensPerSample());
      return new Scoring.ByModel(new CallsResolver(own, SampleVerifierKeys.CALLS, read).resolve());
    }
    own.requireOneOf(SampleVerifierKeys.PRICE, GeneratorKeys.MODEL, CallKeys.SELF_HOSTED);
    return new Scoring.PaidBySample(own.findOrPlaceholder(SampleVerifierKeys.PRICE));
  }

  private static Scoring.Sandbox sandbox(SectionReader own) {
    Quantity price = own.get(SandboxKeys.PRICE);
    if (!price.unit().equals(Unit.USD_PER_HOUR)) {
      return new Scoring.BySample(price);
    }
    if (!own.has(SandboxKeys.TIME_PER_SAMPLE)) {
      own.missing(SandboxKeys.TIME_PER_SAMPLE);
    }
    return new Scoring.ByHour(price, own.findOrPlaceholder(SandboxKeys.TIME_PER_SAMPLE));
  }

  private Teacher teacher() {
    SectionReader own = keys.get(DistillationKeys.TEACHER);
    Quantity all = own.get(TeacherKeys.PARAMETERS);
    return new Teacher(
        all, ModelResolver.activeParameters(own, TeacherKeys.ACTIVE_PARAMETERS, all));
  }
}
