/// Who may see and do what: accounts, sessions, posts held today, rows in reach, masked fields and who looked at them.
/// Promises that a wrong password tells nothing, that a session survives a restart and no theft of the database, and that
/// every store of a later module can ask one value, [org.anlan.access.Scope], which rows its caller may see.
@NullMarked
@ApplicationModule(allowedDependencies = {"cli", "http", "calendar", "directory", "ledger"})
package org.anlan.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
