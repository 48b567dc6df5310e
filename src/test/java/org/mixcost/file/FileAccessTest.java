package org.mixcost.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mixcost.MixCost;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issue;
import org.mixcost.scenario.Study;
import org.mixcost.testing.Studies;

/** No way out of the folders that may be read, and none is closed that stays inside. */
class FileAccessTest {
  private static final String CODE = "outside-roots";
  private static final String HEAD = "mixcost: 1\nas_of: 2026-07\n";

  @TempDir
  private Path place;

  private Path inside;
  private Path outside;
  private FileAccess access;

  @BeforeEach
  void makeFolders() throws IOException {
    inside = Files.createDirectories(place.resolve("inside"));
    outside = Files.createDirectories(place.resolve("outside"));
    Files.writeString(inside.resolve("in.txt"), "in");
    Files.writeString(outside.resolve("out.txt"), "out");
    access = FileAccess.within(List.of(inside));
  }

  private List<String> codes(Path file) {
    return access.read(file).issues().stream().map(Issue::code).toList();
  }

  @Test
  void aFileIsReadByItsWholePathAndFromTheFolder() {
    assertThat(access.read(inside.resolve("in.txt")).get()).asString().isEqualTo("in");
    assertThat(access.read(Path.of("in.txt")).get()).asString().isEqualTo("in");
    assertThat(access.read(Path.of("none/../in.txt")).get()).asString().isEqualTo("in");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../outside/out.txt", "../outside/none.txt", "sub/../../outside/out.txt"})
  void nothingIsReadAboveTheFolder(String path) {
    assertThat(codes(Path.of(path))).containsExactly(CODE);
    assertThat(codes(inside.resolve(path))).containsExactly(CODE);
  }

  @Test
  void nothingIsReadElsewhereWhetherItIsThereOrNot() {
    assertThat(codes(outside.resolve("out.txt"))).containsExactly(CODE);
    assertThat(codes(outside.resolve("none.txt"))).containsExactly(CODE);
  }

  /** Its name begins as that of the folder does. */
  @Test
  void aFolderBesideIsNoFolderInside() throws IOException {
    Path beside = Files.createDirectories(place.resolve("inside-not"));
    assertThat(codes(Files.writeString(beside.resolve("out.txt"), "out"))).containsExactly(CODE);
  }

  @Test
  void aLinkThatLeavesIsRefusedAndOneThatStaysIsFollowed() throws IOException {
    Files.createSymbolicLink(inside.resolve("file"), outside.resolve("out.txt"));
    Files.createSymbolicLink(inside.resolve("folder"), outside);
    Files.createSymbolicLink(inside.resolve("stays"), inside.resolve("in.txt"));
    assertThat(codes(Path.of("file"))).containsExactly(CODE);
    assertThat(codes(Path.of("folder/out.txt"))).containsExactly(CODE);
    assertThat(access.read(Path.of("stays")).get()).asString().isEqualTo("in");
  }

  @Test
  void aFolderMayBeNamedByALink() throws IOException {
    Path link = Files.createSymbolicLink(place.resolve("link"), inside);
    FileAccess linked = FileAccess.within(List.of(link));
    assertThat(linked.read(link.resolve("in.txt")).get()).asString().isEqualTo("in");
    assertThat(linked.read(inside.toRealPath().resolve("in.txt")).get())
        .asString()
        .isEqualTo("in");
    assertThat(linked.read(link.resolve("../outside/out.txt")).hasErrors()).isTrue();
  }

  @Test
  void aPathIsLookedForInEachOfSeveralFolders() throws IOException {
    FileAccess both = FileAccess.within(List.of(inside, outside));
    assertThat(both.read(Path.of("in.txt")).get()).asString().isEqualTo("in");
    assertThat(both.read(Path.of("out.txt")).get()).asString().isEqualTo("out");
    assertThat(both.read(Path.of("../outside/out.txt")).get()).asString().isEqualTo("out");
  }

  @Test
  void withoutAFolderNothingIsRead() throws IOException {
    Checked<byte[]> read = FileAccess.within(List.of()).read(inside.resolve("in.txt"));
    assertThat(read.text()).contains(CODE).endsWith("help: no folder may be read");
  }

  @Test
  void whatIsMissingInsideIsMissing() {
    assertThat(codes(Path.of("none.txt"))).containsExactly("unreadable");
    assertThat(codes(inside)).containsExactly("unreadable");
  }

  @Test
  void aFolderThatIsNoneIsTheCallersMistake() {
    assertThatIOException().isThrownBy(() -> FileAccess.within(List.of(place.resolve("none"))));
    assertThatIOException().isThrownBy(() -> FileAccess.within(List.of(inside.resolve("in.txt"))));
    assertThatIllegalArgumentException().isThrownBy(() -> access.upTo(0));
  }

  @Test
  void aLargeFileIsNotHeld() throws IOException {
    Path large = Files.write(inside.resolve("large.txt"), new byte[(1 << 20) + 1]);
    assertThat(access.upTo(1).read(large).text()).contains("larger than 1 MiB [too-large]");
    assertThat(access.upTo(2).read(large).get()).hasSize((1 << 20) + 1);
  }

  private Checked<Study> study(String head) {
    return MixCost.create().reading(access).parse("mix.yaml", head + Studies.PRICE_AND_LICENSE);
  }

  @Test
  void aStudyNamesNoCatalogOutside() throws IOException {
    Files.copy(Path.of("data/catalog/electricity.csv"), outside.resolve("electricity.csv"));
    Files.copy(Path.of("data/catalog/electricity.csv"), inside.resolve("electricity.csv"));
    assertThat(study(HEAD + "catalog: .\n").issues()).isEmpty();
    assertThat(study(HEAD + "catalog: ../outside\n").issues())
        .extracting(Issue::code, issue -> issue.where().toString())
        .containsExactly(tuple(CODE, "mix.yaml:3:10"));
  }

  @Test
  void aCatalogInsideHasNoTableThatLinksOutside() throws IOException {
    Path own = Files.createDirectories(inside.resolve("own"));
    Files.copy(Path.of("data/catalog/electricity.csv"), outside.resolve("electricity.csv"));
    Files.createSymbolicLink(own.resolve("electricity.csv"), outside.resolve("electricity.csv"));
    assertThat(study(HEAD + "catalog: own\n").issues())
        .extracting(Issue::code)
        .containsExactly(CODE);
  }

  @Test
  void aStudyNamesNoConfigOutside() {
    String model = Studies.PRICE_AND_LICENSE.replaceAll(
        "model: \\{[^}]*}", "model: {config: ../outside/config.json}");
    assertThat(model).contains("../outside/config.json");
    assertThat(MixCost.create().reading(access).parse("mix.yaml", HEAD + model).issues())
        .extracting(Issue::code)
        .contains(CODE);
  }

  @Test
  void whatIsReadIsHandedOn() throws IOException {
    Path mix = Files.writeString(inside.resolve("mix.yaml"), HEAD + Studies.PRICE_AND_LICENSE);
    List<StoredFile> read = new ArrayList<>();
    FileAccess told = access.telling(read::add);
    assertThat(MixCost.create().reading(told).read(Path.of("mix.yaml")).hasErrors())
        .isFalse();
    assertThat(read).containsExactly(StoredFile.of("mix.yaml", Files.readAllBytes(mix)));
    assertThat(told.read(Path.of("none.yaml")).hasErrors()).isTrue();
    assertThat(read).hasSize(1);
  }

  @Test
  void filesInMemoryAreReadAloneByTheirPaths() throws IOException {
    Files.writeString(inside.resolve("there.yaml"), "there");
    FileAccess memory = FileAccess.of(List.of(StoredFile.of("a/mix.yaml", new byte[] {1})));
    assertThat(memory.read(Path.of("a/../a/mix.yaml")).get()).containsExactly(1);
    assertThat(memory.read(inside.resolve("there.yaml")).issues())
        .extracting(Issue::code)
        .containsExactly("unreadable");
    assertThat(memory.find(Path.of("a/rentals.csv"))).isEmpty();
  }

  @Test
  void someFoldersAreReadAsTheyAre() throws IOException {
    Files.writeString(inside.resolve("prices.csv"), "there");
    List<StoredFile> stored = List.of(
        StoredFile.of(inside.resolve("prices.csv").toString(), new byte[] {1}),
        StoredFile.of("mix.yaml", new byte[] {2}));
    FileAccess split = FileAccess.ANYWHERE.insteadOf(stored, List.of(inside));
    assertThat(split.read(inside.resolve("prices.csv")).get())
        .isEqualTo("there".getBytes(StandardCharsets.UTF_8));
    assertThat(split.read(Path.of("mix.yaml")).get()).containsExactly(2);
  }

  @Test
  void aTextAtHandIsReadInThePlaceOfItsFile() {
    FileAccess hand = access.with("-", () -> new byte[] {3});
    assertThat(hand.read(Path.of("-")).get()).containsExactly(3);
    assertThat(hand.read(outside.resolve("-")).issues())
        .extracting(Issue::code)
        .containsExactly(CODE);
  }
}
