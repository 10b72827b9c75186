package org.anlan.notices;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Consumer;
import org.anlan.http.Texts;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.Session;
import org.jsmpp.util.InvalidDeliveryReceiptException;
import org.jspecify.annotations.Nullable;

/// Short messages by SMPP 3.4 to a message centre, over one bound session that is bound anew when it broke. Receipts come back over
/// the same session; nobody else can bring one.
final class SmppGateway implements Gateway {

  private static final System.Logger LOG = System.getLogger(SmppGateway.class.getName());

  /// Answers that will be the same next time (SMPP 3.4 §5.1.3): wrong length, wrong addresses, forbidden service, no such number.
  private static final java.util.Set<Integer> FINAL =
      java.util.Set.of(
          0x01, 0x0A, 0x0B, 0x15, 0x33, 0x34, 0x40, 0x42, 0x43, 0x48, 0x49, 0x50, 0x51, 0x61, 0x62);

  private final GatewaySettings.Sms settings;
  private final Duration patience;
  private final Consumer<Receipt> receipts;
  private @Nullable SMPPSession session;

  SmppGateway(GatewaySettings.Sms settings, Duration patience, Consumer<Receipt> receipts) {
    this.settings = settings;
    this.patience = patience;
    this.receipts = receipts;
  }

  @Override
  public Channel channel() {
    return Channel.SMS;
  }

  @Override
  public Outcome send(Outgoing message) {
    var demo = DemoAddresses.refusal(message.address());
    if (demo.isPresent()) return new Outcome.Rejected(demo.get());
    if (!SmsLength.fits(message.words()))
      return new Outcome.Rejected(new Texts("超过一条短信的长度", "Longer than one short message"));
    try {
      return new Outcome.Accepted(submit(message));
    } catch (NegativeResponseException e) {
      return refused(e.getCommandStatus());
    } catch (IOException | PDUException | InvalidResponseException | ResponseTimeoutException e) {
      var why = e.getClass().getSimpleName();
      return new Outcome.Unreachable(
          new Texts("短信网关没有应答：" + why, "The message centre does not answer: " + why));
    }
  }

  private static Outcome refused(int status) {
    var code = "0x%08X".formatted(status);
    var why = new Texts("短信网关拒收：" + code, "The message centre refused it: " + code);
    return FINAL.contains(status) ? new Outcome.Rejected(why) : new Outcome.Unreachable(why);
  }

  private String submit(Outgoing message)
      throws PDUException,
          ResponseTimeoutException,
          InvalidResponseException,
          NegativeResponseException,
          IOException {
    var narrow = SmsLength.narrow(message.words());
    return bound()
        .submitShortMessage(
            "",
            TypeOfNumber.NETWORK_SPECIFIC,
            NumberingPlanIndicator.UNKNOWN,
            settings.sender(),
            TypeOfNumber.UNKNOWN,
            NumberingPlanIndicator.ISDN,
            message.address(),
            new ESMClass(),
            (byte) 0,
            (byte) 1,
            null,
            null,
            new RegisteredDelivery(SMSCDeliveryReceipt.SUCCESS_FAILURE),
            (byte) 0,
            new GeneralDataCoding(narrow ? Alphabet.ALPHA_DEFAULT : Alphabet.ALPHA_UCS2),
            (byte) 0,
            message
                .words()
                .getBytes(narrow ? StandardCharsets.US_ASCII : StandardCharsets.UTF_16BE))
        .getMessageId();
  }

  /// One at a time binds; the others wait for it no longer than its patience.
  private synchronized SMPPSession bound() throws IOException {
    var now = session;
    if (now != null && now.getSessionState().isBound()) return now;
    if (now != null) now.close();
    var fresh = new SMPPSession();
    fresh.setTransactionTimer(patience.toMillis());
    fresh.setEnquireLinkTimer((int) Duration.ofSeconds(30).toMillis());
    fresh.setMessageReceiverListener(new Ear());
    fresh.connectAndBind(
        settings.host(),
        settings.port(),
        new BindParameter(
            BindType.BIND_TRX,
            settings.user(),
            settings.password(),
            "",
            TypeOfNumber.UNKNOWN,
            NumberingPlanIndicator.UNKNOWN,
            null),
        patience.toMillis());
    session = fresh;
    return fresh;
  }

  @Override
  public synchronized void close() {
    if (session != null) session.unbindAndClose();
  }

  /// Hears what the message centre reports.
  private final class Ear implements MessageReceiverListener {

    @Override
    public void onAcceptDeliverSm(DeliverSm report) {
      if (!report.isSmscDeliveryReceipt()) return;
      try {
        heard(report);
      } catch (InvalidDeliveryReceiptException e) {
        LOG.log(
            System.Logger.Level.WARNING, "The message centre sent a receipt that cannot be read.");
      }
    }

    /// A receipt comes from the number the message went to. What is still on its way is no news.
    private void heard(DeliverSm report) throws InvalidDeliveryReceiptException {
      var said = report.getShortMessageAsDeliveryReceipt();
      var state = said.getFinalStatus();
      if (state == null) return;
      switch (state) {
        case DELIVRD, ACCEPTD ->
            receipts.accept(
                new Receipt(Channel.SMS, said.getId(), report.getSourceAddr(), true, null));
        case EXPIRED, DELETED, UNDELIV, REJECTD, UNKNOWN -> {
          var why = state + " " + said.getError();
          receipts.accept(
              new Receipt(Channel.SMS, said.getId(), report.getSourceAddr(), false, why));
        }
        case ENROUTE -> {}
      }
    }

    @Override
    public void onAcceptAlertNotification(AlertNotification alert) {}

    @Override
    public DataSmResult onAcceptDataSm(DataSm data, Session source) throws ProcessRequestException {
      throw new ProcessRequestException("data_sm is not taken", 0x03);
    }
  }
}
