package org.mixcost.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mixcost.formula.MixFormulas;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Issues;
import org.mixcost.issue.Where;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Amount;
import org.mixcost.scenario.DataMix;
import org.mixcost.scenario.DataSource;
import org.mixcost.scenario.RealSource;
import org.mixcost.scenario.SyntheticSource;
import org.mixcost.scenario.format.DataKeys;
import org.mixcost.scenario.format.NamedKey;
import org.mixcost.scenario.format.QuantityKey;
import org.mixcost.scenario.format.SourceKeys;

/** Checks that the sources of a mix are parts of one whole, in one way, and sum to it. */
final class PartsCheck {
  private static final double ROUNDING = 1e-9;

  private final Places data;
  private final Optional<DataMix.Whole> whole;
  private final Issues issues;

  PartsCheck(Places data, Optional<DataMix.Whole> whole, Issues issues) {
    this.data = data;
    this.whole = whole;
    this.issues = issues;
  }

  void check(List<RealSource> real, List<SyntheticSource> synthetic) {
    List<DataSource> all = new ArrayList<>(real);
    all.addAll(synthetic);
    boolean isSeen = whole.filter(DataMix.Whole.TokensSeen.class::isInstance).isPresent();
    if (!requireWhole(all, isSeen) || whole.isEmpty()) {
      return;
    }
    boolean isRealComplete = requireParts(DataKeys.REAL, real, isSeen);
    boolean isSyntheticComplete = requireParts(DataKeys.SYNTHETIC, synthetic, isSeen);
    if (isSeen && isRealComplete && isSyntheticComplete) {
      checkSeen(all);
    } else if (isRealComplete && isSyntheticComplete) {
      boolean isRealWhole = requireGroup(DataKeys.REAL, real);
      boolean isSyntheticWhole = requireGroup(DataKeys.SYNTHETIC, synthetic);
      if (isRealWhole && isSyntheticWhole) {
        questionEpochs(real, synthetic);
      }
    }
  }

  private void checkSeen(List<DataSource> all) {
    if (!all.isEmpty()) {
      requireSum(
          "of all tokens seen, of real and synthetic sources together,",
          data.where(),
          SourceKeys.SEEN_SHARE,
          all);
    }
    all.stream()
        .flatMap(source -> unique(source.amount()).stream())
        .filter(quantity -> quantity.median() <= 0)
        .forEach(none -> issues.error(
            "out-of-domain",
            data.where(),
            "'" + none.name() + "' must be above 0, as tokens of it are seen",
            "leave out the source"));
  }

  /** What says how many unique tokens there are of a part of all tokens seen. */
  private static List<Quantity> unique(Amount amount) {
    return amount instanceof Amount.OfSeen part ? part.unique().quantities() : List.of();
  }

  /** Whether the shares of a group sum to 1. */
  private boolean requireGroup(NamedKey group, List<? extends DataSource> sources) {
    return sources.isEmpty()
        || requireSum("of " + group.name(), data.where(group), SourceKeys.SHARE, sources);
  }

  /** Whether shares are of a whole that is stated; one of another whole has another name. */
  private boolean requireWhole(List<DataSource> all, boolean isSeen) {
    boolean anySeen = all.stream().anyMatch(source -> source.amount() instanceof Amount.OfSeen);
    boolean anyOfGroup = all.stream().anyMatch(PartsCheck::isOfGroup);
    if (anySeen && !isSeen) {
      issues.error(
          "missing-key",
          data.where(),
          "sources by seen_share need data.tokens_seen, all tokens that are trained on",
          whole.isPresent() ? "write tokens_seen instead of tokens" : "");
    } else if (anyOfGroup && isSeen) {
      issues.error(
          "mixed-amounts",
          data.where(),
          "data.tokens_seen is given, so a share is one of all tokens seen",
          "write seen_share instead of share");
    } else if (anyOfGroup && whole.isEmpty()) {
      issues.error(
          "missing-key",
          data.where(),
          "sources by share need data.tokens, the size of the whole mix",
          "where the shares are of the tokens seen, as papers print them, write data.tokens_seen and seen_share");
    } else {
      return true;
    }
    return false;
  }

  private static boolean isOfGroup(DataSource source) {
    return source.amount() instanceof Amount.Share || source.amount() instanceof Amount.Rest;
  }

  /** Whether every source of a group is a part. */
  private boolean requireParts(NamedKey group, List<? extends DataSource> sources, boolean isSeen) {
    boolean isComplete = sources.stream().allMatch(source -> source.amount().isPart());
    String key = (isSeen ? SourceKeys.SEEN_SHARE : SourceKeys.SHARE).name();
    String size = "data." + (isSeen ? DataKeys.TOKENS_SEEN : DataKeys.TOKENS).name();
    if (!isComplete) {
      issues.error(
          "mixed-amounts",
          data.where(group),
          size + " is given, so every source of " + group.name() + " needs a " + key,
          "write " + key + ": rest for one of them, or leave out " + size);
    }
    return isComplete;
  }

  /** Whether shares of a whole sum to 1: as numbers, or by a rest. */
  private boolean requireSum(
      String ofWhat, Where where, QuantityKey key, List<? extends DataSource> sources) {
    List<Quantity> shares =
        sources.stream().flatMap(source -> share(source.amount()).stream()).toList();
    int rests = sources.size() - shares.size();
    double sum = shares.stream().mapToDouble(Quantity::median).sum();
    boolean known = shares.stream().allMatch(Quantity::isFixed);
    boolean open = rests == 0 && (!known || Math.abs(sum - 1) > ROUNDING);
    boolean isWhole = rests <= 1 && !open && sum <= 1 + ROUNDING;
    if (!isWhole) {
      String found = rests > 1
          ? rests + " of them are 'rest'"
          : known
              ? "they sum to " + Math.round(sum * 1e6) / 1e6
              : "uncertain shares need one that is the rest";
      issues.error(
          "shares-do-not-sum",
          where,
          "the shares " + ofWhat + " must sum to 1, " + found,
          "write " + key.name() + ": rest for exactly one of them");
    }
    return isWhole;
  }

  /** The share that a part states; none of one that is the rest. */
  private static Optional<Quantity> share(Amount amount) {
    if (amount instanceof Amount.OfSeen seen) {
      return seen.part().quantities().stream().findFirst();
    }
    return amount instanceof Amount.Share stated ? Optional.of(stated.share()) : Optional.empty();
  }

  /**
   * Papers print shares of the tokens seen beside the epochs of each source. Taken as shares of unique tokens, epochs that
   * differ come on top.
   */
  private void questionEpochs(List<RealSource> real, List<SyntheticSource> synthetic) {
    long epochs = Stream.concat(real.stream(), synthetic.stream())
        .map(source -> source.epochs().median())
        .distinct()
        .count();
    if (epochs < 2) {
      return;
    }
    DataMix.Whole.UniqueTokens unique = (DataMix.Whole.UniqueTokens) whole.orElseThrow();
    double tokens = unique.about().median();
    double share = unique.syntheticShare().median();
    double seen = seen(MixFormulas.realTokens(tokens, share), real)
        + seen(MixFormulas.syntheticTokens(tokens, share), synthetic);
    issues.add(Issue.warning(
            "epochs-beside-shares",
            data.where(DataKeys.TOKENS),
            "share is one of unique tokens, so with these epochs " + Unit.TOKEN.about(seen)
                + " are trained on, not " + Unit.TOKEN.about(tokens))
        .withHelp(
            "where the shares are of the tokens seen, as papers print them, write tokens_seen: "
                + unique.size().text()
                + " instead of tokens, and seen_share instead of share"));
  }

  /** Tokens seen of a group of so many unique ones, of the mix as it is stated. */
  private static double seen(double tokens, List<? extends DataSource> group) {
    double stated = group.stream()
        .flatMap(source -> share(source.amount()).stream())
        .mapToDouble(Quantity::median)
        .sum();
    return group.stream()
        .mapToDouble(source -> MixFormulas.tokensSeen(
            share(source.amount())
                .map(share -> MixFormulas.sharedTokens(tokens, 1, share.median(), stated))
                .orElseGet(() -> MixFormulas.restTokens(tokens, 1, stated)),
            source.epochs().median()))
        .sum();
  }
}
