package org.anlan.rules.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// What always holds of a tree: each honest proof is believed, and no changed one.
class TreePropertyTest {

  private static final List<Hash> LEAVES = Leaves.hashes(700);

  @Property(tries = 300)
  void a_tree_grown_leaf_by_leaf_has_the_root_of_the_definition(
      @ForAll @IntRange(max = 700) int size) {
    var leaves = LEAVES.subList(0, size);
    assertThat(Leaves.frontier(leaves).root()).isEqualTo(Leaves.defined(leaves));
    assertThat(Proofs.root(size, tiles(size))).isEqualTo(Leaves.defined(leaves));
  }

  @Property(tries = 500)
  void an_inclusion_proof_is_believed_and_no_flipped_bit_of_it(
      @ForAll @IntRange(min = 1, max = 700) int size,
      @ForAll @IntRange(max = 699) int at,
      @ForAll @IntRange(max = 255) int bit,
      @ForAll @IntRange(max = 20) int which) {
    var index = at % size;
    var head = head(size);
    var path = Proofs.inclusion(index, size, tiles(size));
    var leaf = LEAVES.get(index);
    assertThat(Checks.includes(head, index, leaf, path)).isTrue();
    assertThat(Checks.includes(head, index, Leaves.flipped(leaf, bit), path)).isFalse();
    assertThat(Checks.includes(flipped(head, bit), index, leaf, path)).isFalse();
    assertThat(Checks.includes(head, index ^ (1 << (bit % 10)), leaf, path)).isFalse();
    assertThat(Checks.includes(head, index, leaf, longer(path))).isFalse();
    if (path.isEmpty()) return;
    assertThat(Checks.includes(head, index, leaf, Leaves.flipped(path, which % path.size(), bit)))
        .isFalse();
    assertThat(Checks.includes(head, index, leaf, path.subList(1, path.size()))).isFalse();
  }

  @Property(tries = 500)
  void a_consistency_proof_is_believed_and_no_flipped_bit_of_it(
      @ForAll @IntRange(min = 1, max = 700) int size,
      @ForAll @IntRange(max = 700) int before,
      @ForAll @IntRange(max = 255) int bit,
      @ForAll @IntRange(max = 20) int which) {
    var old = before % (size + 1);
    var path = Proofs.consistency(old, size, tiles(size));
    assertThat(Checks.extended(head(old), head(size), path)).isTrue();
    assertThat(Checks.extended(flipped(head(old), bit), head(size), path)).isFalse();
    assertThat(Checks.extended(head(old), head(size), longer(path))).isFalse();
    if (old == 0) return;
    assertThat(Checks.extended(head(old), flipped(head(size), bit), path)).isFalse();
    if (path.isEmpty()) return;
    assertThat(
            Checks.extended(head(old), head(size), Leaves.flipped(path, which % path.size(), bit)))
        .isFalse();
    assertThat(Checks.extended(head(old), head(size), path.subList(1, path.size()))).isFalse();
  }

  /// The tree as somebody sees it who fetches its tiles.
  private static Subtrees tiles(long size) {
    return new TileTree(
        size,
        path -> {
          var from = (int) path.index() * TilePath.FULL;
          var row = path.level() == 0 ? LEAVES : fullTiles();
          return TileTree.hashes(TileTree.bytes(row.subList(from, from + path.width())));
        });
  }

  private static List<Hash> fullTiles() {
    var row = new ArrayList<Hash>();
    for (var i = 0; i + TilePath.FULL <= LEAVES.size(); i += TilePath.FULL)
      row.add(TileTree.fold(LEAVES.subList(i, i + TilePath.FULL)));
    return row;
  }

  private static Checks.Head head(int size) {
    return new Checks.Head(size, Leaves.frontier(LEAVES.subList(0, size)).root());
  }

  private static Checks.Head flipped(Checks.Head head, int bit) {
    return new Checks.Head(head.size(), Leaves.flipped(head.root(), bit));
  }

  private static List<Hash> longer(List<Hash> path) {
    var more = new ArrayList<>(path);
    more.add(Hash.EMPTY);
    return more;
  }
}
