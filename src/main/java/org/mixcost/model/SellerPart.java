package org.mixcost.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.TokenPrices;
import org.mixcost.scenario.TokenPrices.AnySeller;
import org.mixcost.scenario.TokenPrices.CheapestSeller;
import org.mixcost.scenario.TokenPrices.Quote;

/**
 * What is paid where several sell the same: what one of them bills, at all its own prices.
 *
 * <p>In each draw the sellers are put in the order of what they bill for the usage of that draw. An uncertain place in
 * that order says which of them it is; between two neighbors lies a straight line, on which all their prices move alike
 * (Hyndman and Fan's type 7), so that the median is the middle seller's bill. That each place is as likely as any other
 * is a model assumption.
 */
sealed interface SellerPart {

  /** The line of what is paid. */
  Line paid();

  /** Writes what each seller bills, and what is paid. */
  void charge(Draw draw, Bill bill);

  /**
   * The part of a choice of sellers.
   *
   * @param paid what is paid
   * @param part what a seller bills by its list of prices
   */
  static SellerPart of(
      TokenPrices prices,
      SourceLines source,
      Paid paid,
      BiFunction<Quote, SourceLines, PricePart> part) {
    if (prices instanceof Quote quote) {
      return new One(part.apply(quote, source));
    }
    List<PricePart> sellers = prices.quotes().stream()
        .map(quote -> part.apply(quote, source.seller(quote.seller())))
        .toList();
    if (prices instanceof AnySeller any) {
      return new Any(source.input(any.place()), sellers, paid, source);
    }
    if (prices instanceof CheapestSeller) {
      return new Cheapest(sellers, paid, source);
    }
    throw new AssertionError(prices);
  }

  /**
   * What is paid.
   *
   * @param key of its line
   * @param words for readers
   */
  record Paid(String key, String words, Unit unit) {
    private Line line(SourceLines source) {
      return source.step(key, words, unit);
    }
  }

  /** One seller, or prices of one's own. */
  record One(PricePart seller) implements SellerPart {
    @Override
    public Line paid() {
      return seller.price();
    }

    @Override
    public void charge(Draw draw, Bill bill) {
      seller.charge(draw, bill);
    }
  }

  /** The seller that bills least. */
  final class Cheapest implements SellerPart {
    private final PricePart[] sellers;
    private final Line paid;

    Cheapest(List<PricePart> sellers, Paid paid, SourceLines source) {
      this.sellers = sellers.toArray(PricePart[]::new);
      this.paid = paid.line(source);
      source
          .lines()
          .derive(this.paid, new Derivation(Derivation.LEAST, List.copyOf(bills(sellers))));
    }

    @Override
    public Line paid() {
      return paid;
    }

    @Override
    public void charge(Draw draw, Bill bill) {
      for (PricePart seller : sellers) {
        seller.charge(draw, bill);
      }
      for (int row = 0; row < draw.rows(); row++) {
        draw.at(row, bill);
        double least = Double.POSITIVE_INFINITY;
        for (PricePart seller : sellers) {
          least = Math.min(least, bill.get(seller.price()));
        }
        bill.put(paid, least);
      }
    }
  }

  /** Some one of the sellers. */
  final class Any implements SellerPart {
    private final Input place;
    private final PricePart[] sellers;
    private final Line[] ranked;
    private final Line paid;

    Any(Input place, List<PricePart> sellers, Paid paid, SourceLines source) {
      this.place = place;
      this.sellers = sellers.toArray(PricePart[]::new);
      this.paid = paid.line(source);
      List<Line> order = new ArrayList<>();
      for (int i = 0; i < sellers.size(); i++) {
        order.add(source.step(paid.key() + ".ranked." + i, paid.words(), paid.unit()));
      }
      this.ranked = order.toArray(Line[]::new);
      source
          .lines()
          .derive(
              this.paid,
              new Derivation(
                  Derivation.RANKED,
                  Stream.<Term>concat(Stream.of(place), bills(sellers).stream()).toList()));
    }

    @Override
    public Line paid() {
      return paid;
    }

    @Override
    public void charge(Draw draw, Bill bill) {
      for (PricePart seller : sellers) {
        seller.charge(draw, bill);
      }
      for (int row = 0; row < draw.rows(); row++) {
        draw.at(row, bill);
        rank(bill);
        bill.put(paid, at(draw.get(place), bill));
      }
    }

    /** Puts what the sellers bill in rising order, by insertion: they stand nearly in order already. */
    private void rank(Bill bill) {
      for (int i = 0; i < sellers.length; i++) {
        double usd = bill.get(sellers[i].price());
        int at = i;
        while (at > 0 && bill.get(ranked[at - 1]) > usd) {
          bill.put(ranked[at], bill.get(ranked[at - 1]));
          at--;
        }
        bill.put(ranked[at], usd);
      }
    }

    private double at(double share, Bill bill) {
      double steps = share * (ranked.length - 1);
      int below = Math.min((int) steps, ranked.length - 2);
      double lower = bill.get(ranked[below]);
      return lower + (steps - below) * (bill.get(ranked[below + 1]) - lower);
    }
  }

  private static List<Line> bills(List<PricePart> sellers) {
    return sellers.stream().map(PricePart::price).toList();
  }
}
