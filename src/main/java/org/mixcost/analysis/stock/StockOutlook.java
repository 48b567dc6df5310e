package org.mixcost.analysis.stock;

import java.util.ArrayList;
import java.util.List;
import org.mixcost.catalog.Catalog;
import org.mixcost.formula.StockFormulas;
import org.mixcost.model.Draws;
import org.mixcost.model.Input;
import org.mixcost.model.Inputs;
import org.mixcost.simulate.Sampler;
import org.mixcost.simulate.Summary;

/**
 * The stock of text on the indexed web in 2024, and the year in which demand meets it if both grow as they did.
 *
 * @param raw all of it [token]
 * @param usable what is good enough [token]
 * @param repeated usable text with what seeing it several times adds [token]
 * @param exhaustion when the largest training set has grown to that; a projection of the past, not a forecast [year]
 * @see <a href="https://arxiv.org/abs/2211.04325">Villalobos et al. 2024</a>
 */
public record StockOutlook(Summary raw, Summary usable, Summary repeated, Summary exhaustion) {
  private static final double YEAR = 2024;
  private static final double MOST_BYTES_PER_TOKEN = 6;

  /** Draws the beliefs of the catalog table {@code stock}. */
  public static StockOutlook of(Catalog catalog, int draws, long seed) {
    return new Simulated(catalog, draws, seed).outlook();
  }

  private static final class Simulated {
    private final Inputs inputs = new Inputs();
    private final Catalog catalog;
    private final Input pages;
    private final Input bytesPerPage;
    private final Input bytesBelowSix;
    private final Input quality;
    private final Input repetition;
    private final Input pagesGrowth;
    private final Input pageGrowth;
    private final Input demand;
    private final Input demandGrowth;
    private final List<Double> raw = new ArrayList<>();
    private final List<Double> usable = new ArrayList<>();
    private final List<Double> repeated = new ArrayList<>();
    private final List<Double> exhaustion = new ArrayList<>();

    Simulated(Catalog catalog, int draws, long seed) {
      this.catalog = catalog;
      pages = input("pages");
      bytesPerPage = input("bytes-per-page");
      bytesBelowSix = input("bytes-per-token-below-six");
      quality = input("quality");
      repetition = input("repetition");
      pagesGrowth = input("pages-growth");
      pageGrowth = input("page-growth");
      demand = input("demand");
      demandGrowth = input("demand-growth");
      simulate(draws, new Sampler(inputs, seed));
    }

    private Input input(String id) {
      return inputs.add(catalog.stock(id).orElseThrow());
    }

    private void simulate(int draws, Sampler sampler) {
      Sampler.Samples samples = sampler.samples();
      Draws draw = inputs.central();
      for (int i = 0; i < draws; i++) {
        samples.next(draw);
        add(draw);
      }
    }

    private void add(Draws draw) {
      double bytesPerToken = Math.max(1, MOST_BYTES_PER_TOKEN - draw.get(bytesBelowSix));
      double stock =
          StockFormulas.stockTokens(draw.get(pages), draw.get(bytesPerPage), bytesPerToken);
      double seenOften = StockFormulas.usableStock(stock, draw.get(quality), draw.get(repetition));
      raw.add(stock);
      usable.add(StockFormulas.usableStock(stock, draw.get(quality), 1));
      repeated.add(seenOften);
      exhaustion.add(StockFormulas.exhaustionYear(
          YEAR,
          seenOften,
          draw.get(demand),
          draw.get(pagesGrowth) * draw.get(pageGrowth),
          draw.get(demandGrowth)));
    }

    StockOutlook outlook() {
      return new StockOutlook(
          Summary.of(raw), Summary.of(usable), Summary.of(repeated), Summary.of(exhaustion));
    }
  }
}
