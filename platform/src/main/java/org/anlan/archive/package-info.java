/// Archive 归档: what remains of ended cases, for how long, and how it goes. Promises that a case is archived only when its package passed the
/// four-property check; that nobody acts on an archived case; and that it is destroyed only when its time has run out, nobody holds it, and
/// two people have said so, leaving the proof that it was.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "cli",
      "http",
      "directory",
      "ledger",
      "access",
      "files",
      "documents",
      "cases"
    })
package org.anlan.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
