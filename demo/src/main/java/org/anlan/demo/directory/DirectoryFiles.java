package org.anlan.demo.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.anlan.demo.Table;
import org.anlan.demo.land.Land;
import org.anlan.demo.out.Csv;
import org.anlan.demo.out.Folder;
import org.anlan.demo.out.GeoJson;
import org.anlan.demo.shape.Ground;
import org.anlan.demo.shape.Rings;
import org.anlan.rules.codes.DivisionCode;

/// Writes the directory of the city: divisions, grids, units, posts, people and the demo's accounts.
public final class DirectoryFiles {
  private static final List<String> WATCHES = List.of("08:00,16:00", "16:00,23:59", "00:00,08:00");

  private final Folder folder;
  private final UnaryOperator<String> actsFor;

  /// @param actsFor for whom an account acts, by its login; blank for nobody
  public DirectoryFiles(Folder folder, UnaryOperator<String> actsFor) {
    this.folder = folder;
    this.actsFor = actsFor;
  }

  public void write(Land land, Divisions divisions) {
    folder.write(
        "directory/divisions.csv",
        Csv.of(
            "code,name,name_en,level,parent,kind,valid_from",
            divisions.all(),
            d ->
                List.of(
                    d.code(),
                    d.name(),
                    d.english(),
                    d.level(),
                    parent(d.code()),
                    d.kind(),
                    d.validFrom())));
    folder.write(
        "directory/grids.csv",
        Csv.of(
            "code,community,lon,lat,area_m2",
            land.grids(),
            g -> {
              var heart = Ground.vertex(Rings.heart(g.ring()));
              return List.of(
                  g.code(),
                  g.code().community(),
                  GeoJson.degrees(heart.lon()),
                  GeoJson.degrees(heart.lat()),
                  Math.round(Rings.squareMetres(g.ring())));
            }));
    var units = new Units(divisions);
    var posts = new Posts(units, divisions);
    var cast = new Cast(divisions);
    var people = new People(posts, cast);
    writeUnits(units, posts);
    writePeople(people, posts);
    writeAbsences(new Absences(people, cast));
    writeAccounts(people, cast);
  }

  private static String parent(DivisionCode code) {
    return code.equals(Divisions.CITY) ? "" : code.parent().orElseThrow().text();
  }

  private void writeUnits(Units units, Posts posts) {
    folder.write(
        "directory/units.csv",
        Csv.of(
            "uscc,name,short_name,name_en,kind,level,division,parent_uscc,duties,phone",
            units.all(),
            u ->
                List.of(
                    u.uscc(),
                    u.naming().full(),
                    u.naming().brief(),
                    u.naming().english(),
                    u.kind(),
                    u.level(),
                    u.division(),
                    u.parent(),
                    String.join(" ", u.duties()),
                    u.phone())));
    folder.write(
        "directory/posts.csv",
        Csv.of(
            "id,unit,title,title_en,roles,division",
            posts.all(),
            p ->
                List.of(p.id(), p.unit().uscc(), p.title(), p.english(), p.roles(), p.division())));
  }

  private void writePeople(People people, Posts posts) {
    folder.write(
        "directory/people.csv",
        Csv.of(
            "id,name,name_en,sex,phone,birth",
            people.all(),
            p -> List.of(p.id(), p.name(), p.english(), p.sex(), p.phone(), p.birth())));
    folder.write(
        "directory/holdings.csv",
        Csv.of(
            "person,post,valid_from,valid_to",
            people.holdings(),
            h -> List.of(h.person().id(), h.post().id(), h.from(), "")));
    var rosters = new StringBuilder("post,weekday,from,to\n");
    for (var post : posts.all()) {
      for (var day : days(post)) {
        var hours = hours(post);
        rosters.append(post.id()).append(',').append(day).append(',').append(hours).append('\n');
      }
    }
    folder.write("directory/rosters.csv", rosters.toString());
  }

  /// Who walks the streets is there at weekends too, one of two.
  private static List<Integer> days(Post post) {
    return switch (post.shift()) {
      case "round" -> List.of(1, 2, 3, 4, 5, 6, 7);
      case "walk" -> post.turn() == 0 ? List.of(1, 2, 3, 4, 5) : List.of(3, 4, 5, 6, 7);
      default -> List.of(1, 2, 3, 4, 5);
    };
  }

  private static String hours(Post post) {
    return switch (post.shift()) {
      case "round" -> WATCHES.get(post.turn());
      case "walk" -> "07:30,17:30";
      default -> "08:30,17:30";
    };
  }

  private void writeAbsences(Absences absences) {
    folder.write(
        "directory/leave.csv",
        Csv.of(
            "person,from,to,substitute,reason",
            absences.all(),
            a -> List.of(a.person().id(), a.from(), a.to(), a.substitute().id(), a.reason())));
  }

  /// The account of somebody whom the directory has, whoever plays them.
  private static List<?> known(People people, Table.Row row) {
    var person =
        people.all().stream()
            .filter(p -> p.id().equals(row.text("person")))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("Nobody is " + row.text("person")));
    return List.of(
        row.text("login"),
        person.id(),
        row.text("kind"),
        person.name(),
        person.phone(),
        row.text("note"),
        row.text("english"),
        "");
  }

  private void writeAccounts(People people, Cast cast) {
    var rows = new ArrayList<List<?>>();
    rows.addAll(
        Table.rows(
            "citizens.csv",
            row ->
                List.of(
                    row.text("login"),
                    "",
                    "citizen",
                    row.text("name"),
                    row.text("phone"),
                    row.text("note"),
                    row.text("english"),
                    actsFor.apply(row.text("login")))));
    for (var member : cast.members()) {
      var person =
          people.all().stream()
              .filter(p -> p.name().equals(member.name()))
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("Nobody plays " + member.login()));
      rows.add(
          List.of(
              member.login(),
              person.id(),
              "staff",
              person.name(),
              person.phone(),
              member.note(),
              member.english(),
              ""));
    }
    for (var table : List.of("known-staff.csv", "administrators.csv"))
      Table.rows(table, row -> known(people, row)).forEach(rows::add);
    folder.write(
        "accounts.csv",
        Csv.of("login,person,kind,name,phone,role_note,role_note_en,acts_for", rows, row -> row));
  }
}
