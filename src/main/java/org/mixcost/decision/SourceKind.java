package org.mixcost.decision;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mixcost.quantity.Citation;
import org.mixcost.quantity.Quantity;

/**
 * What kind of source says what an input is, the firmest first.
 *
 * <p>A source in a scenario says so itself by its first word, as in {@code measured: pilot of May} or {@code Quote of
 * vendor B}. Without such a word, one that can be read at an address is published, and any other is a claim.
 */
public enum SourceKind {
  /** What was measured here. */
  MEASURED("measured"),
  /** What can be read, with what it takes to check it. */
  PUBLISHED("published"),
  /** What a seller asks. */
  QUOTED("quoted"),
  /** What somebody says. */
  CLAIMED("claimed"),
  /** What we or the planner chose. */
  ASSUMED("assumed"),
  /** What was filled in because the scenario does not say. */
  DEFAULT("default"),
  /** What the catalog has from memory or at second hand. */
  UNVERIFIED("unverified"),
  /** What stands in the scenario and nobody is named for. */
  UNSOURCED("without a source");

  private static final Map<String, SourceKind> FIRST_WORDS = Map.ofEntries(
      Map.entry("measured", MEASURED),
      Map.entry("measurement", MEASURED),
      Map.entry("pilot", MEASURED),
      Map.entry("published", PUBLISHED),
      Map.entry("quote", QUOTED),
      Map.entry("quoted", QUOTED),
      Map.entry("offer", QUOTED),
      Map.entry("invoice", QUOTED),
      Map.entry("contract", QUOTED),
      Map.entry("price", QUOTED),
      Map.entry("claim", CLAIMED),
      Map.entry("claimed", CLAIMED),
      Map.entry("assumption", ASSUMED),
      Map.entry("assumed", ASSUMED),
      Map.entry("model", ASSUMED),
      Map.entry("inferred", ASSUMED),
      Map.entry("inference", ASSUMED),
      Map.entry("judgement", ASSUMED),
      Map.entry("estimate", ASSUMED),
      Map.entry("unverified", UNVERIFIED));

  /** Tables of the catalog that hold what sellers ask. */
  private static final Set<String> PRICES =
      Set.of("rentals", "generators", "licensing", "purchases", "servers");

  private final String words;

  SourceKind(String words) {
    this.words = words;
  }

  /** In words. */
  @Override
  public String toString() {
    return words;
  }

  /** The kind of source behind a quantity. */
  public static SourceKind of(Quantity quantity) {
    Citation citation = quantity.citation();
    return switch (citation.basis()) {
      case MODEL_ASSUMPTION -> ASSUMED;
      case DEFAULT -> orUnverified(DEFAULT, citation);
      case CATALOG -> orUnverified(isPrice(quantity) ? QUOTED : PUBLISHED, citation);
      case STATED -> stated(citation);
    };
  }

  private static SourceKind orUnverified(SourceKind kind, Citation citation) {
    return citation.isUnverified() ? UNVERIFIED : kind;
  }

  private static boolean isPrice(Quantity quantity) {
    return PRICES.contains(quantity.name().split("/", 2)[0]);
  }

  private static SourceKind stated(Citation citation) {
    if (citation.isPlaceAlone()) {
      return UNSOURCED;
    }
    return said(citation.title()).orElse(citation.url().isEmpty() ? CLAIMED : PUBLISHED);
  }

  private static Optional<SourceKind> said(String title) {
    String first = title.toLowerCase(Locale.ROOT).split("\\P{L}+", 2)[0];
    return Optional.ofNullable(FIRST_WORDS.get(first));
  }
}
