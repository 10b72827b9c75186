package org.anlan.demo.shape;

import org.jspecify.annotations.Nullable;

/// A corner of the map: longitude and latitude in hundred-thousandths of a degree (about a metre), so that neighbours
/// share it exactly, and its place in the street plane, where the city is cut.
public record Vertex(int lon, int lat, Spot street) {

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Vertex v && v.lon == lon && v.lat == lat;
  }

  @Override
  public int hashCode() {
    return lon * 31 + lat;
  }
}
