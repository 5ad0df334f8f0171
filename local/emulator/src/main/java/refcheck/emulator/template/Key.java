package refcheck.emulator.template;

import java.util.List;

/** A KMS key. The host always creates the first alias and finds the key by it after a restart. */
public record Key(String logicalId, List<String> aliases) {}
