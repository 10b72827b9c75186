package org.anlan.notices;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.anlan.access.Caller;
import org.anlan.access.Masking;
import org.anlan.http.Command;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Where people say how they want to be told: channel, language, quiet hours, digest, what not.
@RestController
@RequestMapping("/api/notices/preferences")
class PreferenceDoor {

  /// @param quietFrom and `quietTo` like `21:00`; absent as the city has it
  record WayForm(
      String channel,
      boolean on,
      @Nullable String quietFrom,
      @Nullable String quietTo,
      boolean digest) {}

  record PreferenceForm(
      boolean english, boolean plain, List<WayForm> ways, List<String> unwanted) {}

  record MailForm(String mail) {}

  record CodeForm(String code) {}

  /// @param available whether the city has set the channel up
  /// @param address masked; absent when none is known
  record WayView(
      String channel,
      String name,
      String nameEn,
      boolean available,
      boolean on,
      @Nullable String address,
      String quietFrom,
      String quietTo,
      boolean digest) {}

  /// @param mayUnsubscribe false for what must be told
  record OccasionView(
      String code, String name, String nameEn, boolean mayUnsubscribe, boolean wanted) {}

  record PreferenceView(
      boolean english,
      boolean plain,
      List<WayView> ways,
      List<OccasionView> occasions,
      String digestAt) {}

  private final PreferenceDesk desk;
  private final Occasions occasions;
  private final Gateways gateways;

  PreferenceDoor(PreferenceDesk desk, Occasions occasions, Gateways gateways) {
    this.desk = desk;
    this.occasions = occasions;
    this.gateways = gateways;
  }

  @GetMapping
  PreferenceView look(Caller caller) {
    caller.mustBeSignedIn();
    return view(desk.of(caller));
  }

  @PutMapping
  PreferenceView save(Command command, Caller caller, @RequestBody PreferenceForm form) {
    caller.mustBeSignedIn();
    desk.save(caller, wishes(form));
    return view(desk.of(caller));
  }

  @PostMapping("/mail")
  PreferenceView askMail(Command command, Caller caller, @RequestBody MailForm form) {
    caller.mustBeSignedIn();
    desk.askMail(caller, form.mail());
    return view(desk.of(caller));
  }

  @PostMapping("/mail/code")
  PreferenceView confirmMail(Command command, Caller caller, @RequestBody CodeForm form) {
    caller.mustBeSignedIn();
    desk.confirmMail(caller, form.code());
    return view(desk.of(caller));
  }

  @DeleteMapping("/mail")
  PreferenceView forgetMail(Command command, Caller caller) {
    caller.mustBeSignedIn();
    desk.forgetMail(caller);
    return view(desk.of(caller));
  }

  private static Wishes wishes(PreferenceForm form) {
    Map<String, Wishes.Way> ways = new HashMap<>();
    for (var i = 0; i < form.ways().size(); i++) {
      var way = form.ways().get(i);
      var at = "ways[%d]".formatted(i);
      ways.put(
          channel(way.channel()).code(),
          new Wishes.Way(
              way.on(),
              time(way.quietFrom(), way.quietTo(), at),
              time(way.quietTo(), way.quietFrom(), at),
              way.digest()));
    }
    return new Wishes(
        form.english(), form.plain(), ways, form.unwanted().stream().distinct().toList());
  }

  /// @param other the other end, which must be there when this one is
  private static @Nullable LocalTime time(
      @Nullable String typed, @Nullable String other, String at) {
    if (typed == null && other == null) return null;
    try {
      if (typed != null) return LocalTime.parse(typed);
    } catch (DateTimeParseException e) {
      throw NoticeProblems.hoursWrong(typed, at);
    }
    throw NoticeProblems.hoursWrong("", at);
  }

  static Channel channel(String typed) {
    return Stream.of(Channel.values())
        .filter(c -> c.leavesThePlatform() && c.code().equals(typed))
        .findFirst()
        .orElseThrow(() -> NoticeProblems.channelUnknown(typed));
  }

  private PreferenceView view(Preference preference) {
    var wishes = preference.wishes();
    var ways =
        Stream.of(Channel.values())
            .filter(Channel::leavesThePlatform)
            .map(channel -> way(channel, preference))
            .toList();
    var told =
        occasions.list().stream()
            .filter(o -> isFor(preference, o))
            .map(o ->
                new OccasionView(
                    o.code(),
                    o.name(),
                    o.nameEn(),
                    o.mayUnsubscribe(),
                    !wishes.unwanted().contains(o.code())))
            .toList();
    return new PreferenceView(
        wishes.english(), wishes.plain(), ways, told, occasions.rules().digestAt().toString());
  }

  /// What only staff are told is no choice for citizens.
  private static boolean isFor(Preference preference, Occasion occasion) {
    return switch (occasion.group()) {
      case "system" -> false;
      case "task", "reminder" -> preference.person() != null;
      default -> true;
    };
  }

  private WayView way(Channel channel, Preference preference) {
    var way = preference.wishes().way(channel);
    var quiet = way.quiet(occasions.rules().quiet());
    return new WayView(
        channel.code(),
        channel.words().zh(),
        channel.words().en(),
        gateways.has(channel),
        way.on(),
        address(channel, preference),
        quiet.from().toString(),
        quiet.to().toString(),
        way.digest());
  }

  private static @Nullable String address(Channel channel, Preference preference) {
    if (channel == Channel.MAIL)
      return preference.mail() == null ? null : Masking.email(preference.mail());
    return preference.phone() == null ? null : Masking.phone(preference.phone());
  }
}
