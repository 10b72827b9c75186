package org.anlan.exchange;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.anlan.cli.BadRows;
import org.anlan.cli.Options;
import org.anlan.cli.Unusable;
import org.anlan.cli.Verb;
import org.springframework.context.ApplicationContext;

/// `anlan exchange load`: a table of persons or firms into the library of that name.
public final class LoadVerb {

  private LoadVerb() {}

  /// @param platform does some work with the platform of the home, whether another one runs on it or not
  /// @param home where the rows that were left out are listed unless `--errors` says so
  public static Verb verb(Consumer<Consumer<ApplicationContext>> platform, Path home) {
    var options =
        List.of(
            new Verb.Option("library", "NAME", true, "the library: persons or firms"),
            new Verb.Option("in", "FILE", true, "the records; may be packed with gzip"));
    var words =
        """
        needs ANLAN_HOME or ANLAN_DB_URL; a platform may run on it meanwhile
        in     columns by the names of the city's exchange/elements.csv, in any order; the key's column must be there (id_number, uscc).
               A row is taken in by its key, however often it is given; a blank leaves what is known; a column that is not in the file as
               well. A value that was corrected here is not brought back by one that still has the error. Nothing is taken out.
        out    on stdout: added=… changed=… same=…
               Rows left out are listed in --errors (default: exchange/<file>.errors.csv in the home).

        anlan exchange load --library firms --in firms.csv\
        """;
    return new Verb(
            "exchange load",
            "bring records into a base library",
            options,
            words,
            (given, bad) -> run(platform, given, bad))
        .withErrors(given ->
            home.resolve("exchange").resolve(given.path("in").getFileName() + ".errors.csv"));
  }

  private static Verb.Tally run(
      Consumer<Consumer<ApplicationContext>> platform, Options options, BadRows bad) {
    var in = options.path("in");
    var tally = new Verb.Tally[1];
    platform.accept(context -> {
      var loading = context.getBean(LibraryLoading.class);
      var named = options.find("library").orElse("");
      var library =
          loading
              .catalogue()
              .findLibrary(named)
              .orElseThrow(() ->
                  new Unusable(
                      "--library '%s' is none of %s"
                          .formatted(
                              named,
                              loading.catalogue().listLibraries().stream()
                                  .map(Library::code)
                                  .toList())));
      LoadRun.check(in, library);
      tally[0] = new LoadRun(loading, library).run(in, bad::add);
    });
    return tally[0];
  }
}
