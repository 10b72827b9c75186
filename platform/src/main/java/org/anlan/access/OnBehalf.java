package org.anlan.access;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// For whom the platform goes on with something that they asked for, while they are not here themselves: a caller without a browser and without a
/// post.
@Service
public class OnBehalf {

  private final Accounts accounts;

  OnBehalf(Accounts accounts) {
    this.accounts = accounts;
  }

  public Caller of(UUID account) {
    return new Caller(null, accounts.get(account), null, List.of());
  }
}
