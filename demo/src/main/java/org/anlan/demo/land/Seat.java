package org.anlan.demo.land;

import java.util.List;
import java.util.Locale;
import org.anlan.demo.Table;
import org.anlan.demo.shape.Ground;
import org.anlan.demo.shape.Spot;

/// Where a street office or town hall stands, and how many communities it answers for. `street` is a point of the
/// street plane.
public record Seat(String county, String name, Kind kind, Spot street, int communities) {
  /// What sort of division right below a county; the name is what `divisions.csv` says.
  public enum Kind {
    STREET(1, 11),
    TOWN(100, 8),
    TOWNSHIP(200, 7);

    private final int firstCode;
    private final int grids;

    Kind(int firstCode, int grids) {
      this.firstCode = firstCode;
      this.grids = grids;
    }

    /// GB/T 10114: subdistricts from 001, towns from 100, townships from 200.
    int firstCode() {
      return firstCode;
    }

    /// How many unit grids a community of it has, about.
    int grids() {
      return grids;
    }
  }

  static List<Seat> all() {
    return Table.rows(
        "seats.csv",
        row ->
            new Seat(
                row.text("county"),
                row.text("name"),
                Kind.valueOf(row.text("kind").toUpperCase(Locale.ROOT)),
                Ground.street(Ground.drawn(row.number("x"), row.number("y"))),
                row.count("communities")));
  }
}
