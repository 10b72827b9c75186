package org.anlan.ledger;

import java.util.List;
import org.anlan.rules.ledger.Frontier;
import org.anlan.rules.ledger.NoteKey;

/// Which log this is and how far it is.
///
/// @param origin its name in every checkpoint, drawn when it was made
/// @param keys what it signs with: Ed25519 first, SM2 second
record Log(String origin, List<NoteKey> keys, Frontier frontier) {

  long size() {
    return frontier.size();
  }
}
