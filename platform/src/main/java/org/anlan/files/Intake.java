package org.anlan.files;

import org.anlan.access.Caller;
import org.anlan.http.Command;
import org.anlan.http.CommandLog;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The way of a file from the door into the vault: looked at outside of any transaction, kept once per command.
@Component
class Intake {

  /// Whose act it is.
  record By(Command command, Caller caller) {}

  private final Pictures pictures;
  private final FileDesk desk;
  private final CommandLog commands;

  Intake(Pictures pictures, FileDesk desk, CommandLog commands) {
    this.pictures = pictures;
    this.desk = desk;
    this.commands = commands;
  }

  Reading read(byte[] bytes) {
    return pictures.read(bytes);
  }

  @Transactional
  public FileView keep(Reading.Picture picture, byte[] original, FileName name, By by) {
    return commands.once(
        by.command,
        by.caller.name(),
        FileView.class,
        () -> FileView.of(desk.keep(picture, original, name, by.caller)));
  }
}
