package org.anlan.notices;

import org.anlan.http.Audience;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;

/// One thing that somebody should know, in both languages and without personal data.
///
/// @param to who it is for: an account, a person, a unit, the reporters of a case
/// @param caseNumber the case it leads to
public record Notice(Audience to, Texts title, Texts words, @Nullable String caseNumber) {}
