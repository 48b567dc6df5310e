package org.mixcost.quantity;

import static java.util.Objects.requireNonNull;
import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.joining;

import java.util.stream.Stream;

/**
 * Who says so, where and when: no number without one.
 *
 * @param basis what kind of statement it is
 * @param title who says so, in words
 * @param url where it can be read, or empty
 * @param date when it was said or quoted, ISO, or empty
 * @param note what a reader should know besides, or empty
 * @param place where in an input it is written, and what it is inherited from, or empty
 */
public record Citation(
    Basis basis, String title, String url, String date, String note, String place) {

  /** Of the value that changes nothing. */
  public static final Citation NOT_STATED = ofDefault("not stated; this value changes nothing");

  private static final String UNVERIFIED = "unverified";

  /** Where a number comes from. */
  public enum Basis {
    /** Written in the scenario. */
    STATED("stated"),
    /** Looked up in the catalog. */
    CATALOG("catalog"),
    /** Filled in because the scenario does not say. */
    DEFAULT("default"),
    /** A construction of ours that no source has as such. */
    MODEL_ASSUMPTION("model assumption");

    private final String words;

    Basis(String words) {
      this.words = words;
    }

    @Override
    public String toString() {
      return words;
    }
  }

  public Citation {
    requireNonNull(basis, "basis");
    requireNonNull(title, "title");
    requireNonNull(url, "url");
    requireNonNull(date, "date");
    requireNonNull(note, "note");
    requireNonNull(place, "place");
  }

  /** A number that the scenario itself states. */
  public static Citation stated(String title) {
    return new Citation(Basis.STATED, title, "", "", "", "");
  }

  /** A number that was filled in. */
  public static Citation ofDefault(String title) {
    return new Citation(Basis.DEFAULT, title, "", "", "", "");
  }

  /** The same source with what the number rests on. */
  public Citation withBasis(Basis other) {
    return new Citation(other, title, url, date, note, place);
  }

  /** The same source by another title. */
  public Citation withTitle(String other) {
    return new Citation(basis, other, url, date, note, place);
  }

  /** The same, with the place in an input where it is written. */
  public Citation at(String written) {
    return new Citation(basis, title, url, date, note, written);
  }

  /** The same, with a further note; none where that is empty. */
  public Citation noting(String more) {
    String notes = note.isEmpty() || more.isEmpty() ? note + more : note + "; " + more;
    return new Citation(basis, title, url, date, notes, place);
  }

  /** The same, of what is from memory or at second hand. */
  public Citation unverified() {
    return new Citation(basis, title, url, date, UNVERIFIED, place).noting(note);
  }

  /** Whether it is from memory or at second hand. */
  public boolean isUnverified() {
    return note.startsWith(UNVERIFIED);
  }

  /** Whether it says no more than where the number is written. */
  public boolean isPlaceAlone() {
    return !place.isEmpty() && place.startsWith(text());
  }

  /** Title and date. */
  public String shortText() {
    return listed(title, date);
  }

  /** Title, date, address and note in one line. */
  public String text() {
    String text = listed(title, date, url);
    return note.isEmpty() ? text : text + " (" + note + ")";
  }

  private static String listed(String... parts) {
    return Stream.of(parts).filter(not(String::isEmpty)).collect(joining(", "));
  }
}
