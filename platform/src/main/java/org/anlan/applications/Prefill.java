package org.anlan.applications;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anlan.access.Identity;
import org.anlan.exchange.Catalogue;
import org.anlan.exchange.OwnData;
import org.anlan.http.Texts;
import org.anlan.licences.Disclosing;
import org.anlan.licences.LicenceKind;
import org.anlan.licences.LicenceKinds;
import org.anlan.rules.forms.Answers;
import org.anlan.rules.forms.FormSchema;
import org.anlan.rules.forms.Pasted;
import org.anlan.rules.items.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts into a form what the city knows already: of the person and of the firm that the application is for, from where the field dictionary says.
/// A value that the field could not hold is left out, as if it were not known. Each reading is written down for the person to see.
@Component
class Prefill {

  /// What day it is in the city.
  @Component("daysOfApplications")
  record Days(InstantSource businessClock, ZoneId zone) {
    LocalDate today() {
      return LocalDate.ofInstant(businessClock.instant(), zone);
    }
  }

  /// Who gives.
  @Component("giversOfForms")
  record Givers(OwnData own, Catalogue catalogue, Disclosing disclosing, LicenceKinds kinds) {}

  private final Givers givers;
  private final FormFolder folder;
  private final Days days;

  Prefill(Givers givers, FormFolder folder, Days days) {
    this.givers = givers;
    this.folder = folder;
    this.days = days;
  }

  /// What is known for the fields of a form, by element.
  ///
  /// @param matter the item that it is for, as the person's record of looks shows it
  Map<String, Taken> fill(Applicant applicant, FormSchema form, String matter) {
    var read = new HashMap<String, Map<String, String>>();
    wanted(form).forEach((of, fields) -> read.put(of, read(applicant, of, fields, matter)));
    var taken = new HashMap<String, Taken>();
    for (var asked : form.fields())
      taken(applicant, asked.field(), read).ifPresent(one -> taken.put(asked.field().id(), one));
    return taken;
  }

  /// The fields to be read, by library or kind of licence.
  private Map<String, Set<String>> wanted(FormSchema form) {
    var wanted = new HashMap<String, Set<String>>();
    for (var asked : form.fields())
      for (var giver : folder.giversOf(asked.field().source()))
        wanted.computeIfAbsent(giver.of(), any -> new HashSet<>()).add(giver.field());
    return wanted;
  }

  private Map<String, String> read(
      Applicant applicant, String of, Set<String> fields, String matter) {
    return holder(applicant, of)
        .map(own ->
            givers.catalogue().findLibrary(of).isPresent()
                ? givers.own().fill(applicant.caller(), own, fields, matter)
                : givers.disclosing().fill(applicant.caller(), own, of, matter).values())
        .orElse(Map.of());
  }

  private Optional<Identity> holder(Applicant applicant, String of) {
    if (of.equals("persons")) return applicant.as(Identity.Kind.PERSON);
    if (of.equals("firms")) return applicant.as(Identity.Kind.FIRM);
    return givers
        .kinds()
        .find(of)
        .flatMap(kind -> holder(applicant, kind))
        .filter(own -> givers.disclosing().isHeld(own, of));
  }

  private static Optional<Identity> holder(Applicant applicant, LicenceKind kind) {
    return applicant.as(
        kind.isHeldBy(Identity.Kind.FIRM) ? Identity.Kind.FIRM : Identity.Kind.PERSON);
  }

  private Optional<Taken> taken(
      Applicant applicant, Field field, Map<String, Map<String, String>> read) {
    for (var giver : folder.giversOf(field.source())) {
      var value = read.getOrDefault(giver.of(), Map.of()).get(giver.field());
      if (value == null) continue;
      var clean = Pasted.clean(field, said(giver, value));
      if (clean.isEmpty() || Answers.check(field, clean, days.today()).isPresent()) continue;
      return Optional.of(
          new Taken(giver.source(), clean, from(giver), place(applicant, giver), disputed(giver)));
    }
    return Optional.empty();
  }

  /// A library has codes where people read words.
  private String said(FormFolder.Giver giver, String value) {
    return givers
        .catalogue()
        .findElement(giver.of(), giver.field())
        .map(element -> element.say(value).zh())
        .orElse(value);
  }

  private Texts from(FormFolder.Giver giver) {
    if (giver.library()) return givers.own().sourceOf(giver.of(), giver.field());
    return givers
        .kinds()
        .find(giver.of())
        .map(LicenceKind::texts)
        .orElse(new Texts(giver.of(), giver.of()));
  }

  /// The library that says so, where it is one: itself, or the one that a licence is a view of.
  private Optional<String> library(FormFolder.Giver giver) {
    if (giver.library()) return Optional.of(giver.of());
    return givers.kinds().find(giver.of()).flatMap(kind -> Optional.ofNullable(kind.view()));
  }

  private @Nullable Integer place(Applicant applicant, FormFolder.Giver giver) {
    return library(giver)
        .filter(library -> givers.own().mayDispute(library, giver.field()))
        .flatMap(library ->
            applicant.as(library.equals("firms") ? Identity.Kind.FIRM : Identity.Kind.PERSON))
        .map(applicant::place)
        .orElse(null);
  }

  private @Nullable String disputed(FormFolder.Giver giver) {
    return library(giver)
        .filter(library -> givers.own().mayDispute(library, giver.field()))
        .map(library -> giver.field())
        .orElse(null);
  }
}
