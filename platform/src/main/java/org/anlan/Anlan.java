package org.anlan;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Stream;
import org.anlan.archive.ArchiveVerb;
import org.anlan.calendar.DeadlinesVerb;
import org.anlan.cli.CommandLine;
import org.anlan.cli.Verb;
import org.anlan.command.RequestsVerb;
import org.anlan.directory.CityNewVerb;
import org.anlan.directory.CityStaffVerbs;
import org.anlan.documents.ArchiveVerifyVerb;
import org.anlan.exchange.LoadVerb;
import org.anlan.ledger.LedgerVerbs;
import org.anlan.oversight.RatesVerb;
import org.anlan.scans.ReadVerb;
import org.anlan.services.GuideVerb;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/// The platform: every module in one program.
@SpringBootApplication(
    proxyBeanMethods = false,
    nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Modulithic(systemName = "Anlan 安澜")
public class Anlan {

  /// What the command line can do beside `serve`; each verb is a thin door to its module.
  private static final List<Verb> VERBS =
      Stream.of(
              BackupVerbs.all(),
              List.of(
                  DeadlinesVerb.verb(),
                  RatesVerb.verb(HomeDatabase::with),
                  ArchiveVerb.verb(
                      HomeDatabase::with,
                      new ArchiveVerb.Places(HomeDatabase.shared(), HomeDatabase.city()),
                      new ClockConfiguration().machineClock()),
                  ArchiveVerifyVerb.verb(),
                  CityCheckVerb.verb(),
                  CityNewVerb.verb(HomeDatabase.city()),
                  GuideVerb.verb(HomeDatabase.city(), HomeDatabase.folder()),
                  ReadVerb.verb(new ClockConfiguration().machineClock()),
                  LoadVerb.verb(HomePlatform::with, HomeDatabase.folder()),
                  RequestsVerb.verb(
                      HomePlatform::with,
                      new RequestsVerb.Places(HomeDatabase.folder(), HomeDatabase.city()))),
              CityStaffVerbs.all(),
              LedgerVerbs.all(HomeDatabase::with, new ClockConfiguration().machineClock()))
          .flatMap(List::stream)
          .toList();

  public static void main(String[] arguments) {
    var serves =
        arguments.length == 0
            || arguments[0].equals("serve")
            || arguments[0].startsWith("--spring.");
    if (serves) SpringApplication.run(Anlan.class, arguments);
    else
      System.exit(
          new CommandLine(VERBS, utf8(FileDescriptor.out), utf8(FileDescriptor.err))
              .run(arguments));
  }

  /// Whatever the locale of the shell.
  private static PrintStream utf8(FileDescriptor stream) {
    return new PrintStream(new FileOutputStream(stream), true, UTF_8);
  }
}
