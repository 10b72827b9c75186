package org.anlan.command;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.anlan.cases.Importing;
import org.anlan.cli.BadRows;
import org.anlan.cli.Options;
import org.anlan.cli.Verb;
import org.springframework.context.ApplicationContext;

/// `anlan import requests`: what another system recorded, as cases.
public final class RequestsVerb {

  private RequestsVerb() {}

  /// Where it looks, and where the rows that were left out are listed unless `--errors` says so.
  public record Places(Path home, Path city) {}

  /// @param platform does some work with the platform of the home, whether another one runs on it or not
  public static Verb verb(Consumer<Consumer<ApplicationContext>> platform, Places places) {
    var options =
        List.of(
            new Verb.Option("in", "FILE", true, "the requests; may be packed with gzip"),
            new Verb.Option(
                "mapping",
                "FILE",
                false,
                "which column holds what, and what is which kind and unit here (default: imports/requests.json of the city)"));
    var words =
        """
        needs ANLAN_HOME or ANLAN_DB_URL; a platform may run on it meanwhile
        in     the columns that the mapping names; those that ship read the service requests of Boston:
               case_enquiry_id,open_dt,target_dt,closed_dt,ontime,closure_reason,case_title,type,queue,department,location,
               location_street_name,latitude,longitude
               Each row becomes one case, however often it is given. What was closed there walks to its end at the times of the table and
               nobody is told of it; what is open runs on here. A row that has been closed there since the last run is closed here as well,
               unless somebody works on it here. A row without a deadline is never late.
        out    on stdout: taken=… closed=… known=… kept=… running=…, how many of the table's own on-time flags came out the same, and
               points on which many different addresses lie: default points, which are no places
               Rows left out are listed in --errors (default: imports/<file>.errors.csv in the home).

        anlan import requests --in requests.csv\
        """;
    return new Verb(
            "import requests",
            "take in the service requests of another system",
            options,
            words,
            (given, bad) -> run(platform, given, bad, places))
        .withErrors(given ->
            places
                .home()
                .resolve("imports")
                .resolve(given.path("in").getFileName() + ".errors.csv"));
  }

  private static Verb.Tally run(
      Consumer<Consumer<ApplicationContext>> platform,
      Options options,
      BadRows bad,
      Places places) {
    var named =
        options.find("mapping").isPresent()
            ? options.path("mapping")
            : places.city().resolve("imports").resolve("requests.json");
    var mapping = Mapping.read(named);
    var in = options.path("in");
    ImportRun.check(in, mapping);
    var tally = new Verb.Tally[1];
    platform.accept(context -> {
      var importing = context.getBean(Importing.class);
      var zone =
          context.getEnvironment().getRequiredProperty("spring.jackson.time-zone", ZoneId.class);
      var rows = new RequestRows(mapping, importing, zone);
      tally[0] = new ImportRun(importing, mapping, rows).run(in, bad);
    });
    return tally[0];
  }
}
