package org.mixcost.report.present;

import java.util.List;
import java.util.Map;
import org.mixcost.analysis.explain.Explanation.Computed;
import org.mixcost.analysis.explain.Explanation.Element;
import org.mixcost.analysis.explain.Explanation.Given;
import org.mixcost.formula.Formula;
import org.mixcost.quantity.Citation;
import org.mixcost.quantity.Quantity;
import org.mixcost.report.figure.FigureText;

/** What one number of an explanation says of itself. */
public final class ElementText {
  /** Formulas that say less to a reader than words do. */
  private static final Map<String, String> WORDS = Map.of(
      Formula.SUM.text(),
      "the sum of",
      Formula.PRODUCT.text(),
      "the product of",
      Formula.LEAST.text(),
      "the least of",
      Formula.RANKED.text(),
      "the bill at this place among the sellers', from the least up",
      Formula.GREATEST.text(),
      "the greatest of",
      Formula.DRAWN,
      "from the row of coefficients at this place");

  /** What stands in for a value that a scenario does not ask for. */
  private static final String NEUTRAL = "neutral.";

  private static final String SHOWN = "shown above";

  private ElementText() {}

  /** Symbol, value, interval and name. */
  public static String head(Element element) {
    String symbol = element.symbol().isEmpty() ? "" : element.symbol() + " = ";
    return symbol + FigureText.of(element.figure()) + ": " + label(element) + id(element, " [%s]");
  }

  private static String id(Element element, String format) {
    return element instanceof Computed ? format.formatted(id(element)) : "";
  }

  /** A lasting name. */
  static String id(Element element) {
    if (element instanceof Computed computed) {
      return computed.line().id();
    }
    if (element instanceof Given given) {
      return given.quantity().name();
    }
    throw new AssertionError(element);
  }

  /** A name for readers. */
  static String label(Element element) {
    if (element instanceof Computed computed) {
      return computed.line().label();
    }
    Quantity quantity = ((Given) element).quantity();
    return isNeutral(quantity) ? quantity.citation().title() : quantity.name();
  }

  private static boolean isNeutral(Quantity quantity) {
    return quantity.name().startsWith(NEUTRAL);
  }

  /** How it was computed, or who says so; nothing where that goes without saying. */
  public static String detail(Element element) {
    return element instanceof Given given ? source(given) : formula((Computed) element);
  }

  private static String source(Given given) {
    if (isNeutral(given.quantity())) {
      return "";
    }
    return given.isToldElsewhere() ? SHOWN : origin(given);
  }

  private static String formula(Computed computed) {
    return computed.isToldElsewhere() ? SHOWN : words(computed.formula());
  }

  private static String words(String formula) {
    return WORDS.getOrDefault(formula, formula);
  }

  /** Who says so, where and when. */
  static String origin(Given given) {
    Quantity quantity = given.quantity();
    Citation citation = quantity.citation();
    String source = citation.text();
    if (citation.basis() == Citation.Basis.STATED && !citation.place().isEmpty()) {
      return "stated at " + citation.place() + (citation.isPlaceAlone() ? "" : ": " + source);
    }
    String place = citation.place().isEmpty() ? "" : ", requested at " + citation.place();
    return citation.basis() + place + ": " + source;
  }

  /** What it was computed from. */
  static List<Element> terms(Element element) {
    return element instanceof Computed computed ? computed.terms() : List.of();
  }
}
