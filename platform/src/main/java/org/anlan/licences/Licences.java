package org.anlan.licences;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.access.Identity;
import org.anlan.http.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The licences. They are read for their holder, for one use that the kind allows, or by the identifier that somebody was shown.
@Repository
class Licences {

  private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};

  private static final String COLUMNS =
      """
      select division, identifier, kind, number, issuer, holder, holder_name, issued_on, valid_from, valid_to, state, state_at, state_why,
             face, previous, case_number, document
        from licences.licence
      """;

  private final JdbcClient db;
  private final JsonMapper json;

  Licences(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  /// All of one holder's that were not replaced, newest first.
  List<Licence> listOf(Identity holder) {
    return db.sql(
            COLUMNS
                + " where holder = :holder and state <> 'replaced' order by kind, issued_on desc, identifier")
        .param("holder", holder.code())
        .query(this::read)
        .list();
  }

  /// The best of a kind that a holder has: valid ones first, then the newest.
  Optional<Licence> findBest(String kind, String holder, LocalDate day) {
    return db.sql(
            COLUMNS
                + """
                 where holder = :holder and kind = :kind and state <> 'replaced'
                 order by (state = 'valid' and (valid_to is null or valid_to >= :day)) desc, issued_on desc, identifier
                 limit 1
                """)
        .param("holder", holder)
        .param("kind", kind)
        .param("day", day)
        .query(this::read)
        .optional();
  }

  Optional<Licence> find(String identifier) {
    return find(identifier, "");
  }

  Optional<Licence> lock(String identifier) {
    return find(identifier, " for update");
  }

  private Optional<Licence> find(String identifier, String lock) {
    return db.sql(COLUMNS + " where identifier = :identifier" + lock)
        .param("identifier", identifier)
        .query(this::read)
        .optional();
  }

  int nextSerial(String kind, int year) {
    return db.sql(
            """
            insert into licences.serial (kind, year, last) values (:kind, :year, 1)
            on conflict (kind, year) do update set last = licences.serial.last + 1
            returning last
            """)
        .param("kind", kind)
        .param("year", year)
        .query(Integer.class)
        .single();
  }

  void add(Licence licence) {
    put(List.of(licence), false);
  }

  /// The city's folder gives others now; what was issued here stays.
  void replaceThoseOfTheCity(List<Licence> licences) {
    db.sql("delete from licences.licence where from_city").update();
    put(licences, true);
  }

  private void put(List<Licence> all, boolean fromCity) {
    db.sql(
            """
            insert into licences.licence (division, identifier, kind, number, issuer, holder, holder_name, issued_on, valid_from, valid_to,
                                          state, state_at, face, previous, case_number, document, from_city)
            select division, identifier, kind, number, issuer, holder, holder_name, issued_on::date, valid_from::date, valid_to::date,
                   state, state_at::timestamptz, face::jsonb, previous, case_number, document, :fromCity
              from unnest(:division, :identifier, :kind, :number, :issuer, :holder, :holderName, :issuedOn, :validFrom, :validTo, :state,
                          :stateAt, :face, :previous, :caseNumber, :document)
                   as l(division, identifier, kind, number, issuer, holder, holder_name, issued_on, valid_from, valid_to, state, state_at,
                        face, previous, case_number, document)
            on conflict (division, identifier) do nothing
            """)
        .param("division", column(all, Licence::division))
        .param("identifier", column(all, Licence::identifier))
        .param("kind", column(all, Licence::kind))
        .param("number", column(all, Licence::number))
        .param("issuer", column(all, Licence::issuer))
        .param("holder", column(all, Licence::holder))
        .param("holderName", column(all, Licence::holderName))
        .param("issuedOn", column(all, licence -> licence.issuedOn().toString()))
        .param("validFrom", column(all, licence -> licence.validFrom().toString()))
        .param("validTo", column(all, licence -> text(licence.validTo())))
        .param("state", column(all, licence -> licence.state().code()))
        .param("stateAt", column(all, licence -> licence.stateAt().toString()))
        .param("face", column(all, licence -> json.writeValueAsString(licence.face())))
        .param("previous", column(all, Licence::previous))
        .param("caseNumber", column(all, Licence::caseNumber))
        .param("document", column(all, Licence::document))
        .param("fromCity", fromCity)
        .update();
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  /// A value of a row that may be absent.
  @FunctionalInterface
  private interface Part {
    @Nullable String of(Licence licence);
  }

  private static @Nullable String[] column(List<Licence> all, Part part) {
    var values = new @Nullable String[all.size()];
    for (var i = 0; i < values.length; i++) values[i] = part.of(all.get(i));
    return values;
  }

  void change(Licence licence, Licence.State state, Instant at, @Nullable String why) {
    db.sql(
            """
            update licences.licence set state = :state, state_at = :at, state_why = :why
             where division = :division and identifier = :identifier
            """)
        .param("division", licence.division())
        .param("identifier", licence.identifier())
        .param("state", state.code())
        .param("at", Times.column(at))
        .param("why", why)
        .update();
  }

  private Licence read(ResultSet row, int number) throws SQLException {
    return new Licence(
        row.getString("division"),
        row.getString("identifier"),
        row.getString("kind"),
        row.getString("number"),
        row.getString("issuer"),
        row.getString("holder"),
        row.getString("holder_name"),
        row.getObject("issued_on", LocalDate.class),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class),
        Licence.State.of(row.getString("state")),
        row.getObject("state_at", OffsetDateTime.class).toInstant(),
        row.getString("state_why"),
        json.readValue(row.getString("face"), VALUES),
        row.getString("previous"),
        row.getString("case_number"),
        row.getString("document"));
  }
}
