package org.anlan.rules.ledger;

import static org.anlan.rules.ledger.Leaves.hex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The tree against the known answers of Certificate Transparency.
class TreeTest {

  private static final List<Hash> LEAVES =
      Stream.of(
              "",
              "00",
              "10",
              "2021",
              "3031",
              "40414243",
              "5051525354555657",
              "606162636465666768696a6b6c6d6e6f")
          .map(text -> Hash.leaf(HexFormat.of().parseHex(text)))
          .toList();

  private static final String H6 =
      "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4";
  private static final String H01 =
      "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e";
  private static final String HEAD4 =
      "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7";

  @ParameterizedTest
  @CsvSource({
    "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
  })
  void the_roots_of_the_reference_leaves_are_the_published_ones(int size, String root) {
    var leaves = LEAVES.subList(0, size);
    assertThat(Leaves.frontier(leaves).root().hex()).isEqualTo(root);
    assertThat(Proofs.root(size, Leaves.tree(leaves)).hex()).isEqualTo(root);
  }

  @Test
  void the_inclusion_proofs_of_the_reference_tree_are_the_published_ones() {
    var tree = Leaves.tree(LEAVES);
    assertThat(Proofs.inclusion(0, 8, tree))
        .containsExactly(
            hex("96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"),
            hex(H01),
            hex(H6));
    assertThat(Proofs.inclusion(5, 8, tree))
        .containsExactly(
            hex("bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"),
            hex("ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"),
            hex(HEAD4));
  }

  @Test
  void the_consistency_proof_from_two_to_five_is_the_published_one() {
    assertThat(Proofs.consistency(2, 5, Leaves.tree(LEAVES)))
        .containsExactly(
            hex(H01), hex("bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"));
  }

  @Test
  void what_cannot_be_proved_is_refused_with_the_numbers() {
    var tree = Leaves.tree(LEAVES);
    assertThatThrownBy(() -> Proofs.inclusion(8, 8, tree))
        .hasMessage("Entry 8 does not lie in a tree of 8.");
    assertThatThrownBy(() -> Proofs.consistency(9, 8, tree))
        .hasMessageContaining("8")
        .hasMessageContaining("9");
    assertThatThrownBy(() -> new Frontier(3, List.of())).hasMessageContaining("3 entries");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 256, tile/0/000",
    "1, 234, 256, tile/1/234",
    "0, 1234067, 256, tile/0/x001/x234/067",
    "0, 1234, 17, tile/0/x001/234.p/17",
    "-1, 3, 1, tile/entries/003.p/1"
  })
  void tiles_lie_where_the_standard_says(int level, long index, int width, String text) {
    assertThat(new TilePath(level, index, width).text()).isEqualTo(text);
    assertThat(TilePath.find(text)).contains(new TilePath(level, index, width));
  }

  @ParameterizedTest
  @CsvSource({
    "tile/00/000",
    "tile/0/0",
    "tile/0/x000/001",
    "tile/0/001.p/256",
    "tile/0/001.p/0",
    "tile/0/001.p/01",
    "tile/0/x001",
    "tile/9/001",
    "tile/0/../001",
    "tile/entries/001/",
    "tile/0/001.p/999"
  })
  void an_address_written_otherwise_is_no_tile(String text) {
    assertThat(TilePath.find(text)).isEmpty();
  }

  @Test
  void a_tree_of_70000_has_the_partial_tiles_of_the_standards_example() {
    assertThat(TilePath.in(70_000, 0, 273)).contains(new TilePath(0, 273, 112));
    assertThat(TilePath.in(70_000, 1, 0)).contains(new TilePath(1, 0, 256));
    assertThat(TilePath.in(70_000, 1, 1)).contains(new TilePath(1, 1, 17));
    assertThat(TilePath.in(70_000, 2, 0)).contains(new TilePath(2, 0, 1));
    assertThat(TilePath.in(70_000, 3, 0)).isEmpty();
    assertThat(TilePath.in(256, 1, 0)).contains(new TilePath(1, 0, 1));
  }
}
