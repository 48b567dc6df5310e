package org.mixcost.load.prices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mixcost.load.prices.ImportedList.model;
import static org.mixcost.load.prices.ImportedList.rentals;
import static org.mixcost.load.prices.ImportedList.skipped;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mixcost.catalog.RentalOffer;
import org.mixcost.catalog.imports.PriceImport;
import org.mixcost.catalog.imports.Skipped;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issue;

/** Prices of machines by the hour, from lists in the shapes of SkyPilot, gpuhunt and FOCUS, and by a mapping. */
class MachineListsTest {
  private static final String SKYPILOT = """
      InstanceType,AcceleratorName,AcceleratorCount,vCPUs,MemoryGiB,Price,Region,GpuInfo,SpotPrice
      p5.48xlarge,H100,8,192,2048,98.32,us-east-1,,29.52
      p5.48xlarge,H100,8,192,2048,88.48,us-west-2,,
      p4d.24xlarge,A100,8,96,1152,32.8,us-east-1,"{'Gpus': [{'Name': 'A100', 'Count': 8, 'MemoryInfo': {'SizeInMiB': 40960}}]}",
      one.xlarge,H100,1,16,200,3.1,us-east-1,,
      m7i.large,,,2,8,0.1,us-east-1,,0.04
      odd.large,Zeus9000,4,2,8,0.1,us-east-1,,
      TPU-VM,tpu-v5litepod-8,1,,,9.6,us-west4,,
      ,L4,1,,,0.56,us-east4,,
      g6.xlarge,L4,1,4,16,804.8,us-east-1,,
      g5.xlarge,A10G,1,4,16,0,us-east-1,,
      """;

  private static final String GPUHUNT = """
      instance_name,location,price,cpu,memory,gpu_count,gpu_name,gpu_memory,spot,disk_size,gpu_vendor,flags
      a.8,us,16.0,30,240,8,L40S,48.0,False,,nvidia,
      a.8,us,8.0,30,240,8,L40S,48.0,True,,nvidia,
      c.1,us,0.5,30,240,0,,,False,,,
      """;

  private static final String FOCUS = """
      BillingCurrency,ChargePeriodStart,ContractedUnitPrice,ListUnitPrice,PricingCategory,PricingCurrency,PricingUnit,ServiceProviderName,RegionId,SkuId,SkuMeter,SkuPriceDetails,SkuPriceId
      USD,2026-09-01T00:00:00Z,49.16,98.32,Standard,USD,Hours,Amazon Web Services,us-east-1,s1,p5 instance hours,"{""InstanceType"": ""p5.48xlarge"", ""GpuCount"": 8}",p1
      USD,2026-09-01T00:00:00Z,,29.52,Dynamic,USD,Hours,Amazon Web Services,us-east-1,s1,p5 spot hours,"{""InstanceType"": ""p5.48xlarge"", ""GpuCount"": 8}",p2
      USD,2026-09-01T00:00:00Z,40,98.32,Committed,USD,Hours,Amazon Web Services,us-east-1,s1,p5 committed,"{""InstanceType"": ""p5.48xlarge"", ""GpuCount"": 8}",p3
      EUR,2026-09-01T00:00:00Z,80,80,Standard,EUR,Hours,Amazon Web Services,eu-west-1,s1,p5 instance hours,"{""InstanceType"": ""p5.48xlarge"", ""GpuCount"": 8}",p4
      USD,2026-09-01T00:00:00Z,0.00012,0.00015,Standard,USD,1K Tokens,Acme Cloud,us-east-1,s2,gpt-oss-120b input tokens,,p5
      USD,2026-09-01T00:00:00Z,0.0005,0.0006,Standard,USD,1K Tokens,Acme Cloud,us-east-1,s2,gpt-oss-120b output tokens,,p6
      USD,2026-09-01T00:00:00Z,0.02,0.02,Standard,USD,GB-Months,Acme Cloud,us-east-1,s3,storage,,p7
      """;

  @TempDir
  private Path place;

  private PriceImport skyPilot() {
    return new ImportedList(place).read("aws/vms.csv", SKYPILOT).get();
  }

  /** 98.32 / 8 = 12.29 and 88.48 / 8 = 11.06, of which the lower is the row; 29.52 / 8 = 3.69; 32.8 / 8 = 4.1. */
  @Test
  void anInstanceIsPricedByOneOfItsAccelerators() {
    assertThat(rentals(skyPilot()))
        .contains(
            "h100-sxm-80gb aws on_demand 11.06",
            "h100-sxm-80gb aws spot 3.69",
            "a100-sxm-40gb aws on_demand 4.1");
  }

  @Test
  void theLowestOfTheRegionsSaysHowManyThereAre() {
    RentalOffer lowest = (RentalOffer) skyPilot().offers().get(0);
    assertThat(lowest.segment()).isEqualTo("hyperscaler");
    assertThat(lowest.origin().note())
        .isEqualTo(
            "p5.48xlarge in us-west-2; H100 is told from others by its machine; "
                + "the lowest of 2 prices, the highest is 12.29; imported from vms.csv by mixcost 1.2.3");
  }

  @Test
  void oneRegionMayBeTheOnlyOne() {
    PriceImport found =
        new ImportedList(place).in("us-east-1").read("aws/vms.csv", SKYPILOT).get();
    assertThat(rentals(found)).contains("h100-sxm-80gb aws on_demand 12.29");
    assertThat(skipped(found)).contains("OTHER_REGION H100 1");
  }

  @Test
  void eachPriceIsTakenOrNamed() {
    PriceImport found = skyPilot();
    assertThat(skipped(found))
        .containsExactlyInAnyOrder(
            "AMBIGUOUS H100 1",
            "NO_ACCELERATOR m7i.large 1",
            "UNKNOWN Zeus9000 1",
            "IMPLAUSIBLE L4 1",
            "FREE A10G 1");
    assertThat(found.skipped())
        .filteredOn(skipped -> skipped.reason() == Skipped.Reason.AMBIGUOUS)
        .singleElement()
        .extracting(Skipped::detail, Skipped::line)
        .containsExactly("h100-nvl, h100-pcie-80gb, h100-sxm-80gb", 5);
    assertThat(found.prices()).isEqualTo(11);
    assertThat(found.taken()).isEqualTo(6);
  }

  /** v5p-8 is 8 TensorCores, 4 chips: 16.8 / 4 = 4.2; v6e-8 is 8 chips: 21.6 / 8 = 2.7; v5litepod-8 too: 9.6 / 8 = 1.2. */
  @ParameterizedTest
  @CsvSource({
    "tpu-v5p-8, 1, 16.8, tpu-v5p gcp on_demand 4.2",
    "tpu-v6e-8, 1, 21.6, tpu-v6e gcp on_demand 2.7",
    "tpu-v6e-1, 1, 2.7, tpu-v6e gcp on_demand 2.7",
    "tpu-v5litepod-8, 1, 9.6, tpu-v5e gcp on_demand 1.2",
    "tpu-v4-16, 1, 25.76, tpu-v4 gcp on_demand 3.22",
    "tpu-v3-8, 1, 8, tpu-v3 gcp on_demand 2"
  })
  void aSliceIsPricedByOneOfItsChips(String name, int count, String usd, String row) {
    PriceImport found = slice(name, count, usd).get();
    assertThat(rentals(found)).containsExactly(row);
    assertThat(found.offers().get(0).origin().note()).startsWith(name + " in us-east5");
  }

  @ParameterizedTest
  @CsvSource({"tpu-v5p-8, 2", "tpu-v5p-7, 1", "tpu-v9x-8, 1", "tpu7x-8, 1"})
  void aSliceWhoseChipsAreNotKnownIsNamed(String name, int count) {
    assertThat(slice(name, count, "16.8").issues())
        .singleElement()
        .extracting(Issue::message)
        .asString()
        .contains("a price in a unit that is no hour or token (" + name + ")");
  }

  private Checked<PriceImport> slice(String name, int count, String usd) {
    String list =
        "InstanceType,AcceleratorName,AcceleratorCount,Price,SpotPrice,Region\nTPU-VM,%s,%d,%s,,us-east5\n";
    return new ImportedList(place).of("gcp").read("vms.csv", list.formatted(name, count, usd));
  }

  @Test
  void anAcceleratorWithoutItsMachineIsNotCertain() {
    assertThat(skyPilot().offers())
        .filteredOn(offer -> offer.origin().isUnverified())
        .singleElement()
        .extracting(offer -> offer.origin().note())
        .asString()
        .startsWith("us-east4; the machine around it is billed on top");
  }

  @Test
  void eightInOneMachineAreLikelyOnABoard() {
    String list = """
        InstanceType,AcceleratorName,AcceleratorCount,vCPUs,MemoryGiB,Price,SpotPrice,Region
        big.8gpu,H100,8,192,2048,98.32,29.52,east-1
        """;
    PriceImport found =
        new ImportedList(place).read("34-catalog/rentals.csv", list).get();
    assertThat(rentals(found))
        .containsExactly("h100-sxm-80gb  on_demand 12.29", "h100-sxm-80gb  spot 3.69");
    assertThat(found.offers()).allMatch(offer -> offer.origin().isUnverified());
  }

  @Test
  void anOfferIsOnDemandOrAtSpot() {
    PriceImport found =
        new ImportedList(place).of("Acme Cloud").read("x.csv", GPUHUNT).get();
    assertThat(rentals(found))
        .containsExactly("l40s acme-cloud on_demand 2", "l40s acme-cloud spot 1");
    assertThat(skipped(found)).containsExactly("NO_ACCELERATOR c.1 1");
  }

  /** 49.16 / 8 = 6.145 by contract; 29.52 / 8 = 3.69 where there is none; 0.12 and 0.50 USD for a million tokens. */
  @Test
  void aPriceSheetIsOfContractsAndHasItsOwnDate() {
    PriceImport found =
        new ImportedList(place).dated("").read("sheet.csv", FOCUS).get();
    assertThat(rentals(found))
        .containsExactly("h100-sxm-80gb aws on_demand 6.145", "h100-sxm-80gb aws spot 3.69");
    assertThat(model(found, "gpt-oss-120b", "acme-cloud").prices().input())
        .isEqualByComparingTo("0.12");
    assertThat(model(found, "gpt-oss-120b", "acme-cloud").prices().output())
        .isEqualByComparingTo("0.5");
    assertThat(found.offers()).allMatch(offer -> offer.origin().date().equals("2026-09-01"));
    assertThat(skipped(found))
        .containsExactly(
            "OTHER_TERMS p5.48xlarge 1",
            "OTHER_CURRENCY p5 instance hours 1",
            "OTHER_UNIT storage 1");
    assertThat(found.prices()).isEqualTo(7);
  }

  @Test
  void anyTableIsReadByAMapping() {
    String list = "GPU;per node;in node;kind\nH100 SXM;16;8;on demand\nL40S;8;4;weekly\n";
    PriceImport found = new ImportedList(place)
        .of("us")
        .mapping(Map.of(
            "GPU", "accelerator",
            "per node", "usd_per_node_hour",
            "in node", "node_accelerators",
            "kind", "basis"))
        .read("ours.csv", list)
        .get();
    assertThat(rentals(found)).containsExactly("h100-sxm-80gb us on_demand 2");
    assertThat(skipped(found)).containsExactly("OTHER_TERMS L40S 1");
    assertThat(found.source()).isEqualTo("own list ours.csv");
  }

  @Test
  void aSeparatorWithinANameSeparatesNothing() {
    String list = "GPU,\"price; of one; by the hour\"\nH100 SXM,2\n";
    PriceImport found = new ImportedList(place)
        .of("us")
        .mapping(Map.of("GPU", "accelerator", "price; of one; by the hour", "usd_per_gpu_hour"))
        .read("ours.csv", list)
        .get();
    assertThat(rentals(found)).containsExactly("h100-sxm-80gb us on_demand 2");
  }
}
