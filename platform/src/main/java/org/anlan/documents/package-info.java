/// Documents 文书: what the city issues in writing. Promises that numbers have no gaps; that what was issued stays as it was issued, or is
/// void with a reason and never gone; that everybody who holds a document can see whether it is the one that was issued; and that one
/// template gives the same document as PDF and as OFD.
@NullMarked
@ApplicationModule(
    allowedDependencies = {"cli", "http", "calendar", "directory", "ledger", "access", "files"})
package org.anlan.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
