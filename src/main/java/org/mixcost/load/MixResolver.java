package org.mixcost.load;

import java.util.List;
import java.util.Optional;
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
  private final MixCheck check;

  /**
   * A resolver of one mix.
   *
   * @param stages those whose samples may be kept
   */
  MixResolver(SectionReader data, List<String> stages) {
    this.data = data;
    this.check = new MixCheck(data, data.reading().issues());
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
    if (data.isMappingOrAbsent(DataKeys.REAL) && data.isMappingOrAbsent(DataKeys.SYNTHETIC)) {
      check.requireSources(real, synthetic);
    }
    check.refuseSharedNames(real, synthetic);
    Optional<DataMix.Whole> whole = data.has(DataKeys.TOKENS_SEEN)
        ? Optional.of(seen())
        : unique(real.isEmpty(), synthetic.isEmpty());
    new PartsCheck(data, whole, data.reading().issues()).check(real, synthetic);
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
    Quantity implied = MixCheck.onlyGroup(isSynthetic);
    if (!isOfBoth) {
      share
          .filter(LeafReader::areReadable)
          .ifPresent(stated -> check.requireShare(stated, isSynthetic));
    }
    return tokens.map(whole -> new DataMix.Whole.UniqueTokens(
        whole, rate(whole, DataKeys.TOKENS), isOfBoth ? share.orElse(implied) : implied));
  }
}
