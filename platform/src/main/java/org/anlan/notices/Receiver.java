package org.anlan.notices;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody who can be told something outside the platform as well.
///
/// @param name who it is: `account:…` for whoever can sign in, else a name that the module above keeps stable
/// @param phone where a short message would go; absent when none was left
public record Receiver(String name, @Nullable String phone) {

  public static Receiver account(UUID account, @Nullable String phone) {
    return new Receiver("account:" + account, phone);
  }
}
