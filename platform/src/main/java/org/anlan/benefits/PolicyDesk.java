package org.anlan.benefits;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.anlan.http.Command;
import org.anlan.http.CommandLog;
import org.anlan.http.Texts;
import org.anlan.ledger.Ledger;
import org.anlan.rules.procedure.Flaw;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A policy is written and tried by somebody of its department, and published by another who decides there; what is published is matched at once.
@Service
class PolicyDesk {

  /// What has been done, and to which version.
  record Done(String policy, int version, String state) {}

  /// What a policy is read, tried and matched by.
  @org.springframework.stereotype.Component
  record Rules(
      PolicyReading reading,
      Simulating simulating,
      RoundKeeping rounds,
      BenefitSettings settings,
      Matching.When when) {}

  private final Policies policies;
  private final Rules rules;
  private final Ledger ledger;
  private final CommandLog log;

  PolicyDesk(Policies policies, Rules rules, Ledger ledger, CommandLog log) {
    this.policies = policies;
    this.rules = rules;
    this.ledger = ledger;
    this.log = log;
  }

  private Set<String> codes() {
    return policies.listPublished().stream().map(PolicyVersion::policy).collect(Collectors.toSet());
  }

  /// What stands against a text; none when it can be offered.
  List<Flaw> flaws(Terms terms, String clause) {
    return switch (rules.reading().read(terms, clause, codes())) {
      case PolicyReading.Read(var read) -> List.of();
      case PolicyReading.Refused(var flaws) -> flaws;
    };
  }

  /// Tries it, saved or not.
  Simulating.Result simulate(Clerk clerk, Terms terms, String clause) {
    mustKeep(clerk, terms);
    return switch (rules.reading().read(terms, clause, codes())) {
      case PolicyReading.Read(var read) ->
          rules.simulating().run(terms, clause, read, clerk.account().name());
      case PolicyReading.Refused(var flaws) -> throw BenefitsProblems.flawed(flaws);
    };
  }

  private void mustKeep(Clerk clerk, Terms terms) {
    if (!clerk.keeps(terms) || !clerk.handles())
      throw BenefitsProblems.notTheDepartment(rules.settings().unitName(terms.department()));
  }

  /// Saves a draft, also one that has flaws; once per command.
  @Transactional
  public Done save(Command command, Clerk clerk, Terms terms, String clause) {
    return once(command, clerk, () -> save(clerk, terms, clause));
  }

  private Done once(Command command, Clerk clerk, java.util.function.Supplier<Done> act) {
    return log.once(command, clerk.caller().name(), Done.class, act);
  }

  private Done save(Clerk clerk, Terms terms, String clause) {
    mustKeep(clerk, terms);
    if (!terms.code().matches("[a-z][a-z0-9-]{2,59}"))
      throw BenefitsProblems.field(
          "code",
          new Texts(
              "代码应为小写字母、数字和连字符，3 到 60 个。", "A code is 3 to 60 small letters, digits and hyphens."));
    policies
        .findPublished(terms.code())
        .filter(one -> !clerk.keeps(one.terms()))
        .ifPresent(one -> mustKeep(clerk, one.terms()));
    var open = policies.lockOpen(terms.code());
    if (open.isPresent() && open.get().state() == PolicyVersion.State.OFFERED)
      throw BenefitsProblems.movedOn(new Texts("待发布", "waiting to be published"));
    open.ifPresent(one -> mustKeep(clerk, one.terms()));
    var version =
        open.map(PolicyVersion::version).orElseGet(() -> policies.nextVersion(terms.code()));
    var draft =
        new PolicyVersion(version, PolicyVersion.State.DRAFT, terms, clause, by(clerk, null), null);
    return put(draft, "saved");
  }

  private PolicyVersion.By by(Clerk clerk, @Nullable String why) {
    return new PolicyVersion.By(clerk.id(), clerk.account().name(), rules.when().now(), why);
  }

  private Done put(PolicyVersion one, String act) {
    policies.put(one);
    Map<String, @Nullable Object> event = new HashMap<>();
    event.put("act", act);
    event.put("version", one.version());
    event.put("clause", one.clause());
    var judged = one.judged();
    var by = judged == null ? one.written() : judged;
    event.put("by", by.account() == null ? null : by.account().toString());
    event.put("why", by.why());
    ledger.commit("policy", "policy:" + one.policy(), event);
    return new Done(one.policy(), one.version(), one.state().code());
  }

  private PolicyVersion open(Clerk clerk, String code, PolicyVersion.State state) {
    var open = policies.lockOpen(code).orElseThrow(() -> PolicyBook.absent(code));
    mustKeep(clerk, open.terms());
    if (open.state() != state)
      throw BenefitsProblems.movedOn(
          open.state() == PolicyVersion.State.OFFERED
              ? new Texts("待发布", "waiting to be published")
              : new Texts("草稿", "a draft"));
    return open;
  }

  /// Asks another to publish it; only what has no flaw, and what the decision engine understands in the same way.
  @Transactional
  public Done offer(Command command, Clerk clerk, String code) {
    return once(command, clerk, () -> offer(clerk, code));
  }

  private Done offer(Clerk clerk, String code) {
    var draft = open(clerk, code, PolicyVersion.State.DRAFT);
    var tried = simulate(clerk, draft.terms(), draft.clause());
    Simulating.disagreement(tried)
        .ifPresent(flaw -> {
          throw BenefitsProblems.flawed(List.of(flaw));
        });
    return put(in(draft, PolicyVersion.State.OFFERED, null), "offered");
  }

  private static PolicyVersion in(
      PolicyVersion one, PolicyVersion.State state, PolicyVersion.@Nullable By judged) {
    return new PolicyVersion(
        one.version(), state, one.terms(), one.clause(), one.written(), judged);
  }

  /// By a head of the department who did not write it.
  @Transactional
  public Done publish(Command command, Clerk clerk, String code) {
    return once(command, clerk, () -> publish(clerk, code));
  }

  private Done publish(Clerk clerk, String code) {
    var offered = offeredByAnother(clerk, code);
    var done = put(in(offered, PolicyVersion.State.PUBLISHED, by(clerk, null)), "published");
    rules.rounds().begin(offered.terms().library(), clerk.account().name());
    return done;
  }

  private PolicyVersion offeredByAnother(Clerk clerk, String code) {
    var offered = open(clerk, code, PolicyVersion.State.OFFERED);
    if (!clerk.decides())
      throw BenefitsProblems.byAnother(
          new Texts("由主管部门负责人发布或退回。", "A head of the department publishes it or sends it back."));
    if (clerk.id().equals(offered.written().account()))
      throw BenefitsProblems.byAnother(
          new Texts("自己写的政策不能自己发布。", "Nobody publishes a policy that they wrote."));
    return offered;
  }

  @Transactional
  public Done sendBack(Command command, Clerk clerk, String code, @Nullable String why) {
    var reason = BenefitsProblems.reason(why);
    return once(
        command,
        clerk,
        () ->
            put(
                in(offeredByAnother(clerk, code), PolicyVersion.State.DRAFT, by(clerk, reason)),
                "returned"));
  }

  /// Takes a draft away.
  @Transactional
  public Done discard(Command command, Clerk clerk, String code) {
    return once(command, clerk, () -> discard(clerk, code));
  }

  private Done discard(Clerk clerk, String code) {
    var draft = open(clerk, code, PolicyVersion.State.DRAFT);
    policies.remove(draft);
    return new Done(code, draft.version(), "discarded");
  }

  /// Ends a policy; lists that were made go on.
  @Transactional
  public Done end(Command command, Clerk clerk, String code, @Nullable String why) {
    var reason = BenefitsProblems.reason(why);
    return once(command, clerk, () -> end(clerk, code, reason));
  }

  private Done end(Clerk clerk, String code, String reason) {
    var published = policies.findPublished(code).orElseThrow(() -> PolicyBook.absent(code));
    mustKeep(clerk, published.terms());
    if (!clerk.decides())
      throw BenefitsProblems.byAnother(
          new Texts("由主管部门负责人终止。", "A head of the department ends it."));
    policies.endAll(code, by(clerk, reason));
    ledger.commit(
        "policy",
        "policy:" + code,
        Map.of("act", "ended", "by", clerk.id().toString(), "why", reason));
    rules.rounds().begin(published.terms().library(), clerk.account().name());
    return new Done(code, published.version(), PolicyVersion.State.ENDED.code());
  }
}
