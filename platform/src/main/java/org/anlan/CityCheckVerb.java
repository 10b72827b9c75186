package org.anlan;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anlan.access.AccountsCheck;
import org.anlan.applications.ApplicationsCheck;
import org.anlan.applications.ResultsCheck;
import org.anlan.applications.ScansCheck;
import org.anlan.archive.ArchiveFolderCheck;
import org.anlan.benefits.BenefitsCheck;
import org.anlan.calendar.CalendarCheck;
import org.anlan.cases.KindsCheck;
import org.anlan.cli.BadRows;
import org.anlan.cli.CheckedFolder;
import org.anlan.cli.Options;
import org.anlan.cli.Unusable;
import org.anlan.cli.Verb;
import org.anlan.command.AppsCheck;
import org.anlan.command.PatrolCheck;
import org.anlan.directory.DirectoryCheck;
import org.anlan.documents.DocumentsCheck;
import org.anlan.exchange.ExchangeCheck;
import org.anlan.files.PapersCheck;
import org.anlan.halls.HallsCheck;
import org.anlan.licences.LicencesCheck;
import org.anlan.notices.NoticesCheck;
import org.anlan.oversight.OversightCheck;
import org.anlan.procedures.WaysCheck;
import org.anlan.ratings.RatingsCheck;
import org.anlan.services.GuideCheck;
import org.anlan.services.ItemsCheck;
import org.anlan.services.ThemesCheck;

/// `anlan city check`: everything that is wrong with a city's folder in one report, without platform, database or network.
final class CityCheckVerb {

  private CityCheckVerb() {}

  static Verb verb() {
    var options = List.of(new Verb.Option("in", "DIR", true, "the city's folder"));
    var words =
        """
        needs nothing of the platform and reads nothing but the folder
        out    every fault on stderr and in the errors file (default: <in>.errors.csv): the file within the folder, its line, what is wrong
               and what would be right. Looked at are divisions, grids and map, units, posts and people, the calendar and its rules,
               procedures, decisions and forms, kinds and codes, documents, notices, oversight, ratings, papers, the schedule of
               retention, service items and their forms, themes and how people speak of them, halls and their windows, what apps and other systems see, base libraries, licences, policies; every name by which one file calls upon another.
               A city starts as a whole or not at all: with a single fault no row counts as good (exit code 1).

        anlan city check --in my-city\
        """;
    return new Verb(
        "city check", "find every mistake in a city's folder", options, words, CityCheckVerb::run);
  }

  private static Verb.Tally run(Options options, BadRows bad) {
    var folder = options.path("in");
    if (!Files.isDirectory(folder))
      throw new Unusable("%s: there is no such folder".formatted(folder));
    var city = check(folder);
    for (var fault : city.faults()) bad.add(fault.file(), fault.line(), fault.words());
    var files = city.faults().stream().map(CheckedFolder.Fault::file).distinct().count();
    var said =
        city.faults().isEmpty()
            ? "no fault"
            : "faults=%d files=%d".formatted(city.faults().size(), files);
    return new Verb.Tally(
        city.records(), city.faults().isEmpty() ? 0 : city.records(), List.of(said));
  }

  /// Lower floors first, since those above name what those below have.
  static CheckedFolder check(Path folder) {
    var city = new CheckedFolder(folder);
    var names = DirectoryCheck.check(city);
    var rules = CalendarCheck.check(city);
    var ways =
        WaysCheck.check(
            city,
            new WaysCheck.Known(
                names.roles(), names.duties().keySet(), rules, KindsCheck.services()));
    var kinds = KindsCheck.check(city, new KindsCheck.Known(names, rules, ways));
    AccountsCheck.check(city, names.people());
    PapersCheck.check(city);
    NoticesCheck.check(city, occasions());
    OversightCheck.check(city, names, rules, kinds);
    RatingsCheck.check(city, kinds, rules);
    ArchiveFolderCheck.check(city, kinds, DocumentsCheck.check(city, papers(city), names.units()));
    AppsCheck.check(city, names, kinds);
    PatrolCheck.check(city, names, kinds);
    LicencesCheck.check(city, names);
    ExchangeCheck.check(city, names, kinds);
    BenefitsCheck.check(city, names, kinds);
    GuideCheck.check(city);
    var items = ItemsCheck.check(city, names);
    ThemesCheck.check(city, names, items);
    HallsCheck.check(city, names, items.byCode());
    ApplicationsCheck.check(city);
    ResultsCheck.check(city);
    ScansCheck.check(city);
    return city;
  }

  private static Set<String> occasions() {
    var all = new HashSet<>(KindsCheck.occasions());
    all.addAll(RatingsCheck.occasions());
    all.add(WaysCheck.OCCASION);
    return all;
  }

  private static Map<String, Set<String>> papers(CheckedFolder city) {
    var all = new HashMap<>(KindsCheck.papers());
    all.putAll(OversightCheck.papers());
    all.putAll(ArchiveFolderCheck.papers());
    all.putAll(LicencesCheck.papers(city));
    all.putAll(ResultsCheck.papers(city));
    all.putAll(BenefitsCheck.papers(city));
    return all;
  }
}
