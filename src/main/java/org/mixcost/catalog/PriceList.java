package org.mixcost.catalog;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A public list of prices that own rows can be taken from, and the names in it that tell it from others. */
public enum PriceList {
  LITELLM("LiteLLM price map", "https://github.com/BerriAI/litellm", "litellm_provider"),
  GENAI_PRICES(
      "genai-prices list", "https://github.com/pydantic/genai-prices", "models", "input_mtok"),
  SKYPILOT(
      "SkyPilot catalog",
      "https://github.com/skypilot-org/skypilot-catalog",
      "InstanceType",
      "AcceleratorName"),
  GPUHUNT("gpuhunt catalog", "https://github.com/dstackai/gpuhunt", "instance_name", "gpu_name"),
  FOCUS("FOCUS price sheet", "https://focus.finops.org", "PricingUnit", "ListUnitPrice"),
  /** Any table, with a mapping of its columns to those of the catalog. */
  MAPPED("own list", "");

  private final String title;
  private final String url;

  @SuppressWarnings("ImmutableEnumChecker") // of List.of, which never changes
  private final List<String> names;

  PriceList(String title, String url, String... names) {
    this.title = title;
    this.url = url;
    this.names = List.of(names);
  }

  /** The list in whose columns or keys these names are. */
  public static Optional<PriceList> recognized(Collection<String> found) {
    return Arrays.stream(values())
        .filter(list -> !list.names.isEmpty() && found.containsAll(list.names))
        .findFirst();
  }

  /** For readers. */
  public String title() {
    return title;
  }

  /** Where it is published; empty of one's own. */
  public String url() {
    return url;
  }

  /** The titles of all that are told by their content. */
  public static List<String> titles() {
    return Arrays.stream(values())
        .filter(list -> !list.names.isEmpty())
        .map(PriceList::title)
        .toList();
  }

  /** The command that makes own rows of a file. */
  public static String command(String file) {
    return "mixcost catalog import " + file + " -o DIR --date DAY";
  }
}
