package refcheck.local.home;

/** A service of AWS's, and by what it is emulated or where it is. */
public record ServiceInfo(String name, String state) {}
