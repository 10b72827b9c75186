package org.anlan.licences;

import org.anlan.access.Caller;
import org.anlan.access.Identities;
import org.anlan.files.FileRights;
import org.springframework.stereotype.Component;

/// The files of a licence are its holder's; others see what a code or a use gives them.
@Component
class LicenceFileRights implements FileRights {

  private final Licences licences;
  private final Identities identities;

  LicenceFileRights(Licences licences, Identities identities) {
    this.licences = licences;
    this.identities = identities;
  }

  @Override
  public boolean maySee(Caller caller, String attachedTo) {
    var begins = LicencePaper.about("");
    if (!attachedTo.startsWith(begins)) return false;
    var own = identities.listOf(caller);
    return licences
        .find(attachedTo.substring(begins.length()))
        .filter(licence -> own.stream().anyMatch(one -> one.code().equals(licence.holder())))
        .isPresent();
  }
}
