/// Service items 政务服务事项: what the city does for people who ask, told so that they know what they need, where, by when and for how much.
/// Promises that what is published was written by one, reviewed by another and put in force by a third; that a lower level changes only what
/// it may (四级四同); that nothing is published against which a check stands; and that what a source does not say is shown as missing.
@NullMarked
@ApplicationModule(
    allowedDependencies = {"cli", "http", "directory", "ledger", "access", "language"})
package org.anlan.services;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
