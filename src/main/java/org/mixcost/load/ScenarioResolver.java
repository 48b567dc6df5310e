package org.mixcost.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mixcost.model.Inputs;
import org.mixcost.quantity.Citation;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Amount;
import org.mixcost.scenario.DataMix;
import org.mixcost.scenario.DataSource;
import org.mixcost.scenario.QualityPlan;
import org.mixcost.scenario.RealSource;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.Scenario.Limits;
import org.mixcost.scenario.Scenario.ModelSpec;
import org.mixcost.scenario.Scenario.OtherCosts;
import org.mixcost.scenario.Scenario.OtherLine;
import org.mixcost.scenario.Scenario.Role;
import org.mixcost.scenario.SyntheticSource;
import org.mixcost.scenario.TrainingPlan;
import org.mixcost.scenario.format.DataKeys;
import org.mixcost.scenario.format.NamedKey;
import org.mixcost.scenario.format.RoleKeys;
import org.mixcost.scenario.format.ScenarioKeys;
import org.mixcost.scenario.format.TrainingKeys;
import org.mixcost.scenario.format.ValueKey;

/** Resolves one scenario. */
final class ScenarioResolver {
  private static final double ROUNDING = 1e-9;

  /** Keys for people and for inheritance, which change no figure. */
  private static final List<ValueKey<String>> READERS_KEYS =
      List.of(ScenarioKeys.NOTE, ScenarioKeys.EXTENDS);

  private final String name;
  private final SectionReader keys;

  ScenarioResolver(String name, SectionReader keys) {
    this.name = name;
    this.keys = keys;
  }

  Scenario resolve() {
    String title = keys.get(ScenarioKeys.TITLE);
    READERS_KEYS.forEach(keys::get);
    ModelSpec model = new ModelResolver(keys.get(ScenarioKeys.MODEL)).resolve();
    TrainingPlan training = new TrainingResolver(keys, model).resolve();
    DataMix data = data(keys.get(ScenarioKeys.DATA), training.further().generating());
    Optional<QualityPlan> quality =
        new QualityResolver(keys).resolve(model, data, training.start());
    OtherCosts costs = costs();
    Limits limits = limits(training);
    Reading reading = keys.reading();
    return new Scenario(
        name,
        title.isEmpty() ? name : title,
        model,
        data,
        training,
        quality,
        costs,
        limits,
        reading.notIncluded(),
        reading.defaults(),
        reading.names(),
        reading.prices(),
        reading.issues().toList());
  }

  /**
   * The mix.
   *
   * @param stages those whose samples may be kept
   */
  private DataMix data(SectionReader data, List<String> stages) {
    List<SectionReader.NamedSection> realKeys = data.get(DataKeys.REAL);
    List<String> realNames =
        realKeys.stream().map(SectionReader.NamedSection::name).toList();
    List<RealSource> real =
        realKeys.stream().map(source -> new RealDataResolver(source).resolve()).toList();
    List<SyntheticSource> synthetic = data.get(DataKeys.SYNTHETIC).stream()
        .map(source -> new SyntheticDataResolver(source, realNames, stages).resolve())
        .toList();
    requireSources(data, real, synthetic);
    Optional<DataMix.Whole> whole = whole(data, real, synthetic);
    checkShares(data, DataKeys.REAL, real, whole.isPresent());
    checkShares(data, DataKeys.SYNTHETIC, synthetic, whole.isPresent());
    return keys.reading().issues().hasErrors()
        ? unfitting(real, synthetic)
        : new DataMix(whole, real, synthetic);
  }

  /** Sources whose amounts may not fit each other, which is reported already; what else they say is still read. */
  private static DataMix unfitting(List<RealSource> real, List<SyntheticSource> synthetic) {
    Amount any = new Amount.Tokens(
        Quantity.fixed("data.tokens", 1, Unit.TOKEN, Citation.ofDefault("unreadable")));
    return DataMix.ofTokens(
        real.stream().map(source -> source.withAmount(any)).toList(),
        synthetic.stream().map(source -> source.withAmount(any)).toList());
  }

  private static void requireSources(
      SectionReader data, List<RealSource> real, List<SyntheticSource> synthetic) {
    boolean isReadable =
        data.isMappingOrAbsent(DataKeys.REAL) && data.isMappingOrAbsent(DataKeys.SYNTHETIC);
    if (real.isEmpty() && synthetic.isEmpty() && isReadable) {
      data.error("missing-key", data.where(), "data needs a source under real or synthetic", "");
    }
    synthetic.stream()
        .map(SyntheticSource::name)
        .filter(name -> real.stream().anyMatch(source -> source.name().equals(name)))
        .forEach(name -> data.error(
            "duplicate-source",
            data.where(DataKeys.SYNTHETIC),
            "'" + name + "' names a real and a synthetic source",
            "give each source its own name"));
  }

  private Optional<DataMix.Whole> whole(
      SectionReader data, List<RealSource> real, List<SyntheticSource> synthetic) {
    Optional<Quantity> tokens = data.find(DataKeys.TOKENS);
    Optional<Quantity> share = data.find(DataKeys.SYNTHETIC_SHARE);
    if (tokens.isEmpty() && share.isPresent()) {
      data.missing(DataKeys.TOKENS);
    }
    if (tokens.isPresent() && share.isEmpty() && !real.isEmpty() && !synthetic.isEmpty()) {
      data.missing(DataKeys.SYNTHETIC_SHARE);
    }
    boolean isOfBoth = !real.isEmpty() && !synthetic.isEmpty();
    Quantity implied = onlyGroup(real.isEmpty());
    if (!isOfBoth) {
      share
          .filter(LeafReader::areReadable)
          .filter(stated -> !stated.distribution().equals(implied.distribution()))
          .ifPresent(stated -> refuse(stated, real.isEmpty() ? "real" : "synthetic", data));
    }
    return tokens.map(
        whole -> new DataMix.Whole(whole, isOfBoth ? share.orElse(implied) : implied));
  }

  /** The synthetic share of a mix of one group, which no analysis may move: the other has nothing to take its place. */
  private static Quantity onlyGroup(boolean isSynthetic) {
    return Quantity.fixed(
        Inputs.NEUTRAL + "synthetic_share",
        isSynthetic ? 1 : 0,
        Unit.FRACTION,
        Citation.stated("only one group has sources"));
  }

  private static void refuse(Quantity share, String missing, SectionReader data) {
    data.error(
        "share-of-nothing",
        data.where(DataKeys.SYNTHETIC_SHARE),
        "data.synthetic_share is " + share.text() + ", but no source is " + missing,
        "add a source under " + missing
            + ", or leave out synthetic_share; an inherited key is taken away by none");
  }

  /** Shares of a group sum to 1: as numbers, or by a rest. */
  private static void checkShares(
      SectionReader data, NamedKey group, List<? extends DataSource> sources, boolean byShare) {
    List<Quantity> shares = new ArrayList<>();
    int rests = 0;
    for (DataSource source : sources) {
      if (source.amount() instanceof Amount.Share share) {
        shares.add(share.share());
      }
      rests += source.amount() instanceof Amount.Rest ? 1 : 0;
    }
    boolean given = !shares.isEmpty() || rests > 0;
    if (given && !byShare) {
      data.error(
          "missing-key",
          data.where(),
          "sources by share need data.tokens, the size of the whole mix",
          "");
    } else if (byShare && shares.size() + rests < sources.size()) {
      data.error(
          "mixed-amounts",
          data.where(group),
          "data.tokens is given, so every source of " + group.name() + " needs a share",
          "write share: rest for one of them, or leave out data.tokens");
    } else if (given) {
      checkSum(data, group, shares, rests);
    }
  }

  private static void checkSum(
      SectionReader data, NamedKey group, List<Quantity> shares, int rests) {
    double sum = shares.stream().mapToDouble(Quantity::median).sum();
    boolean known = shares.stream().allMatch(Quantity::isFixed);
    boolean open = rests == 0 && (!known || Math.abs(sum - 1) > ROUNDING);
    boolean wrong = rests > 1 || open || sum > 1 + ROUNDING;
    if (wrong) {
      String found = rests > 1
          ? rests + " of them are 'rest'"
          : known
              ? "they sum to " + Math.round(sum * 1e6) / 1e6
              : "uncertain shares need one that is the rest";
      data.error(
          "shares-do-not-sum",
          data.where(group),
          "the shares of " + group.name() + " must sum to 1, " + found,
          "write share: rest for exactly one of them");
    }
  }

  private OtherCosts costs() {
    List<Role> people =
        keys.get(ScenarioKeys.PEOPLE).stream().map(ScenarioResolver::role).toList();
    List<OtherLine> other = keys.get(ScenarioKeys.OTHER).stream()
        .map(amount -> new OtherLine(amount.name().substring("other.".length()), amount))
        .toList();
    return new OtherCosts(
        people,
        SourceResolver.storage(keys),
        keys.find(ScenarioKeys.EVALUATION),
        other,
        keys.find(ScenarioKeys.CONTINGENCY));
  }

  /** The date of a project can be judged only where the days of its training are known. */
  private Limits limits(TrainingPlan training) {
    Optional<Quantity> deadline = keys.find(ScenarioKeys.DEADLINE);
    if (deadline.isPresent() && training.cluster().isEmpty()) {
      keys.get(ScenarioKeys.TRAINING).missing(TrainingKeys.ACCELERATORS);
    }
    return new Limits(
        keys.find(ScenarioKeys.BUDGET),
        deadline.filter(date -> training.cluster().isPresent()));
  }

  private static Role role(SectionReader.NamedSection named) {
    SectionReader role = named.section();
    return new Role(
        named.name(),
        role.get(RoleKeys.COUNT),
        role.get(RoleKeys.DURATION),
        role.get(RoleKeys.SALARY),
        role.get(RoleKeys.OVERHEAD));
  }
}
