/// The manners of every door: problems in words, pages, command ids, rate limits, the live stream, the web app's files.
/// Promises that no request leaves without an answer a person understands, and that no act is done twice.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.anlan.http;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
