/// What can be proved: a log of acts that only grows, signed every second, that anyone can check without trusting the city.
/// Promises that an act recorded in a transaction is in the log if and only if the transaction was committed, at one place for
/// ever, provable within two seconds, and that erasing what an act said leaves the proof that it was done.
@NullMarked
@ApplicationModule(allowedDependencies = {"cli", "http"})
package org.anlan.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
