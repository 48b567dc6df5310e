package org.mixcost.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mixcost.issue.Issue;

/** Names as people, clouds and lists of prices write them. */
class NamesTest {
  private final Catalog catalog = Catalog.builtIn();

  @TempDir
  private Path folder;

  @ParameterizedTest
  @CsvFileSource(resources = "accelerator-names.csv", numLinesToSkip = 1, emptyValue = "")
  void acceleratorsAreFoundByTheirNames(String written, String ids, String where) {
    assertNamed(NameKind.ACCELERATOR, written, ids, where);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "model-names.csv", numLinesToSkip = 1, emptyValue = "")
  void modelsAreFoundByTheirNames(String written, String ids, String where) {
    assertNamed(NameKind.GENERATOR, written, ids, where);
  }

  @ParameterizedTest
  @CsvSource({
    "PROVIDER, Together AI, together_ai",
    "PROVIDER, Fireworks, fireworks_ai",
    "PROVIDER, Google, gemini|vertex_ai",
    "VENDOR, Amazon Web Services, aws",
    "VENDOR, Lambda Labs, lambda",
    "VENDOR, Vast.ai, vast",
    "CORPUS, HuggingFaceFW/fineweb-edu, fineweb-edu",
    "CORPUS, RedPajama V2, redpajama-v2"
  })
  void sellersAndCorporaAreFoundByTheirNames(NameKind kind, String written, String ids) {
    assertNamed(kind, written, ids, "");
  }

  private void assertNamed(NameKind kind, String written, String ids, String where) {
    List<String> expected = ids == null ? List.of() : List.of(ids.split("\\|"));
    assertThat(catalog.named(kind, written).ids()).as(where).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource
  void everyIdIsItself(NameKind kind) {
    assertThat(names().ids(kind))
        .allSatisfy(id -> assertThat(catalog.named(kind, id).id()).hasValue(id));
  }

  /** In capitals, with other separators, after a host: the id itself, or all that are called so with it among them. */
  @ParameterizedTest
  @EnumSource
  void everyIdIsFoundInOtherSpellings(NameKind kind) {
    for (String id : names().ids(kind)) {
      assertThat(spellings(id))
          .allSatisfy(written -> assertThat(catalog.named(kind, written).ids()).contains(id));
    }
  }

  private static Stream<String> spellings(String id) {
    return Stream.of(
        id.toUpperCase(Locale.ROOT),
        id.replace('-', '_'),
        id.replace('-', ' '),
        id.replace("-", ""),
        "host/" + id,
        "host/Maker/" + id.toUpperCase(Locale.ROOT));
  }

  @Test
  void idsOfTablesAreFoundInOtherSpellings() {
    assertThat(catalog.named("speeds", "Megatron-Bridge/DeepSeek_V3/B200/MXFP8").id())
        .hasValue("megatron-bridge/deepseek-v3/b200/mxfp8");
    assertThat(catalog.named("purchases", "NVIDIA H100 SXM").id()).hasValue("h100-sxm-80gb");
    assertThat(catalog.cells("rentals", List.of("H100 SXM")))
        .extracting(cells -> cells.get(0))
        .containsOnly("h100-sxm-80gb");
  }

  /** A row for what is clear without it would only hide what else a name may stand for one day. */
  @ParameterizedTest
  @EnumSource
  void noAliasSaysWhatIsClearWithoutIt(NameKind kind) {
    List<Row> rows = rows(kind);
    assertThat(rows)
        .filteredOn(row -> !row.id().contains("*"))
        .allSatisfy(row -> assertThat(new Named(
                    "", names().index(kind, without(row, rows)).find(row.id()))
                .ids())
            .isNotEqualTo(new Named("", Aliases.ids(row)).ids()));
  }

  private static List<Row> without(Row row, List<Row> rows) {
    return rows.stream().filter(other -> !other.equals(row)).toList();
  }

  @ParameterizedTest
  @EnumSource
  void everyAliasStandsForWhatIsThere(NameKind kind) {
    assertThat(rows(kind))
        .allSatisfy(row -> assertThat(names().ids(kind)).containsAll(Aliases.ids(row)));
  }

  private static List<Row> rows(NameKind kind) {
    return CatalogTables.builtIn().rows(Aliases.TABLE).stream()
        .filter(row -> row.get(Columns.NAME_KIND).equals(kind.key()))
        .toList();
  }

  private static Names names() {
    return new Names(CatalogTables.builtIn());
  }

  @Test
  void ownAliasesComeOverThoseThatAreThere() throws IOException {
    write("H100-MEGA,accelerator,h100-nvl", "Our * Box,accelerator,*");
    Catalog own = Catalog.with(folder).get();
    assertThat(own.named(NameKind.ACCELERATOR, "h100 mega").id()).hasValue("h100-nvl");
    assertThat(own.named(NameKind.ACCELERATOR, "Our L40S Box").id()).hasValue("l40s");
    assertThat(catalog.named(NameKind.ACCELERATOR, "h100 mega").id()).hasValue("h100-sxm-80gb");
  }

  @Test
  void ownAliasesMustStandForWhatIsThere() throws IOException {
    write("mine,accelerator,l40x", "yours,,l40s", "theirs,chip,l40s");
    assertThat(Catalog.with(folder).issues())
        .extracting(Issue::code)
        .containsExactlyInAnyOrder("missing-word", "unknown-word");
    write("mine,accelerator,l40x");
    assertThat(Catalog.with(folder).issues())
        .extracting(Issue::message)
        .containsExactly("'mine' stands for an unknown accelerator 'l40x'; did you mean 'l40'?");
  }

  private void write(String... rows) throws IOException {
    Stream<String> whole = Arrays.stream(rows).map(row -> row + ",2026-11,us");
    Files.write(
        folder.resolve("aliases.csv"),
        Stream.concat(Stream.of("alias,kind,id,date,source"), whole).toList());
  }
}
