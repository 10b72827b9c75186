package org.anlan.notices;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Properties;
import java.util.UUID;
import org.anlan.http.Texts;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/// Mail by SMTP (RFC 5321) through a mail server of the city. Each message has a connection of its own: a receiver whose server
/// does not answer holds up this one message. The Message-ID is the same at each try, so a repeated one can be told.
final class MailGateway implements Gateway {

  private final GatewaySettings.Mail settings;
  private final Session session;

  MailGateway(GatewaySettings.Mail settings, Duration patience) {
    this.settings = settings;
    this.session = Session.getInstance(properties(settings, patience));
  }

  private static Properties properties(GatewaySettings.Mail settings, Duration patience) {
    var wait = String.valueOf(patience.toMillis());
    var properties = new Properties();
    properties.put("mail.smtp.connectiontimeout", wait);
    properties.put("mail.smtp.timeout", wait);
    properties.put("mail.smtp.writetimeout", wait);
    properties.put("mail.smtp.sendpartial", "false");
    properties.put("mail.smtp.auth", String.valueOf(!settings.user().isBlank()));
    properties.put("mail.smtp.ssl.enable", String.valueOf(settings.tls().equals("tls")));
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    properties.put("mail.smtp.starttls.enable", String.valueOf(settings.tls().equals("starttls")));
    properties.put(
        "mail.smtp.starttls.required", String.valueOf(settings.tls().equals("starttls")));
    return properties;
  }

  @Override
  public Channel channel() {
    return Channel.MAIL;
  }

  @Override
  public Outcome send(Outgoing message) {
    var demo = DemoAddresses.refusal(message.address());
    if (demo.isPresent()) return new Outcome.Rejected(demo.get());
    try {
      return transmit(write(message));
    } catch (AddressException e) {
      return new Outcome.Rejected(new Texts("不是邮箱地址", "Not a mail address"));
    } catch (MessagingException e) {
      return refused(e, message.address());
    }
  }

  private MimeMessage write(Outgoing message) throws MessagingException {
    var mail =
        new MimeMessage(session) {
          @Override
          protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId(message.id()));
          }
        };
    mail.setFrom(new InternetAddress(settings.from(), true));
    mail.setRecipient(Message.RecipientType.TO, new InternetAddress(message.address(), true));
    mail.setSubject(oneLine(message.subject()), "UTF-8");
    mail.setHeader("Auto-Submitted", "auto-generated");
    mail.setText(message.words(), "UTF-8");
    mail.saveChanges();
    return mail;
  }

  private static String oneLine(@org.jspecify.annotations.Nullable String subject) {
    return subject == null ? "" : subject.replaceAll("\\p{Cntrl}+", " ").strip();
  }

  private String messageId(UUID id) {
    return "<"
        + id
        + settings.from().substring(settings.from().lastIndexOf('@')).replace(">", "")
        + ">";
  }

  private Outcome transmit(MimeMessage mail) throws MessagingException {
    try (var transport = (SMTPTransport) session.getTransport("smtp")) {
      var user = settings.user().isBlank() ? null : settings.user();
      transport.connect(settings.host(), settings.port(), user, settings.password());
      transport.sendMessage(mail, mail.getAllRecipients());
      return new Outcome.Accepted(mail.getMessageID());
    }
  }

  /// An answer of 5xx is final (RFC 5321 §4.2.1); everything else may go better next time.
  private static Outcome refused(MessagingException failure, String address) {
    var code = code(failure);
    var said = String.valueOf(failure.getMessage()).replace(address, "…").replaceAll("\\s+", " ");
    var words = said.substring(0, Math.min(said.length(), 120));
    var why = new Texts("邮件服务器：" + words, "Mail server: " + words);
    return code >= 500 ? new Outcome.Rejected(why) : new Outcome.Unreachable(why);
  }

  private static int code(MessagingException failure) {
    var nested = failure.getNextException();
    if (nested instanceof SMTPAddressFailedException address) return address.getReturnCode();
    return switch (failure) {
      case SMTPSendFailedException send -> send.getReturnCode();
      case SendFailedException other when nested instanceof MessagingException inner -> code(inner);
      default -> 0;
    };
  }

  @Override
  public void close() {}
}
