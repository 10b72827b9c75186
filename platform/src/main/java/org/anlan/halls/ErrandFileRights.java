package org.anlan.halls;

import java.util.UUID;
import org.anlan.access.Caller;
import org.anlan.files.FileRights;
import org.springframework.stereotype.Component;

/// The picture of a signed consent is for whoever gave it; the helper who handed it in sees it as its owner.
@Component
class ErrandFileRights implements FileRights {

  private static final String PREFIX = "errand:";

  private final Errands errands;

  ErrandFileRights(Errands errands) {
    this.errands = errands;
  }

  static String owner(Errand one) {
    return PREFIX + one.id();
  }

  @Override
  public boolean maySee(Caller caller, String attachedTo) {
    if (!attachedTo.startsWith(PREFIX) || !caller.signedIn()) return false;
    var id = UUID.fromString(attachedTo.substring(PREFIX.length()));
    return errands.listOwn(caller).stream().anyMatch(one -> one.id().equals(id));
  }
}
