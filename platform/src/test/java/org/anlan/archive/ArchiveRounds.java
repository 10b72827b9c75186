package org.anlan.archive;

import org.springframework.context.ApplicationContext;

/// Lets stories of other modules have the archive make its round now.
public final class ArchiveRounds {

  private ArchiveRounds() {}

  public static void round(ApplicationContext platform) {
    platform.getBean(Archiving.class).round();
  }
}
