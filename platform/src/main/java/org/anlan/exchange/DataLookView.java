package org.anlan.exchange;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A look as it is shown: the name of who looked masked, the number of whoever was looked at as well.
record DataLookView(
    UUID id,
    Instant at,
    String library,
    String libraryName,
    String libraryNameEn,
    String key,
    String name,
    @Nullable String post,
    @Nullable String postEn,
    String unit,
    String unitEn,
    String purpose,
    String purposeName,
    String purposeNameEn,
    String matter,
    String fields,
    String fieldsEn,
    String result,
    String resultText,
    String resultTextEn,
    @Nullable String why) {}
