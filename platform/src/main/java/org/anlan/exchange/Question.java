package org.anlan.exchange;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.anlan.access.Caller;
import org.jspecify.annotations.Nullable;

/// What somebody wants to know of one record, and why.
///
/// @param key identity number or credit code
/// @param matter the case or service item that it is for
/// @param fields whose values are wanted
/// @param claims what is to be answered with yes or no
/// @param plain whether the values are needed whole; else they come masked
public record Question(
    Reader reader,
    String library,
    String key,
    String purpose,
    String matter,
    Set<String> fields,
    List<Claim> claims,
    boolean plain) {

  public Question {
    key = key.strip();
    matter = matter.strip();
    fields = Set.copyOf(fields);
    claims = List.copyOf(claims);
  }

  /// Who asks: the account, in the post worked in, or a part of the platform on behalf of a unit.
  ///
  /// @param account absent for the platform itself
  /// @param unit whose grants are asked for
  public record Reader(@Nullable UUID account, String name, @Nullable String post, String unit) {

    /// @throws NullPointerException for somebody who works in no post
    public static Reader of(Caller caller) {
      var account = Objects.requireNonNull(caller.account());
      var post = Objects.requireNonNull(caller.post());
      return new Reader(account.id(), account.name(), post.id(), post.unit().uscc());
    }

    /// @param name of the job, such as `policy matching`
    public static Reader job(String name, String unit) {
      return new Reader(null, name, null, unit);
    }
  }

  Depth depth() {
    return plain ? Depth.PLAIN : Depth.MASKED;
  }

  /// All that is touched, in order, as the look keeps it.
  List<String> touched() {
    var all = new TreeSet<>(fields);
    claims.forEach(claim -> all.add(claim.words()));
    return List.copyOf(all);
  }
}
