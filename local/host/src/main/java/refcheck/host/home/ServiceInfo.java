package refcheck.host.home;

/** An AWS service, with its emulator or its address. */
public record ServiceInfo(String name, String state) {}
