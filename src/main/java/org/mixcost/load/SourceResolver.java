package org.mixcost.load;

import java.util.List;
import java.util.Optional;
import org.mixcost.quantity.Quantity;
import org.mixcost.scenario.Amount;
import org.mixcost.scenario.GpuPrice;
import org.mixcost.scenario.GpuWork;
import org.mixcost.scenario.Holding;
import org.mixcost.scenario.format.AnnotatedKeys;
import org.mixcost.scenario.format.GpuWorkKeys;
import org.mixcost.scenario.format.HoldingKeys;
import org.mixcost.scenario.format.Key;
import org.mixcost.scenario.format.QuantityKey;
import org.mixcost.scenario.format.ScenarioKeys;
import org.mixcost.scenario.format.SourceKeys;
import org.mixcost.scenario.format.StorageKeys;

/** Resolves what real and synthetic sources have in common. */
final class SourceResolver {
  private SourceResolver() {}

  /**
   * How much there is of a source: {@code tokens}, {@code items}, or {@code share} with a number or {@code rest}. Items that
   * are annotated are paid for, and say how much text they are only with {@code tokens_per_item}.
   */
  static Amount amount(SectionReader keys) {
    if (keys.has(SourceKeys.SEEN_SHARE)) {
      return seen(keys);
    }
    QuantityKey counted = counted(keys);
    if (keys.requireOneOf(SourceKeys.TOKENS, SourceKeys.SHARE, counted)
        && keys.has(SourceKeys.SHARE)) {
      return keys.isRest(SourceKeys.SHARE)
          ? new Amount.Rest()
          : new Amount.Share(keys.get(SourceKeys.SHARE));
    }
    return stated(keys, counted);
  }

  /** The key that says how many items there are, or of annotated ones how long each is. */
  private static QuantityKey counted(SectionReader keys) {
    return keys.hasKey(SourceKeys.ITEMS) ? SourceKeys.ITEMS : SourceKeys.TOKENS_PER_ITEM;
  }

  private static Amount.OfItself stated(SectionReader keys, QuantityKey counted) {
    return keys.has(counted) && !keys.has(SourceKeys.TOKENS)
        ? items(keys, counted.equals(SourceKeys.ITEMS) ? counted : AnnotatedKeys.ITEMS)
        : amountOf(keys.findOrPlaceholder(SourceKeys.TOKENS), keys);
  }

  /** A part of all tokens seen, of which the unique ones are stated, or follow from the epochs. */
  private static Amount seen(SectionReader keys) {
    if (keys.has(SourceKeys.SHARE)) {
      keys.requireOneOf(SourceKeys.SEEN_SHARE, SourceKeys.SHARE);
    }
    QuantityKey counted = counted(keys);
    List<Key> ways = List.of(SourceKeys.TOKENS, counted, SourceKeys.EPOCHS);
    if (ways.stream().filter(keys::has).count() > 1) {
      keys.requireOneOf(ways.toArray(Key[]::new));
    }
    Amount.Part part = keys.isRest(SourceKeys.SEEN_SHARE)
        ? new Amount.Part.Left()
        : new Amount.Part.OfAll(keys.get(SourceKeys.SEEN_SHARE));
    return new Amount.OfSeen(
        part,
        keys.has(SourceKeys.TOKENS) || keys.has(counted)
            ? new Amount.Unique.Given(stated(keys, counted))
            : new Amount.Unique.ByEpochs());
  }

  /** Items of so many tokens, or of so many as a generator writes. */
  private static Amount.OfItself items(SectionReader keys, QuantityKey items) {
    if (!keys.hasKey(SourceKeys.TOKENS_PER_ITEM)) {
      return new Amount.Outputs(keys.findOrPlaceholder(items));
    }
    if (!keys.has(SourceKeys.TOKENS_PER_ITEM)) {
      keys.missing(SourceKeys.TOKENS_PER_ITEM);
    }
    return new Amount.Items(
        keys.findOrPlaceholder(items), keys.findOrPlaceholder(SourceKeys.TOKENS_PER_ITEM));
  }

  /** Tokens as they are, and text in another measure by a rate. */
  private static Amount.OfItself amountOf(Quantity text, SectionReader keys) {
    return new TextRateResolver(keys, SourceKeys.TOKENS)
        .of(text)
        .<Amount.OfItself>map(rate -> new Amount.Text(text, rate))
        .orElseGet(() -> new Amount.Tokens(text));
  }

  /** Work on its text that accelerators do, where it is priced. */
  static Optional<GpuWork> processedOn(SectionReader keys) {
    return keys.find(SourceKeys.PROCESSED_ON).map(SourceResolver::work);
  }

  private static GpuWork work(SectionReader keys) {
    GpuPriceResolver prices = new GpuPriceResolver(keys, GpuWorkKeys.ACCELERATOR);
    boolean isOne = keys.requireOneOf(GpuWorkKeys.GPU_HOURS, GpuWorkKeys.TOKENS_PER_SECOND);
    GpuWork.Extent extent = isOne && keys.has(GpuWorkKeys.TOKENS_PER_SECOND)
        ? new GpuWork.Extent.KeptTokenRate(keys.get(GpuWorkKeys.TOKENS_PER_SECOND))
        : new GpuWork.Extent.WorkHours(keys.findOrPlaceholder(GpuWorkKeys.GPU_HOURS));
    GpuPrice price = prices.resolve(prices.accelerator());
    return new GpuWork(
        extent, price, BillingResolver.resolve(keys, GpuWorkKeys.ACCELERATORS, price));
  }

  /** What keeping a source costs, where it is requested. */
  static Optional<Holding> holding(SectionReader keys) {
    return keys.find(SourceKeys.HOLDING)
        .map(held -> held(
            held,
            held.find(HoldingKeys.SIZE)
                .<Holding.Size>map(Holding.Size.Terabytes::new)
                .orElseGet(
                    () -> new Holding.Size.PerToken(held.get(HoldingKeys.BYTES_PER_TOKEN)))));
  }

  /** What keeping the project's data costs, where it is requested. */
  static Optional<Holding> storage(SectionReader scenario) {
    return scenario
        .find(ScenarioKeys.STORAGE)
        .map(held -> held(held, new Holding.Size.Terabytes(held.get(StorageKeys.SIZE))));
  }

  private static Holding held(SectionReader keys, Holding.Size size) {
    Quantity transfers = keys.get(HoldingKeys.TRANSFERS);
    Quantity egress = keys.getWith(HoldingKeys.TRANSFERS, HoldingKeys.EGRESS, 0);
    return new Holding(
        size, keys.get(HoldingKeys.DURATION), keys.get(HoldingKeys.PRICE), transfers, egress);
  }
}
