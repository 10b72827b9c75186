package org.anlan.demo.libraries;

import java.util.List;
import org.anlan.demo.directory.Divisions;
import org.anlan.demo.shape.Dice;
import org.anlan.rules.codes.DivisionCode;

/// Where people live and firms lie: a community of the city, and a number in it.
final class Homes {
  record Home(DivisionCode street, String address) {
    String county() {
      return street.text().substring(0, 6);
    }
  }

  private final Divisions divisions;
  private final List<Divisions.Division> communities;
  private final Dice dice;

  Homes(Divisions divisions, String label) {
    this.divisions = divisions;
    this.communities = divisions.at(DivisionCode.Level.COMMUNITY);
    this.dice = Dice.named(label);
  }

  Home next() {
    return in(dice.pick(communities));
  }

  /// In this street.
  Home in(String street) {
    return in(
        dice.pick(communities.stream().filter(c -> c.code().text().startsWith(street)).toList()));
  }

  private Home in(Divisions.Division community) {
    var street = divisions.get(community.code().parent().orElseThrow());
    var county = divisions.get(street.code().parent().orElseThrow());
    var house =
        community.kind().equals("village")
            ? (1 + dice.below(220)) + "号"
            : (1 + dice.below(40)) + "幢" + (101 + 100 * dice.below(11) + dice.below(4)) + "室";
    return new Home(
        street.code(), "临澜市" + county.name() + street.name() + community.name() + house);
  }
}
