package refcheck.sendemail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** SpamAssassin, if it is installed on this machine. */
record SpamAssassin(Path data) {
  private static final Pattern VERDICT =
      Pattern.compile("X-Spam-Status: \\w+, score=(\\S+) required=\\S+ tests=(.*?) autolearn=");

  /**
   * Runs SpamAssassin with its local rules only: without network tests, and without learning from
   * one email for another.
   */
  List<MatchResult> verdicts(Collection<String> messages) throws Exception {
    var mbox = new StringBuilder();
    for (var message : messages) {
      var date =
          message.lines().filter(line -> line.startsWith("Date: ")).findFirst().orElseThrow();
      mbox.append("From sender@refcheck.example Mon Nov 23 08:30:00 2026\n")
          .append(received(date.substring("Date: ".length())))
          .append(message.replace("\r\n", "\n").replace("\nFrom ", "\n>From "))
          .append("\n\n");
    }
    var file = Files.writeString(data.resolve("emails.mbox"), mbox);
    var output = data.resolve("judged.mbox");
    var command = new ArrayList<>(List.of("spamassassin", "--local", "--test-mode", "--mbox"));
    command.addAll(List.of("--nocreate-prefs", "--cf=use_bayes 0", "--cf=use_auto_welcomelist 0"));
    var process =
        new ProcessBuilder(command)
            .redirectInput(file.toFile())
            .redirectOutput(output.toFile())
            .redirectError(data.resolve("errors").toFile());
    process.environment().put("HOME", data.toString());
    assertThat(process.start().waitFor()).as(Files.readString(data.resolve("errors"))).isZero();
    var checked = Files.readString(output, UTF_8).replaceAll("\n[ \t]+", " ");
    return VERDICT.matcher(checked).results().toList();
  }

  /**
   * The headers of an email that SES sent with the sender's own MAIL FROM domain, as a mail server
   * receives it.
   */
  private static String received(String date) {
    return """
    Return-Path: <0102019aaf01a2b3-000000@mail.refcheck.example>
    Received: from b224-10.smtp-out.eu-central-1.amazonses.com
     (b224-10.smtp-out.eu-central-1.amazonses.com [69.169.224.10])
     by mx.former.example (Postfix) with ESMTPS id 4ABCDEF
     for <robin@former.example>; %s
    """
        .formatted(date);
  }

  static boolean isInstalled() throws InterruptedException {
    try {
      return new ProcessBuilder("spamassassin", "--version")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
