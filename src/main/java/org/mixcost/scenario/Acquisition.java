package org.mixcost.scenario;

import static java.util.Objects.requireNonNull;
import static org.mixcost.quantity.Unit.COUNT;
import static org.mixcost.quantity.Unit.FACTOR;
import static org.mixcost.quantity.Unit.FRACTION;
import static org.mixcost.quantity.Unit.MINUTE;
import static org.mixcost.quantity.Unit.TERABYTE;
import static org.mixcost.quantity.Unit.TOKEN_PER_DUMP;
import static org.mixcost.quantity.Unit.TOKEN_PER_WORD;
import static org.mixcost.quantity.Unit.USD;
import static org.mixcost.quantity.Unit.USD_PER_DUMP;
import static org.mixcost.quantity.Unit.USD_PER_HOUR;
import static org.mixcost.quantity.Unit.USD_PER_ITEM;
import static org.mixcost.quantity.Unit.USD_PER_MTOK;
import static org.mixcost.quantity.Unit.USD_PER_TB;
import static org.mixcost.quantity.Unit.USD_PER_WORD;
import static org.mixcost.quantity.Unit.USD_PER_YEAR;
import static org.mixcost.quantity.Unit.WORD_PER_HOUR;
import static org.mixcost.quantity.Unit.YEAR;

import java.util.List;
import java.util.Optional;
import org.mixcost.quantity.Quantity;

/** How real text is got, which decides what it costs. */
public sealed interface Acquisition {

  /** Text that is free to take; what costs money is making a corpus of it. */
  record Open(Optional<Crawl> crawl) implements Acquisition {}

  /**
   * A corpus made from web crawl dumps.
   *
   * @param tokensPerDump extracted text of one dump, before the filters [tokens/dump]
   * @param keptShares what each filter leaves of what it is given [fraction]
   * @param extraction text extraction [USD/dump]
   * @param dedup fuzzy deduplication of what is scanned [USD/Mtok]
   * @param classifier quality classification of what is scanned [USD/Mtok]
   * @param labels labels to train the classifier [count]
   * @param labelPrice of one label [USD/item]
   * @param download raw data moved [TB]
   * @param egress of moving it [USD/TB]
   */
  record Crawl(
      Quantity tokensPerDump,
      List<Quantity> keptShares,
      Quantity extraction,
      Quantity dedup,
      Quantity classifier,
      Quantity labels,
      Quantity labelPrice,
      Quantity download,
      Quantity egress) {
    public Crawl {
      tokensPerDump.require(TOKEN_PER_DUMP, "tokens per dump");
      keptShares = List.copyOf(keptShares);
      keptShares.forEach(kept -> kept.require(FRACTION, "kept"));
      extraction.require(USD_PER_DUMP, "extraction");
      dedup.require(USD_PER_MTOK, "dedup");
      classifier.require(USD_PER_MTOK, "classifier");
      labels.require(COUNT, "labels");
      labelPrice.require(USD_PER_ITEM, "label price");
      download.require(TERABYTE, "download");
      egress.require(USD_PER_TB, "egress");
    }
  }

  /**
   * Text licensed at a price for each unit of it.
   *
   * @param price for a unit: a million tokens, a word, a gigabyte or a book [USD/unit]
   * @param rate that turns units into tokens
   * @param keptShare share of what is licensed that is kept [fraction]
   * @param negotiation added for negotiation and legal work [fraction]
   * @param license how long one payment lasts
   */
  record PerUnit(
      Quantity price,
      @Inline TextRate rate,
      @WrittenAs("kept") Quantity keptShare,
      Quantity negotiation,
      @Inline License license)
      implements Acquisition {
    public PerUnit {
      requireNonNull(rate, "rate");
      keptShare.require(FRACTION, "kept");
      negotiation.require(FRACTION, "negotiation");
    }
  }

  /**
   * How long data are used, and how long one payment for them lasts.
   *
   * @param horizon use [years]
   * @param term one payment [years]
   */
  record License(Quantity horizon, Quantity term) {
    public License {
      horizon.require(YEAR, "horizon");
      term.require(YEAR, "term");
    }
  }

  /**
   * Text licensed for a fee that does not depend on how much of it is used. It is never turned into a price per token.
   *
   * @param fee for a term [USD], or for each year of one [USD/year]
   * @param allocation share of the fee charged to this model [fraction]
   * @param license how long one fee lasts
   */
  record FlatFee(Quantity fee, Quantity allocation, @Inline License license)
      implements Acquisition {
    public FlatFee {
      if (!fee.unit().equals(USD_PER_YEAR)) {
        fee.require(USD, "fee");
      }
      allocation.require(FRACTION, "allocation");
    }
  }

  /**
   * Text that people are paid to write.
   *
   * @param pace [words/hour]
   * @param wage [USD/hour]
   * @param markup what a vendor adds to the wage [factor]
   * @param acceptance share of the text that is accepted [fraction]
   * @param review of accepted text [USD/word]
   * @param tokensPerWord [tokens/word]
   */
  record Commissioned(
      @WrittenAs("words_per_hour") Quantity pace,
      Quantity wage,
      Quantity markup,
      Quantity acceptance,
      Quantity review,
      Quantity tokensPerWord)
      implements Acquisition {
    public Commissioned {
      pace.require(WORD_PER_HOUR, "pace");
      wage.require(USD_PER_HOUR, "wage");
      markup.require(FACTOR, "markup");
      acceptance.require(FRACTION, "acceptance");
      review.require(USD_PER_WORD, "review");
      tokensPerWord.require(TOKEN_PER_WORD, "tokens per word");
    }
  }

  /**
   * Labels, preference pairs or demonstrations that people make, or a model.
   *
   * @param items kept items [count]
   * @param pay for one person and item
   * @param annotators people for each item, or answers of a model [count]
   * @param acceptance share of the items that are kept [fraction]
   * @param checked share of the items that are checked again [fraction]
   * @param checkPrice [USD/item]
   * @param setup guidelines, tools, training [USD]
   */
  record Annotated(
      Quantity items,
      @Inline Pay pay,
      Quantity annotators,
      Quantity acceptance,
      Quantity checked,
      Quantity checkPrice,
      Quantity setup)
      implements Acquisition {
    public Annotated {
      items.require(COUNT, "items");
      annotators.require(COUNT, "annotators");
      acceptance.require(FRACTION, "acceptance");
      checked.require(FRACTION, "checked");
      checkPrice.require(USD_PER_ITEM, "check price");
      setup.require(USD, "setup");
    }
  }

  /** How an annotator is paid, or the model that does the work. */
  sealed interface Pay {

    /** By the piece [USD/item]. */
    record PerItem(Quantity price) implements Pay {
      public PerItem {
        price.require(USD_PER_ITEM, "price");
      }
    }

    /**
     * By the hour.
     *
     * @param minutes an item takes [minutes]
     * @param wage [USD/hour]
     * @param markup what a vendor adds to the wage [factor]
     */
    record ByTheHour(Quantity minutes, Quantity wage, Quantity markup) implements Pay {
      public ByTheHour {
        minutes.require(MINUTE, "minutes");
        wage.require(USD_PER_HOUR, "wage");
        markup.require(FACTOR, "markup");
      }
    }

    /**
     * For the calls of a model.
     *
     * @param labeler that reads and answers in each
     */
    record ByTheCall(Calls labeler) implements Pay {
      public ByTheCall {
        requireNonNull(labeler, "labeler");
      }
    }
  }

  /**
   * Text the planner already has the right to use.
   *
   * @param export getting it out of where it is [USD/Mtok]
   * @param scrub removing personal data [USD/Mtok]
   * @param review legal review [USD]
   * @param opportunity what else it could have earned [USD]
   */
  record OwnedText(Quantity export, Quantity scrub, Quantity review, Quantity opportunity)
      implements Acquisition {
    public OwnedText {
      export.require(USD_PER_MTOK, "export");
      scrub.require(USD_PER_MTOK, "scrub");
      review.require(USD, "review");
      opportunity.require(USD, "opportunity");
    }
  }
}
