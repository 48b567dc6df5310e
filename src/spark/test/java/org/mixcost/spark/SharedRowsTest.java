package org.mixcost.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A task works on what the driver has read, or on nothing. */
class SharedRowsTest {
  private static final Question TOTALS = new Question.OfScenarios(new Question.Draws(100, 42));

  @TempDir
  private Path folder;

  private Path rentals;
  private StudyText text;

  @BeforeEach
  void writeOwnPrices() throws IOException {
    rentals = folder.resolve("prices/rentals.csv");
    Files.createDirectories(rentals.getParent());
    Files.writeString(rentals, prices("2.10"));
    text = Texts.text(
        folder.resolve("mix.yaml").toString(),
        Texts.MIX
            .replace("as_of: 2026-07\n", "as_of: 2026-07\ncatalog: prices\nprefer: own\n")
            .replace("price: 2 to 3 USD/GPU-hour", "rental: on_demand"));
  }

  private static String prices(String usd) {
    return """
        accelerator,vendor,basis,usd_per_gpu_hour,date,source
        h100-sxm-80gb,ours,on_demand,%s,2026-06-01,our contract
        """.formatted(usd);
  }

  @Test
  void whereAllIsTheSameTheRowsAreToo() throws Exception {
    SharedRows shared = Texts.shared(text, TOTALS);
    assertThat(Texts.sent(shared).get().rows(0, 2))
        .containsExactlyElementsOf(shared.get().rows(0, 2).toList());
  }

  @Test
  void itIsReadOnce() throws Exception {
    SharedRows sent = Texts.sent(Texts.shared(text, TOTALS));
    assertThat(sent.get()).isSameAs(sent.get());
  }

  @Test
  void anotherCatalogIsNotUsed() throws Exception {
    SharedRows shared = Texts.shared(text, TOTALS);
    Files.writeString(rentals, prices("9.90"));
    SharedRows sent = Texts.sent(shared);
    assertThatThrownBy(sent::get)
        .isInstanceOf(OtherInput.class)
        .hasMessageStartingWith(rentals + " is not the file that the driver has read: sha256 ");
  }

  @Test
  void aCatalogThatIsNotThereIsTold() throws Exception {
    SharedRows shared = Texts.shared(text, TOTALS);
    Files.delete(rentals);
    SharedRows sent = Texts.sent(shared);
    assertThatThrownBy(sent::get)
        .isInstanceOf(OtherInput.class)
        .hasMessageStartingWith(
            "what the driver has read of " + text.name() + " cannot be read here:\n")
        .hasMessageContaining("[no-catalog]");
  }

  @Test
  void aCatalogOfTheCommandTravelsAsText() throws Exception {
    StudyText own = new StudyText(
        "mix.yaml",
        Texts.MIX.replace("price: 2 to 3 USD/GPU-hour", "rental: on_demand").getBytes(UTF_8),
        List.of(CatalogText.of(rentals.getParent())),
        true);
    SharedRows shared = Texts.shared(own, TOTALS);
    Files.delete(rentals);
    assertThat(Texts.sent(shared).get().rows(0, 2))
        .containsExactlyElementsOf(shared.get().rows(0, 2).toList());
  }
}
