package org.mixcost.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mixcost.quantity.Citation.Basis;

/** Who says so, where and when, in words. */
class CitationTest {
  private static final Citation LIST =
      new Citation(Basis.CATALOG, "Price list", "https://a.org", "2024-10", "", "");

  @Test
  void theShortTextIsTitleAndDate() {
    assertThat(LIST.shortText()).isEqualTo("Price list, 2024-10");
    assertThat(LIST.withTitle("Other").shortText()).isEqualTo("Other, 2024-10");
  }

  @Test
  void notesFollowOneAnother() {
    assertThat(LIST.noting("").note()).isEmpty();
    assertThat(LIST.noting("list price").note()).isEqualTo("list price");
    assertThat(LIST.noting("list price").noting("").note()).isEqualTo("list price");
    assertThat(LIST.noting("list price").noting("no tax").note()).isEqualTo("list price; no tax");
  }

  @Test
  void whatIsAtSecondHandSaysSoFirst() {
    Citation hearsay = LIST.noting("list price").unverified();
    assertThat(hearsay.note()).isEqualTo("unverified; list price");
    assertThat(hearsay.isUnverified()).isTrue();
    assertThat(LIST.isUnverified()).isFalse();
  }

  @Test
  void aPlaceAloneIsOneThatBeginsWithAllThatIsSaid() {
    Citation stated = Citation.stated("mix.yaml:3");
    assertThat(stated.isPlaceAlone()).isFalse();
    assertThat(stated.at("mix.yaml:3, from base.yaml").isPlaceAlone()).isTrue();
    assertThat(stated.at("base.yaml:3").isPlaceAlone()).isFalse();
  }

  @Test
  void aBasisIsToldInWords() {
    assertThat(LIST.withBasis(Basis.MODEL_ASSUMPTION).basis()).hasToString("model assumption");
    assertThat(Citation.ofDefault("rule").basis()).isEqualTo(Basis.DEFAULT);
  }
}
