package org.anlan.licences;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anlan.access.Caller;
import org.anlan.access.Identities;
import org.anlan.access.Identity;
import org.anlan.access.Masking;
import org.anlan.http.Absent;
import org.anlan.http.Command;
import org.anlan.http.Cursor;
import org.anlan.http.Page;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The wallet 我的证照: what the caller and the firms that she stands for hold, its files, a code to show, and who used it.
@RestController
@RequestMapping("/api/licences")
class WalletDoor {

  record FieldView(String code, String name, String nameEn, String value, boolean personal) {}

  record FileView(String number, @Nullable String pdf, @Nullable String ofd) {}

  /// @param key by which the wallet asks for a code
  /// @param identifier absent for a view of a library
  /// @param ends whether fewer than 90 days are left
  record HeldView(
      String key,
      String kind,
      String name,
      String nameEn,
      String holder,
      String holderKind,
      @Nullable String identifier,
      @Nullable String number,
      @Nullable String issuer,
      @Nullable String issuerEn,
      @Nullable LocalDate issued,
      @Nullable LocalDate validTo,
      String state,
      String stateText,
      String stateTextEn,
      boolean ends,
      List<FieldView> fields,
      List<FileView> files) {}

  record WalletView(List<HeldView> licences) {}

  record UseView(
      UUID id,
      Instant at,
      String kind,
      String kindName,
      String kindNameEn,
      String holder,
      String user,
      String userEn,
      String name,
      String purpose,
      String matter,
      String fields,
      String fieldsEn,
      String result,
      String resultText,
      String resultTextEn) {}

  record PassForm(String key) {}

  /// @param code what the picture holds
  /// @param seconds how long it holds
  record PassView(String code, long seconds) {}

  private static final int SOON_DAYS = 90;
  private static final int USUAL = 20;
  private static final int MOST = 100;

  private final Disclosing disclosing;
  private final Identities identities;
  private final PassDesk passes;
  private final LicencePaper paper;
  private final Disclosing.Tools tools;

  WalletDoor(
      Disclosing disclosing,
      Identities identities,
      PassDesk passes,
      LicencePaper paper,
      Disclosing.Tools tools) {
    this.disclosing = disclosing;
    this.identities = identities;
    this.passes = passes;
    this.paper = paper;
    this.tools = tools;
  }

  @GetMapping("/mine")
  WalletView wallet(Caller caller) {
    return new WalletView(held(caller).stream().map(this::view).toList());
  }

  private List<Disclosing.Held> held(Caller caller) {
    caller.mustBeSignedIn();
    return identities.listOf(caller).stream()
        .flatMap(own -> disclosing.listOf(own).stream())
        .toList();
  }

  private static String key(Disclosing.Held held) {
    var licence = held.licence();
    return licence == null ? "view:" + held.kind().code() : licence.identifier();
  }

  private HeldView view(Disclosing.Held held) {
    var licence = held.licence();
    var kind = held.kind();
    var today = tools.today();
    var state = licence == null ? Licence.State.VALID : licence.stateOn(today);
    var issuer = licence == null ? null : tools.kinds().unitName(licence.issuer());
    var to = licence == null ? null : licence.validTo();
    var soon = state == Licence.State.VALID && to != null && to.isBefore(today.plusDays(SOON_DAYS));
    return new HeldView(
        key(held),
        kind.code(),
        kind.name(),
        kind.nameEn(),
        licence == null ? Masking.idNumber(held.holder().code()) : licence.holderName(),
        held.holder().kind().code(),
        licence == null ? null : licence.identifier(),
        licence == null ? null : licence.number(),
        issuer == null ? null : issuer.zh(),
        issuer == null ? null : issuer.en(),
        licence == null ? null : licence.issuedOn(),
        to,
        state.code(),
        state.words().zh(),
        state.words().en(),
        soon,
        fields(kind, held.face()),
        licence == null ? List.of() : files(licence));
  }

  static List<FieldView> fields(LicenceKind kind, Map<String, String> face) {
    return kind.fields().stream()
        .filter(field -> face.containsKey(field.code()))
        .map(field ->
            new FieldView(
                field.code(),
                field.name(),
                field.nameEn(),
                face.getOrDefault(field.code(), ""),
                !field.mask().equals("none")))
        .toList();
  }

  private List<FileView> files(Licence licence) {
    if (licence.document() == null) return List.of();
    return paper.listOf(licence).stream()
        .map(issued -> new FileView(issued.number(), issued.pdf(), issued.ofd()))
        .toList();
  }

  @PostMapping("/mine/passes")
  PassView pass(Command command, Caller caller, @RequestBody PassForm form) {
    var held =
        held(caller).stream()
            .filter(one -> key(one).equals(form.key()))
            .findFirst()
            .orElseThrow(() -> new Absent(new Texts("证照", "licence"), form.key()));
    var licence = held.licence();
    if (licence != null && licence.stateOn(tools.today()) != Licence.State.VALID)
      throw LicenceProblems.field(
          "key",
          new Texts("这张证照现在不是有效状态，不能出示。", "This licence is not valid now and cannot be shown."));
    return new PassView(passes.make(held).code(), PassDesk.HOLDS.toSeconds());
  }

  /// @param place of the caller's identities, from 0: the person first, then firms
  @GetMapping("/mine/uses")
  Page<UseView> uses(
      Caller caller,
      @RequestParam(defaultValue = "0") int place,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable Integer limit) {
    caller.mustBeSignedIn();
    var own = identities.listOf(caller);
    if (own.isEmpty()) return new Page<>(List.of(), null);
    if (place < 0 || place >= own.size())
      throw new Absent(new Texts("本人或企业", "identity of yours"), String.valueOf(place));
    return uses(own.get(place), after, limit);
  }

  private Page<UseView> uses(Identity own, @Nullable String after, @Nullable Integer limit) {
    var most = Page.limit(limit, USUAL, MOST);
    var read = disclosing.usesOf(own, Cursor.parse(after, 1), most);
    return Page.of(read, most, LicenceUses::cursor).map(this::view);
  }

  private UseView view(LicenceUse use) {
    var kind = tools.kinds().find(use.kind());
    var name = kind.map(LicenceKind::texts).orElse(new Texts(use.kind(), use.kind()));
    var unit =
        use.by().unit().isEmpty() ? new Texts("", "") : tools.kinds().unitName(use.by().unit());
    var zh = new java.util.ArrayList<String>();
    var en = new java.util.ArrayList<String>();
    for (var code : use.fields()) {
      var field = kind.flatMap(one -> one.findField(code));
      zh.add(field.map(LicenceKind.FaceField::name).orElse(code));
      en.add(field.map(LicenceKind.FaceField::nameEn).orElse(code));
    }
    return new UseView(
        use.id(),
        use.at(),
        use.kind(),
        name.zh(),
        name.en(),
        Masking.idNumber(use.holder()),
        unit.zh(),
        unit.en(),
        use.by().account() == null ? use.by().name() : Masking.name(use.by().name()),
        use.purpose(),
        use.matter(),
        String.join("、", zh),
        String.join(", ", en),
        use.result().code(),
        use.result().words().zh(),
        use.result().words().en());
  }
}
