package org.mixcost.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mixcost.formula.Law;
import org.mixcost.issue.Checked;
import org.mixcost.quantity.Citation;

/** A law that is written is the law that is read. */
class LawFilesTest {
  private static final Law POINT = new Law(1.7, 400.123456789, 0.5, 0.34, 0.28);
  private static final List<Law> DRAWS =
      List.of(new Law(0.9, 300, 0.4, 0.33, -0.01), new Law(1.8, 1e300, 0.6, 0.35, 0.3));

  @TempDir
  private Path folder;

  private static ScalingLaw law(String id) {
    return new ScalingLaw(
        id,
        POINT,
        DRAWS,
        new ScalingLaw.FittedRange(1e8, 7e10, 1e9, Double.POSITIVE_INFINITY),
        new Citation(Citation.Basis.STATED, "our runs, all of them", "", "2026-11", "a note", ""));
  }

  private void write(ScalingLaw law) throws IOException {
    LawFiles files = LawFiles.adding(law, folder).get();
    Files.writeString(folder.resolve(LawFiles.LAWS), files.laws());
    Files.writeString(folder.resolve(LawFiles.DRAWS), files.draws());
  }

  private ScalingLaw read(String id) {
    return Catalog.with(folder).get().law(id).orElseThrow();
  }

  @Test
  void theLawIsFoundByItsIdWithItsDraws() throws IOException {
    write(law("ours"));
    ScalingLaw found = read("ours");
    assertThat(found.point()).isEqualTo(POINT);
    assertThat(found.fitted()).isEqualTo(law("ours").fitted());
    assertThat(found.citation().title()).isEqualTo("our runs, all of them");
    assertThat(found.citation().note()).isEqualTo("a note");
    assertThat(found.draws()).hasSize(2);
    assertThat(found.draws().get(0).e()).isCloseTo(0.9, within(1e-11));
    assertThat(found.draws().get(0).beta()).isEqualTo(-0.01);
    assertThat(found.draws().get(1).a()).isCloseTo(1e300, within(1e291));
  }

  @Test
  void theRowsAreAsInTheBuiltInTables() throws IOException {
    write(law("ours"));
    assertThat(Files.readString(folder.resolve(LawFiles.LAWS))).isEqualTo("""
            id,e,a,b,alpha,beta,fitted_parameters_low,fitted_parameters_high,fitted_tokens_low,fitted_tokens_high,date,source,source_url,unverified,note
            ours,1.7,400.123456789,0.5,0.34,0.28,100000000,70000000000,1000000000,,2026-11,"our runs, all of them",,,a note
            """);
    assertThat(Files.readAllLines(folder.resolve(LawFiles.DRAWS)))
        .startsWith("id,law,ln_a,ln_b,ln_e,alpha,beta,date,source")
        .contains(
            "ours-000,ours,5.70378247466,-0.916290731874,-0.105360515658,0.33,-0.01,2026-11,\"our runs, all of them\"");
  }

  @Test
  void aSecondLawComesBelowTheFirst() throws IOException {
    write(law("ours"));
    write(law("theirs"));
    assertThat(read("ours").draws()).hasSize(2);
    assertThat(read("theirs").draws()).hasSize(2);
    assertThat(Files.readAllLines(folder.resolve(LawFiles.LAWS))).hasSize(3);
  }

  @Test
  void aTableOfOnesOwnKeepsItsColumns() throws IOException {
    Files.writeString(folder.resolve(LawFiles.LAWS), """
        date,source,id,e,a,b,alpha,beta,note,fitted_parameters_low,fitted_parameters_high,fitted_tokens_low
        2025,paper,first,1.6,300,400,0.3,0.3,,,,""");
    write(law("ours"));
    assertThat(Files.readAllLines(folder.resolve(LawFiles.LAWS)).get(2))
        .startsWith("2026-11,\"our runs, all of them\",ours,1.7,");
    assertThat(read("ours").point()).isEqualTo(POINT);
    assertThat(read("first").draws()).isEmpty();
  }

  @Test
  void aColumnThatWouldBeLostIsMissed() throws IOException {
    Files.writeString(
        folder.resolve(LawFiles.LAWS), "date,source,id,e,a,b,alpha,beta\n2025,p,x,1,1,1,1,1\n");
    assertThat(LawFiles.adding(law("ours"), folder).text())
        .contains("the table has no column 'note' [missing-column]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "\uFEFF", "\uFEFF\n\n"})
  void aTableThatHoldsNothingIsBegun(String text) throws IOException {
    Files.writeString(folder.resolve(LawFiles.LAWS), text);
    write(law("ours"));
    assertThat(Files.readString(folder.resolve(LawFiles.LAWS))).startsWith("id,e,a,b,alpha,beta,");
    assertThat(read("ours").point()).isEqualTo(POINT);
  }

  @Test
  void emptyLinesBeforeTheHeaderAreNone() throws IOException {
    String header = "id,e,a,b,alpha,beta,fitted_parameters_low,fitted_parameters_high,"
        + "fitted_tokens_low,fitted_tokens_high,date,source,note\n";
    Files.writeString(folder.resolve(LawFiles.LAWS), "\n\n" + header);
    write(law("ours"));
    assertThat(read("ours").point()).isEqualTo(POINT);
  }

  @Test
  void anUnknownColumnOfATableWithoutRowsIsToldItsNearest() throws IOException {
    Files.writeString(folder.resolve(LawFiles.LAWS), "id,e,a,b,alpha,bta\n");
    assertThat(LawFiles.adding(law("ours"), folder).text())
        .contains("unknown column 'bta' in laws; did you mean 'beta'? [unknown-column]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hoffmann2022", "ours"})
  void anIdStandsForOneLaw(String id) throws IOException {
    write(law("ours"));
    Checked<LawFiles> again = LawFiles.adding(law(id), folder);
    assertThat(again.text()).contains("there is a law '" + id + "' already [id-taken]");
  }

  /** As they are where a machine was switched off before the law itself was written. */
  @Test
  void drawsThatAreLeftOfALawAreNotAddedTo() throws IOException {
    LawFiles files = LawFiles.adding(law("ours"), folder).get();
    Files.writeString(folder.resolve(LawFiles.DRAWS), files.draws());
    assertThat(LawFiles.adding(law("ours"), folder).text()).contains("[id-taken]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "our law", "a,b", "../x"})
  void anIdIsAPlainWord(String id) {
    assertThat(LawFiles.adding(law(id), folder).text()).contains("[bad-id]");
  }

  @Test
  void whatIsWrongWithATableOfOnesOwnIsSaid() throws IOException {
    Files.writeString(folder.resolve(LawFiles.LAWS), "id,e\nx,one\n");
    assertThat(LawFiles.adding(law("ours"), folder).text()).contains("[not-a-number]");
  }

  /** A fit of one's own must not be drawn from the draws of another that goes by the same name. */
  @Test
  void aLawOverABuiltInOneHasItsOwnDrawsAlone() throws IOException {
    String builtIn = "mixcost_refit240";
    write(law("ours"));
    for (String file : List.of(LawFiles.LAWS, LawFiles.DRAWS)) {
      Path table = folder.resolve(file);
      Files.writeString(table, Files.readString(table).replace("ours", builtIn));
    }
    assertThat(read(builtIn).point()).isEqualTo(POINT);
    assertThat(read(builtIn).draws()).hasSize(2);
    assertThat(Catalog.builtIn().law(builtIn).orElseThrow().draws()).hasSize(500);
  }
}
