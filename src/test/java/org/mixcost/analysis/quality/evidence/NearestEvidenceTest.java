package org.mixcost.analysis.quality.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.mixcost.scenario.format.SyntheticMethod.CLOSED_BOOK;
import static org.mixcost.scenario.format.SyntheticMethod.REPHRASE;
import static org.mixcost.scenario.format.SyntheticMethod.SEEDED;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mixcost.MixCost;
import org.mixcost.analysis.quality.evidence.NearestEvidence.OfText;
import org.mixcost.catalog.Catalog;
import org.mixcost.catalog.SyntheticEvidence;
import org.mixcost.quantity.Citation;
import org.mixcost.scenario.Study;
import org.mixcost.scenario.format.SyntheticMethod;
import org.mixcost.testing.Studies;

class NearestEvidenceTest {
  private static final double EXACT = 1e-12;

  private static final List<SyntheticEvidence> WORKS = List.of(
      work("third", "rephrase", Optional.of(0.3)),
      work("half", "rephrase", Optional.of(0.5)),
      work("half-again", "rephrase", Optional.of(0.5)),
      work("rephrased", "rephrase", Optional.empty()),
      work("seeded", "seeded", Optional.empty()),
      work("theory", "", Optional.of(0.7)));

  /** 60B tokens that people wrote and 40B that models wrote; a good one is worth 0.8 of a real one, and none is wrong. */
  private static final String MIX = """
      defaults:
        model: {parameters: 1B}
        training: {peak: 1000 TFLOP/s, utilization: 50%, price: 2 USD/GPU-hour}
      scenarios:
        mixed:
          data:
            real: {web: {kind: open, tokens: 60B, processing: 0 USD/Mtok}}
            synthetic:
              rewrites:
                tokens: 40B
                method: rephrase
                generator: {input_price: 1 USD/Mtok, output_price: 1 USD/Mtok}
                prompt_ratio: 1
                acceptance: 90%
                quality: {token_value: 0.8, error_rate: 0%, mixing_most: 1}
      """;

  private static SyntheticEvidence work(String id, String method, Optional<Double> share) {
    return new SyntheticEvidence(
        id, id, method, share, "", "", Optional.empty(), List.of(), Citation.stated("a test"));
  }

  private static List<String> nearest(SyntheticMethod method, double share) {
    return NearWork.nearest(WORKS, method, share).stream()
        .map(near -> near.work().id())
        .toList();
  }

  private static OfText only(NearestEvidence evidence) {
    assertThat(evidence.texts()).hasSize(1);
    return evidence.texts().get(0);
  }

  /** 0.35 is 0.05 from 0.3 and 0.15 from 0.5; 0.45 is 0.15 and 0.05 from them. */
  @Test
  void ofTheSameMethodTheLeastDistanceOfSharesIsNearest() {
    assertThat(nearest(REPHRASE, 0.35)).containsExactly("third");
    assertThat(nearest(REPHRASE, 0.45)).containsExactly("half", "half-again");
    assertThat(nearest(REPHRASE, 1)).containsExactly("half", "half-again");
  }

  /** 0.4 is 0.1 from 0.3 and from 0.5, which differ in the last bit as they are subtracted. */
  @Test
  void worksThatAreEquallyFarOnEitherSideAllCount() {
    assertThat(nearest(REPHRASE, 0.4)).containsExactly("third", "half", "half-again");
  }

  @Test
  void howFarAShareIsHasASign() {
    NearWork near = NearWork.nearest(WORKS, REPHRASE, 0.8).get(0);
    assertThat(near.isSameMethod()).isTrue();
    assertThat(near.shareApart().orElseThrow()).isCloseTo(0.5 - 0.8, within(EXACT));
  }

  /** The share of the theory is that of the text; the work on the method states none. */
  @Test
  void aWorkOnTheMethodIsNearerThanAnyShare() {
    NearWork near = NearWork.nearest(WORKS, SEEDED, 0.7).get(0);
    assertThat(near.work().id()).isEqualTo("seeded");
    assertThat(near.shareApart()).isEmpty();
  }

  @Test
  void withoutAWorkOnTheMethodTheNearestOfOthersSaysSo() {
    List<NearWork> found = NearWork.nearest(WORKS, CLOSED_BOOK, 0.65);
    assertThat(found).extracting(near -> near.work().id()).containsExactly("theory");
    assertThat(found).extracting(NearWork::isSameMethod).containsExactly(false);
  }

  @Test
  void withoutAnyWorkThereIsNone() {
    assertThat(NearWork.nearest(List.of(), REPHRASE, 0.5)).isEmpty();
    OfText near = only(NearestEvidence.of(Studies.of(MIX), List.of()));
    assertThat(near.text().source()).isEqualTo("rewrites");
    assertThat(near.works()).isEmpty();
  }

  /** 40 of 100 are synthetic; the mix is worth (60 + 0.8 · 40) / 100 a token. */
  @Test
  void whatIsPredictedIsTheWorthOfATokenSeen() {
    SyntheticText text = only(NearestEvidence.of(Studies.of(MIX), WORKS)).text();
    assertThat(text.method()).isEqualTo(REPHRASE);
    assertThat(text.share()).isCloseTo(0.4, within(EXACT));
    assertThat(text.shareOfAll()).isCloseTo(0.4, within(EXACT));
    assertThat(text.worth().orElseThrow()).isCloseTo(0.8, within(EXACT));
    assertThat(text.worthOfMix().orElseThrow()).isCloseTo(0.92, within(EXACT));
  }

  /** 40B seen twice and 20B seen once, of 160B; works tell of all synthetic text, so the share that counts is 100 / 160. */
  @Test
  void sharesAreOfTokensSeenAndWorksAreNearAllOfThem() {
    Study study = Studies.of(MIX + """
                epochs: 2
              stories:
                tokens: 20B
                method: closed_book
                generator: {input_price: 1 USD/Mtok, output_price: 1 USD/Mtok}
                prompt_ratio: 1
                acceptance: 90%
      """);
    List<OfText> found = NearestEvidence.of(study, WORKS).texts();
    assertThat(found)
        .extracting(near -> near.text().source())
        .containsExactly("rewrites", "stories");
    assertThat(found.get(0).text().share()).isCloseTo(80 / 160.0, within(EXACT));
    assertThat(found.get(1).text().share()).isCloseTo(20 / 160.0, within(EXACT));
    assertThat(found)
        .allSatisfy(
            near -> assertThat(near.text().shareOfAll()).isCloseTo(100 / 160.0, within(EXACT)));
    assertThat(found.get(0).works().get(0).shareApart().orElseThrow())
        .isCloseTo(0.5 - 100 / 160.0, within(EXACT));
  }

  @Test
  void aTextThatScenariosUseAlikeStandsOnce() {
    Study study = Studies.of(MIX + """
        dearer: {extends: mixed, training: {price: 3 USD/GPU-hour}}
        more: {extends: mixed, data: {synthetic: {rewrites: {tokens: 60B}}}}
        worse: {extends: mixed, data: {synthetic: {rewrites: {quality: {token_value: 0.5}}}}}
      """);
    NearestEvidence found = NearestEvidence.of(study, WORKS);
    assertThat(found.texts())
        .extracting(OfText::scenarios)
        .containsExactly(List.of("mixed", "dearer"), List.of("more"), List.of("worse"));
    assertThat(found.works())
        .extracting(SyntheticEvidence::id)
        .containsExactly("third", "half", "half-again");
  }

  @Test
  void whereNoQualityIsPredictedEvidenceStandsAlone() {
    Study study = Studies.of(
        MIX.replace("quality: {token_value: 0.8, error_rate: 0%, mixing_most: 1}", "epochs: 1")
            .replace("data:\n", "quality: {skip: true}\n    data:\n"));
    OfText near = only(NearestEvidence.of(study, WORKS));
    assertThat(near.text().worth()).isEmpty();
    assertThat(near.text().worthOfMix()).isEmpty();
    assertThat(near.works()).isNotEmpty();
  }

  @Test
  void withoutSyntheticTextThereIsNothingToSay() {
    NearestEvidence found = NearestEvidence.of(Studies.of(Studies.PRICE_AND_LICENSE), WORKS);
    assertThat(found.texts()).isEmpty();
    assertThat(found.works()).isEmpty();
  }

  /** A row of the catalog of the study is one more work; without a name it goes by its id. */
  @Test
  void ownRowsOfEvidenceCountToo(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("evidence.csv"), """
        id,name,method,synthetic_share,date,source
        pilot,Our pilot,rephrase,0.4,2026-01,ours
        second-pilot,,rephrase,0.4,2026-01,ours
        """);
    MixCost own = MixCost.with(Catalog.with(folder).get());
    Study study = own.parse("test.yaml", "mixcost: 1\nas_of: 2026-07\n" + MIX).get();
    assertThat(only(own.nearestEvidence(study)).works())
        .extracting(near -> near.work().work())
        .containsExactlyInAnyOrder("Our pilot", "second-pilot");
    assertThat(only(MixCost.create().nearestEvidence(Studies.of(MIX))).works())
        .extracting(near -> near.work().id())
        .doesNotContain("pilot");
  }
}
