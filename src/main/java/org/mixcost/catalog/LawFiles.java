package org.mixcost.catalog;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.mixcost.formula.Law;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Issues;
import org.mixcost.issue.Phrase;
import org.mixcost.issue.Where;

/**
 * A law and its draws as rows of a catalog of one's own: what its two tables are to hold. A scenario that looks into the
 * folder finds the law by its id.
 *
 * <p>Rows are only added. Numbers have twelve digits.
 *
 * @param laws the text of the file {@link #LAWS}
 * @param draws the text of the file {@link #DRAWS}
 */
public record LawFiles(String laws, String draws) {
  public static final String LAWS = CatalogTable.LAWS.file();
  public static final String DRAWS = CatalogTable.LAW_DRAWS.file();

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
  private static final MathContext DIGITS = new MathContext(12);
  /** Longer numbers are written with an exponent. */
  private static final int MOST_PLACES = 30;

  /**
   * The tables of a folder with one law more; the folder need not be there.
   *
   * @return the texts, or what is wrong with the law, its id or the tables that are there
   */
  public static Checked<LawFiles> adding(ScalingLaw law, Path folder) {
    Issues issues = check(law.id(), law.citation().date(), folder);
    return issues.hasErrors() ? Checked.failed(issues) : add(law, folder, issues);
  }

  /** What is wrong whatever the law is: with its id, with its date, or with the tables of the folder. */
  public static Issues check(String id, String date, Path folder) {
    Where where = Where.inFile(folder.toString());
    Issues issues = new Issues();
    if (!ID.matcher(id).matches()) {
      issues.error(
          "bad-id",
          where,
          "'" + id + "' cannot name a law",
          "letters, digits and . _ - alone, such as our-runs-2026");
    }
    Columns.DATE.fault(date).ifPresent(fault -> issues.error(fault.code(), where, fault.message()));
    Checked<Catalog> catalog =
        hasTables(folder) ? Catalog.with(folder) : Checked.of(Catalog.builtIn());
    issues.addAll(catalog.issues());
    if (catalog.found().filter(tables -> isTaken(id, tables)).isPresent()) {
      issues.add(taken(id, where));
    }
    return issues;
  }

  private static boolean hasTables(Path folder) {
    return CatalogTable.ALL.stream()
        .map(table -> folder.resolve(table.file()))
        .anyMatch(Files::exists);
  }

  /** Whether a law goes by an id, or draws are left of one that does not stand there. */
  private static boolean isTaken(String id, Catalog catalog) {
    return catalog.law(id).isPresent() || catalog.hasDraws(id);
  }

  private static Issue taken(String id, Where where) {
    return Issue.error("id-taken", where, "there is a law '" + id + "' already")
        .withHelp("rows are only added: give it another id");
  }

  private static Checked<LawFiles> add(ScalingLaw law, Path folder, Issues issues) {
    String laws = TableText.of(folder, CatalogTable.LAWS, issues).with(List.of(row(law)), issues);
    String draws = TableText.of(folder, CatalogTable.LAW_DRAWS, issues).with(draws(law), issues);
    return Checked.of(new LawFiles(laws, draws), issues);
  }

  private static Map<Column, String> row(ScalingLaw law) {
    ScalingLaw.FittedRange range = law.fitted();
    return Map.ofEntries(
        entry(Columns.ID, law.id()),
        entry(Columns.E, text(law.point().e())),
        entry(Columns.A, text(law.point().a())),
        entry(Columns.B, text(law.point().b())),
        entry(Columns.ALPHA, text(law.point().alpha())),
        entry(Columns.BETA, text(law.point().beta())),
        entry(Columns.FITTED_PARAMETERS_LOW, bound(range.leastParameters())),
        entry(Columns.FITTED_PARAMETERS_HIGH, bound(range.mostParameters())),
        entry(Columns.FITTED_TOKENS_LOW, bound(range.leastTokens())),
        entry(Columns.FITTED_TOKENS_HIGH, bound(range.mostTokens())),
        entry(Columns.DATE, law.citation().date()),
        entry(Columns.SOURCE, law.citation().title()),
        entry(Columns.SOURCE_URL, law.citation().url()),
        entry(Columns.NOTE, law.citation().note()));
  }

  private static List<Map<Column, String>> draws(ScalingLaw law) {
    List<Map<Column, String>> rows = new ArrayList<>();
    for (Law draw : law.draws()) {
      rows.add(Map.ofEntries(
          entry(Columns.ID, Phrase.of("%s-%03d", law.id(), rows.size())),
          entry(Columns.LAW, law.id()),
          entry(Columns.LN_A, text(StrictMath.log(draw.a()))),
          entry(Columns.LN_B, text(StrictMath.log(draw.b()))),
          entry(Columns.LN_E, text(StrictMath.log(draw.e()))),
          entry(Columns.DRAWN_ALPHA, text(draw.alpha())),
          entry(Columns.DRAWN_BETA, text(draw.beta())),
          entry(Columns.DATE, law.citation().date()),
          entry(Columns.SOURCE, law.citation().title())));
    }
    return rows;
  }

  /** An end of the range, empty where it is not known. */
  private static String bound(double value) {
    return value > 0 && value < Double.POSITIVE_INFINITY ? text(value) : "";
  }

  private static String text(double value) {
    BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
    return Math.abs(rounded.scale()) > MOST_PLACES ? rounded.toString() : rounded.toPlainString();
  }
}
