package org.mixcost.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.mixcost.formula.Formula;
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
 *
 * @param key of the line of what is paid
 * @param words for readers
 */
record SellerPart(String key, String words, Unit unit) {

  /**
   * Where it stands what is paid.
   *
   * @param bill what a seller bills by its list of prices
   */
  Line paid(TokenPrices prices, BiFunction<Quote, SourceLines, Line> bill, SourceLines source) {
    if (prices instanceof Quote quote) {
      return bill.apply(quote, source);
    }
    if (prices instanceof AnySeller any) {
      List<Term> terms = new ArrayList<>(List.of(source.read(any.place())));
      terms.addAll(bills(prices, bill, source));
      return source.step(key, words, unit, new Derivation(Formula.RANKED, terms));
    }
    if (prices instanceof CheapestSeller) {
      List<Term> terms = List.copyOf(bills(prices, bill, source));
      return source.step(key, words, unit, new Derivation(Formula.LEAST, terms));
    }
    throw new AssertionError(prices);
  }

  private static List<Line> bills(
      TokenPrices prices, BiFunction<Quote, SourceLines, Line> bill, SourceLines source) {
    return prices.quotes().stream()
        .map(quote -> bill.apply(quote, source.seller(quote.seller())))
        .toList();
  }
}
