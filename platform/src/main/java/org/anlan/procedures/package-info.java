/// Procedures: how something is done. BPMN files become checked, versioned procedures, DMN files decisions that explain
/// themselves, JSON Schemas forms. Others ask for one by its key; nothing unchecked is ever published, and nothing that people
/// write comes into force by those who wrote it.
@NullMarked
@ApplicationModule(
    allowedDependencies = {"cli", "http", "calendar", "directory", "ledger", "access"})
package org.anlan.procedures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
