package org.anlan.halls;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;

/// Halls as they go out: to everybody, to whoever holds a ticket, to those at the windows.
final class HallView {

  private HallView() {}

  /// @param openNow whether it gives tickets at this hour
  record HallRowView(
      String code, Texts name, String address, Texts hours, boolean openNow, int waiting) {}

  record HallListView(List<HallRowView> halls) {}

  /// @param takes false when no more tickets are given today
  /// @param seconds that somebody would wait now; absent where no window is open for it
  record GroupView(
      String code, Texts name, boolean takes, int waiting, int windows, @Nullable Long seconds) {}

  record QuickItemView(String code, Texts name, String group) {}

  /// @param most what people come for most
  record HallWholeView(
      String code,
      Texts name,
      String address,
      String phone,
      Texts hours,
      boolean openNow,
      List<Texts> access,
      List<GroupView> groups,
      List<QuickItemView> most) {}

  /// @param code opens the ticket's page on a phone
  record DrawnView(String code, String number, Texts group, int ahead, @Nullable Long seconds) {}

  /// @param ready whether its result can be collected
  record FiledThereView(String number, String shown, Texts item, boolean ready) {}

  /// What is to be confirmed on the person's own phone.
  record ToConfirmView(String item, Texts name, boolean confirmed) {}

  /// @param seconds until it is called, as far as that can be told
  /// @param backUntil until when a passed one can come back
  record TicketView(
      String hall,
      Texts hallName,
      String number,
      Texts group,
      String state,
      int ahead,
      @Nullable Long seconds,
      @Nullable String window,
      int calls,
      Instant issued,
      @Nullable Instant called,
      @Nullable Instant backUntil,
      @Nullable ToConfirmView toConfirm,
      List<FiledThereView> filed) {}

  /// A number on the display: no word of whose it is.
  record CalledView(String number, String window, String state, int calls, Instant at) {}

  record DisplayView(
      String code,
      Texts name,
      Instant now,
      boolean openNow,
      List<CalledView> called,
      List<GroupView> groups) {}

  /// @param busy with somebody
  /// @param by who works there; null where nobody does
  record WindowRowView(
      String number,
      Texts name,
      String kind,
      Texts kindName,
      List<String> groups,
      @Nullable String by,
      boolean mine,
      boolean mayOpen) {}

  /// What is at the window now.
  ///
  /// @param againInSeconds until it may be called again; absent when that is over
  /// @param passInSeconds until it may be passed; absent as long as it has to be called again
  /// @param person who is served, masked; absent until they showed who they are
  record AtWindowView(
      UUID ticket,
      String number,
      String group,
      Texts groupName,
      String state,
      String priority,
      @Nullable String item,
      @Nullable Texts itemName,
      int calls,
      @Nullable Long againInSeconds,
      @Nullable Long passInSeconds,
      long waitedSeconds,
      @Nullable Instant began,
      @Nullable PersonView person,
      List<OpenDraftView> drafts,
      List<FiledHereView> filed) {}

  /// @param standing under which the window fills in
  record PersonView(UUID standing, String name, String idNumber) {}

  /// @param confirmed up to which revision the person confirmed it on their phone; 0 for not at all
  record OpenDraftView(UUID draft, String item, Texts name, long confirmed) {}

  record FiledHereView(String number, String shown, Texts item) {}

  record WaitingRowView(
      UUID ticket, String number, String group, String priority, @Nullable Long seconds) {}

  /// @param window that the caller works at; absent before one is open
  record DeskWindowView(
      String hall,
      Texts hallName,
      boolean openNow,
      @Nullable String window,
      @Nullable Texts windowName,
      List<String> groups,
      List<WindowRowView> windows,
      @Nullable AtWindowView at,
      List<WaitingRowView> waiting,
      List<GroupView> letters,
      int servedToday) {}

  /// @param rateCode by which the person says what they think of it, once
  record FinishedView(String rateCode) {}

  /// An item that can be asked for at the windows.
  ///
  /// @param granted whether its department lets the windows take it in
  /// @param open whether it has a form that can be filled in here
  /// @param key the number key that opens it, for the ten that are asked for most
  record WindowItemView(
      String code,
      Texts name,
      String group,
      boolean granted,
      boolean open,
      @Nullable Integer key) {}

  record WindowItemsView(List<WindowItemView> items) {}
}
