package refcheck.local.host;

import java.net.URI;
import java.util.stream.Collectors;
import refcheck.local.template.LambdaFunction;

/** The host's front page: what runs, and where to go next. */
record FrontPage(URI address, String demoKey) {

  String html(Engine engine) {
    var functions =
        engine.template().functions().stream()
            .map(LambdaFunction::name)
            .sorted()
            .map(name -> "<li><code>" + name + "</code></li>")
            .collect(Collectors.joining("\n"));
    return """
    <!doctype html>
    <html lang="en">
    <head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <title>Refcheck, locally</title>
    <link rel="stylesheet" href="/_local/assets/style.css"></head>
    <body><main>
    <h1>Refcheck is up</h1>
    <ul>
    <li><a href="/mailbox">Mailbox</a></li>
    <li><a href="/_local/calls">Calls to AWS, by function</a></li>
    <li><a href="/_local/clock">Clock</a> (now %3$s)</li>
    </ul>
    <p>API <code>%1$s/v1/checks</code></p>
    <p>Demo key <code>%2$s</code></p>
    <h2>Functions</h2>
    <ul>%4$s</ul>
    </main></body></html>
    """
        .formatted(address, demoKey, engine.clock().instant(), functions);
  }
}
