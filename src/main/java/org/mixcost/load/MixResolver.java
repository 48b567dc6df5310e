package org.mixcost.load;

import java.util.List;
import java.util.Optional;
import org.mixcost.model.Inputs;
import org.mixcost.quantity.Citation;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Amount;
import org.mixcost.scenario.DataMix;
import org.mixcost.scenario.RealSource;
import org.mixcost.scenario.SyntheticSource;
import org.mixcost.scenario.TextRate;
import org.mixcost.scenario.format.DataKeys;
import org.mixcost.scenario.format.QuantityKey;
import org.mixcost.scenario.format.SourceKeys;

/** Resolves what a model is trained on: the sources, and the mix of which they are parts. */
final class MixResolver {
  private final SectionReader data;
  private final List<String> stages;

  /**
   * A resolver of one mix.
   *
   * @param stages those whose samples may be kept
   */
  MixResolver(SectionReader data, List<String> stages) {
    this.data = data;
    this.stages = stages;
  }

  DataMix resolve() {
    List<SectionReader.NamedSection> realKeys = data.get(DataKeys.REAL);
    List<String> realNames =
        realKeys.stream().map(SectionReader.NamedSection::name).toList();
    List<RealSource> real =
        realKeys.stream().map(source -> new RealDataResolver(source).resolve()).toList();
    List<SyntheticSource> synthetic = data.get(DataKeys.SYNTHETIC).stream()
        .map(source -> new SyntheticDataResolver(source, realNames, stages).resolve())
        .toList();
    requireSources(real, synthetic);
    Optional<DataMix.Whole> whole = data.has(DataKeys.TOKENS_SEEN)
        ? Optional.of(seen())
        : unique(real.isEmpty(), synthetic.isEmpty());
    new PartsCheck(data, whole).check(real, synthetic);
    return data.reading().issues().hasErrors()
        ? unfitting(real, synthetic)
        : new DataMix(whole, real, synthetic);
  }

  /** Sources whose amounts may not fit each other, which is reported already; what else they say is still read. */
  private static DataMix unfitting(List<RealSource> real, List<SyntheticSource> synthetic) {
    Amount any =
        new Amount.Tokens(Quantity.fixed("data.tokens", 1, Unit.TOKEN, LeafReader.UNREADABLE));
    return DataMix.ofTokens(
        real.stream().map(source -> source.withAmount(any)).toList(),
        synthetic.stream().map(source -> source.withAmount(any)).toList());
  }

  private void requireSources(List<RealSource> real, List<SyntheticSource> synthetic) {
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

  /** All tokens seen, of which every source says its share, the synthetic ones too. */
  private DataMix.Whole seen() {
    if (data.has(DataKeys.TOKENS)) {
      data.requireOneOf(DataKeys.TOKENS, DataKeys.TOKENS_SEEN);
    }
    data.leaveUnread(
        DataKeys.SYNTHETIC_SHARE,
        "of the tokens seen, the " + SourceKeys.SEEN_SHARE.name()
            + " of each source says how much of them models wrote");
    Quantity tokens = data.get(DataKeys.TOKENS_SEEN);
    return new DataMix.Whole.TokensSeen(tokens, rate(tokens, DataKeys.TOKENS_SEEN));
  }

  private Optional<TextRate> rate(Quantity size, QuantityKey key) {
    return new TextRateResolver(data, key).of(size);
  }

  private Optional<DataMix.Whole> unique(boolean isSynthetic, boolean isReal) {
    Optional<Quantity> tokens = data.find(DataKeys.TOKENS);
    Optional<Quantity> share = data.find(DataKeys.SYNTHETIC_SHARE);
    boolean isOfBoth = !isSynthetic && !isReal;
    if (tokens.isEmpty() && share.isPresent()) {
      data.missing(DataKeys.TOKENS);
    }
    if (tokens.isPresent() && share.isEmpty() && isOfBoth) {
      data.missing(DataKeys.SYNTHETIC_SHARE);
    }
    Quantity implied = onlyGroup(isSynthetic);
    if (!isOfBoth) {
      share
          .filter(LeafReader::areReadable)
          .filter(stated -> !stated.distribution().equals(implied.distribution()))
          .ifPresent(stated -> refuse(stated, isSynthetic ? "real" : "synthetic"));
    }
    return tokens.map(whole -> new DataMix.Whole.UniqueTokens(
        whole, rate(whole, DataKeys.TOKENS), isOfBoth ? share.orElse(implied) : implied));
  }

  /** The synthetic share of a mix of one group, which no analysis may move: the other has nothing to take its place. */
  private static Quantity onlyGroup(boolean isSynthetic) {
    return Quantity.fixed(
        Inputs.NEUTRAL + "synthetic_share",
        isSynthetic ? 1 : 0,
        Unit.FRACTION,
        Citation.stated("only one group has sources"));
  }

  private void refuse(Quantity share, String missing) {
    data.error(
        "share-of-nothing",
        data.where(DataKeys.SYNTHETIC_SHARE),
        "data.synthetic_share is " + share.text() + ", but no source is " + missing,
        "add a source under " + missing
            + ", or leave out synthetic_share; an inherited key is taken away by none");
  }
}
