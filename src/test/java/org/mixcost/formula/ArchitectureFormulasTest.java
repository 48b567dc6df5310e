package org.mixcost.formula;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mixcost.formula.ArchitectureFormulas.Latent;

/** Parameters of a layer, by the sizes that are published of it. */
class ArchitectureFormulasTest {

  /** DeepSeek-V2: d 5120, H 128, r_q 1536, r_kv 512, Q_r 64, Q_p and Q_v 128 (arXiv 2405.04434, section 3.1.2). */
  @Test
  void latentAttentionIsTheSumOfItsMatrices() {
    double queries = 1536.0 * 5120 + 1536.0 * 128 * (128 + 64);
    double compression = 5120.0 * (512 + 64);
    double keysAndValues = 512.0 * 128 * (128 + 128);
    double output = 128.0 * 128 * 5120;
    assertThat(ArchitectureFormulas.latentAttention(new Latent(5120, 128, 1536, 512, 64, 128, 128)))
        .isEqualTo(queries + compression + keysAndValues + output);
  }

  /** DeepSeek-V2-Lite, whose queries are not compressed: d 2048, H 16, values of 96 to tell them apart. */
  @Test
  void withoutACompressionQueriesComeFromTheStream() {
    double queries = 2048.0 * 16 * (128 + 64);
    double compression = 2048.0 * (512 + 64);
    double keysAndValues = 512.0 * 16 * (128 + 96);
    double output = 16.0 * 96 * 2048;
    assertThat(ArchitectureFormulas.latentAttention(new Latent(2048, 16, 0, 512, 64, 128, 96)))
        .isEqualTo(queries + compression + keysAndValues + output);
  }

  @Test
  void aHeadIsAsLongAsItsQueryAndItsValueOnAverage() {
    assertThat(ArchitectureFormulas.headDimension(128 + 64, 128)).isEqualTo(160);
  }
}
