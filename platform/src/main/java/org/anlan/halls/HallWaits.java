package org.anlan.halls;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.anlan.access.Caller;
import org.anlan.access.Waiting;
import org.anlan.access.Waits;
import org.anlan.http.Texts;
import org.anlan.services.Offering;
import org.springframework.stereotype.Component;

/// Consents to read and sign, errands that ask for a helper, papers to sign for.
@Component
class HallWaits implements Waits {

  private static final Texts SIGN =
      new Texts("阅读并签署帮办授权", "Read and sign the consent for your helper");
  private static final Texts TAKE = new Texts("有人请求帮办，请接单", "Somebody asks for a helper");
  private static final Texts HELP = new Texts("继续帮办", "Go on helping");
  private static final Texts RECEIVE = new Texts("签收材料交接单", "Sign for the papers");

  private final Errands errands;
  private final HandOvers handOvers;
  private final Offering offering;

  HallWaits(Errands errands, HandOvers handOvers, Offering offering) {
    this.errands = errands;
    this.handOvers = handOvers;
    this.offering = offering;
  }

  @Override
  public List<Waiting> of(Caller caller) {
    var all = new ArrayList<Waiting>();
    errands.listOwn(caller).stream().flatMap(this::toSign).forEach(all::add);
    var post = caller.post();
    if (post == null) return all;
    if (caller.has(Rights.HELPER))
      errands.listFor(caller, post.division()).stream().flatMap(this::toHelp).forEach(all::add);
    var unit = post.unit().uscc();
    handOvers.listOpen(Set.of(unit), MOST).stream()
        .filter(one -> one.to() == null && one.unit().equals(unit))
        .map(HallWaits::toReceive)
        .forEach(all::add);
    return all;
  }

  private Stream<Waiting> toSign(Errand one) {
    var consent = one.consent();
    if (one.state() != Errand.State.ASSIGNED || consent == null || consent.at() != null)
      return Stream.empty();
    var since = Objects.requireNonNull(one.helper()).since();
    return Stream.of(new Waiting("sign", name(one), SIGN, "/my/agents", since, null));
  }

  private Stream<Waiting> toHelp(Errand one) {
    return switch (one.state()) {
      case ASKED -> Stream.of(waiting(one, TAKE));
      case CONSENTED -> Stream.of(waiting(one, HELP));
      default -> Stream.empty();
    };
  }

  private Waiting waiting(Errand one, Texts words) {
    return new Waiting("help", name(one), words, "/desk/agents", one.asked(), null);
  }

  private static Waiting toReceive(HandOver one) {
    var shown = one.number().shown();
    return new Waiting(
        "receive", new Texts(shown, shown), RECEIVE, "/desk/papers", one.from().at(), null);
  }

  private Texts name(Errand one) {
    return offering
        .find(one.item())
        .map(item -> HallPages.texts(item.item().name()))
        .orElse(new Texts(one.item(), one.item()));
  }
}
