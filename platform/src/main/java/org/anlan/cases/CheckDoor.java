package org.anlan.cases;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.anlan.access.Caller;
import org.anlan.access.Masking;
import org.anlan.rules.geo.Spot;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What waits to be checked on site 核查 in the area of a verifier's post, as somebody on foot needs it: how far it is, what it looked like.
@RestController
class CheckDoor {

  /// @param metres from where the asker stands; null where that was not said
  /// @param mine held by the caller
  /// @param holder masked; null while it lies in the pool
  record WaitingView(
      String number,
      String shown,
      String title,
      String titleEn,
      String words,
      String address,
      String addressEn,
      double lon,
      double lat,
      @Nullable Long metres,
      UUID task,
      String taskName,
      String taskNameEn,
      boolean mine,
      @Nullable String holder,
      Instant due,
      Lights.@Nullable LightView light,
      List<PublicView.PhotoView> photos) {}

  private final Waitings waitings;
  private final Shelves shelves;
  private final City city;
  private final Lights lights;

  CheckDoor(Waitings waitings, Shelves shelves, City city, Lights lights) {
    this.waitings = waitings;
    this.shelves = shelves;
    this.city = city;
    this.lights = lights;
  }

  /// The nearest first where a place was given, else what is due first. Nothing for whoever verifies nothing.
  @GetMapping("/api/cases/checks")
  List<WaitingView> checks(
      Caller caller,
      @RequestParam(required = false) @Nullable Double lon,
      @RequestParam(required = false) @Nullable Double lat) {
    Staff.require(caller);
    if (!caller.has(Waitings.ROLE)) return List.of();
    var from = lon == null || lat == null ? null : new Spot(lon, lat);
    return waitings.list(caller, from).stream().map(one -> view(one, caller)).toList();
  }

  private WaitingView view(Waitings.Waiting one, Caller caller) {
    var file = one.file();
    var task = one.task();
    var title = Herald.title(file);
    var job = city.jobs().of(file, task);
    var person = Objects.requireNonNull(Objects.requireNonNull(caller.account()).person());
    return new WaitingView(
        file.number().text(),
        file.number().shown(),
        title.zh(),
        title.en(),
        Masking.text(file.words()),
        file.place().address().zh(),
        file.place().address().en(),
        file.place().lon(),
        file.place().lat(),
        one.metres(),
        task.id(),
        job.name(),
        job.nameEn(),
        task.heldBy(person),
        holder(task),
        task.dueAt(),
        lights.of(file),
        shelves.papers().list(file).stream().map(PublicView.PhotoView::of).toList());
  }

  private @Nullable String holder(Task task) {
    var holder = task.holder();
    if (holder == null) return null;
    return city.directory()
        .findPerson(holder)
        .map(person -> Masking.name(person.name().zh()))
        .orElse(holder);
  }
}
