package org.anlan.applications;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.anlan.http.Texts;
import org.anlan.rules.forms.Answers;
import org.anlan.rules.items.Material;
import org.anlan.rules.items.Necessity;
import org.anlan.rules.items.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What stands against handing a draft in, all at once and each with its place: questions, fields, materials, delivery.
@Component
class Completeness {

  private static final int SHORTEST_ADDRESS = 4;
  private static final int LONGEST_ADDRESS = 200;

  private final Wallet wallet;
  private final Prefill.Days days;
  private final Pledges pledges;

  Completeness(Wallet wallet, Prefill.Days days, Pledges pledges) {
    this.pledges = pledges;
    this.wallet = wallet;
    this.days = days;
  }

  List<DraftFault> of(Draft draft, OfferedForm form, Applicant applicant) {
    var content = draft.content();
    var situations = form.situations();
    var situation = situations.settled(content.situation());
    var faults = new ArrayList<DraftFault>();
    situations
        .next(situation)
        .ifPresent(open ->
            faults.add(fault(DraftFault.SITUATION, open.id(), unanswered(open.question()))));
    for (var choice : form.picked(situation)) {
      var refused = choice.refused();
      if (refused != null) faults.add(fault(DraftFault.SITUATION, choice.id(), texts(refused)));
    }
    faults.addAll(answers(content.answers(), form, situation));
    pledge(draft, form, situation, applicant).ifPresent(faults::add);
    for (var material : form.toHandIn(situation, content.chosen()))
      material(material, content.materials(), applicant).ifPresent(faults::add);
    delivery(content.delivery(), form).ifPresent(faults::add);
    return faults;
  }

  private Optional<DraftFault> pledge(
      Draft draft, OfferedForm form, Map<String, String> situation, Applicant applicant) {
    var entry = form.commitment(situation);
    if (entry.isEmpty()) return Optional.empty();
    var pledge = draft.content().chosen();
    if (!pledge.chosen())
      return entry.get().isChosenBy(situation)
          ? pledged(
              "chosen", new Texts("您选了告知承诺方式，请签署承诺书", "You chose to commit yourself; sign it"))
          : Optional.empty();
    var barred = pledges.whyNot(applicant);
    if (barred.isPresent()) return pledged("chosen", barred.get());
    var signer = pledges.signer(applicant);
    return pledge.signed().equals(signer)
        ? Optional.empty()
        : pledged(
            "signed",
            new Texts(
                "请在承诺书上签“%s”".formatted(signer), "Sign with the name “%s”".formatted(signer)));
  }

  private static Optional<DraftFault> pledged(String field, Texts said) {
    return Optional.of(fault(DraftFault.PLEDGE, field, said));
  }

  private static Texts unanswered(Words question) {
    var asked = texts(question);
    return new Texts("请回答：%s".formatted(asked.zh()), "Answer: %s".formatted(asked.en()));
  }

  /// Missing ones among them.
  List<DraftFault> answers(
      Map<String, String> answers, OfferedForm form, Map<String, String> situation) {
    var schema = form.schema(situation);
    return Answers.check(schema, Answers.cleaned(schema, answers), days.today()).stream()
        .map(one -> fault(DraftFault.FORM, one.element(), texts(one.said())))
        .toList();
  }

  private Optional<DraftFault> material(
      Material material, List<Handed> handed, Applicant applicant) {
    var given =
        handed.stream()
            .filter(one -> one.material().equals(material.id()) && one.isSomething())
            .toList();
    var name = texts(material.name());
    if (given.isEmpty())
      return at(
          material, new Texts("请提交“%s”".formatted(name.zh()), "Hand in “%s”".formatted(name.en())));
    if (given.stream().anyMatch(Handed::promisedLater)
        && material.necessity() != Necessity.TOLERABLE)
      return at(
          material,
          new Texts(
              "“%s”不能后补，请现在提交".formatted(name.zh()),
              "“%s” cannot follow later; hand it in now".formatted(name.en())));
    for (var one : given)
      if (one.licence() != null && !wallet.holds(applicant, material, one.licence()))
        return at(
            material,
            new Texts(
                "您的“%s”现在没有有效证照可用，请上传".formatted(name.zh()),
                "You hold no valid licence for “%s”; upload it".formatted(name.en())));
    return Optional.empty();
  }

  private static Optional<DraftFault> at(Material material, Texts said) {
    return Optional.of(fault(DraftFault.MATERIALS, material.id(), said));
  }

  private static Optional<DraftFault> delivery(@Nullable Delivery delivery, OfferedForm form) {
    if (delivery == null || !form.ways().contains(delivery.way()))
      return Optional.of(
          fault(
              DraftFault.DELIVERY,
              "way",
              new Texts("请选择领取方式", "Choose how to receive the result")));
    return switch (delivery.way()) {
      case COLLECT ->
          form.venues().contains(Objects.requireNonNullElse(delivery.venue(), ""))
              ? Optional.empty()
              : Optional.of(
                  fault(
                      DraftFault.DELIVERY,
                      "venue",
                      new Texts("请选择领取地点", "Choose where to collect it")));
      case POST -> {
        var address = Objects.requireNonNullElse(delivery.address(), "").strip();
        yield address.length() >= SHORTEST_ADDRESS && address.length() <= LONGEST_ADDRESS
            ? Optional.empty()
            : Optional.of(
                fault(
                    DraftFault.DELIVERY,
                    "address",
                    new Texts(
                        "请写明收件地址（4 到 200 字）",
                        "Write the address to post it to (4 to 200 characters)")));
      }
      case ONLINE -> Optional.empty();
    };
  }

  private static DraftFault fault(String step, String field, Texts said) {
    return new DraftFault(step, field, said);
  }

  static Texts texts(Words words) {
    var en = words.en();
    return new Texts(words.zh(), en == null ? words.zh() : en);
  }
}
