package org.anlan.directory;

import org.anlan.http.Texts;
import org.anlan.rules.geo.Spot;

/// A place people know and go to: a hall, a school, a park's gate, a market.
public record Venue(String id, Texts name, String kind, String address, Spot spot) {

  static Venue of(Features.Feature feature) {
    return new Venue(
        feature.text("id"),
        feature.title(),
        feature.text("kind"),
        feature.text("address"),
        feature.spot());
  }
}
